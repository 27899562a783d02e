import CXLSXWriter
import Exports

/// Writes a workbook as XLSX. Text is always written as text: nothing that people typed becomes a formula or a link.
struct WorkbookWriter {
  /// 1 January 2000, 0:00 UTC: the file tells no time at which it was made.
  private static let created: time_t = 946_684_800

  func bytes(of workbook: Workbook) throws(DocumentFault) -> [UInt8] {
    let folder = try ScratchFolder(for: .xlsx)
    defer { folder.remove() }
    let path = folder.path + "/verslag.xlsx"
    try write(workbook, to: path, scratch: folder.path)
    guard let bytes = folder.bytes(of: "verslag.xlsx") else {
      throw .libraryFailed(format: .xlsx, detail: "het bestand kan niet gelezen worden")
    }
    return bytes
  }

  private func write(_ workbook: Workbook, to path: String, scratch: String) throws(DocumentFault) {
    let outcome: lxw_error = scratch.withCString { scratch in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: scratch)
      guard let book = workbook_new_opt(path, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
      workbook.title.withCString { title in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.created = Self.created
        workbook_set_properties(book, &properties)
      }
      let styles = Styles(book)
      for sheet in workbook.sheets {
        guard let page = workbook_add_worksheet(book, sheet.name) else { continue }
        write(sheet, on: page, styles)
      }
      return workbook_close(book)
    }
    guard outcome == LXW_NO_ERROR else { throw .libraryFailed(format: .xlsx, detail: String(cString: lxw_strerror(outcome))) }
  }

  private struct Styles {
    let heading, header, numberHeader, text, whole, tenths, hundredths: UnsafeMutablePointer<lxw_format>?

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      func made(_ change: (UnsafeMutablePointer<lxw_format>) -> Void) -> UnsafeMutablePointer<lxw_format>? {
        guard let format = workbook_add_format(book) else { return nil }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        change(format)
        return format
      }
      let accent: lxw_color_t = 0x1F5A85
      heading = made {
        format_set_bold($0)
        format_set_font_size($0, 14)
        format_set_font_color($0, accent)
      }
      header = made {
        format_set_bold($0)
        format_set_text_wrap($0)
        format_set_bottom($0, UInt8(LXW_BORDER_MEDIUM.rawValue))
        format_set_bottom_color($0, accent)
      }
      numberHeader = made {
        format_set_bold($0)
        format_set_text_wrap($0)
        format_set_align($0, UInt8(LXW_ALIGN_RIGHT.rawValue))
        format_set_bottom($0, UInt8(LXW_BORDER_MEDIUM.rawValue))
        format_set_bottom_color($0, accent)
      }
      text = made { format_set_text_wrap($0) }
      whole = made { format_set_num_format($0, "0") }
      tenths = made { format_set_num_format($0, "0.0") }
      hundredths = made { format_set_num_format($0, "0.00") }
    }
  }

  /// The heading in the first row, the header in the third, the cells below it.
  private func write(_ sheet: Workbook.Sheet, on page: UnsafeMutablePointer<lxw_worksheet>, _ styles: Styles) {
    worksheet_write_string(page, 0, 0, sheet.heading, styles.heading)
    for (column, title) in sheet.header.enumerated() {
      let isNumber = sheet.rows.contains { $0[column].isNumber }
      worksheet_write_string(page, 2, UInt16(column), title, isNumber ? styles.numberHeader : styles.header)
      let width = Double(sheet.rows.map { $0[column].width }.max() ?? 0)
      let place = UInt16(column)
      worksheet_set_column(page, place, place, min(60, max(width, Double(min(title.count, 14)))) + 2, nil)
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let (line, place) = (UInt32(row + 3), UInt16(column))
        switch cell {
        case .text(let text): worksheet_write_string(page, line, place, Self.fitting(text), styles.text)
        case .number(let number): worksheet_write_number(page, line, place, Double(number), styles.whole)
        case .tenths(let number): worksheet_write_number(page, line, place, Double(number) / 10, styles.tenths)
        case .hundredths(let number): worksheet_write_number(page, line, place, Double(number) / 100, styles.hundredths)
        case .empty: break
        }
      }
    }
    worksheet_freeze_panes(page, 3, 0)
    worksheet_repeat_rows(page, 2, 2)
    worksheet_set_paper(page, 9)
    worksheet_fit_to_pages(page, 1, 0)
  }

  /// A cell holds 32,767 characters; more of them are not written at all by the library.
  private static func fitting(_ text: String) -> String {
    text.utf16.count <= 32_767 ? text : String(text.prefix(16_000)) + "…"
  }
}

extension Workbook.Cell {
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .tenths, .hundredths: true
    case .text, .empty: false
    }
  }

  /// Characters.
  fileprivate var width: Int { if case .text(let text) = self { text.count } else { 8 } }
}

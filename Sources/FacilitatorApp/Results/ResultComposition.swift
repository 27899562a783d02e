import Canvas
import Programme
import SessionEngine

/// Which row of the area shows which line: headline, picture and remarks, with blank rows only where there is room.
struct ResultComposition {
  /// Rows at the top that stay.
  private var head: [ResultLine]
  /// Rows that scroll.
  private var body: [ResultLine]
  /// Rows right below the body that stay.
  private var legend: [ResultLine]
  /// Rows at the bottom of the area; empty when they scroll with the body.
  private var foot: [ResultLine]
  private let size: Size

  init(_ result: QuestionResult, view: ResultViewKind, part: Part?, size: Size, showsPrompt: Bool, isLarge: Bool = false) {
    self.size = size
    let room = Size(columns: size.columns, rows: size.rows / Self.headlineShare)
    let headline = isLarge ? ResultLine.headline(result.headline, .strong, in: room) : nil
    let ordinary = ResultLine.paragraph(result.headline, .strong, columns: size.columns)
    let prompt = showsPrompt ? ResultLine.paragraph(result.prompt, .quiet, columns: size.columns) : []
    let largePrompt = showsPrompt && isLarge ? ResultLine.headline(result.prompt, .text, in: room) : nil
    let remarks = result.remarks.flatMap { ResultLine.paragraph($0, .quiet, columns: size.columns) }
    func makePicture(below top: [ResultLine]) -> PictureLines {
      let rows = size.rows - top.count - remarks.count - (remarks.isEmpty ? 1 : 2)
      let area = Size(columns: size.columns, rows: rows)
      return PictureBuilder(result: result, view: view, part: part, size: area, isLarge: isLarge).lines
    }
    var top = prompt + ordinary
    var picture = makePicture(below: top)
    // A picture that would have to scroll needs the rows more than the words above it do.
    for words in [(largePrompt.map { $0 + [.blank] }, headline), (prompt, headline)] where picture.rows + top.count <= size.rows {
      guard let prompt = words.0, let headline = words.1, prompt.count + headline.count <= size.rows * 2 / 5 else { continue }
      let larger = makePicture(below: prompt + headline)
      guard prompt.count + headline.count + larger.rows + remarks.count <= size.rows else { continue }
      top = prompt + headline
      picture = larger
      break
    }
    if top.count + picture.rows + remarks.count <= size.rows {
      var spare = size.rows - top.count - picture.rows - remarks.count
      func gap(_ isWanted: Bool = true) -> [ResultLine] {
        guard isWanted, spare > 0 else { return [] }
        spare -= 1
        return [.blank]
      }
      let belowHeadline = gap(picture.rows > 0)
      let aboveRemarks = gap(!remarks.isEmpty)
      let aboveLegend = gap(!picture.legend.isEmpty)
      let belowHeader = gap(!picture.header.isEmpty && spare > 3)
      head = top + belowHeadline + picture.header + belowHeader
      body = picture.body
      legend = aboveLegend + picture.legend
      foot = aboveRemarks + remarks
      return
    }
    foot = []
    body = picture.body + (remarks.isEmpty ? [] : [.blank]) + remarks
    head = top + picture.header
    legend = picture.legend
    if size.rows - head.count - legend.count > Self.generousWindow { head.insert(.blank, at: top.count) }
    // A screen so small that little would scroll between what stays: then everything scrolls.
    if size.rows - head.count - legend.count < Self.smallestWindow {
      body = head + picture.body + legend + (remarks.isEmpty ? [] : [.blank]) + remarks
      head = []
      legend = []
    }
  }

  /// Rows for the body.
  private var window: Int { max(0, size.rows - head.count - legend.count - foot.count) }

  var extent: ResultExtent {
    ResultExtent(
      rowsShown: min(window, body.count), rowsTotal: body.count, maximumScroll: max(0, body.count - window))
  }

  /// The lines to draw with their rows, counted from the top of the area.
  func rows(scroll: Int) -> [(row: Int, line: ResultLine)] {
    let offset = min(max(0, scroll), extent.maximumScroll)
    let shown = Array(body.dropFirst(offset).prefix(window))
    let upper = (head + shown + legend).enumerated().map { (row: $0, line: $1) }
    let lower = foot.enumerated().map { (row: size.rows - foot.count + $0, line: $1) }
    return upper + lower
  }

  /// The headline takes at most one row in so many.
  private static let headlineShare = 4
  private static let smallestWindow = 4
  private static let generousWindow = 16
}

import Exports
import Summary

/// All formats of a report in one zip archive, with a list of what is in it.
struct ReportPackage {
  let report: SummaryReport
  let tools: DocumentTools
  let made: [ReportFormat: [ExportFile]]

  func file(progress: (ReportFormat) -> Void) async throws(DocumentFault) -> ExportFile {
    var entries: [ArchiveEntry] = []
    var listed: [PackageList.Entry] = []
    var missing: [PackageList.Missing] = []
    for format in ReportFormat.allCases where format != .pakket {
      do {
        let files = if let known = made[format] { known } else { try await format.files(of: report, tools: tools, progress: progress) }
        for file in files {
          let path = format.isFolder ? "\(format.rawValue)/\(file.name)" : file.name
          entries.append(ArchiveEntry(path: path, bytes: file.bytes))
          listed.append(PackageList.Entry(path: path, format: format.rawValue, bytes: file.bytes.count))
        }
      } catch {
        guard format.needsTool else { throw error }
        missing.append(PackageList.Missing(format: format.rawValue, sentence: error.sentence))
      }
    }
    let list = PackageList(
      title: report.cover.title, edition: report.edition.rawValue, date: report.date.iso, entries: listed, missing: missing)
    let first = ArchiveEntry(path: "LEESMIJ.txt", bytes: Array(list.text.utf8))
    let second = ArchiveEntry(path: "manifest.json", bytes: Array(list.json.utf8))
    return ExportFile(
      name: "goedwerk-verslag-\(report.fileMark).zip", bytes: try ZipArchive.bytes(of: [first, second] + entries, for: .pakket))
  }
}

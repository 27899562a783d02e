import Documents
import Exports
import Summary

/// Writes a report in several formats into a folder: all files or none.
enum ReportFiles {
  /// How far a report is: which format is being made, and how many there are.
  struct Progress {
    let format: ReportFormat
    /// From 1.
    let place: Int
    let count: Int

    /// For example `odt, 3 van 6`.
    var words: String { "\(format.rawValue), \(place) van \(count)" }
  }

  /// - Parameter progress: is told of each format before it is made.
  /// - Returns: the paths that were written, in the order of the formats.
  static func write(
    _ report: SummaryReport, formats: [ReportFormat], to folder: String, tools: DocumentTools = .found,
    progress: (Progress) -> Void = { _ in }
  ) async throws -> [String] {
    var files: [(path: String, bytes: [UInt8])] = []
    var made: [ReportFormat: [ExportFile]] = [:]
    var count = 0
    for (place, format) in formats.enumerated() { count += format.steps(after: formats[..<place]).count }
    var done = 0
    for format in formats {
      let own = try await format.files(of: report, tools: tools, made: made) { step in
        done += 1
        progress(Progress(format: step, place: done, count: count))
      }
      made[format] = own
      for file in own {
        // Many small tables: in a folder of their own beside the readable report.
        let place = format.isFolder && formats.count > 1 ? "\(folder)/\(format.rawValue)" : folder
        files.append(("\(place)/\(file.name)", file.bytes))
      }
    }
    try FileAccess.writeTogether(files)
    return files.map(\.path)
  }

  /// The bytes of one format that is one file.
  static func bytes(of report: SummaryReport, as format: ReportFormat) async throws -> [UInt8] {
    try await format.files(of: report, tools: .found).first?.bytes ?? []
  }
}

extension Fault {
  init(_ fault: DocumentFault) {
    switch fault {
    case .toolMissing: self.init(fault.sentence, .unavailable)
    case .toolFailed, .toolTooSlow: self.init(fault.sentence, .unavailable)
    case .libraryFailed: self.init(fault.sentence, .inputOutput)
    }
  }
}

extension DocumentTools {
  /// As they are on the path.
  static let found = DocumentTools()
}

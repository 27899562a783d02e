import Foundation
import Programme
import Testing

/// The programme of this repository, as a session would hold it.
enum Shipped {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "assets/programmes/goed-werk")

  private static let loading = ProgrammeLoader.load { name in
    (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
  }

  /// All of it.
  static func programme() throws -> Programme {
    try #require(loading.programme, "\(loading.issues.map(\.what))")
  }

  /// The meeting of one part only.
  static func programme(of part: Part) throws -> Programme {
    var programme = try programme()
    programme.meetings = programme.meetings.filter { $0.part == part }
    return programme
  }

  /// Part one only, so that journeys stay the same when parts are added.
  static func partOne() throws -> Programme {
    var programme = try programme()
    programme.meetings = Array(programme.meetings.prefix(1))
    return programme
  }
}

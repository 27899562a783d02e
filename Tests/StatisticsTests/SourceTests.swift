import Foundation
import Testing

/// Every public type that computes something says where its formula comes from, with an author and a year, or that it is our own.
@Suite("Sources of formulas")
struct SourceTests {
  /// Types that only hold or refuse data.
  private static let holders: Set<String> = ["ForcedSort.swift", "SortMatrix.swift", "StatisticsError.swift", "PermutationShare.swift"]

  @Test func everyPublicTypeNamesOne() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Statistics").standardized
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
      $0.pathExtension == "swift"
    }
    #expect(files.count > 30)
    for file in files where !Self.holders.contains(file.lastPathComponent) {
      let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      guard lines.contains(where: { $0.hasPrefix("public struct ") || $0.hasPrefix("public enum ") }) else { continue }
      let comments = lines.filter { $0.contains("///") }.joined(separator: " ")
      let hasSource = comments.contains(/[A-ZÀ-Ž][\p{L}-]+[ ,(]+(1[789]|20)\d\d/) || comments.contains("our own")
      #expect(hasSource, "\(file.lastPathComponent)")
    }
  }
}

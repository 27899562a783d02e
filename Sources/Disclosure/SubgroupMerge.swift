/// Which parts of a split can be taken together, so that every part may be shown.
///
/// A proposal for the organiser, who decides on it before seeing any result; the merged part must mean something to a reader
/// (`overige afdelingen`). Whether it may be shown beside earlier releases is up to `ReleaseRegister`.
public struct SubgroupMerge: Hashable, Sendable {
  /// Indices of the parts that stay as they are, in order.
  public let kept: [Int]
  /// Indices of the parts that become 'overige', in order; empty when nothing needs to be merged.
  public let merged: [Int]

  /// The proposal that keeps most parts apart: all parts below k together, filled up with the next smallest (the last of equal
  /// ones) until they hold k people. Hiding the small parts alone is useless: the total gives them back.
  ///
  /// - Parameter sizes: people per part; the parts do not overlap.
  /// - Returns: nil when fewer than two parts would be left: then only the total is shown.
  public init?(sizes: [Int], under rules: Disclosure = Disclosure()) {
    // Parts without anybody are neither shown nor in need of company.
    let rising = sizes.indices.filter { sizes[$0] > 0 }.sorted { (sizes[$0], $1) < (sizes[$1], $0) }
    var merged: [Int] = []
    var people = 0
    for part in rising where sizes[part] < rules.minimum || !merged.isEmpty && people < rules.minimum {
      merged.append(part)
      people += sizes[part]
    }
    let kept = rising.filter { !merged.contains($0) }.sorted()
    guard kept.count + (merged.isEmpty ? 0 : 1) >= 2 else { return nil }
    self.kept = kept
    self.merged = merged.sorted()
  }
}

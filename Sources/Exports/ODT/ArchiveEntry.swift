/// One file of a zip archive, still in memory.
public struct ArchiveEntry: Hashable, Sendable {
  /// Path inside the archive.
  public var path: String
  public var bytes: [UInt8]
  /// Whether it is written as it is, not made smaller.
  public var isStored: Bool

  public init(path: String, bytes: [UInt8], isStored: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isStored = isStored
  }
}

/// One finished file, still in memory: whoever writes it chooses the folder.
public struct ExportFile: Hashable, Sendable {
  /// File name without a folder.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

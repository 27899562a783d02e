#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The two output streams of the process, for commands that print.
enum StandardOutput {
  static func line(_ text: String) { write(text + "\n", to: 1) }
  static func error(_ text: String) { write(text + "\n", to: 2) }

  /// - Returns: whether all of it could be written, which on a full disk it can't.
  @discardableResult
  static func bytes(_ bytes: [UInt8]) -> Bool { write(bytes, to: 1) }

  /// Whether messages come on a terminal, where somebody can follow them.
  static var errorsAreSeen: Bool { isatty(2) == 1 }

  private static func write(_ text: String, to descriptor: Int32) { _ = write(Array(text.utf8), to: descriptor) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        guard let base = buffer.baseAddress else { return true }
        #if canImport(Darwin)
          let count = Darwin.write(descriptor, base + offset, buffer.count - offset)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, base + offset, buffer.count - offset)
        #else
          let count = Glibc.write(descriptor, base + offset, buffer.count - offset)
        #endif
        if count <= 0 { return false }
        offset += count
      }
      return true
    }
  }
}

import CQRCode

/// A QR code as rows of dark and light squares, without its quiet zone (ISO/IEC 18004).
public struct QRSquares: Hashable, Sendable {
  /// True for dark; as many rows as columns.
  public let rows: [[Bool]]

  /// Squares along one side.
  public var side: Int { rows.count }

  /// Of a text in the smallest version that holds it, with error correction of 15% (M); nil when it is empty or too long.
  public init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0), let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    guard side > 0, let data = code.pointee.data else { return nil }
    rows = (0..<side).map { row in (0..<side).map { data[row * side + $0] & 1 == 1 } }
  }
}

import Canvas
import Foundation

/// Reads QR codes from a picture of a frame with zbar, through Python.
///
/// The interpreter is `python3`, or the one that `GOEDWERK_PYTHON` names.
enum QRReader {
  private static let script = """
    import sys
    try:
        from pyzbar.pyzbar import decode, ZBarSymbol
    except ImportError:
        sys.exit('pyzbar is missing: pip install pyzbar, or name another interpreter in GOEDWERK_PYTHON')
    data = open(sys.argv[1], 'rb').read()
    _, size, _, pixels = data.split(b'\\n', 3)
    width, height = map(int, size.split())
    for found in decode((pixels, width, height), symbols=[ZBarSymbol.QRCODE]):
        print(found.data.decode())
    """

  /// Pixels of a cell.
  private static let (across, down) = (8, 16)

  static func texts(in frame: Frame) throws -> [String] {
    let place = FileManager.default.temporaryDirectory.appending(path: "goedwerk-qr-\(UUID().uuidString)")
    defer { for ending in ["", ".log"] { try? FileManager.default.removeItem(atPath: place.path + ending) } }
    try picture(of: frame).write(to: place)
    _ = FileManager.default.createFile(atPath: place.path + ".log", contents: nil)
    let handle = try FileHandle(forWritingTo: URL(filePath: place.path + ".log"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["GOEDWERK_PYTHON"] ?? "python3", "-c", script, place.path]
    (process.standardOutput, process.standardError, process.standardInput) = (handle, FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    return try String(contentsOfFile: place.path + ".log", encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// The cells as grey pixels (PGM): half blocks as they are drawn, a letter as a grey spot, blanks in their background.
  private static func picture(of frame: Frame) -> Data {
    let (width, height) = (frame.size.columns * across, frame.size.rows * down)
    var pixels = [UInt8](repeating: 0, count: width * height)
    let rows = frame.text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let character = rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column] : " "
        let (upper, lower): (UInt8, UInt8) =
          switch character {
          case "█": (255, 255)
          case "▀": (255, 0)
          case "▄": (0, 255)
          case " ": (0, 0)
          default: (90, 90)
          }
        for line in 0..<down {
          for place in 0..<across {
            pixels[(row * down + line) * width + column * across + place] = line < down / 2 ? upper : lower
          }
        }
      }
    }
    return Data("P5\n\(width) \(height)\n255\n".utf8) + Data(pixels)
  }
}

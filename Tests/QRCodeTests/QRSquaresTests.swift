import QRCode
import Testing

@Suite("QR codes")
struct QRSquaresTests {
  @Test(
    "The smallest version that holds the text", arguments: [("http://10.0.0.7:8080", 25), ("http://192.168.178.123:8080/?code=K7QM3", 29)])
  func size(text: String, side: Int) throws {
    let code = try #require(QRSquares(text))
    #expect(code.side == side)
    #expect(code.rows.allSatisfy { $0.count == side })
  }

  @Test("Three corners have the finder pattern of the standard, the fourth has not")
  func finders() throws {
    let code = try #require(QRSquares("http://10.0.0.7:8080"))
    let pattern = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"].map { $0.map { $0 == "#" } }
    func corner(_ row: Int, _ column: Int) -> [[Bool]] { (row..<(row + 7)).map { Array(code.rows[$0][column..<(column + 7)]) } }
    let far = code.side - 7
    #expect(corner(0, 0) == pattern && corner(0, far) == pattern && corner(far, 0) == pattern)
    #expect(corner(far, far) != pattern)
  }

  @Test("What does not fit gives none", arguments: ["", "a\0b", String(repeating: "x", count: 4000)])
  func refused(text: String) { #expect(QRSquares(text) == nil) }
}

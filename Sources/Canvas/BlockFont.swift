/// Letters of block characters that the back of a room can read: every dot is one column wide and half a row high, which makes it square.
///
/// Letters differ in width. A line of text takes `rows` rows of cells, tails of letters included.
public struct BlockFont: Hashable, Sendable {
  /// Rows of cells of one line of text.
  public let rows: Int
  /// How many times larger than drawn: 1 or 2.
  public let scale: Int
  private let isSmall: Bool

  private init(isSmall: Bool, scale: Int) {
    self.isSmall = isSmall
    self.scale = scale
    rows = (isSmall ? 3 : 4) * scale
  }

  /// Capitals of five dots, most letters three wide.
  public static let small = BlockFont(isSmall: true, scale: 1)
  /// Capitals of six dots, most letters four wide.
  public static let medium = BlockFont(isSmall: false, scale: 1)
  /// The small letters at twice the size.
  public static let large = BlockFont(isSmall: true, scale: 2)
  /// The medium letters at twice the size.
  public static let huge = BlockFont(isSmall: false, scale: 2)

  /// From the largest to the smallest.
  public static let all = [huge, large, medium, small]

  /// Whether every character of a text has a shape.
  public func canDraw(_ text: String) -> Bool { measure(text).isWhole }

  /// Columns of a text on one line; characters without a shape take none.
  public func columns(of text: String) -> Int { measure(text).columns }

  /// Columns of a text on one line, and whether every character of it has a shape.
  func measure(_ text: some StringProtocol) -> (columns: Int, isWhole: Bool) {
    let shapes = isSmall ? Self.smallShapes : Self.mediumShapes
    var dots = 0
    var letters = 0
    var isWhole = true
    for character in text {
      if let width = shapes.width(of: character) {
        dots += width
        letters += 1
      } else {
        isWhole = false
      }
    }
    return ((dots + max(0, letters - 1)) * scale, isWhole)
  }

  /// Columns between two letters: a blank between two words has them on both sides.
  var gap: Int { scale }

  /// The rows of cells of one line of text, all `rows` of them; characters without a shape are left out.
  public func lines(for text: String) -> [String] {
    let shapes = text.compactMap { shape(of: $0) }
    let height = (isSmall ? 3 : 4) * 2
    let dots = (0..<height).map { row in
      shapes.map { row < $0.count ? $0[row] : Array(repeating: false, count: $0.first?.count ?? 0) }.joined(separator: [false])
    }.map { line in line.flatMap { Array(repeating: $0, count: scale) } }.flatMap { Array(repeating: $0, count: scale) }
    return stride(from: 0, to: dots.count, by: 2).map { row in
      String(zip(dots[row], dots[row + 1]).map { $0 ? ($1 ? "█" : "▀") : ($1 ? "▄" : " ") } as [Character])
    }
  }

  /// The dots of a character, row by row from the top of capitals; nil without a shape.
  private func shape(of character: Character) -> [[Bool]]? {
    (isSmall ? Self.smallShapes : Self.mediumShapes).dots[character]
  }

  private static let smallShapes = Shapes(BlockShapes.all(BlockShapes.small, xHeightTop: 1))
  private static let mediumShapes = Shapes(BlockShapes.all(BlockShapes.medium, xHeightTop: 2))

  /// The dots of all letters, and the widths of the commonest at hand: breaking a text into lines asks for widths only.
  private struct Shapes: Sendable {
    let dots: [Character: [[Bool]]]
    private let plainWidths: [Int]

    init(_ dots: [Character: [[Bool]]]) {
      self.dots = dots
      plainWidths = (0..<128).map { dots[Character(UnicodeScalar(UInt8($0)))]?.first?.count ?? 0 }
    }

    func width(of character: Character) -> Int? {
      // A line break of two characters has the value of one of them.
      guard let plain = character.asciiValue, character != "\r\n" else { return dots[character]?.first?.count }
      return plainWidths[Int(plain)] > 0 ? plainWidths[Int(plain)] : nil
    }
  }
}

/// The dots of block letters, drawn here by hand: rows from the top of capitals down, with `/` between them and `#` for a dot.
enum BlockShapes {
  /// Five rows for capitals, letters without a stick from the second row on, tails in the sixth row.
  static let small =
    """
    A .#./#.#/###/#.#/#.#  B ##./#.#/##./#.#/##.  C .##/#../#../#../.##  D ##./#.#/#.#/#.#/##.  E ###/#../##./#../###
    F ###/#../##./#../#..  G .##/#../#.#/#.#/.##  H #.#/#.#/###/#.#/#.#  I #/#/#/#/#  J ..#/..#/..#/#.#/.#.
    K #.#/#.#/##./#.#/#.#  L #../#../#../#../###  M #...#/##.##/#.#.#/#...#/#...#  N #..#/##.#/#.##/#..#/#..#
    O .#./#.#/#.#/#.#/.#.  P ##./#.#/##./#../#..  Q .#./#.#/#.#/#.#/.#./..#  R ##./#.#/##./#.#/#.#  S .##/#../.#./..#/##.
    T ###/.#./.#./.#./.#.  U #.#/#.#/#.#/#.#/###  V #.#/#.#/#.#/#.#/.#.  W #...#/#...#/#.#.#/##.##/#...#
    X #.#/#.#/.#./#.#/#.#  Y #.#/#.#/.#./.#./.#.  Z ###/..#/.#./#../###
    a .../##./.##/#.#/###  b #../##./#.#/#.#/##.  c .../.##/#../#../.##  d ..#/.##/#.#/#.#/.##  e .../.#./###/#../.##
    f .##/#../##./#../#..  g .../.##/#.#/.##/..#/##.  h #../##./#.#/#.#/#.#  i #/./#/#/#  j .#/../.#/.#/.#/#.
    k #../#.#/##./##./#.#  l #./#./#./#./.#  m ...../##.#./#.#.#/#.#.#/#.#.#  n .../##./#.#/#.#/#.#  o .../.#./#.#/#.#/.#.
    p .../##./#.#/#.#/##./#..  q .../.##/#.#/#.#/.##/..#  r .../#.#/##./#../#..  s .../.##/##./.##/##.  t .#./###/.#./.#./.##
    u .../#.#/#.#/#.#/.##  v .../#.#/#.#/#.#/.#.  w ...../#...#/#.#.#/#.#.#/.#.#.  x .../#.#/.#./.#./#.#
    y .../#.#/#.#/.##/..#/##.  z .../###/..#/#../###
    0 .#./#.#/#.#/#.#/.#.  1 .#/##/.#/.#/.#  2 ##./..#/.#./#../###  3 ##./..#/.#./..#/##.  4 #.#/#.#/###/..#/..#
    5 ###/#../##./..#/##.  6 .##/#../##./#.#/.#.  7 ###/..#/.#./.#./.#.  8 .#./#.#/.#./#.#/.#.  9 .#./#.#/.##/..#/##.
    . ./././././#  , ../../../../.#/#.  : ././#/./#  ; ../../.#/../.#/#.  ! #/#/#/./#  ? ##./..#/.#./.../.#.
    ' #/#/./.  - .../.../##./...  – .../.../###/...  ( .#/#./#./#./.#  ) #./.#/.#/.#/#.  / ..#/..#/.#./#../#..
    % #.#/..#/.#./#../#.#  + .../.#./###/.#.  = .../###/.../###  & .#../#.../.#.#/#.#./.#.#  • ../##/##  · ././#  " #.#/#.#
    … ...../...../...../...../#.#.#  → ..#../...#./#####/...#./..#..  > #../.#./..#/.#./#..
    ↕ .#./###/.#./###/.#.  ✓ ...../....#/...#./#.#../.#...  [ ##/#./#./#./##  ] ##/.#/.#/.#/##
    """

  /// Six rows for capitals, letters without a stick from the third row on, tails in the seventh row.
  static let medium =
    """
    A .##./#..#/#..#/####/#..#/#..#  B ###./#..#/###./#..#/#..#/###.  C .###/#.../#.../#.../#.../.###
    D ###./#..#/#..#/#..#/#..#/###.  E ####/#.../###./#.../#.../####  F ####/#.../###./#.../#.../#...
    G .###/#.../#.../#.##/#..#/.###  H #..#/#..#/####/#..#/#..#/#..#  I #/#/#/#/#/#  J ...#/...#/...#/...#/#..#/.##.
    K #..#/#.#./##../##../#.#./#..#  L #.../#.../#.../#.../#.../####  M #...#/##.##/#.#.#/#.#.#/#...#/#...#
    N #...#/##..#/#.#.#/#..##/#...#/#...#  O .##./#..#/#..#/#..#/#..#/.##.  P ###./#..#/#..#/###./#.../#...
    Q .##./#..#/#..#/#..#/#..#/.##./...#  R ###./#..#/#..#/###./#.#./#..#  S .###/#.../.##./...#/...#/###.
    T #####/..#../..#../..#../..#../..#..  U #..#/#..#/#..#/#..#/#..#/.##.  V #...#/#...#/#...#/.#.#./.#.#./..#..
    W #...#/#...#/#.#.#/#.#.#/##.##/#...#  X #...#/.#.#./..#../..#../.#.#./#...#  Y #...#/.#.#./..#../..#../..#../..#..
    Z ####/...#/..#./.#../#.../####
    a ..../..../.###/#..#/#..#/.###  b #.../#.../###./#..#/#..#/###.  c .../.../.##/#../#../.##
    d ...#/...#/.###/#..#/#..#/.###  e ..../..../.##./####/#.../.###  f .##/#../###/#../#../#..
    g ..../..../.###/#..#/.###/...#/###.  h #.../#.../###./#..#/#..#/#..#  i #/./#/#/#/#  j .#/../.#/.#/.#/.#/#.
    k #.../#.../#.#./##../#.#./#..#  l #./#./#./#./#./.#  m ...../...../####./#.#.#/#.#.#/#.#.#
    n ..../..../###./#..#/#..#/#..#  o ..../..../.##./#..#/#..#/.##.  p ..../..../###./#..#/#..#/###./#...
    q ..../..../.###/#..#/#..#/.###/...#  r .../.../#.#/##./#../#..  s ..../..../.###/##../..##/###.
    t .#./.#./###/.#./.#./.##  u ..../..../#..#/#..#/#..#/.###  v ...../...../#...#/#...#/.#.#./..#..
    w ...../...../#...#/#.#.#/#.#.#/.#.#.  x ..../..../#..#/.##./.##./#..#  y ..../..../#..#/#..#/.###/...#/###.
    z ..../..../####/..#./.#../####
    0 .##./#..#/#..#/#..#/#..#/.##.  1 .#./##./.#./.#./.#./###  2 .##./#..#/...#/..#./.#../####
    3 ###./...#/.##./...#/...#/###.  4 #..#/#..#/#..#/####/...#/...#  5 ####/#.../###./...#/...#/###.
    6 .##./#.../###./#..#/#..#/.##.  7 ####/...#/..#./..#./.#../.#..  8 .##./#..#/.##./#..#/#..#/.##.
    9 .##./#..#/#..#/.###/...#/.##.
    . ././././././#  , ../../../../../.#/#.  : ././#/././#  ; ../../.#/../../.#/#.  ! #/#/#/#/./#
    ? .##./#..#/...#/..#./..../..#.  ' #/#/./.  - .../.../.../###  – ..../..../..../####
    ( .#/#./#./#./#./.#  ) #./.#/.#/.#/.#/#.  / ..#/..#/.#./.#./#../#..  % #..#/...#/..#./.#../#.../#..#
    + .../.../.#./###/.#.  = .../.../###/.../###  & .#../#.#./.#../#.##/#.#./.#.#  • ../../##/##  · ./././#  " #.#/#.#
    … ...../...../...../...../...../#.#.#  → ...../..#../...#./#####/...#./..#..
    > ..../#.../.#../..#./.#../#...  ↕ ..#../.###./..#../..#../.###./..#..
    ✓ ....../.....#/....#./#..#../.##.../.#....  [ ##/#./#./#./#./##  ] ##/.#/.#/.#/.#/##
    """

  /// All shapes with those that follow from others: typographic quotes, capitals and letters with a mark, and blanks.
  ///
  /// - Parameter xHeightTop: the row where letters without a stick begin.
  static func all(_ table: String, xHeightTop: Int) -> [Character: [[Bool]]] {
    var shapes: [Character: [[Bool]]] = [:]
    shapes.reserveCapacity(192)
    let dot = UInt8(ascii: "#")
    let blank = UInt8(ascii: ".")
    // By bytes: the first screen of the program waits for this.
    let words = Array(table.utf8).split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    for (name, rows) in zip(words, words.dropFirst()) where rows.contains(where: { $0 == blank || $0 == dot }) {
      let character = String(decoding: name, as: UTF8.self)
      guard let first = character.first, character.count == 1, rows.count > 1 || first != "." else { continue }
      shapes[first] = rows.split(separator: UInt8(ascii: "/")).map { $0.map { $0 == dot } }
    }
    let alike: [(Character, String)] = [("'", "‘’´`"), ("\"", "“”„"), ("-", "\u{2010}\u{2011}"), ("–", "—")]
    for (from, to) in alike { for character in to { shapes[character] = shapes[from] } }
    for (letter, marks) in marked {
      guard let base = shapes[letter] else { continue }
      for (character, mark) in marks { shapes[character] = joined(base, mark, xHeightTop: xHeightTop) }
    }
    shapes[" "] = [[false, false]]
    shapes["\u{A0}"] = shapes[" "]
    return shapes
  }

  private enum Mark {
    case acute, grave, diaeresis, circumflex, cedilla, tilde
  }

  private static let marked: [(Character, [(Character, Mark)])] = [
    ("a", [("á", .acute), ("à", .grave), ("ä", .diaeresis), ("â", .circumflex)]),
    ("e", [("é", .acute), ("è", .grave), ("ë", .diaeresis), ("ê", .circumflex)]),
    ("i", [("í", .acute), ("ï", .diaeresis), ("î", .circumflex)]),
    ("o", [("ó", .acute), ("ò", .grave), ("ö", .diaeresis), ("ô", .circumflex)]),
    ("u", [("ú", .acute), ("ù", .grave), ("ü", .diaeresis), ("û", .circumflex)]),
    ("n", [("ñ", .tilde)]), ("c", [("ç", .cedilla)]), ("E", [("É", .acute), ("È", .grave), ("Ë", .diaeresis)]),
  ]

  /// A letter with its mark in the top row, or below; a capital gives up its second row for it.
  private static func joined(_ base: [[Bool]], _ mark: Mark, xHeightTop: Int) -> [[Bool]] {
    var rows = base
    let isCapital = base.first?.contains(true) == true && base.count > 4 && base[1].contains(true)
    // An i is too narrow for a mark of two dots.
    if rows.first?.count == 1 { rows = rows.map { [false] + $0 + [false] } }
    let width = rows.first?.count ?? 0
    let bits: [Bool] = (0..<width).map { column in
      switch mark {
      case .acute: column == width - width / 2
      case .grave: column == width / 2 - 1
      case .diaeresis: column == 0 || column == width - 1
      case .circumflex, .tilde: column > 0 && column < width - 1
      case .cedilla: column == width / 2
      }
    }
    if mark == .cedilla { return rows + [bits] }
    if isCapital {
      rows.remove(at: 1)
      rows.insert(Array(repeating: false, count: width), at: 0)
    } else {
      for row in 0..<min(xHeightTop, rows.count) { rows[row] = Array(repeating: false, count: width) }
    }
    rows[0] = bits
    return rows
  }
}

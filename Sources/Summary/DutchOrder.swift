/// Order of texts in a list: accents and case do not separate; texts that only differ in them keep a fixed order.
struct DutchOrder: Comparable {
  let text: String
  private let folded: [UInt32]

  init(_ text: String) {
    self.text = text
    folded = text.lowercased().unicodeScalars.map { Self.base(of: $0) }
  }

  static func < (left: DutchOrder, right: DutchOrder) -> Bool {
    if left.folded != right.folded { return left.folded.lexicographicallyPrecedes(right.folded) }
    return left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }

  static func == (left: DutchOrder, right: DutchOrder) -> Bool {
    left.text.unicodeScalars.elementsEqual(right.text.unicodeScalars)
  }

  /// The plain letter below the accents that occur in Dutch.
  private static func base(of scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "à", "á", "â", "ä", "å": Unicode.Scalar("a").value
    case "ç": Unicode.Scalar("c").value
    case "è", "é", "ê", "ë": Unicode.Scalar("e").value
    case "ì", "í", "î", "ï": Unicode.Scalar("i").value
    case "ñ": Unicode.Scalar("n").value
    case "ò", "ó", "ô", "ö": Unicode.Scalar("o").value
    case "ù", "ú", "û", "ü": Unicode.Scalar("u").value
    default: scalar.value
    }
  }
}

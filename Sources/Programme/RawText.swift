/// The checks on bytes that come before parsing; each gives the first fault only.
enum RawText {
  /// Largest file that is read, in bytes. The largest shipped file is under 50,000.
  static let maximumSize = 1_000_000

  /// A fault of the bytes themselves.
  struct Fault: Error {
    var position: SourcePosition?
    var what: String
    var hint: String
    var sourceLine = ""
  }

  /// Turns bytes into text that is safe to parse, or throws the first fault.
  static func decode(_ bytes: [UInt8]) throws(Fault) -> String {
    guard bytes.count <= maximumSize else {
      throw Fault(
        what: "Het bestand is te groot; een programmabestand is hoogstens 1 MB.",
        hint: "Is dit wel het goede bestand? Een bijeenkomst is gewoonlijk kleiner dan 0,1 MB.")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Fault(
        what: "Het bestand is UTF-16 en geen UTF-8.", hint: "Bewaar het in de editor als “UTF-8”.")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw Fault(
        position: SourcePosition(line: 1, column: 1),
        what: "Het bestand begint met een onzichtbaar teken (BOM).",
        hint: "Bewaar het in de editor als “UTF-8” en niet als “UTF-8 met BOM”.",
        sourceLine: String(
          decoding: bytes.dropFirst(3).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw notUTF8(bytes) }
    if let fault = forbiddenCharacter(in: text) { throw fault }
    return text
  }

  private static func notUTF8(_ bytes: [UInt8]) -> Fault {
    var position = SourcePosition(line: 1, column: 1)
    var lineStart = 0
    var index = 0
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    scan: while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded):
        index += encoded.count
        if encoded.count == 1, encoded.first == 0x0A {
          position = SourcePosition(line: position.line + 1, column: 1)
          lineStart = index
        } else {
          position.column += 1
        }
      case .error, .emptyInput: break scan
      }
    }
    let line = bytes[lineStart...].prefix { $0 != 0x0A && $0 != 0x0D }
    return Fault(
      position: position, what: "Hier staat een byte die geen UTF-8 is.",
      hint:
        "Bewaar het bestand in de editor als “UTF-8”. Letters met een accent gaan vaak het eerst mis.",
      sourceLine: String(decoding: line, as: UTF8.self))
  }

  /// The first control character or tab before text, or nil.
  private static func forbiddenCharacter(in text: String) -> Fault? {
    var position = SourcePosition(line: 1, column: 1)
    var tab: SourcePosition?
    var isIndentation = true
    func fault(_ place: SourcePosition, _ what: String, _ hint: String) -> Fault {
      Fault(
        position: place, what: what, hint: hint,
        sourceLine: SourceFile(name: "", text: text).line(place.line))
    }
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        // A carriage return and line feed count once: the feed does not move on from an empty place.
        if scalar == "\r" || position.column > 0 { position.line += 1 }
        position.column = scalar == "\r" ? 0 : 1
        isIndentation = true
        tab = nil
        continue
      }
      position.column = max(1, position.column)
      if scalar == "\t" {
        if isIndentation, tab == nil { tab = position }
      } else if TextRules.isForbidden(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return fault(
          position, "Hier staat een onzichtbaar teken (\(name)).",
          "Haal het teken weg, of typ de regel opnieuw.")
      } else if scalar != " " {
        if isIndentation, let tab {
          return fault(
            tab, "Deze regel springt in met een tab.", "Gebruik spaties: twee per niveau.")
        }
        isIndentation = false
      }
      position.column += 1
    }
    return nil
  }
}

/// What a PDF says about itself (XMP): as WeasyPrint writes it, and the language of the text, which WeasyPrint leaves out.
struct PDFMetadata {
  var title: String
  /// The program that made the file, as it stands in the file's information too.
  var producer: String

  /// The file with these metadata behind it as an incremental update (ISO 32000-1, 7.5.6). A file of another shape than WeasyPrint's comes
  /// back as it was: it is a good report all the same.
  func put(into pdf: [UInt8]) -> [UInt8] {
    guard let end = pdf.lastRange(of: "startxref"), let previous = Self.number(pdf[end.upperBound...]), previous < pdf.count,
      let stream = pdf[previous...].firstRange(of: Array("stream".utf8)),
      let metadata = pdf.firstRange(of: Array("<</Type /Metadata/Subtype /XML".utf8)),
      let place = pdf[..<metadata.lowerBound].lastRange(of: " 0 obj"),
      let object = Self.number(pdf[(pdf[..<place.lowerBound].lastIndex(of: UInt8(ascii: "\n")) ?? pdf.startIndex)...])
    else { return pdf }
    let dictionary = String(decoding: pdf[previous..<stream.lowerBound], as: UTF8.self)
    guard dictionary.contains("/Type /XRef"), let root = Self.entry("Root", of: dictionary), let info = Self.entry("Info", of: dictionary),
      let identifiers = Self.entry("ID", of: dictionary),
      let size = Self.entry("Size", of: dictionary).flatMap({ (size: String) in Int(size) })
    else { return pdf }
    var result = pdf
    let text = Array(packet.utf8)
    let first = result.count
    result += Array("\(object) 0 obj\n<</Type /Metadata/Subtype /XML/Length \(text.count)>>\nstream\n".utf8) + text
    result += Array("\nendstream\nendobj\n".utf8)
    let second = result.count
    // Two rows of a kind (in use), a place in four bytes and a generation.
    let rows: [UInt8] = [first, second].flatMap { place in
      [UInt8(1)] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: place >> $0) } + [UInt8(0)]
    }
    result += Array(
      ("\(size) 0 obj\n<</Type /XRef/Index [\(object) 1 \(size) 1]/W [1 4 1]/Size \(size + 1)/Root \(root)/Info \(info)/ID \(identifiers)"
        + "/Prev \(previous)/Length \(rows.count)>>\nstream\n").utf8)
    result += rows
    result += Array("\nendstream\nendobj\nstartxref\n\(second)\n%%EOF\n".utf8)
    return result
  }

  private var packet: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" pdfuaid:part="1" pdf:Producer="\(Self.escaped(producer))">\
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Self.escaped(title))</rdf:li></rdf:Alt></dc:title>\
    <dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
  }

  /// 32 hexadecimal signs that depend on nothing but the bytes: two FNV-1a sums of 64 bits, over the bytes forward and backward.
  static func identifier(of bytes: [UInt8]) -> String {
    [sum(bytes), sum(bytes.reversed())].map { sum in
      let digits = String(sum, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private static func sum(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  /// The value of a name of a dictionary, up to the next name.
  private static func entry(_ name: String, of dictionary: String) -> String? {
    guard let start = dictionary.firstRange(of: "/\(name) ") else { return nil }
    let value = dictionary[start.upperBound...].prefix { $0 != "/" && $0 != ">" }
    return value.isEmpty ? nil : String(value)
  }

  /// The number with which bytes begin, after white space.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.drop { $0 <= 0x20 }.prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where a text stands for the last time.
  fileprivate func lastRange(of text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return nil }
    for start in (startIndex...(endIndex - wanted.count)).reversed() where self[start] == wanted[0] {
      if self[start..<(start + wanted.count)].elementsEqual(wanted) { return start..<(start + wanted.count) }
    }
    return nil
  }
}

import Foundation
import Testing

@testable import Canvas

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct FrameSVGTests {
  @Test func anXMLReaderFindsTitleLanguageAndText() throws {
    var frame = Frame(size: Size(columns: 30, rows: 2))
    frame.put("a < b & \"c\" > 'd'", row: 0, column: 2, style: .plain.bold)
    frame.put("日本", row: 1, column: 0, style: .plain.colored(.rgb(255, 0, 10)).on(.ansi(4)))
    let document = try Document(frame.svg(title: "Stap <1> & \u{1B}[31mrood"))
    #expect(document.texts["title"] == ["Stap <1> & rood"])
    #expect(document.texts["text"] == ["a < b & \"c\" > 'd'", "日本"])
    #expect(document.attributes["svg"]?.first?["lang"] == "nl")
    #expect(document.attributes["svg"]?.first?["viewBox"] == "0 0 300 40")
    #expect(document.attributes["text"]?[0]["x"] == "20")
    #expect(document.attributes["text"]?[0]["font-weight"] == "bold")
    #expect(document.attributes["text"]?[1]["fill"] == "#ff000a")
    #expect(document.attributes["text"]?[1]["textLength"] == "40")
    #expect(document.attributes["rect"]?.last?["fill"] == "#2472c8")
    #expect(document.attributes["rect"]?.last?["width"] == "40")
  }

  @Test func reversedSwapsTheColours() throws {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    frame.put("focus", row: 0, column: 0, style: .plain.reversed)
    let document = try Document(frame.svg(title: "t"))
    #expect(document.attributes["text"]?.first?["fill"] == "#101010")
    #expect(document.attributes["rect"]?.last?["fill"] == "#e5e5e5")
  }

  @Test func anyTextGivesAReadableDocument() throws {
    var source = TextSource(seed: 6)
    for _ in 0..<200 {
      var frame = Frame(size: Size(columns: 20, rows: 1))
      let text = source.text(length: 20)
      frame.put(text, row: 0, column: 0)
      let document = try Document(frame.svg(title: text))
      let shown = document.texts["text"]?.joined() ?? ""
      #expect(shown == String(frame.text.drop { $0 == " " }))
    }
  }
}

/// What an XML reader that is not ours finds in a document.
private final class Document: NSObject, XMLParserDelegate {
  private(set) var texts: [String: [String]] = [:]
  private(set) var attributes: [String: [[String: String]]] = [:]
  private var current = ""

  init(_ source: String) throws {
    super.init()
    let parser = XMLParser(data: Data(source.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes values: [String: String]
  ) {
    current = ""
    attributes[name, default: []].append(values)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { current += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    texts[name, default: []].append(current)
    current = ""
  }
}

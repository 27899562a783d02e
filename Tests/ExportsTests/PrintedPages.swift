import Exports
import Foundation
import Testing

/// What Python reads in a printed sheet.
struct PrintedPages: Decodable {
  /// The pieces of text of every page, or of every meeting of a run sheet.
  var pages: [[String]]
  /// Empty boxes of every page.
  var boxes: [Int]

  var texts: [String] { pages.flatMap { $0 } }

  /// - Throws: when tags do not nest and close, or when something would be fetched or run.
  init(_ file: ExportFile) throws {
    let outcome = try Python.run(Self.script, files: [file], arguments: [file.name])
    try #require(outcome.status == 0, "\(outcome.complaint)")
    self = try JSONDecoder().decode(PrintedPages.self, from: Data(outcome.output.utf8))
  }

  private static let script = """
    import json, sys
    from html.parser import HTMLParser
    VOID = {'meta'}
    class Reader(HTMLParser):
        def __init__(self):
            super().__init__(convert_charrefs=True)
            self.open, self.pages, self.boxes, self.tags = [], [], [], set()
        def handle_starttag(self, tag, attrs):
            self.tags.add(tag)
            attrs = dict(attrs)
            assert not any(key.startswith('on') or key in ('src', 'href') for key in attrs), attrs
            if tag in VOID: return
            self.open.append(tag)
            if attrs.get('class') in ('sheet', 'meeting'):
                self.pages.append([])
                self.boxes.append(0)
            if attrs.get('class') == 'box': self.boxes[-1] += 1
        def handle_endtag(self, tag):
            assert self.open and self.open.pop() == tag, tag
        def handle_data(self, data):
            if self.pages and self.open[-1:] and 'section' in self.open: self.pages[-1].append(' '.join(data.split()))
    name = sys.argv[1]
    text = open(name, encoding='utf-8').read()
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert not reader.open, reader.open
    assert 'http' not in text and 'url(' not in text and 'script' not in reader.tags
    json.dump({'pages': [[piece for piece in page if piece] for page in reader.pages], 'boxes': reader.boxes}, sys.stdout)
    """
}

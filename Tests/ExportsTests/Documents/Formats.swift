import Documents
import Exports
import Foundation
import Summary

/// Reports in the formats that need a library or another program.
enum Formats {
  /// The programs of the test environment: WeasyPrint stands beside the Python of the tests.
  static let tools: DocumentTools = {
    let python = ProcessInfo.processInfo.environment["GOEDWERK_PYTHON"] ?? "python3"
    guard python.contains("/") else { return DocumentTools(limit: 240) }
    return DocumentTools(weasyprint: URL(filePath: python).deletingLastPathComponent().appending(path: "weasyprint").path, limit: 240)
  }()

  static func file(_ format: ReportFormat, of report: SummaryReport) async throws -> ExportFile {
    var file = try await format.files(of: report, tools: tools)[0]
    file.name = "verslag.\(format.rawValue)"
    return file
  }

  /// What a Python script prints, read as JSON.
  static func read<Answer: Decodable>(_ type: Answer.Type, _ script: String, _ files: [ExportFile], _ arguments: [String] = []) throws
    -> Answer
  {
    let outcome = try Python.run(script, files: files, arguments: arguments)
    guard outcome.status == 0 else { throw Trouble(complaint: outcome.complaint) }
    return try JSONDecoder().decode(type, from: Data(outcome.output.utf8))
  }

  struct Trouble: Error { var complaint: String }
}

/// Readers that are not ours: each prints all tables of one format as rows of cells.
enum TableReaders {
  static let html = """
    import json, sys, html5lib
    tree = html5lib.parse(open(sys.argv[1], encoding='utf-8').read(), treebuilder='etree', namespaceHTMLElements=False)
    print(json.dumps([[[''.join(c.itertext()) for c in row if c.tag in ('th', 'td')] for row in table.iter('tr')] for table in tree.iter('table')]))
    """

  static let odt = """
    import json, sys, zipfile
    import xml.etree.ElementTree as X
    T = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
    W = '{urn:oasis:names:tc:opendocument:xmlns:text:1.0}'
    def text(e):
        out = e.text or ''
        for child in e:
            out += ' ' * int(child.get(W + 'c', '1')) if child.tag == W + 's' else text(child)
            out += child.tail or ''
        return out
    root = X.fromstring(zipfile.ZipFile(sys.argv[1]).read('content.xml'))
    print(json.dumps([[[text(c).strip() for c in row.iter(T + 'table-cell')] for row in table.iter(T + 'table-row')] for table in root.iter(T + 'table')]))
    """

  static let docx = """
    import json, sys, zipfile
    import xml.etree.ElementTree as X
    W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
    root = X.fromstring(zipfile.ZipFile(sys.argv[1]).read('word/document.xml'))
    print(json.dumps([[[''.join(t.text or '' for t in c.iter(W + 't')).strip() for c in row.iter(W + 'tc')] for row in table.iter(W + 'tr')] for table in root.iter(W + 'tbl')]))
    """

  /// By the tags: a table's cells are found through the structure, their words through the marked content.
  static let pdf = """
    import json, re, sys
    import pikepdf
    pdf = pikepdf.open(sys.argv[1])
    texts = {}
    for number, page in enumerate(pdf.pages):
        fonts = {}
        for name, font in page.Resources.get('/Font', {}).items():
            table = {}
            if '/ToUnicode' in font:
                for code, words in re.findall(r'^<([0-9a-f]+)> <([0-9a-f]+)>$', font.ToUnicode.read_bytes().decode('latin-1'), re.M):
                    table[int(code, 16)] = bytes.fromhex(words).decode('utf-16-be', 'replace')
            fonts[name] = table
        stack, font = [], {}
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ('BDC', 'BMC'):
                mark = operands[1].get('/MCID') if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else None
                stack.append(None if mark is None else int(mark))
            elif operator == 'EMC': stack.pop()
            elif operator == 'Tf': font = fonts[str(operands[0])]
            elif operator in ('Tj', 'TJ'):
                pieces = operands[0] if operator == 'TJ' else [operands[0]]
                raw = b''.join(bytes(p) for p in pieces if isinstance(p, pikepdf.String))
                words = ''.join(font.get(int.from_bytes(raw[i:i + 2], 'big'), '?') for i in range(0, len(raw), 2))
                mark = next((m for m in reversed(stack) if m is not None), None)
                texts[(page.objgen, mark)] = texts.get((page.objgen, mark), '') + words
    def kids(node):
        k = node.get('/K', [])
        return list(k) if isinstance(k, pikepdf.Array) else [k]
    def text(node, page):
        page = node.get('/Pg', page)
        out = ''
        for kid in kids(node):
            if isinstance(kid, int): out += texts.get((page.objgen, kid), '')
            elif kid.get('/Type') == '/MCR': out += texts.get((kid.get('/Pg', page).objgen, int(kid['/MCID'])), '')
            elif '/S' in kid: out += text(kid, page)
        return out
    def walk(node, page, tag):
        page = node.get('/Pg', page)
        for kid in kids(node):
            if isinstance(kid, pikepdf.Dictionary) and '/S' in kid:
                if kid['/S'] == tag: yield kid, page
                else: yield from walk(kid, page, tag)
    root = pdf.Root.StructTreeRoot
    tables = []
    for table, page in walk(root, None, '/Table'):
        rows = []
        for row, p in walk(table, page, '/TR'):
            rows.append([text(c, q).strip() for tag in ('/TH', '/TD') for c, q in walk(row, p, tag)])
        tables.append(rows)
    print(json.dumps(tables))
    """
}

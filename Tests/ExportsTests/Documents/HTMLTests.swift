import Exports
import Foundation
import Summary
import Testing

/// The HTML file by an XML parser, by an HTML 5 parser that forgives nothing, and in Chromium by axe.
@Suite("HTML report") struct HTMLTests {
  private struct Facts: Decodable {
    var language: String
    var title: String
    var landmarks: [String: Int]
    var headings: [Int]
    var scripts: Int
    var outside: [String]
    var tables: Int
    var captions: Int
    var unscoped: Int
    var drawings: Int
    var described: Int
    var broken: [String]
  }

  private static let script = """
    import json, sys, html5lib
    import xml.etree.ElementTree as X
    data = open(sys.argv[1], encoding='utf-8').read()
    X.fromstring(data)
    tree = html5lib.HTMLParser(tree=html5lib.getTreeBuilder('etree'), strict=True, namespaceHTMLElements=False).parse(data)
    S = '{http://www.w3.org/2000/svg}'
    nodes = list(tree.iter())
    ids = [n.get('id') for n in nodes if n.get('id')]
    refs = [r for n in nodes for r in (n.get('aria-labelledby') or '').split()] + [n.get('href')[1:] for n in nodes if (n.get('href') or '').startswith('#')]
    drawings = list(tree.iter(S + 'svg'))
    print(json.dumps(dict(language=tree.get('lang'), title=tree.findtext('.//title'),
      landmarks={t: len(list(tree.iter(t))) for t in ('header', 'nav', 'main')},
      headings=[int(n.tag[1]) for n in nodes if n.tag in ('h1', 'h2', 'h3', 'h4', 'h5')],
      scripts=sum(n.tag == 'script' or any(k.startswith('on') for k in n.attrib) for n in nodes),
      outside=[v for n in nodes for k, v in n.attrib.items() if k in ('href', 'src', 'data', 'action') and not v.startswith('#')],
      tables=len(list(tree.iter('table'))), captions=len(list(tree.iter('caption'))),
      unscoped=sum(n.get('scope') not in ('row', 'col') for n in tree.iter('th')), drawings=len(drawings),
      described=sum(bool((d.findtext(S + 'title') or '').strip() and (d.findtext(S + 'desc') or '').strip()) for d in drawings),
      broken=[r for r in refs if r not in ids] + [i for i in set(ids) if ids.count(i) > 1])))
    """

  private static let checker = """
    import json, os, pathlib, shutil, sys
    from axe_core_python.selenium import Axe
    from selenium import webdriver
    options = webdriver.ChromeOptions()
    for argument in ('--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--window-size=320,900'):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which('chromedriver')))
    try:
        driver.get(pathlib.Path(sys.argv[1]).resolve().as_uri())
        driver.execute_cdp_cmd('Emulation.setDeviceMetricsOverride', dict(width=320, height=900, deviceScaleFactor=1, mobile=False))
        wide = driver.execute_script('return document.documentElement.scrollWidth')
        found = Axe().run(driver, options={'runOnly': ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
        faults = [one['id'] + ': ' + node['html'][:160] for one in found['violations'] for node in one['nodes']]
        print(json.dumps(dict(faults=faults, passes=len(found['passes']), wide=wide)))
    finally:
        driver.quit()
    """

  private struct Check: Decodable {
    var faults: [String]
    var passes: Int
    var wide: Int
  }

  private func file(_ report: SummaryReport) throws -> ExportFile { try #require(HTMLExport().files(of: report).first) }

  @Test("Structure, language, and nothing from outside") func structure() throws {
    let report = try Workshop.whole().report()
    let file = try file(report)
    let facts = try Formats.read(Facts.self, Self.script, [file], [file.name])
    #expect(facts.language == "nl" && facts.title == ReportDocument(report).fullTitle)
    #expect(facts.landmarks == ["header": 1, "nav": 1, "main": 1])
    #expect(facts.scripts == 0 && facts.outside == [] && facts.broken == [])
    #expect(facts.tables > 5 && facts.captions == facts.tables && facts.unscoped == 0)
    #expect(facts.drawings >= 3 && facts.described == facts.drawings)
    #expect(facts.headings.count { $0 == 1 } == 1)
    for (level, next) in zip(facts.headings, facts.headings.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test("Hostile texts make no markup") func hostile() throws {
    let report = try Workshop.whole(group: "</title><script>x</script>", cards: Hostile.all).report()
    let file = try file(report)
    let facts = try Formats.read(Facts.self, Self.script, [file], [file.name])
    #expect(facts.scripts == 0 && facts.outside == [] && facts.broken == [])
  }

  @Test("In Chromium at 320 points: no fault by axe, no sideways scrolling") func accessible() throws {
    // A word, or an address of a page, that is longer than a line.
    let long = String(repeating: "langwoord", count: 18)
    let file = try file(try Workshop.whole(cards: Hostile.all + [long]).report())
    let check = try Formats.read(Check.self, Self.checker, [file], [file.name])
    #expect(check.faults == [])
    #expect(check.passes > 15 && check.wide <= 320)
  }
}

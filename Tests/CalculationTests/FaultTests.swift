import Testing

@testable import Calculation

@Suite("Files that cannot be calculated")
struct FaultTests {
  private static func row(_ number: Int) -> RowPlace { .row(number) }
  private static func cell(_ row: Int, _ column: Int, _ name: String) -> CellPlace { CellPlace(row: .row(row), column: column, name: name) }

  static let faults: [(text: String, fault: DataFault)] = [
    ("", .empty), ("\u{FEFF} \r\n\n", .empty), ("PK\u{3}\u{4}xyz", .spreadsheet), ("a;b\n1;0\u{0}\n", .notText),
    ("eerlijk\n1\n2\n", .tooFewValues), ("a;b;c\n", .noParticipants), ("a;b;c\n\n;;\n", .noParticipants),
    ("a;b;c\n1;0;-1\n", .oneParticipant), ("1;2;3\n", .noParticipants),
    ("a;b;c\n1;0;-1\n1;0;-1;0\n", .wrongWidth(row(3), expected: 3, found: 4)),
    ("a;b;c\n1;0;-1\n1;0\n", .wrongWidth(row(3), expected: 3, found: 2)),
    ("a;b;c\n1;0;-1\n\n1;;-1\n", .emptyCell(cell(4, 2, "b"))),
    ("deelnemer;a;b;c\nD1;1;0;-1\nD2;1;2,5;-1\n", .notWhole(cell(3, 3, "b"), text: "2,5")),
    ("a,b,c\n1,0,-1\n1,NaN,-1\n", .notWhole(cell(3, 2, "b"), text: "NaN")),
    ("a,b,c\n1,0,-1\n1,2.0,-1\n", .notWhole(cell(3, 2, "b"), text: "2.0")),
    ("a,b,c\n1,0,-1\n1,0x1,-1\n", .notWhole(cell(3, 2, "b"), text: "0x1")),
    ("a,b,c\n1,0,-1\n1,99999999999999999999,-1\n", .tooLarge(cell(3, 2, "b"), largest: 1000)),
    ("a,b,c\n1,0,-1\n1,-9223372036854775808,-1\n", .tooLarge(cell(3, 2, "b"), largest: 1000)),
    ("a;b;a\n1;0;-1\n1;0;-1\n", .repeatedHeading(name: "a", column: 3)),
    ("1;0;-1;0\n1;0;-1;0\n", .repeatedHeading(name: "0", column: 4)),
    ("a;;c\n1;0;-1\n", .emptyHeading(column: 2)),
    ("a;b;c;d\n2;1;1;0\n2;1;1;0\n2;2;1;0\n", .quotaBroken(row(4), score: 2, expected: 1, found: 2)),
    ("a;b;c;d\n1;0;0;-1\n5;3;3;2\n0;1;-1;0\n", .mixedScales(row(3), found: 2...5, expected: -1...1)),
    ("a;b;c;d\n1;0;0;-1\n3;0;0;-1\n0;1;-1;0\n", .unknownScore(cell(3, 1, "a"), score: 3, scores: [1, 0, -1])),
    ("a;b;c\n1;2;3\n3;2;1\n1;2;2\n0;1;2\n", .mixedScales(row(5), found: 0...2, expected: 1...3)),
    ("a;b;c\n1;2;3\n3;2;1\n1;3;3\n", .notARanking(cell(4, 2, "b"), rank: 3)),
    ("a;b;c\n0;0;0\n0;0;0\n", .noDistinction), ("a;b;c\n1;1;1\n1;1;1\n", .noDistinction),
    ("groep;a;b\nA;1;0\n;0;1\n", .emptyGroup(row(3))), ("a;b\n1;\"0\n0;1\n", .openQuote(row(2))),
    ("{", .brokenJSON(line: 1, column: 2)), ("[\n [1, 2,]\n]", .brokenJSON(line: 2, column: 8)), ("[]", .noParticipants),
    ("{\"rows\": []}", .unknownJSON), ("[1, 2]", .unknownJSON),
    ("{\"sorts\": [[1,0],[0,1]], \"groups\": [\"A\"]}", .emptyGroup(.participant(2))),
    ("[[1,0],[0,1,1]]", .wrongWidth(.participant(2), expected: 2, found: 3)),
    ("[[1,0],[NaN,1]]", .notWhole(CellPlace(row: .participant(2), column: 1, name: "1"), text: "NaN")),
    ("[[1,0],[0.5,1]]", .notWhole(CellPlace(row: .participant(2), column: 1, name: "1"), text: "0.5")),
    ("[[1,0],[null,1]]", .emptyCell(CellPlace(row: .participant(2), column: 1, name: "1"))),
    ("[{\"a\":1,\"b\":0},{\"a\":1,\"c\":0}]", .otherNames(.participant(2))),
    ("[{\"a\":1,\"b\":0},{\"a\":1}]", .otherNames(.participant(2))), ("[{\"a\":1,\"a\":0}]", .repeatedHeading(name: "a", column: 2)),
  ]

  @Test("one clear fault, with its place", arguments: faults)
  func fault(text: String, fault: DataFault) {
    #expect(throws: fault) { try Calculation(bytes: Array(text.utf8)) }
    #expect(fault.sentence.hasSuffix(".") && !fault.sentence.contains { $0.isNewline })
  }

  @Test("31 columns in one row of 30")
  func thirtyOne() {
    var file = AnswerFile.random(4, seed: 1)
    file.rows[2].append(0)
    #expect(throws: DataFault.wrongWidth(.row(4), expected: 30, found: 31)) { try Calculation(bytes: file.csv()) }
    #expect(DataFault.wrongWidth(.row(4), expected: 30, found: 31).sentence == "In rij 4 staan 31 kolommen; er horen er 30 te zijn.")
  }

  @Test("sentences as they are read")
  func sentences() {
    #expect(
      DataFault.quotaBroken(.row(4), score: 2, expected: 4, found: 5).sentence
        == "In rij 4 hebben 5 waarden score 2; dat moeten er 4 zijn, zoals in de andere rijen.")
    #expect(
      DataFault.notWhole(Self.cell(7, 3, "eerlijk"), text: "2,5").sentence
        == "In rij 7, kolom 3 (‘eerlijk’) staat ‘2,5’. Vul een geheel getal in.")
    #expect(
      DataFault.mixedScales(.participant(2), found: 1...5, expected: -2...2).sentence
        == "In deelnemer 2 lopen de getallen van 1 tot 5, in de andere van -2 tot 2. Gebruik overal dezelfde schaal.")
  }

  @Test("a cell cannot steer the terminal")
  func steering() throws {
    let text = "a;b\u{1B}[2J;c\n1;0;-1\n1;\u{1B}]0;-1\n"
    do {
      _ = try Calculation(bytes: Array(text.utf8))
      Issue.record("was accepted")
    } catch {
      #expect(!error.sentence.unicodeScalars.contains { $0.value < 32 })
    }
    let named = "a\u{1B}[31m;b\u{202E};c\n1;0;-1\n1;-1;0\n0;-1;1\n1;0;-1\n0;1;-1\n"
    let result = try Calculation(bytes: Array(named.utf8))
    #expect(!(result.text + result.json).unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E })
  }

  @Test("damaged files are refused or calculated, never worse", arguments: 0..<60)
  func damaged(seed: UInt64) throws {
    var dice = Dice(seed)
    let file = AnswerFile.random(6, scores: [1: 2, 0: 2, -1: 2], seed: seed)
    var bytes = file.csv(separator: seed.isMultiple(of: 2) ? ";" : ",")
    if seed.isMultiple(of: 3) { bytes = Array("{\"sorts\": \(file.rows), \"items\": [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]}".utf8) }
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.remove(at: place)
      default: bytes.insert(Array("\"\\;,[]{}-\n9u".utf8).randomElement(using: &dice) ?? 0, at: place)
      }
    }
    do {
      let result = try Calculation(bytes: bytes)
      #expect(try JSONDocument(result.json).keys.contains("suppressed"))
      #expect(!result.text.isEmpty)
    } catch let error as DataFault {
      #expect(!error.sentence.isEmpty)
    }
  }

  @Test("deep nesting is refused")
  func nesting() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: DataFault.self) { try Calculation(bytes: Array(deep.utf8)) }
  }
}

public import Programme
public import SessionEngine
import Summary

/// The run sheet of a programme for its facilitator: every meeting with planned times, what the room sees, private notes and questions.
public struct RunSheet: Sendable {
  private let programme: Programme
  private let start: Int?
  private let meetings: [RunSheetMeeting]

  /// - Parameter start: minutes after midnight at which each meeting begins; nil for times that count from 0:00.
  public init(programme: Programme, start: Int? = nil) {
    self.programme = programme
    self.start = start
    meetings = programme.meetings.map { RunSheetMeeting($0) }
  }

  /// The run sheet of a session: meetings that began have the blocks, the minutes and the end that the session gave them.
  /// - Parameter start: as for a programme.
  public init(session state: SessionState, start: Int? = nil) {
    programme = state.programme
    self.start = start
    meetings = programme.meetings.map { RunSheetMeeting($0, in: state) }
  }

  /// One file, `goedwerk-draaiboek.html`.
  public var file: ExportFile { ExportFile(name: "goedwerk-draaiboek.html", bytes: Array(html.utf8)) }

  /// The run sheet as one HTML document; every meeting begins on a new page.
  public var html: String {
    PrintPage.document(title: "Draaiboek \(programme.title)", style: Self.style, sheets: meetings.map(sheet))
  }

  private func sheet(_ plan: RunSheetMeeting) -> String {
    let meeting = plan.meeting
    var minute = start ?? 0
    var rows: [String] = []
    var blocks: [String] = []
    for turn in plan.turns {
      let block = turn.block
      let end = minute + (turn.absence == nil ? turn.minutes : 0)
      rows.append(
        "<tr><td class=\"code\">\(turn.absence == nil ? clock(minute) : "–")</td><td>\(PrintPage.escaped(block.number))</td>"
          + "<td>\(PrintPage.escaped(block.title))</td><td>\(turn.absence == nil ? "\(turn.minutes)" : "–")</td><td>\(block.shortest)</td>"
          + "<td>\(turn.absence ?? block.priority.inWords)</td></tr>")
      if turn.absence == nil {
        let time = "\(clock(minute))–\(clock(end))"
        blocks.append(RunSheetBlock(block: block, minutes: turn.minutes, programme: programme, time: time, until: clock(end)).html)
      }
      minute = end
    }
    let reserve = plan.reserve.map {
      RunSheetBlock(block: $0, minutes: $0.minutes, programme: programme, time: "reserve", until: "…").html
    }
    let needs = Materials(of: plan.turns.filter { $0.absence == nil }.map(\.block)).lines
    let wish = plan.wishedEnd.map { " Afgesproken eind: \(clock((start ?? 0) + $0))." } ?? ""
    return """
      <section class="meeting">
      <h1>\(PrintPage.escaped(meeting.title))</h1>
      <p class="small">Draaiboek van \(PrintPage.escaped(programme.title)), versie \(programme.version). Alleen voor de begeleider: laat het niet \
      rondgaan. \(plan.minutes) minuten, \(clock(start ?? 0)) tot \(clock(minute))\(start == nil ? ", geteld vanaf het begin" : "").\(wish)</p>
      \(meeting.goal.isEmpty ? "" : "<h2>Doel</h2>\n" + PrintPage.paragraphs(meeting.goal))
      \(needs.isEmpty ? "" : "<h2>Klaarleggen</h2>\n" + PrintPage.list(needs))
      <h2>Verloop</h2>
      <table class="plan">
      <tr><th>Tijd</th><th>Blok</th><th>Wat</th><th>Minuten</th><th>Kortste</th><th>Bij tijdnood</th></tr>
      \(rows.joined(separator: "\n"))
      </table>
      \(blocks.joined(separator: "\n"))
      \(reserve.isEmpty ? "" : "<h2 class=\"part\">Blokken achter de hand</h2>\n" + reserve.joined(separator: "\n"))
      </section>
      """
  }

  private func clock(_ minute: Int) -> String {
    let inDay = start == nil ? minute : minute % 1440
    return "\(inDay / 60):\(inDay % 60 < 10 ? "0" : "")\(inDay % 60)"
  }

  private static let style = """
    .meeting { max-width: 190mm; margin: 0 auto; break-after: page; page-break-after: always; }
    .meeting:last-of-type { break-after: auto; page-break-after: auto; }
    h1 { font-size: 20pt; } h2 { font-size: 13pt; margin-top: 4mm; } h3 { font-size: 12pt; margin: 0; } h4 { font-size: 10pt; margin: 2mm 0 0.5mm; }
    h2, h3, h4 { break-after: avoid; page-break-after: avoid; }
    .small { font-size: 9pt; }
    .part { border-top: 0.6mm solid #000; padding-top: 2mm; }
    .plan { border-collapse: collapse; width: 100%; font-size: 10pt; margin-top: 1mm; }
    .plan td, .plan th { border: 0.2mm solid #555; padding: 0.8mm 1.5mm; text-align: left; }
    .block { border-top: 0.3mm solid #000; margin-top: 5mm; padding-top: 1.5mm; font-size: 10pt; }
    .block .head { background: #eee; padding: 1.5mm 2mm; break-inside: avoid; page-break-inside: avoid; }
    .room { border: 0.2mm solid #555; padding: 1.5mm 2mm; margin-top: 1.5mm; break-inside: avoid; page-break-inside: avoid; }
    .room p, .case p { margin: 0 0 1mm; }
    ul { margin: 0; padding-left: 5mm; } li { margin-bottom: 0.6mm; break-inside: avoid; page-break-inside: avoid; }
    .case { border-left: 0.8mm solid #555; padding-left: 2mm; margin-top: 2mm; }
    """
}

extension Priority {
  fileprivate var inWords: String {
    switch self {
    case .must: "blijft"
    case .should: "korter"
    case .may: "kan vervallen"
    }
  }
}

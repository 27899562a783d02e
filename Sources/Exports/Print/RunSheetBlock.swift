import Programme
import SessionEngine
import Summary

/// One block of a run sheet.
struct RunSheetBlock {
  let block: Block
  let minutes: Int
  let programme: Programme
  let time: String
  /// When a break ends.
  let until: String

  var html: String {
    let purpose = block.purpose.isEmpty ? "" : "<p>Waarom: \(PrintPage.escaped(block.purpose))</p>"
    let room = block.room.replacing("{time}", with: until)
    let parts = [
      part("Verloop", block.steps.compactMap(line)), part("Notities", block.notes), part("Nagesprek", block.debrief),
      block.sources.isEmpty ? "" : "<p class=\"small\">Bronnen: \(PrintPage.escaped(block.sources.joined(separator: ", ")))</p>",
    ]
    return """
      <div class="block">
      <div class="head"><h3>\(time) · \(PrintPage.escaped(block.number)) \(PrintPage.escaped(block.title))</h3>
      <p class="small">\(block.form.activity), \(minutes) minuten, kan in \(block.shortest)</p>
      \(purpose)</div>
      <div class="room">\(PrintPage.paragraphs(room))</div>
      \((parts + cases).filter { !$0.isEmpty }.joined(separator: "\n"))
      </div>
      """
  }

  private func part(_ heading: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "<h4>\(heading)</h4>\n" + PrintPage.list(lines)
  }

  /// What happens in a step, in one line; nil for what stands elsewhere on the sheet.
  private func line(_ step: Step) -> String? {
    let minutes = step.minutes.map { ", \($0) minuten" } ?? ""
    switch step.content {
    case .show(let show):
      let texts = show.pages.filter { $0.text != block.room || !$0.items.isEmpty }.map { page in
        ([page.heading, page.text == block.room ? "" : page.text].filter { !$0.isEmpty } + page.items).joined(separator: " / ")
      }
      return texts.isEmpty ? nil : "\(step.title)\(minutes): \(texts.joined(separator: " · "))"
    case .work(let work):
      if work.grouping == .rest { return nil }
      let halfway = work.hasHalfwaySignal ? ", wissel halverwege" : ""
      let instruction = work.instruction == block.room ? "" : ": \(work.instruction)"
      return "\(step.title), \(work.grouping.inWords)\(minutes)\(halfway)\(instruction)"
    case .ask(let ask):
      return "\(step.title)\(minutes): \(ask.questions.map(\.prompt).joined(separator: " · "))"
    case .reveal: return "\(step.title)\(minutes)"
    case .gather(let gather):
      return "Vastleggen\(minutes): \(gather.prompt) (\(gather.columns.map(\.title).joined(separator: ", ")))"
    case .talk: return nil
    }
  }

  /// The cases of the block with what only the facilitator may know.
  private var cases: [String] {
    (block.cases ?? []).compactMap { id in
      guard let study = programme.caseStudy(id) else { return nil }
      let outcome = study.outcome.map { "Wat anderen deden: \($0)" }
      return """
        <div class="case"><h4>Casus \(PrintPage.escaped(id)): \(PrintPage.escaped(study.title))</h4>
        <p>\(PrintPage.escaped(study.question))</p>
        \((outcome + [study.note]).filter { !$0.isEmpty }.map(PrintPage.paragraphs).joined(separator: "\n"))
        </div>
        """
    }
  }
}

extension Grouping {
  fileprivate var inWords: String {
    switch self {
    case .alone: "ieder voor zich"
    case .pairs: "in tweetallen"
    case .threes: "in drietallen"
    case .fours: "in viertallen"
    case .groups: "in groepen"
    case .plenary: "met de hele groep"
    case .rest: "pauze"
    }
  }
}

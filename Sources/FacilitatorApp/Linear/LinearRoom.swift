import Canvas
import Programme
import SessionEngine

/// What the room sees, and all that can be done there by number.
struct LinearRoom: LinearPage {
  let app: AppState
  let state: SessionState

  var name: String {
    guard let position = state.flow.position else { return "zaal" }
    return "zaal \(position.block.rawValue) \(position.step) \(position.page)"
  }

  var lines: [String] { LinearScene(view: RoomView(state), now: app.now, utcOffset: app.settings.utcOffset).lines }

  var guidance: String {
    let main = app.mainStep(state)
    return "Lege regel: \(main.label). 0: alle keuzes."
  }

  /// What can be chosen by number: the keys of the room, without those that are about the look of a screen. The numbers never change.
  static let choices: [Binding] = Keymap.room.filter { binding in
    switch binding.action {
    case .neutral, .theme, .scrollUp, .scrollDown, .help, .enter, .naming, .endSession: false
    default: true
    }
  }

  func reply(to line: String) -> LinearReply {
    if line.isEmpty { return .keys([.character(" ")]) }
    if line == LinearSign.back { return .say(["Hier is niets om uit terug te gaan. 2 is een stap terug."]) }
    if line == "0" { return .say(menu) }
    if let number = Int(line) {
      guard Self.choices.indices.contains(number - 1) else { return .say(["De keuzes gaan van 1 tot en met \(Self.choices.count)."]) }
      return .keys([Self.choices[number - 1].keys[0]])
    }
    let letter = line.count == 1 ? line.first : nil
    guard let letter, let binding = Keymap.binding(for: .character(letter)) else {
      return .say(["‘\(line)’ is geen keuze. 0 noemt alle keuzes."])
    }
    guard Self.choices.contains(where: { $0.action == binding.action }) else {
      return .say(["Dat kan hier niet: in regels is er geen beeld om te veranderen. Wat er staat, blijft staan."])
    }
    return .keys([.character(letter)])
  }

  /// The choices that work now.
  private var menu: [String] {
    Self.choices.enumerated().compactMap { place, binding in
      guard app.whyOff(binding.action, state) == nil else { return nil }
      let main = app.mainStep(state)
      let words = binding.action == .advance ? main.label : binding.explanation
      return "\(place + 1) \(words.firstRaised)\(words.hasSuffix(".") ? "" : ".")"
    } + ["Nummer en Enter doet het. De letters van de gewone toetsen werken ook."]
  }
}

/// The room's projection in lines.
struct LinearScene {
  let view: RoomView
  let now: Moment
  let utcOffset: LocalOffsets

  var lines: [String] { header + scene }

  private var header: [String] {
    guard let place = view.place else { return view.isRehearsal ? ["Repetitie."] : [] }
    var parts = ["\(place.blockNumber) \(place.blockTitle)"]
    if let phase = place.phase { parts.append(phase) }
    if place.stepCount > 1 { parts.append("stap \(place.step) van \(place.stepCount)") }
    if place.pageCount > 1 { parts.append("bladzijde \(place.page) van \(place.pageCount)") }
    if view.isRehearsal { parts.append("repetitie") }
    return [parts.joined(separator: ", ") + "."]
  }

  /// What the scene says, without where in the meeting it is.
  var scene: [String] {
    switch view.scene {
    case .lobby(let scene): lobby(scene)
    case .page(let page): Self.page(page)
    case .work(let instruction, let grouping, let subgroups): work(instruction, grouping, subgroups)
    case .ask(let scene): ask(scene)
    case .result(let result, let kind): LinearResult(result: result, view: kind).lines
    case .gather(let scene): Self.gather(scene)
    case .talk(let scene): [scene.question].compactMap { $0 } + scene.points.map { "- \($0)" }
    }
  }

  private func lobby(_ scene: LobbyScene) -> [String] {
    let isOver = !scene.meetings.contains { $0.stage == .next }
    return [scene.title + "."] + scene.meetings.map { "\($0.title): \($0.stage.words)." }
      + [isOver ? "Alle bijeenkomsten zijn geweest." : "\(Wording.participants(scene.participants)) in deze groep."]
  }

  private static func page(_ page: Page) -> [String] {
    [page.heading, page.text].filter { !$0.isEmpty } + page.items.map { "- \($0)" } + (page.source.isEmpty ? [] : ["Bron: \(page.source)"])
  }

  private func work(_ instruction: String, _ grouping: Grouping, _ subgroups: [[String]]) -> [String] {
    let painter = WorkPainter(
      instruction: instruction, grouping: grouping, subgroups: subgroups, timer: view.timer, now: now, utcOffset: utcOffset, scroll: 0)
    return [painter.text, painter.groupingWords].filter { !$0.isEmpty }
      + subgroups.enumerated().map { "Groepje \($0.offset + 1): \($0.element.joined(separator: " "))." }
  }

  private func ask(_ scene: AskScene) -> [String] {
    let painter = AskPainter(scene: scene, place: view.place)
    return [scene.lead, scene.prompt, painter.how].compactMap { $0 } + Self.options(scene.kind) + Self.piles(scene.piles)
      + [painter.progressWords].compactMap { $0 }
  }

  private static func piles(_ piles: [PileSize]) -> [String] { piles.map { "\($0.name): \($0.size)" } }

  /// What there is to choose from.
  static func options(_ kind: QuestionKind) -> [String] {
    switch kind {
    case .choice(let options, _), .points(let options, _), .rank(let options), .dots(.options(let options), _):
      LinearText.numbered(options.map(\.title))
    case .scale(let scale): ["\(scale.lowest) is \(scale.lowLabel), \(scale.highest) is \(scale.highLabel)."]
    case .assign(_, let columns, _):
      LinearText.numbered(columns.map { $0.explanation.isEmpty ? $0.title : "\($0.title): \($0.explanation)" })
    case .text: ["Een open antwoord. Het komt niet op dit scherm."]
    case .sort, .dots(.cards, _): []
    }
  }

  static func gather(_ scene: GatherScene) -> [String] {
    var lines = [scene.prompt]
    for column in scene.columns {
      let words =
        column.count == 0
        ? "nog niets"
        : column.lines.isEmpty ? (column.count == 1 ? "1 regel, niet op het scherm" : "\(column.count) regels, niet op het scherm") : ""
      let title = [column.title, column.explanation].filter { !$0.isEmpty }.joined(separator: ": ")
      lines.append(words.isEmpty ? title : "\(title) (\(words))")
      lines += column.lines.enumerated().map { column.headings.contains($0.offset) ? "Kop: \($0.element)" : "- \($0.element)" }
    }
    return lines + (scene.check.map(check) ?? [])
  }

  /// The test of a dilemma question in words.
  static func check(_ check: QuestionCheck) -> [String] {
    check.findings.map { finding in
      switch finding.isMet {
      case true?: "Goed: \(finding.demand)"
      case false?: "Let op: \(finding.demand)"
      case nil: finding.demand
      }
    }
  }
}

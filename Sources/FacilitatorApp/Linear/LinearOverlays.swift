import Canvas
import Programme
import SessionEngine

extension AppState {
  /// The start screen or its form.
  var linearStart: any LinearPage {
    if case .confirm(let question)? = overlays.last { return LinearConfirmation(question: question) }
    if case .introduction(let page)? = overlays.last { return linearIntroduction(page) }
    if let form = start.form { return Self.linearForm(form) }
    let items = start.items.map { item in
      let (title, detail) = StartPainter.words(item)
      return "\(title). \(detail)"
    }
    return LinearList(
      name: "begin", heading: ["Goed Werk, beginscherm."], items: items, focus: min(start.selection, items.count - 1),
      choices: [.init(letter: "", keys: [.enter], words: "openen")],
      general: [
        .init(letter: "i", keys: [.character("i")], words: "inleiding"), .init(letter: "q", keys: [.character("q")], words: "stoppen"),
      ], leaving: nil)
  }

  private func linearIntroduction(_ page: Int) -> any LinearPage {
    let text = Introduction.pages[min(page, Introduction.pages.count - 1)]
    return LinearReading(
      name: "inleiding \(page)", lines: [text.heading, text.text] + text.items.map { "- \($0)" }, leaving: [.character(" ")],
      skipping: [.escape])
  }

  private static func linearForm(_ form: NewSessionForm) -> LinearField {
    let title = form.isRehearsal ? "Repetitie." : form.isClosing ? "Nieuwe slotbijeenkomst." : "Nieuwe sessie."
    let (label, field, hint) =
      switch form.focus {
      case .group: (form.isClosing ? "Naam" : "Naam van de groep", form.group, "Geen namen van personen")
      case .participants: ("Aantal deelnemers", form.participants, "")
      case .start: ("Begintijd", form.start, "Volgens de planning, zoals 9.30")
      }
    return LinearField(
      name: "formulier \(form.focus)", lines: form.focus == .group ? [title] : [], label: label, value: field.text, hint: hint,
      isRefused: form.problem != nil)
  }

  /// What lies over the room, in lines.
  func linearPage(of overlay: Overlay, _ state: SessionState) -> any LinearPage {
    switch overlay {
    case .help(let topic): return LinearReading(name: "uitleg", lines: topic.keys.map { "\($0.name): \($0.explanation)" })
    case .introduction(let page): return linearIntroduction(page)
    case .notes: return LinearReading(name: "notities", lines: NotesPainter.lines(state).filter { !$0.isEmpty })
    case .readAloud:
      return LinearReading(name: "voorlezen", lines: [ReadAloudPainter.text(of: RoomView(state))].compactMap { $0 })
    case .neutral: return LinearReading(name: "rustig beeld", lines: ["De andere schermen tonen een rustig beeld."])
    case .naming: return LinearReading(name: "welk scherm", lines: ["De andere schermen tonen welk scherm het is."])
    case .overview(let screen): return linearOverview(screen, state)
    case .history(let screen): return linearHistory(screen, state)
    case .reserve(let screen):
      return LinearList(
        name: "reserve", heading: ["Reserveblokken."],
        items: state.reserve.map { "blok \($0.number) \($0.title), \(TimeWording.minutes($0.minutes)), \($0.form.activity)" },
        focus: screen.list.selection,
        choices: [
          .init(letter: "", keys: [.enter], words: "na dit blok"), .init(letter: "e", keys: [.character("e")], words: "aan het eind"),
        ])
    case .past(let screen): return linearPast(screen, state)
    case .wishes(let screen): return LinearWishes(screen: screen, state: state)
    case .cases(let menu): return linearCases(menu, state)
    case .review(let review): return linearReview(review, state)
    case .people(let screen): return linearPeople(screen, state)
    case .groups(let screen): return linearGroups(screen)
    case .phones(let screen): return linearPhones(screen, state)
    case .offers(let screen): return linearOffers(screen, state)
    case .report(let screen): return linearReport(screen)
    case .confirm(let question): return LinearConfirmation(question: question)
    case .lanes(let menu):
      let prompt = focusedQuestion(state)?.prompt
      return LinearList(
        name: "wegen", heading: [prompt, "Hoe komen de antwoorden binnen?"].compactMap { $0 },
        items: menu.lanes.map { "\($0.title). \($0.explanation)" }, focus: menu.selection,
        choices: [.init(letter: "", keys: [.enter], words: "kiezen")])
    case .entry(let entry): return linearPage(of: entry, entryState(state))
    }
  }

  private func linearPast(_ screen: PastScreen, _ state: SessionState) -> any LinearPage {
    guard let block = state.index.block(screen.block), let past = try? state.lookingBack(at: block.id) else {
      return LinearReading(name: "nakijken", lines: [])
    }
    let items = PastScreen.items(of: block, in: past).map { item in
      let words = PastPainter.words(item, block, past)
      return "\(words.title). \(words.detail)"
    }
    return LinearList(
      name: "nakijken \(block.number)",
      heading: ["Nakijken en aanvullen: \(block.number) \(block.title).", "De klok en wie er was blijven zoals ze zijn."], items: items,
      focus: screen.list.selection, choices: [.init(letter: "", keys: [.enter], words: "openen")],
      general: [.init(letter: "u", keys: [.character("u")], words: "ongedaan")])
  }

  private func linearCases(_ menu: CaseMenu, _ state: SessionState) -> any LinearPage {
    guard let block = state.index.block(menu.block) else { return LinearReading(name: "casus", lines: []) }
    let items = CaseMenu.ids(block, state).map { id -> String in
      let study = state.programme.caseStudy(id)
      let chosen = state.caseID(of: block) == id ? " (nu gekozen)" : ""
      return "\(study?.title ?? "Een eigen casus")\(chosen). \(study?.question ?? "Iemand uit de groep brengt een casus in.")"
    }
    return LinearList(
      name: "casus", heading: ["Welke casus?"], items: items, focus: menu.list.selection,
      choices: [.init(letter: "", keys: [.enter], words: "deze casus")])
  }

  private func linearReview(_ review: LineReview, _ state: SessionState) -> any LinearPage {
    let cards = state.reviewedCards
    let marked = cards.count(where: \.mayBeReported)
    let items = cards.map { card in
      "blok \(state.index.block(card.block)?.number ?? ""): \(card.text), \(card.mayBeReported ? "mag in het verslag" : "niet in het verslag")"
    }
    return LinearList(
      name: "nalopen", heading: ["Welke regels mogen in het verslag? \(Wording.count(marked, of: cards.count)) gekozen."], items: items,
      focus: review.list.selection, choices: [.init(letter: "", keys: [.character("m")], words: "wel of niet in het verslag")],
      general: [.init(letter: "a", keys: [.character("a")], words: "alle regels")])
  }

  private func linearPeople(_ screen: PeopleScreen, _ state: SessionState) -> any LinearPage {
    let present = state.flow.meeting?.present ?? []
    let active = state.activeSeats
    let hasMeeting = state.flow.meeting != nil
    let items = state.keptSeats.map { seat -> String in
      if let new = seat.replacedBy { return "\(seat.id.label): vervangen door \(new.label)" }
      let isThere = present.contains(seat.id) ? "er" : "niet er"
      return hasMeeting ? "\(seat.id.label): \(isThere)" : seat.id.label
    }
    let words =
      state.flow.meeting == nil
      ? "\(Wording.participants(active.count)) in deze groep."
      : "Aanwezig: \(Wording.count(active.count { present.contains($0.id) }, of: active.count))."
    return LinearList(
      name: "deelnemers", heading: ["Deelnemers. \(words)"], items: items, focus: screen.selection, forward: .right, back: .left,
      choices: [
        .init(letter: "", keys: [.character(" ")], words: "aan- of afmelden"),
        .init(letter: "v", keys: [.character("v")], words: "iemand in de plaats"),
        .init(letter: "x", keys: [.character("x")], words: "terugtrekken"),
        .init(letter: "t", keys: [.character("t")], words: "code laten zien"),
      ],
      general: [
        .init(letter: "+", keys: [.character("+")], words: "iemand erbij"),
        .init(letter: "w", keys: [.character("w")], words: "wensen voor groepjes"),
      ])
  }

  private func linearGroups(_ screen: GroupsScreen) -> any LinearPage {
    if let field = screen.naming {
      return LinearField(name: "groep naam", lines: [], label: "Naam van deze groep", value: field.text.isEmpty ? "een letter" : field.text)
    }
    let items = (screen.groups ?? []).map { group -> String in
      let name = screen.chosen[group.path]
      let chosen = group.problem != nil ? "" : name == nil ? "niet gekozen. " : "gekozen\(name == "" ? "" : " als \(name ?? "")"). "
      return "\(group.group): \(chosen)\(group.problem ?? group.detail)"
    }
    return LinearList(
      name: screen.groups == nil ? "groepen lezen" : "groepen",
      heading: [
        screen.groups == nil
          ? "De map wordt gelezen."
          : items.isEmpty ? "Er staan geen andere sessies in deze map." : "Kies de groepen voor deze slotbijeenkomst."
      ], items: items, focus: screen.selection,
      choices: [
        .init(letter: "", keys: [.enter], words: "erbij of eraf"), .init(letter: "n", keys: [.character("n")], words: "andere naam"),
      ], empty: .init(letter: "", keys: [.character(" ")], words: "naast elkaar zetten"))
  }
}

import Disclosure
import Programme

/// Puts what the groups gave for the questions of a page side by side.
struct GroupsResultBuilder {
  let state: SessionState
  let page: RevealPage
  let questions: [Question]

  static let noGroups = "Er zijn nog geen groepen gekozen. Zonder groepen kan dit blok ook: vertel het dan zelf."
  static let oftenChance = "Verschillen tussen kleine groepen zijn vaak toeval."

  private var groups: [GroupPicture] { state.flow.comparison?.groups ?? [] }

  var result: QuestionResult {
    guard let first = questions.first else { return made(.nothing, Self.noGroups, []) }
    guard !groups.isEmpty else { return made(.nothing, Self.noGroups, []) }
    let alone = groups.count == 1 ? ["Er is maar één groep; er valt nog niets te vergelijken."] : []
    if case .combined(_, .shift, _) = page { return shifts(alone) }
    if first.kind == .sort, case .result(_, let view) = page {
      let sort = GroupsSortBuilder(
        values: state.programme.values, groups: groups, results: results(of: first),
        contrasts: (state.flow.comparison?.contrasts ?? []).filter { $0.question == first.id })
      let (picture, headline) = sort.made(view)
      return made(picture.map { .groups($0) } ?? .nothing, headline, alone + gaps([first]) + valueGaps)
    }
    let sections = zip(questions, titles).map { section(of: $0, title: $1) }
    guard sections.contains(where: { !$0.rows.isEmpty || !$0.words.isEmpty }) else {
      return made(.nothing, "Van geen enkele groep is hiervan een uitslag.", alone + gaps(questions))
    }
    let picture = GroupsPicture(groups: groups.map(\.name), sections: sections, legend: [])
    var remarks = alone + gaps(questions)
    if case .result(_, .beside) = page, let survey = survey(first) { remarks.append(survey) }
    return made(.groups(picture), headline(sections), remarks + (groups.count > 1 ? [Self.oftenChance] : []))
  }

  private func results(of question: Question) -> [GroupResult?] {
    groups.map { group in group.results.first { $0.question == question.id } }
  }

  /// Titles of the sections; a page about one question has its prompt above already.
  private var titles: [String] {
    guard case .combined(_, let view, let labels) = page else { return questions.map { _ in "" } }
    if view == .sides || questions.count == 1 { return questions.map { _ in "" } }
    return labels.count == questions.count ? labels : questions.map(\.prompt)
  }

  private func section(of question: Question, title: String) -> GroupsSection {
    let results = results(of: question)
    var people = Array(repeating: 0, count: groups.count)
    var words: [GroupWords] = []
    for (place, result) in results.enumerated() {
      switch result?.figure {
      case .counts, .means: people[place] = result?.people ?? 0
      case .words(let text): words.append(GroupWords(group: groups[place].name, words: text))
      case .pileCounts, .piles, .absent, nil: break
      }
    }
    let rows =
      people.allSatisfy { $0 == 0 }
      ? []
      : rowTitles(question).enumerated().map { row, title in
        GroupsRow(title: title, cells: results.map { cell(row, of: $0) })
      }
    return GroupsSection(title: title, people: people, rows: rows, words: words)
  }

  private func cell(_ row: Int, of result: GroupResult?) -> GroupsCell {
    switch result?.figure {
    case .counts(let counts) where counts.indices.contains(row): .count(counts[row])
    case .means(let means) where means.indices.contains(row): .mean(tenths: means[row])
    default: .none
    }
  }

  private func rowTitles(_ question: Question) -> [String] {
    switch question.kind {
    case .choice(let options, _), .points(let options, _), .rank(let options), .dots(.options(let options), _): options.map(\.title)
    case .scale(let scale):
      scale.range.map { number in
        number == scale.lowest ? "\(number)  \(scale.lowLabel)" : number == scale.highest ? "\(number)  \(scale.highLabel)" : "\(number)"
      }
    case .text, .assign, .sort, .dots(.cards, _): []
    }
  }

  /// Whether the groups have the same row on top.
  private func headline(_ sections: [GroupsSection]) -> String {
    guard sections.count == 1, let section = sections.first, case let known = groups.indices.filter({ section.people[$0] > 0 }),
      !known.isEmpty
    else { return "De groepen naast elkaar." }
    let isRank = if case .rank = questions[0].kind { true } else { false }
    let winners = known.map { group -> Set<Int> in
      let numbers = section.rows.map { $0.cells[group].number ?? 0 }
      guard let best = isRank ? numbers.min() : numbers.max() else { return [] }
      return Set(numbers.indices.filter { numbers[$0] == best })
    }
    let shared = winners.dropFirst().reduce(winners[0]) { $0.intersection($1) }
    if known.count > 1, let row = shared.min() { return "Bij alle groepen bovenaan: ‘\(section.rows[row].title)’." }
    let leading = Set(winners.flatMap { $0 }).sorted().map { "‘\(section.rows[$0].title)’" }
    return leading.count <= 3
      ? known.count == 1 ? "Bovenaan: \(Wording.list(leading))." : "De groepen verschillen. Bovenaan staat \(Wording.list(leading, "of"))."
      : "De groepen verschillen: bij elke groep staat iets anders bovenaan."
  }

  // MARK: Shifts

  private func shifts(_ alone: [String]) -> QuestionResult {
    guard let after = questions.last else { return made(.nothing, Self.noGroups, []) }
    let own = groups.map { group in group.shifts.first { $0.after == after.id } }
    let people = own.map { $0?.people ?? 0 }
    guard people.contains(where: { $0 > 0 }) else {
      return made(.nothing, "Bij geen enkele groep hebben vijf of meer mensen twee keer gesorteerd.", alone)
    }
    let rows = state.programme.values.values.compactMap { value -> GroupsRow? in
      let cells = own.map { shift -> GroupsCell in
        shift?.up.contains(value.number) == true ? .up : shift?.down.contains(value.number) == true ? .down : .none
      }
      return cells.allSatisfy { $0 == .none } ? nil : GroupsRow(title: value.name, cells: cells)
    }
    let missing = groups.indices.filter { people[$0] == 0 }.map { groups[$0].name }
    let remarks = alone + (missing.isEmpty ? [] : ["Te weinig mensen sorteerden twee keer: \(Wording.list(missing))."])
    guard !rows.isEmpty else { return made(.nothing, "Bij geen enkele groep is een waarde duidelijk verschoven.", remarks) }
    let picture = GroupsPicture(
      groups: groups.map(\.name), sections: [GroupsSection(title: "", people: people, rows: rows)],
      legend: [GroupsLegend(cell: .up, meaning: "werd belangrijker"), GroupsLegend(cell: .down, meaning: "werd minder belangrijk")])
    return made(.groups(picture), "Duidelijk verschoven sinds de eerste sortering: \(Wording.list(rows.map(\.title))).", remarks)
  }

  // MARK: What is missing

  private func gaps(_ questions: [Question]) -> [String] {
    func names(_ gap: GroupGap) -> [String] {
      groups.filter { group in
        questions.contains { question in
          guard let result = group.results.first(where: { $0.question == question.id }) else { return gap == .notAsked }
          return result.figure == .absent(gap) && !(question.kind == .sort && group.hasOtherValues)
        }
      }.map(\.name)
    }
    let sentences: [(GroupGap, String)] = [
      (.notAsked, "Had deze vraag niet, of anders"), (.notShown, "Zag hiervan geen uitslag"), (.tooFew, "Te weinig antwoorden"),
    ]
    return sentences.compactMap { gap, words in
      let names = names(gap)
      return names.isEmpty ? nil : "\(words): \(Wording.list(names))."
    }
  }

  private var valueGaps: [String] {
    let others = groups.filter(\.hasOtherValues).map(\.name)
    return others.isEmpty ? [] : ["Sorteerde een andere lijst met waarden: \(Wording.list(others))."]
  }

  private func survey(_ question: Question) -> String? {
    let references = state.programme.references
    guard let (table, row) = question.reference.flatMap(references.row), let most = row.percentages.max(),
      let place = row.percentages.firstIndex(of: most), table.options.indices.contains(place)
    else { return nil }
    return "In een enquête was ‘\(table.options[place].title)’ het grootst: \(most)%. " + references.screenNote
  }

  private func made(_ picture: ResultPicture, _ headline: String, _ remarks: [String]) -> QuestionResult {
    QuestionResult(
      question: questions.first?.id ?? QuestionID(""), prompt: questions.count == 1 ? questions[0].prompt : "",
      count: groups.reduce(0) { $0 + $1.people }, picture: picture, headline: headline, remarks: remarks)
  }
}

extension GroupsCell {
  /// The number of a cell, for comparing within a column.
  fileprivate var number: Int? {
    switch self {
    case .count(let count): count
    case .mean(let tenths): tenths
    default: nil
    }
  }
}

import Disclosure
import Programme
import Statistics

/// Takes from the session of a group what may be in a file, and nothing else.
struct GroupFigureBuilder {
  let closing: SessionState
  let group: SessionState
  private let rules = Disclosure()
  /// Longest scale whose numbers are counted one by one in a group of less than ten (privacy, section 5).
  private static let shortScale = 5
  private static let longestLine = 300
  private static let mostLines = 60

  init(closing: SessionState, group: SessionState) {
    self.closing = closing
    self.group = group
  }

  /// Whether the two sessions sort other values, or in other piles.
  var hasOtherValues: Bool {
    let (own, other) = (closing.programme.values, group.programme.values)
    return own.values.map(\.id) != other.values.map(\.id) || own.values.map(\.number) != other.values.map(\.number)
      || own.values.map(\.name) != other.values.map(\.name) || own.pileSizes != other.pileSizes
      || own.piles.map(\.score) != other.piles.map(\.score)
  }

  func result(_ question: Question) -> GroupResult {
    func absent(_ gap: GroupGap) -> GroupResult { GroupResult(question: question.id, people: 0, figure: .absent(gap)) }
    guard let own = group.index.question(question.id), own.kind == question.kind, own.prompt == question.prompt || own.kind == .sort,
      !own.isConfidential, own.kind != .sort || !hasOtherValues
    else { return absent(.notAsked) }
    let record = group.flow.record(own.id)
    guard record.isRevealed, record.stage == .closed else { return absent(.notShown) }
    // Either programme can ask for the stricter rules.
    var strict = own
    let isSensitive = own.isSensitive || question.isSensitive || isInSensitiveBlock(own.id)
    strict.isSensitive = own.kind != .sort && isSensitive
    let result = group.result(of: strict, audience: .internalEdition)
    guard let figure = figure(result, own) else { return absent(result.picture == .nothing ? .notShown : .tooFew) }
    return GroupResult(question: question.id, people: result.count, figure: figure)
  }

  private func isInSensitiveBlock(_ question: QuestionID) -> Bool {
    [closing, group].contains { state in state.index.block(of: question).flatMap(state.index.block)?.isSensitive ?? false }
  }

  private func figure(_ result: QuestionResult, _ question: Question) -> GroupFigure? {
    let n = result.count
    switch result.picture {
    case .words(let words): return .words(words.plainLine(Self.longestLine))
    // Sensitive counts of one or two are told in words: beside other groups a hidden cell could be worked out.
    case .bars(let rows) where rows.contains(where: \.isFewerThanThree): return .words(result.headline.plainLine(Self.longestLine))
    case .bars(let rows): return counted(rows.map(\.count), n, question, titles: rows.map(\.title))
    case .scale(let picture):
      if rules.isSmallGroup(count: n), picture.counts.count > Self.shortScale {
        return .words("middelste score \(Wording.half(doubled: picture.doubledMedian))")
      }
      return counted(picture.counts, n, question, titles: picture.scale.range.map(String.init))
    case .sort(let picture): return sorted(picture)
    case .points(let picture):
      if n == 0 { return .words("samen verdeeld") }
      return .means(picture.rows.compactMap { $0.cells[0]?.meanTenths })
    case .rank(let picture):
      if picture.isTogether { return .words("samen gekozen, bovenaan \(picture.rows.first?.title ?? "")".plainLine(Self.longestLine)) }
      guard case .rank(let options) = question.kind else { return nil }
      return .means(options.compactMap { option in picture.rows.first { $0.title == option.title }?.meanTenths })
    case .dots(let picture):
      guard case .dots(.options(let options), _) = question.kind else { return nil }
      return .counts(options.map { option in picture.rows.first { $0.title == option.title }?.count ?? 0 })
    case .nothing, .tooFew, .withheld, .columns, .list, .scores, .rings, .sides, .triangle, .beside, .axes, .shift, .groups: return nil
    }
  }

  /// Counts, or words where the item is sensitive and a count would tell too much.
  private func counted(_ counts: [Int], _ n: Int, _ question: Question, titles: [String]) -> GroupFigure? {
    guard n >= Disclosure.smallestGroup else { return nil }
    guard question.isSensitive || isInSensitiveBlock(question.id) else { return .counts(counts) }
    guard case .counts(let shown) = rules.sensitivePicture(counts: counts), !shown.contains(.fewerThanThree) else {
      return .words(MajorityWording(counts: counts).words(titles: titles))
    }
    return .counts(counts)
  }

  private func sorted(_ picture: SortPicture) -> GroupFigure? {
    if picture.basis == .together { return .piles(picture.piles.map { $0.values.map(\.number) }) }
    var counts: [Int: [Int]] = [:]
    for value in picture.ranking { counts[value.number] = value.pileCounts }
    let rows = closing.programme.values.values.compactMap { counts[$0.number] }
    return rows.count == closing.programme.values.values.count ? .pileCounts(rows) : nil
  }

  /// What moved clearly between two sorts; nil when the group did not see it or sorted other values.
  func shift(_ pair: (before: Question, after: Question)) -> GroupShift? {
    guard !hasOtherValues, let before = group.index.question(pair.before.id), let after = group.index.question(pair.after.id),
      before.kind == .sort, after.kind == .sort, group.flow.record(after.id).isRevealed
    else { return nil }
    let result = ShiftResultBuilder(state: group, before: before, after: after, audience: .internalEdition)?.result
    guard case .shift(let picture)? = result?.picture, picture.people >= Disclosure.smallestGroup else {
      return GroupShift(before: before.id, after: after.id, people: 0, up: [], down: [])
    }
    let clear = picture.rows.filter(\.beatsChance)
    return GroupShift(
      before: before.id, after: after.id, people: picture.people, up: clear.filter { $0.meanTenths > 0 }.map(\.number).sorted(),
      down: clear.filter { $0.meanTenths < 0 }.map(\.number).sorted())
  }

  /// Lines with a yes, from a meeting of at least five, under headings that do not stay in the group; in the order of the alphabet.
  func lines(of blocks: [BlockID]) -> [GroupLine] {
    let large = Set(group.flow.meetings.filter { $0.peakPresence >= Disclosure.smallestGroup }.map(\.id))
    return blocks.flatMap { id -> [GroupLine] in
      guard let block = group.index.block(id), let meeting = group.index.meeting(of: id), large.contains(meeting),
        let shown = closing.index.block(id)
      else { return [] }
      let columns = shown.columnsForOthers.map(\.id)
      let hidden = block.steps.filter(\.isConfidentialGather).map(\.id)
      return columns.flatMap { column in
        let texts = group.flow.cards.filter {
          $0.block == id && $0.column == column && $0.mayBeReported && !hidden.contains($0.step)
        }.map { $0.text.plainLine(Self.longestLine) }
        return Set(texts).filter { !$0.isEmpty }.sorted().prefix(Self.mostLines).map { GroupLine(block: id, column: column, text: $0) }
      }
    }
  }

  /// Every single sort of a question, for the test of differences.
  func sorts(_ question: QuestionID) -> [ForcedSort] {
    let list = group.programme.values
    guard let grid = try? ForcedGrid(scores: list.piles.map(\.score), sizes: list.pileSizes, valueCount: list.values.count) else {
      return []
    }
    var places: [Int: Int] = [:]
    for (place, value) in list.values.enumerated() { places[value.number] = place }
    return group.activeSeats.compactMap { seat -> ForcedSort? in
      guard case .sort(let piles)? = group.answers[question]?[seat.id] else { return nil }
      return try? ForcedSort(grid: grid, piles: piles.map { $0.compactMap { places[$0] } })
    }
  }
}

extension Block {
  /// Headings whose lines may leave the group, over all steps with lines that may be on the screen.
  var columnsForOthers: [Column] {
    steps.flatMap { step -> [Column] in
      guard case .gather(let gather) = step.content, gather.keeping != .confidential else { return [] }
      return gather.columns.filter { $0.staysInGroup != true }
    }
  }
}

extension Step {
  var isConfidentialGather: Bool {
    if case .gather(let gather) = content { gather.keeping == .confidential } else { false }
  }
}

extension String {
  /// One line without control and format characters, at most so many characters: a file of another laptop can hold anything.
  func plainLine(_ maximum: Int) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: clean.append(" ")
      case .format where scalar.value != 0x200D: continue
      default: clean.append(scalar)
      }
    }
    return String(String(clean).trimmed.prefix(maximum))
  }
}

import Disclosure
import Programme
import SessionEngine

/// Makes the part of a report that is about one meeting.
struct MeetingBuilder {
  let state: SessionState
  let record: MeetingRecord
  let meeting: Meeting
  let lines: ReportableLines
  private(set) var omissions: [Omission] = []
  private(set) var releases = SummaryReleases()

  init(state: SessionState, record: MeetingRecord, meeting: Meeting, lines: ReportableLines) {
    self.state = state
    self.record = record
    self.meeting = meeting
    self.lines = lines
  }

  /// The summary; what it leaves out is in `omissions` afterwards.
  mutating func summary(on date: CivilDate) -> MeetingSummary {
    let plan = state.blocks(of: record)
    let isLarge = record.peakPresence >= Disclosure.smallestGroup
    var blocks: [BlockSummary] = []
    if isLarge {
      for block in plan where status(of: block) == .done || status(of: block) == .running { blocks.append(summary(of: block)) }
    } else {
      omissions.append(Omission(block: "", what: meeting.title.cleaned, reason: .tooFewPeople))
    }
    return MeetingSummary(
      id: meeting.id.rawValue, part: meeting.part, title: meeting.title.cleaned, date: date,
      participants: isLarge ? min(record.peakPresence, state.activeSeats.count) : nil, isRunning: record.endedAt == nil,
      plannedMinutes: meeting.minutes, realMinutes: record.endedAt.map { minutes($0.milliseconds(since: record.startedAt)) },
      blocks: blocks, timetable: plan.map(time))
  }

  private func time(of block: Block) -> BlockTime {
    BlockTime(
      number: block.number.cleaned, title: block.title.cleaned, status: status(of: block), plannedMinutes: block.minutes,
      realMinutes: realMinutes(of: block))
  }

  private func status(of block: Block) -> BlockStatus {
    if record.endedAt == nil, state.flow.position?.block == block.id { return .running }
    // A block that was left out after it had been done stays done: its answers were given.
    if record.postponed.contains(block.id), !hasContent(block) || !record.hasVisited(block.id) { return .postponed }
    let isSkipped = record.skipped.contains(block.id)
    guard record.hasVisited(block.id), !isSkipped || hasContent(block) else { return isSkipped ? .skipped : .notReached }
    return .done
  }

  private func hasContent(_ block: Block) -> Bool {
    !lines[block.id].isEmpty
      || block.questions.contains { question in
        let own = state.flow.record(question.id)
        return state.answeredCount(question.id) > 0 || !own.counts.isEmpty || own.groupAnswer != nil
      }
  }

  private func realMinutes(of block: Block) -> Int? {
    let visits = record.visits.filter { $0.block == block.id }
    guard !visits.isEmpty, visits.allSatisfy({ $0.leftAt != nil }) else { return nil }
    let spent = visits.reduce(Int64(0)) { $0 + max(0, $1.leftAt?.milliseconds(since: $1.enteredAt) ?? 0) }
    return status(of: block) == .skipped ? nil : minutes(spent)
  }

  private func minutes(_ milliseconds: Int64) -> Int { max(0, Int((milliseconds + 30_000) / 60_000)) }

  private mutating func summary(of block: Block) -> BlockSummary {
    var results: [ResultSummary] = []
    for question in block.questions {
      let builder = ResultSummaryBuilder(
        state: state, question: question, isSensitive: question.isSensitive || block.isSensitive, isMeetingOver: record.endedAt != nil,
        lines: lines)
      switch builder.outcome {
      case .result(let result):
        results.append(result)
        if result.people != nil { releases.note(question, in: state) }
        note(result, in: block)
      case .leftOut(let reason):
        // To drop it without a word would tell of the few who changed it: the whole report is refused.
        if reason == .earlierResult { releases.compare(question, in: state) }
        leaveOut(block, question.prompt, reason)
      case .untouched: break
      }
    }
    noteShifts(in: block)
    if lines.confidentialBlocks.contains(block.id) { leaveOut(block, "Vertrouwelijke regels", .confidential) }
    if lines.blocksWithoutConsent.contains(block.id) { leaveOut(block, "Andere regels van deelnemers", .withoutConsent) }
    let together = PictureSummaryBuilder(state: state, block: block, results: results)
    return BlockSummary(
      id: block.id.rawValue, part: meeting.part, form: block.form, number: block.number.cleaned, title: block.title.cleaned,
      activity: block.form.activity, isEvaluation: block.form == .evaluation,
      plannedMinutes: block.minutes, realMinutes: realMinutes(of: block), results: results, lines: lineLists(of: block),
      references: ReferenceBuilder(state: state, block: block).shown, story: together.story, pictures: together.pictures,
      shownAgain: shownAgain(in: block))
  }

  /// What a comparison laid side by side, as far as it had been done; the results themselves stand with their own blocks.
  private func shownAgain(in block: Block) -> [String]? {
    guard block.form == .comparison else { return nil }
    let pages = block.steps.flatMap { step -> [RevealPage] in if case .reveal(let reveal) = step.content { reveal.pages } else { [] } }
    let held = state.flow.meetings
    var ids: [BlockID] = []
    for page in pages {
      var shown = page.questions.compactMap { state.index.block(of: $0) }
      if case .lines(let source) = page { shown.append(source) }
      for id in shown where !ids.contains(id) && held.contains(where: { $0.hasVisited(id) }) { ids.append(id) }
    }
    let titles = ids.compactMap { state.index.block($0)?.title.cleaned }
    return titles.isEmpty ? nil : titles
  }

  /// Notes the people behind the moves that the block tells, and why it tells none.
  private mutating func noteShifts(in block: Block) {
    let pages = block.steps.flatMap { step -> [RevealPage] in if case .reveal(let reveal) = step.content { reveal.pages } else { [] } }
    for page in pages {
      guard case .combined(_, .shift, _) = page, let result = state.result(on: page, audience: .internalEdition) else { continue }
      switch result.picture {
      case .shift: releases.noteShift(on: page, in: state, isTold: true)
      case .tooFew: leaveOut(block, Self.shifts, .tooFewPeople)
      case .withheld:
        releases.noteShift(on: page, in: state, isTold: false)
        leaveOut(block, Self.shifts, .earlierResult)
      default: break
      }
    }
  }

  private static let shifts = "Verschuivingen tussen twee sorteringen"

  /// Notes what a result that is in the report does not tell.
  private mutating func note(_ result: ResultSummary, in block: Block) {
    switch result.figure {
    case .withheld(let withheld): leaveOut(block, result.prompt, withheld.reason)
    case .words: leaveOut(block, "De aantallen bij: \(result.prompt)", .sensitive)
    case .scale(let scale) where scale.isCollapsed: leaveOut(block, "De aantallen per getal bij: \(result.prompt)", .smallGroup)
    case .options(let options) where options.contains(where: { $0.count == nil }):
      leaveOut(block, "Kleine aantallen bij: \(result.prompt)", .sensitive)
    case .options, .scale, .headings, .sort, .means: break
    }
  }

  private mutating func leaveOut(_ block: Block, _ what: String, _ reason: Reason) {
    omissions.append(Omission(block: "\(block.number) \(block.title)".cleaned, what: what.cleaned, reason: reason))
  }

  private func lineLists(of block: Block) -> [LineList] {
    let own = lines[block.id]
    return block.steps.flatMap { step -> [LineList] in
      let cards = own.filter { $0.step == step.id }
      if cards.isEmpty { return [] }
      guard case .gather(let gather) = step.content else {
        let points = cards.map { ReportLine(text: $0.text.cleaned, times: 1) }
        return [LineList(kind: .point, prompt: "", heading: "", lines: points)]
      }
      return gather.columns.flatMap { column in
        let under = cards.filter { $0.column == column.id }
        // Own headings of the group in the order of the alphabet, lines without one first.
        let own = Set(under.map { ($0.heading ?? "").cleaned }).map(DutchOrder.init).sorted().map(\.text)
        return own.map { heading in
          LineList(
            kind: .card, prompt: gather.prompt.cleaned,
            heading: heading.isEmpty ? column.title.cleaned : "\(column.title.cleaned): \(heading)",
            lines: ReportableLines.sorted(under.filter { ($0.heading ?? "").cleaned == heading }), column: column.id,
            staysInGroup: column.staysInGroup == true, ownHeading: heading)
        }
      }
    }
  }
}

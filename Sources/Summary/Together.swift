import Disclosure
import Programme
import SessionEngine

extension SummaryReport {
  /// One report over several groups, from what their sessions give or from aggregate files; the order in which they are named changes nothing.
  ///
  /// Counts are added up over the groups of which a result may be told. The external edition tells the totals, values with numbers from 20
  /// people on (decision 19), and of each group its own order of values in words.
  ///
  /// - Parameters:
  ///   - aggregates: of the groups, and at most one of their closing meeting.
  ///   - tellsEachGroup: whether the external edition may also tell the counts of each group, because the groups agreed to that.
  /// - Throws: a `TogetherRefusal` that names who doesn't fit.
  public init(_ aggregates: [GroupAggregate], edition: Edition, tellsEachGroup: Bool = false) throws(TogetherRefusal) {
    try Self.check(aggregates)
    // Marks are as good as random: this order says nothing about who was named or met first.
    let sorted = aggregates.sorted { ($0.mark, $0.report.group) < ($1.mark, $1.report.group) }
    let groups = Self.named(sorted.filter { !$0.isClosing }.map(\.report))
    let closing = sorted.first(where: \.isClosing)?.report
    guard let first = groups.first else { throw .nothing }
    var added = AddedMeetings(groups: groups)
    var whole = first
    whole.group = ""
    whole.meetings = added.meetings() + (closing?.meetings ?? [])
    whole.participants = groups.reduce(0) { $0 + $1.participants }
    whole.date = (groups + [closing].compactMap { $0 }).map(\.date).max() ?? first.date
    whole.isInterim = (groups + [closing].compactMap { $0 }).contains(where: \.isInterim)
    whole.programmeVersion = groups.map(\.programmeVersion).max() ?? first.programmeVersion
    whole.comparison = closing?.comparison
    whole.omissions = Self.joined(groups.flatMap(\.omissions) + (closing?.omissions ?? []) + added.omissions)
    whole.movedTogether = Self.moved(groups)
    whole.groups = groups
    guard edition == .extern else {
      self = whole
      return
    }
    var report = whole.external(named: "", coverage: .allGroups)
    report.omissions = Self.joined(report.omissions)
    report.groups = groups.enumerated().map { place, group in
      var own = group.external(named: Self.unit(place))
      if !tellsEachGroup { own.keepSortsOnly() }
      own.dropLines()
      return own
    }
    if !tellsEachGroup {
      report.omissions.append(Omission(block: "", what: "Tellingen per onderdeel", reason: .internalOnly))
    }
    self = report
  }

  private static func check(_ aggregates: [GroupAggregate]) throws(TogetherRefusal) {
    try GroupAggregate.requireDifferentGroups(aggregates)
    let real = aggregates.filter { !$0.report.isRehearsal }
    if !real.isEmpty, let simulated = aggregates.first(where: \.report.isRehearsal) { throw .rehearsalBesideReal(simulated.report.group) }
    let closings = aggregates.filter(\.isClosing)
    if closings.count > 1 { throw .twoClosings(closings[0].report.group, closings[1].report.group) }
    for one in aggregates.dropFirst() where one.programme != aggregates[0].programme {
      throw .otherProgramme(aggregates[0].report.group, one.report.group)
    }
  }

  /// Groups of the same name get a number behind it.
  private static func named(_ groups: [SummaryReport]) -> [SummaryReport] {
    let names = groups.map(\.group)
    return groups.enumerated().map { place, group in
      guard names.count(where: { $0 == group.group }) > 1 else { return group }
      var own = group
      own.group += " (\(names[...place].count { $0 == group.group }))"
      return own
    }
  }

  /// Each omission once.
  private static func joined(_ omissions: [Omission]) -> [Omission] {
    var seen: Set<Omission> = []
    return omissions.filter { seen.insert($0).inserted }
  }

  /// Values that moved the same way in at least two groups, more than chance makes in each; nil when no group sorted twice.
  private static func moved(_ groups: [SummaryReport]) -> MovedTogether? {
    let shifts = groups.map { $0.meetings.flatMap(\.blocks).flatMap(\.pictures).compactMap(\.shift).flatMap(\.rows) }.filter { !$0.isEmpty }
    guard shifts.count > 1 else { return nil }
    func names(_ isMoved: (ShiftFigureRow) -> Bool) -> [String] {
      var times: [Int: (name: String, groups: Int)] = [:]
      for rows in shifts {
        for row in Set(rows.filter { $0.beatsChance && isMoved($0) }) {
          times[row.number] = (row.name, (times[row.number]?.groups ?? 0) + 1)
        }
      }
      return times.filter { $0.value.groups > 1 }.sorted { $0.key < $1.key }.map(\.value.name)
    }
    return MovedTogether(up: names { $0.meanTenths > 0 }, down: names { $0.meanTenths < 0 })
  }

  /// Of a group only its order of values, and that values moved.
  private mutating func keepSortsOnly() {
    for meeting in meetings.indices {
      for block in meetings[meeting].blocks.indices {
        meetings[meeting].blocks[block].results.removeAll { if case .sort = $0.figure { false } else { true } }
        meetings[meeting].blocks[block].pictures.removeAll { $0.kind != .shift }
      }
    }
  }

  /// Which group said what is not told outside.
  private mutating func dropLines() {
    for meeting in meetings.indices {
      for block in meetings[meeting].blocks.indices { meetings[meeting].blocks[block].lines = [] }
    }
    omissions = []
  }
}

import Disclosure
import Programme
import SessionEngine

/// Adds up the meetings of several groups: the same blocks together, in the order of the programme.
struct AddedMeetings {
  let groups: [SummaryReport]
  private(set) var omissions: [Omission] = []

  init(groups: [SummaryReport]) { self.groups = groups }

  mutating func meetings() -> [MeetingSummary] {
    let ids = Self.order(groups.map { $0.meetings.map(\.id) })
    var added: [MeetingSummary] = []
    for id in ids {
      let own = groups.compactMap { group in group.meetings.first { $0.id == id } }
      guard let first = own.first else { continue }
      let people = own.compactMap(\.participants)
      added.append(
        MeetingSummary(
          id: id, part: first.part, title: first.title, date: own.map(\.date).min() ?? first.date,
          participants: people.isEmpty ? nil : people.reduce(0, +), isRunning: own.contains(where: \.isRunning),
          plannedMinutes: first.plannedMinutes, realMinutes: nil, blocks: blocks(of: own), timetable: []))
    }
    // Groups may have had their meetings in another order; the parts have one.
    let parts = Part.allCases
    return added.enumerated().sorted {
      (parts.firstIndex(of: $0.element.part) ?? 0, $0.offset) < (parts.firstIndex(of: $1.element.part) ?? 0, $1.offset)
    }.map(\.element)
  }

  private mutating func blocks(of meetings: [MeetingSummary]) -> [BlockSummary] {
    let ids = Self.order(meetings.map { $0.blocks.map(\.id) })
    var added: [BlockSummary] = []
    for id in ids {
      let own = meetings.compactMap { meeting in meeting.blocks.first { $0.id == id } }
      guard var block = own.first else { continue }
      block.realMinutes = nil
      block.results = results(of: own, in: block)
      block.lines = Self.lines(own.flatMap(\.lines))
      block.references = references(own.flatMap(\.references), beside: block.results)
      if own.contains(where: { $0.story != block.story }) { block.story = nil }
      block.pictures = pictures(own.flatMap(\.pictures), of: block.results)
      added.append(block)
    }
    return added
  }

  private mutating func results(of blocks: [BlockSummary], in block: BlockSummary) -> [ResultSummary] {
    let ids = Self.order(blocks.map { $0.results.map(\.question) })
    let name = "\(block.number) \(block.title)".trimmed
    return ids.compactMap { id in
      let own = blocks.flatMap(\.results).filter { $0.question == id }
      switch AddedResult(own: own, values: groups.map(\.values)).outcome {
      case .result(let result): return result
      case .leftOut(let reason):
        omissions.append(Omission(block: name, what: "Opgeteld over de groepen: \(own.first?.prompt ?? "")", reason: reason))
        return nil
      case .nothing: return nil
      }
    }
  }

  /// Lists under the same heading as one, each line once with how often it was given.
  private static func lines(_ lists: [LineList]) -> [LineList] {
    struct Key: Hashable {
      var kind: LineList.Kind
      var prompt: String
      var heading: String
    }
    var order: [Key] = []
    var joined: [Key: LineList] = [:]
    for list in lists {
      let key = Key(kind: list.kind, prompt: list.prompt, heading: list.heading)
      if joined[key] == nil { order.append(key) }
      if joined[key] == nil { joined[key] = list } else { joined[key]?.lines += list.lines }
    }
    return order.compactMap { key in
      joined[key].map { list in
        var list = list
        list.lines = ReportLine.sorted(list.lines)
        return list
      }
    }
  }

  /// Each once; whether a comparison may be made follows the people of all groups.
  private func references(_ references: [ReferenceSummary], beside results: [ResultSummary]) -> [ReferenceSummary] {
    var found: [ReferenceSummary] = []
    for var reference in references {
      if let survey = reference.survey, let people = results.first(where: { $0.question == survey.question })?.people,
        Disclosure().permits(.benchmark, count: people, audience: .internalEdition), !survey.note.isEmpty
      {
        reference.items = [survey.note]
      }
      let isKnown = found.contains {
        ($0.heading, $0.text, $0.source) == (reference.heading, reference.text, reference.source) && $0.survey == reference.survey
      }
      if !isKnown { found.append(reference) }
    }
    return found
  }

  /// Pictures of the added results; moves need single sorts and stay with each group.
  private func pictures(_ pictures: [PictureSummary], of results: [ResultSummary]) -> [PictureSummary] {
    var found: [PictureSummary] = []
    for picture in pictures where picture.kind != .shift && !picture.questions.isEmpty {
      guard !found.contains(where: { $0.kind == picture.kind && $0.questions == picture.questions }) else { continue }
      let own = picture.questions.compactMap { id in results.first { $0.question == id } }
      guard own.count == picture.questions.count,
        let sentences = PictureSentences(own: own, labels: picture.labels).sentences(of: picture.kind)
      else { continue }
      let headline = picture.kind == .triangle ? "Het midden van de groepen bij: \(own[0].prompt)" : own[0].spoken
      found.append(
        PictureSummary(
          kind: picture.kind, headline: headline, sentences: sentences.map { ($0 + ".").cleaned }, questions: picture.questions,
          labels: picture.labels))
    }
    return found
  }

  /// All ids, each behind the one that stands before it in its own list.
  static func order(_ lists: [[String]]) -> [String] {
    var order: [String] = []
    for list in lists.sorted(by: { $0.count > $1.count }) {
      var before: String?
      for id in list {
        if !order.contains(id) {
          let place = before.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
          order.insert(id, at: place)
        }
        before = id
      }
    }
    return order
  }
}

extension ReportLine {
  /// The same lines taken together, in the order of the alphabet.
  static func sorted(_ lines: [ReportLine]) -> [ReportLine] {
    let joined = joined(lines)
    var byText: [String: ReportLine] = [:]
    for line in joined { byText[line.text] = line }
    return byText.keys.map(DutchOrder.init).sorted().compactMap { byText[$0.text] }
  }
}

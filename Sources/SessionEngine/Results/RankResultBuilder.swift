import Disclosure
import Programme
import Statistics

/// Makes the order of a group from the orders of its people, by mean rank.
struct RankResultBuilder {
  let state: SessionState
  let question: Question
  let options: [Option]
  let audience: Disclosure.Audience

  var result: QuestionResult {
    let tally = QuestionTally(question, in: state)
    if tally.people == 0, case .rank(let order) = state.flow.record(question.id).groupAnswer {
      let rows = order.enumerated().map { place, id in
        RankRow(title: title(of: id), place: place + 1, isShared: false, meanTenths: nil)
      }
      return state.made(
        question, tally, .rank(RankPicture(isTogether: true, rows: rows)), "Samen gekozen. Bovenaan staat ‘\(rows.first?.title ?? "")’.")
    }
    if let early = state.refusal(question, tally, audience) { return early }
    guard let ranks = try? RankMatrix(positions: positions), let means = ranks.meanRanks, ranks.people > 0 else {
      return state.made(question, tally, .nothing, Wording.nothing)
    }
    let places = ranks.places
    let rows = ranks.order.map { item in
      RankRow(
        title: options[item].title, place: places[item].rank, isShared: places[item].isShared, meanTenths: means[item].signedTenths)
    }
    let first = Wording.list(rows.filter { $0.place == 1 }.map { "‘\($0.title)’" })
    if question.isSensitive, Disclosure().isWordsOnly(count: tally.people) {
      return state.made(question, tally, .words("bovenaan \(first)"), "In woorden: bovenaan \(first).")
    }
    let headline =
      rows.allSatisfy { $0.place == 1 } && rows.count > 1
      ? "Er is geen gezamenlijke volgorde: alles komt even hoog uit." : "Bovenaan: \(first)."
    return state.made(question, tally, .rank(RankPicture(isTogether: false, rows: rows)), headline)
  }

  /// The place of every option, person by person.
  private var positions: [[Int]] {
    (state.answers[question.id] ?? [:]).values.compactMap { answer in
      guard case .rank(let order) = answer else { return nil }
      let places = options.compactMap { order.firstIndex(of: $0.id) }
      return places.count == options.count ? places : nil
    }
  }

  private func title(of id: ItemID) -> String { options.first { $0.id == id }?.title ?? id }
}

extension SessionState {
  func dotsResult(_ question: Question, _ perPerson: Int, _ audience: Disclosure.Audience) -> QuestionResult {
    let tally = QuestionTally(question, in: self)
    let items = items(of: question)
    var counts = tally.counts
    let isTogether = tally.people == 0
    if isTogether, case .dots(let dots) = flow.record(question.id).groupAnswer {
      counts = items.map { dots[$0.id] ?? 0 }
    } else if let early = refusal(question, tally, audience) {
      return early
    }
    guard counts.contains(where: { $0 > 0 }) else { return made(question, tally, .nothing, Wording.nothing) }
    if !isTogether, question.isSensitive, Disclosure().isWordsOnly(count: tally.people) {
      let words = MajorityWording(counts: counts).words(titles: items.map(\.title))
      return made(question, tally, .words(words), "In woorden: \(words).")
    }
    let rows = Place.order(highestFirst: counts).map { BarRow(title: items[$0].title, count: counts[$0]) }
    let most = rows[0].count
    let dots = most == 1 ? "1 stip" : "\(most) stippen"
    let winners = rows.filter { $0.count == most }
    let headline =
      winners.count == 1
      ? "De meeste stippen: ‘\(rows[0].title)’, \(dots)."
      : winners.count <= 3
        ? "\(Wording.list(winners.map { "‘\($0.title)’" })) hebben elk \(dots)." : "\(winners.count) onderdelen hebben elk \(dots)."
    return made(question, tally, .dots(DotsPicture(perPerson: perPerson, rows: rows)), (isTogether ? "Samen gekozen. " : "") + headline)
  }
}

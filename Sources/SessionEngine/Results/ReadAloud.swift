public import Programme

/// The one sentence, or two short ones, with which a facilitator says a result aloud: counts before anything else, and no finding that chance
/// would give as well.
public struct ReadAloud: Sendable {
  private let result: QuestionResult
  private let view: ResultViewKind

  /// - Parameter view: the picture that is on the screen; a value sort has several.
  public init(_ result: QuestionResult, view: ResultViewKind = .standard) {
    self.result = result
    self.view = view
  }

  /// In Dutch, to be understood without the picture.
  public var text: String {
    let text = sentence
    // A statement of the programme, or a refusal, may end in a full stop of its own.
    return text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  private var sentence: String {
    switch result.picture {
    case .bars(let rows): choice(rows)
    case .scale(let picture): scale(picture)
    case .columns(let columns): headings(columns)
    case .sort(let picture): sort(picture)
    case .points(let picture): points(picture)
    case .rank(let picture): rank(picture)
    case .list(let picture): list(picture)
    case .rings(let picture): rings(picture)
    case .sides(let picture): choice(picture.sides)
    case .triangle(let picture): triangle(picture)
    case .beside(let picture): beside(picture)
    case .shift(let picture): shift(picture)
    case .withheld: "\(result.headline) \(Wording.withheldBecause)"
    default: result.headline
    }
  }

  private var people: Int { result.count }

  // MARK: Choices

  /// `6 van de 10 kozen ‘eens’, 3 ‘oneens’ en 1 ‘weet niet’.` Of many options the three that were chosen most.
  private func choice(_ rows: [BarRow]) -> String {
    let chosen = rows.filter { $0.count > 0 || $0.isFewerThanThree }
    if let all = chosen.first, chosen.count == 1, all.count == people { return "Alle \(people) kozen ‘\(all.title)’." }
    let told = chosen.count <= 4 ? chosen : Array(mostFirst(chosen).prefix(3))
    guard !told.isEmpty else { return result.headline }
    let parts = told.enumerated().map { place, row in
      row.isFewerThanThree
        ? "minder dan 3 ‘\(row.title)’"
        : place == 0
          ? "\(Wording.count(row.count, of: people)) \(row.count == 1 ? "koos" : "kozen") ‘\(row.title)’" : "\(row.count) ‘\(row.title)’"
    }
    let sentence = Wording.list(parts) + "."
    return told.count < chosen.count ? "Het vaakst gekozen: \(sentence)" : sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  private func mostFirst(_ rows: [BarRow]) -> [BarRow] {
    rows.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }

  private func scale(_ picture: ScalePicture) -> String {
    let scale = picture.scale
    return "Op een lijn van \(scale.lowest) (\(scale.lowLabel)) tot \(scale.highest) (\(scale.highLabel)): "
      + result.headline.prefix(1).lowercased() + result.headline.dropFirst()
  }

  private func headings(_ columns: [ColumnPicture]) -> String {
    let full = columns.filter { !$0.cards.isEmpty }
    let parts = full.enumerated().map { place, column in
      let words = place > 0 ? "\(column.cards.count)" : column.cards.count == 1 ? "1 woord" : "\(column.cards.count) woorden"
      return "onder ‘\(column.title)’ \(place == 0 ? (column.cards.count == 1 ? "staat " : "staan ") : "")\(words)"
    }
    let sentence = Wording.list(parts) + "."
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  private func list(_ picture: ListPicture) -> String {
    guard let option = picture.options.first else { return result.headline }
    let told = picture.rows.filter { $0.counts != nil }
    guard let most = told.compactMap({ $0.counts?.first }).max(), most > 0,
      let row = told.first(where: { $0.counts?.first == most }), told.count(where: { $0.counts?.first == most }) == 1,
      !result.headline.contains("achteraf")
    else { return result.headline }
    return "\(Wording.count(most, of: row.people)) \(most == 1 ? "koos" : "kozen") ‘\(option)’ bij ‘\(row.title)’; dat is het vaakst."
  }

  private func rings(_ picture: RingsPicture) -> String {
    let own = picture.rings.compactMap { ring in ring.count.map { BarRow(title: ring.title, count: $0) } }
    var sentences = own.isEmpty ? [] : [ReadAloud(with(own, picture.people)).text]
    if let marker = picture.marker {
      let marks = picture.rings.compactMap { ring in ring.markerCount.map { BarRow(title: ring.title, count: $0) } }
      if let most = mostFirst(marks).first, most.count > 0 {
        sentences.append("\(Wording.count(most.count, of: picture.markerPeople)) zetten ‘\(marker)’ bij ‘\(most.title)’.")
      }
    }
    return sentences.isEmpty ? result.headline : sentences.joined(separator: " ")
  }

  private func beside(_ picture: BesidePicture) -> String {
    let own =
      picture.own.map { ReadAloud(with($0, people)).text }
      ?? "In deze groep: \(picture.ownWords.hasSuffix(".") ? String(picture.ownWords.dropLast()) : picture.ownWords)."
    let survey = picture.survey
    guard let most = survey.percentages.max(), let place = survey.percentages.firstIndex(of: most), survey.options.indices.contains(place)
    else { return own }
    let comparison = "In een enquête koos \(most)% ‘\(survey.options[place])’; de vraag was daar anders."
    return BesideResultBuilder.isLarge(people) ? "\(own) \(comparison)" : "\(own) \(comparison) \(Wording.tooSmallToCompare)"
  }

  private func with(_ rows: [BarRow], _ people: Int) -> QuestionResult {
    QuestionResult(question: result.question, prompt: result.prompt, count: people, picture: .bars(rows), headline: result.headline)
  }

  // MARK: Points and orders

  private func points(_ picture: PointsPicture) -> String {
    guard picture.rounds.count == 1, people > 0 else { return result.headline }
    let cells = picture.rows.compactMap { row in (row.cells.first ?? nil).map { (title: row.title, tenths: $0.meanTenths) } }
    guard let most = cells.map(\.tenths).max(), let least = cells.map(\.tenths).min(), most > least else { return result.headline }
    let winners = Wording.list(cells.filter { $0.tenths == most }.map { "‘\($0.title)’" })
    return
      "\(people) mensen verdeelden \(picture.total) punten. De meeste gaan naar \(winners): gemiddeld \(Wording.decimal(tenths: most))."
  }

  private func rank(_ picture: RankPicture) -> String {
    guard !picture.isTogether, let first = picture.rows.first, let mean = first.meanTenths, let last = picture.rows.last,
      first.place != last.place
    else { return result.headline }
    let winners = picture.rows.filter { $0.place == 1 }
    let top = Wording.list(winners.map { "‘\($0.title)’" })
    let verb = winners.count == 1 ? "staat" : "staan"
    let losers = picture.rows.filter { $0.place == last.place }
    let bottom = Wording.list(losers.map { "‘\($0.title)’" })
    return "Bij deze \(people) mensen \(verb) \(top) bovenaan, gemiddeld op plaats \(Wording.decimal(tenths: mean)), en \(bottom) onderaan."
  }

  private func triangle(_ picture: TrianglePicture) -> String {
    let shares = zip(picture.corners, picture.centre).map { "\(($1 + 5) / 10) naar ‘\($0)’" }
    let start =
      people == 0
      ? "Samen verdeeld: van de 100 gaan er ongeveer" : "\(people) mensen kozen een plek. Van elke 100 gaan er gemiddeld ongeveer"
    return "\(start) \(Wording.list(shares))."
  }

  // MARK: Value sorts

  private func sort(_ picture: SortPicture) -> String {
    let hasNumbers = !picture.ranking.isEmpty
    switch view {
    case .ranking where hasNumbers: return ranking(picture)
    case .agreement where hasNumbers: return agreement(picture)
    default: return piles(picture)
    }
  }

  private func piles(_ picture: SortPicture) -> String {
    guard let top = picture.piles.first, let bottom = picture.piles.last, picture.piles.count > 1 else { return result.headline }
    let who = picture.basis == .together ? "Samen legden jullie" : "De keuzes van \(people) mensen samen leggen"
    return "\(who) \(Wording.list(top.values.map(\.short))) bovenaan, en \(Wording.list(bottom.values.map(\.short))) onderaan."
  }

  private func ranking(_ picture: SortPicture) -> String {
    let size = picture.piles.first?.size ?? 0
    let winners = picture.ranking.filter { $0.beatsChance && $0.topCount > $0.bottomCount }
    guard let first = winners.first else {
      guard picture.chanceVotes > 1, picture.chanceVotes - 1 < people else { return Wording.nothingStandsOut }
      return
        "\(Wording.nothingStandsOut) Ook bij willekeurig sorteren krijgt een waarde soms \(Wording.count(picture.chanceVotes - 1, of: people)) "
        + "stemmen."
    }
    let others = winners.dropFirst().map(\.short)
    let also = others.isEmpty ? "" : " Dat geldt ook voor \(Wording.list(others))."
    return "\(Wording.count(first.topCount, of: people)) legden \(first.short) in hun top \(size): vaker dan toeval.\(also)"
  }

  private func agreement(_ picture: SortPicture) -> String {
    guard let found = picture.agreement else { return result.headline }
    let words = found.words.prefix(1).uppercased() + found.words.dropFirst()
    return "\(words). \(Wording.divided(found, of: picture.ranking.count))"
  }

  private func shift(_ picture: ShiftPicture) -> String { "\(picture.people) mensen sorteerden twee keer. \(result.headline)" }
}

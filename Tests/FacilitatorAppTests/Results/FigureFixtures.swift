import Programme

@testable import SessionEngine

/// Results of the forms that are drawn as a figure, with counts worked out here.
enum FigureFixtures {
  static let rings = [
    "Ik zelf", "Mensen die voor mij belangrijk zijn", "Collega's", "De eigen organisatie", "Het vak of het werkterrein", "De samenleving",
  ]
  static let corners = ["Ambtelijke professie", "Politiek en minister", "Maatschappij"]
  static let sides = [
    "Professionele opvatting tegenover politieke haalbaarheid", "Inhoud tegenover draagvlak",
    "Politieke agenda tegenover maatschappelijke belangen",
  ]
  static let roles = ["Bureaucraat", "Ondernemer", "Verbinder"]

  static func result(_ picture: ResultPicture, people: Int, headline: String = "Kop.", remarks: [String] = []) -> QuestionResult {
    QuestionResult(
      question: QuestionID("blok/vraag"), prompt: "Wat kiezen jullie?", count: people, picture: picture, headline: headline,
      remarks: remarks
    )
  }

  static func rings(_ counts: [Int?], markers: [Int]? = nil, titles: [String] = rings) -> QuestionResult {
    let rows = titles.enumerated().map { place, title in RingRow(title: title, count: counts[place], markerCount: markers?[place]) }
    let people = counts.compactMap { $0 }.reduce(0, +)
    let picture = RingsPicture(
      rings: rows, people: people, marker: markers == nil ? nil : "Minister of bestuurder", markerPeople: markers?.reduce(0, +) ?? 0)
    return result(.rings(picture), people: people)
  }

  static func sides(_ counts: [Int], corners: [String] = corners, titles: [String] = sides) -> QuestionResult {
    result(
      .sides(SidesPicture(corners: corners, sides: zip(titles, counts).map { BarRow(title: $0, count: $1) })), people: counts.reduce(0, +))
  }

  /// People at random places, drawn toward the first corner.
  static func triangle(people: Int, showsPoints: Bool = true, corners: [String] = roles, seed: UInt64 = 3) -> QuestionResult {
    var draws = Draws(state: seed)
    let points = (0..<people).map { _ -> [Int] in
      let first = Int.random(in: 20...90, using: &draws)
      let second = Int.random(in: 0...(100 - first), using: &draws)
      return [first, second, 100 - first - second]
    }
    var centre = (0..<3).map { corner in points.reduce(0) { $0 + $1[corner] } * 10 / max(1, people) }
    centre[0] += 1000 - centre.reduce(0, +)
    let picture = TrianglePicture(corners: corners, points: showsPoints ? points : [], centre: centre, meanDistance: 21)
    return result(.triangle(picture), people: people)
  }

  static func points(_ rounds: [String], _ cells: [[PointsCell?]], titles: [String] = roles, total: Int = 100, people: Int = 10)
    -> QuestionResult
  {
    let picture = PointsPicture(
      total: total, rounds: rounds.map { PointsRound(title: $0, people: people) },
      rows: zip(titles, cells).map { PointsRow(title: $0, cells: $1) })
    return result(.points(picture), people: people)
  }

  static let twoRounds = points(
    ["Wat past bij mij?", "Wat vraagt mijn werk?"],
    [
      [PointsCell(meanTenths: 577, lowest: 40, highest: 100), PointsCell(meanTenths: 341, lowest: 22, highest: 46)],
      [PointsCell(meanTenths: 97, lowest: 0, highest: 33), nil], [PointsCell(meanTenths: 326), PointsCell(meanTenths: 329)],
    ])

  static func rank(_ rows: [(title: String, place: Int, isShared: Bool, mean: Int?)]) -> QuestionResult {
    let picture = RankPicture(
      isTogether: rows.allSatisfy { $0.mean == nil },
      rows: rows.map { RankRow(title: $0.title, place: $0.place, isShared: $0.isShared, meanTenths: $0.mean) })
    return result(.rank(picture), people: 10)
  }

  static let advices = rank([
    ("Een cultuur waarin tegenspraak gewoon is", 1, false, 16), ("De uitvoering laten meebeslissen vóór nieuw beleid", 2, true, 28),
    ("Meer oog voor het verschil tussen beleid en uitvoering", 2, true, 28), ("Een code met afspraken over rollen", 4, false, 33),
    ("Een rol voor de medezeggenschap", 5, false, 45),
  ])

  static func dots(_ counts: [Int], titles: [String]? = nil, perPerson: Int = 3) -> QuestionResult {
    let rows = counts.enumerated().map { BarRow(title: titles?[$0] ?? "Principe nummer \($0 + 1)", count: $1) }
    return result(.dots(DotsPicture(perPerson: perPerson, rows: rows)), people: (counts.reduce(0, +) + perPerson - 1) / perPerson)
  }

  static func checklist(_ rows: [(String, [Int]?, String)], options: [String] = ["Speelt", "Speelt niet", "Weten wij niet"])
    -> QuestionResult
  {
    let lines = rows.map { ListRow(title: $0.0, people: $0.1?.reduce(0, +) ?? 0, counts: $0.1, words: $0.2) }
    return result(.list(ListPicture(options: options, rows: lines)), people: 10)
  }

  static let principles = checklist([
    ("Geen vooringenomenheid", [4, 5, 1], ""), ("Gewekt vertrouwen", [2, 3, 5], ""), ("Eerlijke behandeling", nil, "Speelt"),
    ("Zorgvuldigheid", [10, 0, 0], ""), ("Goede motivering", nil, "geen antwoorden"), ("Geen willekeur of verkeerd doel", [0, 10, 0], ""),
    ("Evenredigheid", [6, 2, 2], ""), ("Rechtszekerheid", [3, 3, 4], ""), ("Gelijkheid", [5, 5, 0], ""),
  ])

  static let vote = checklist([("Vooraf", [7, 3], ""), ("Achteraf", [4, 6], "")], options: ["Dit mag", "Dit mag niet"])

  static func shift(_ tenths: [Int], marked: Set<Int> = []) -> QuestionResult {
    let rows = tenths.enumerated().map { place, mean in
      ShiftRow(
        number: place + 1, name: ResultFixtures.shorts[place], short: ResultFixtures.shorts[place], meanTenths: mean,
        beatsChance: marked.contains(place))
    }
    return result(.shift(ShiftPicture(people: 9, rows: rows.sorted { abs($0.meanTenths) > abs($1.meanTenths) })), people: 9)
  }

  static let moves = shift(
    [13, -4, 0, 2, -21, 7, 0, -3, 11, -9, 4, 0, -1, 5, 0, 0, 16, -12, 8, -6, 1, 0, -2, 3, -8, 6, -5, 0, 2, -7], marked: [4, 16])

  static let survey = result(
    .beside(
      BesidePicture(
        own: [BarRow(title: "Oneens", count: 1), BarRow(title: "Ertussenin", count: 3), BarRow(title: "Eens", count: 8)], ownWords: "",
        survey: SurveyPicture(
          statement: "Ik zet mij met overtuiging in voor de publieke sector.", options: ["Oneens", "Ertussenin", "Eens"],
          percentages: [6, 20, 74], source: "Enquête onder ambtenaren, 2019 (1.512 mensen)"))), people: 12,
    remarks: ["De vraag was in de enquête net anders gesteld."])

  /// One of every figure, by name, with the view it is shown in.
  static let all: [(name: String, result: QuestionResult, view: ResultViewKind)] = [
    ("ringen", rings([1, 5, 1, 0, 0, 3], markers: [1, 0, 2, 4, 2, 1]), .rings),
    ("ringen-veel", rings([31, 85, 42, 60, 39, 43], markers: [20, 10, 40, 120, 80, 30]), .rings),
    ("zijden", sides([1, 6, 2]), .sides),
    ("driehoek-tien", triangle(people: 10), .triangle),
    ("driehoek-zeven", triangle(people: 7, showsPoints: false), .triangle),
    ("driehoek-driehonderd", triangle(people: 300), .triangle),
    ("punten", twoRounds, .rounds),
    ("rangorde", advices, .standard),
    ("stippen", dots([9, 7, 5, 4, 2, 2, 1]), .standard),
    ("stippen-veel", dots([310, 205, 180, 95, 60, 30, 20]), .standard),
    ("lijst", principles, .list),
    ("stemmen", vote, .list),
    ("verschuiving", moves, .shift),
    ("enquete", survey, .beside),
  ]
}

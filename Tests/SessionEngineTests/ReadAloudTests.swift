import Programme
import TestSupport
import Testing

@testable import SessionEngine

/// What a facilitator says of a result; every sentence here is written by hand.
@Suite("Results as a sentence")
struct ReadAloudTests {
  private func text(_ picture: ResultPicture, people: Int, headline: String = "Kop.", view: ResultViewKind = .standard) -> String {
    ReadAloud(QuestionResult(question: QuestionID("v/1"), prompt: "Vraag", count: people, picture: picture, headline: headline), view: view)
      .text
  }

  private func bars(_ counts: [Int], _ titles: [String] = ["Eens", "Oneens", "Weet niet", "Anders", "Geen van deze"]) -> ResultPicture {
    .bars(zip(titles, counts).map { BarRow(title: $0, count: $1) })
  }

  @Test func choices() {
    #expect(text(bars([6, 3, 1]), people: 10) == "6 van de 10 kozen ‘Eens’, 3 ‘Oneens’ en 1 ‘Weet niet’.")
    #expect(text(bars([10, 0, 0]), people: 10) == "Alle 10 kozen ‘Eens’.")
    #expect(text(bars([0, 4, 4]), people: 8) == "4 van de 8 kozen ‘Oneens’ en 4 ‘Weet niet’.")
    #expect(
      text(bars([1, 5, 2, 3, 1]), people: 12) == "Het vaakst gekozen: 5 van de 12 kozen ‘Oneens’, 3 ‘Anders’ en 2 ‘Weet niet’.")
    #expect(text(.words("geen meerderheid"), people: 6, headline: "In woorden: geen meerderheid.") == "In woorden: geen meerderheid.")
    #expect(text(.tooFew, people: 4, headline: Wording.tooFew) == "Te weinig antwoorden om te tonen.")
  }

  @Test func aSurveyIsNeverCalledDifferent() {
    let survey = SurveyPicture(
      statement: "Stelling", options: ["Eens", "Oneens"], percentages: [57, 43], source: "Enquête (2.013 mensen)")
    func beside(_ own: [Int]) -> ResultPicture {
      .beside(BesidePicture(own: zip(survey.options, own).map { BarRow(title: $0, count: $1) }, ownWords: "", survey: survey))
    }
    #expect(
      text(beside([7, 3]), people: 10)
        == "7 van de 10 kozen ‘Eens’ en 3 ‘Oneens’. In een enquête koos 57% ‘Eens’; de vraag was daar anders.")
    #expect(
      text(beside([5, 2]), people: 7)
        == "5 van de 7 kozen ‘Eens’ en 2 ‘Oneens’. In een enquête koos 57% ‘Eens’; de vraag was daar anders. De groep is te klein om te vergelijken."
    )
  }

  @Test func aScaleNamesItsEnds() throws {
    var session = try PlayedSession(seats: 7, in: ProgrammeFixtures.firstMeeting)
    try session.advance(to: ProgrammeFixtures.statements, step: "vragen")
    var question = try #require(session.state.index.question(ProgrammeFixtures.scaleQuestion))
    question.isSensitive = false
    for (seat, score) in zip(session.state.seats, [1, 2, 2, 4, 4, 5, 5]) {
      try session.run(.submitAnswer(question.id, seat: seat.id, answer: .scale(score)))
    }
    try session.run(.closeQuestions([question.id]))
    #expect(
      ReadAloud(session.state.result(of: question)).text
        == "Op een lijn van 1 (nooit) tot 5 (altijd): de middelste score is 4. De antwoorden lopen van 1 tot 5.")
  }

  /// Ten people who sort 30 values alike but for one: the first four stand out, and so do the last.
  @Test func aValueSortInThreeViews() throws {
    var session = try PlayedSession(
      seats: 10, in: ProgrammeFixtures.lastMeeting, programme: ProgrammeFixtures.tiny(values: ValueListFixtures.standard30))
    let values = session.state.programme.values
    let order = values.values.map(\.number)
    func sort(_ order: [Int]) -> Answer {
      var start = 0
      return .sort(
        values.pileSizes.map { size in
          defer { start += size }
          return Array(order[start..<(start + size)])
        })
    }
    for seat in session.state.seats.prefix(9) {
      try session.run(.submitAnswer(ProgrammeFixtures.sortQuestion, seat: seat.id, answer: sort(order)))
    }
    try session.run(.submitAnswer(ProgrammeFixtures.sortQuestion, seat: SeatID(10), answer: sort(order.reversed())))
    try session.advance(to: ProgrammeFixtures.sorting, step: "uitslag")
    let question = try #require(session.state.index.question(ProgrammeFixtures.sortQuestion))
    let result = session.state.result(of: question)
    let names = values.values.map(\.short)
    #expect(
      ReadAloud(result, view: .groupSort).text
        == "De keuzes van 10 mensen samen leggen \(Wording.list(Array(names[0..<4]))) bovenaan, en \(Wording.list(Array(names[26..<30]))) onderaan."
    )
    #expect(
      ReadAloud(result, view: .ranking).text
        == "9 van de 10 legden \(names[0]) in hun top 4: vaker dan toeval. Dat geldt ook voor \(Wording.list(Array(names[1..<4]))).")
    #expect(
      ReadAloud(result, view: .agreement).text
        == "Duidelijke overeenkomst. Geen van de 30 waarden is verdeeld. Bij willekeurig sorteren zijn dat er gemiddeld 13.")
  }

  @Test func pointsOrdersAndMoves() {
    let points = PointsPicture(
      total: 100, rounds: [PointsRound(title: "", people: 6)],
      rows: [("Rust", 415), ("Orde", 585)].map { PointsRow(title: $0.0, cells: [PointsCell(meanTenths: $0.1)]) })
    #expect(text(.points(points), people: 6) == "6 mensen verdeelden 100 punten. De meeste gaan naar ‘Orde’: gemiddeld 58,5.")
    let shift = ShiftPicture(people: 8, rows: [])
    #expect(
      text(.shift(shift), people: 8, headline: "Geen enkele waarde is duidelijk verschoven.")
        == "8 mensen sorteerden twee keer. Geen enkele waarde is duidelijk verschoven.")
  }
}

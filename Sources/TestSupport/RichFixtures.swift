public import Programme

/// The tiny programme with everything else that a programme can hold: subgroups, points, orders, dots, a case, and reserve blocks with and
/// without questions.
public enum RichFixtures {
  public static let spareQuestions = BlockID("reserve-vraag")
  public static let spareQuestion = QuestionID("reserve-vraag/een")

  public static let programme: Programme = {
    var programme = SubgroupFixtures.programme
    programme.id = "rijk"
    programme.cases = ShareFixtures.programme.cases
    programme.meetings[0].blocks += ShareFixtures.programme.meetings[0].blocks.enumerated().map { place, block in
      var block = block
      block.number = "1.\(place + 6)"
      return block
    }
    programme.meetings[0].reserve.append(spare)
    return programme
  }()

  private static let question = Question(
    id: spareQuestion, prompt: "Nog een",
    kind: .choice(options: ["ja", "nee"].map { Option(id: $0, title: $0) }, maximum: 1))

  private static let spare = Block(
    id: spareQuestions, number: "1.R2", title: "Vraag uit de reserve", minutes: 5, shortest: 5, priority: .must, form: .threeWayPoll,
    purpose: "Er is tijd voor nog een vraag.", room: "Kies.",
    steps: [
      Step(id: "vraag", title: "Vraag", content: .ask(Ask(questions: [question]))),
      Step(id: "uitslag", title: "Uitslag", content: .reveal(Reveal(pages: [.result(question: spareQuestion, view: .standard)]))),
    ])
}

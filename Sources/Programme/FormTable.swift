/// The one place that says what each form of exercise needs in a programme file, and which steps and questions it becomes.
///
/// A new form is a case of `ExerciseForm`, a row here, and, when it asks something new, a case of `QuestionRecipe`.
enum FormTable {
  /// Most characters of a key word.
  static let wordLength = 40
  /// Most characters of a line.
  static let lineLength = 200

  private static let threeOptions = [
    Option(id: "always", title: "Altijd"), Option(id: "depends", title: "Hangt ervan af"),
    Option(id: "never", title: "Nooit"),
  ]
  private static let agreeOptions = [
    Option(id: "oneens", title: "Oneens"), Option(id: "ertussenin", title: "Ertussenin"), Option(id: "eens", title: "Eens"),
  ]
  private static let presenceOptions = [
    Option(id: "speelt", title: "Speelt"), Option(id: "speelt-niet", title: "Speelt niet"),
    Option(id: "weten-wij-niet", title: "Weten wij niet"),
  ]
  private static let lines = StepRecipe.gather(length: lineLength, keeping: .marked)

  static func recipe(for form: ExerciseForm) -> FormRecipe {
    switch form {
    case .explanation:
      FormRecipe(optional: [.sentences, .itemsTitle, .earlier, .gather], steps: [.intro, .earlier, lines, .talk])
    case .pause:
      FormRecipe(steps: [.rest])
    case .collect:
      FormRecipe(
        required: [.gather], optional: [.work, .earlier, .dots, .prompt, .references],
        steps: [.intro, .earlier, .work, lines, .ask(.lineDots), .reveal(.views([.standard])), .talk])
    case .pairInterview:
      FormRecipe(required: [.work, .gather], steps: [.intro, .work, .gather(length: wordLength, keeping: .marked), .talk])
    case .threeWayPoll:
      FormRecipe(
        required: [.items], optional: [.options, .references],
        steps: [.intro, .ask(.choice(threeOptions)), .reveal(.views([.standard])), .talk])
    case .columns:
      FormRecipe(
        required: [.columns], optional: [.source, .gather, .maximumColumns, .prompt, .references, .earlier], oneOf: [.source, .gather],
        steps: [.intro, .earlier, lines, .ask(.assign(item: "kaarten")), .reveal(.views([.standard])), .talk])
    case .scoreScale:
      FormRecipe(
        required: [.items, .poles], optional: [.references],
        steps: [.intro, .ask(.scales(1...5)), .reveal(.scores), .talk])
    case .positionLine:
      FormRecipe(
        required: [.poles], optional: [.prompt, .references],
        steps: [.intro, .ask(.line(0...10, item: "lijn")), .reveal(.views([.standard])), .talk])
    case .valueSort:
      FormRecipe(
        optional: [.references, .compareWith],
        steps: [.intro, .ask(.sort(item: "sortering")), .reveal(.sort), .talk, .missingValue])
    case .reflection:
      FormRecipe(required: [.work, .gather], steps: [.quiet, .gather(length: lineLength, keeping: .reportedOnly), .talk])
    case .evaluation:
      FormRecipe(
        required: [.items, .poles], optional: [.choice, .open, .homework],
        steps: [.intro, .ask(.scales(1...5)), .reveal(.scores), .talk, .homework])
    default: furtherRecipe(for: form)
    }
  }

  private static func furtherRecipe(for form: ExerciseForm) -> FormRecipe {
    switch form {
    case .statementPoll:
      FormRecipe(
        optional: [.items, .rows, .options, .references], oneOf: [.items, .rows],
        steps: [.intro, .ask(.statements(agreeOptions)), .reveal(.statements), .talk])
    case .pointDivision:
      FormRecipe(
        required: [.choices, .total], optional: [.rounds, .display, .prompt, .itemsTitle, .work, .gather, .references],
        steps: [.intro, .work, .ask(.points), .reveal(.rounds), lines, .talk])
    case .rings:
      FormRecipe(
        required: [.choices], optional: [.prompt, .marker, .itemsTitle, .work, .gather, .references],
        steps: [.intro, .work, .ask(.rings), .reveal(.rings), lines, .talk])
    case .triangle:
      FormRecipe(
        required: [.corners, .sides], optional: [.prompt, .work, .gather, .dots, .earlier, .references],
        steps: [
          .intro, .earlier, .work, .ask(.sides), .reveal(.sides), lines, .ask(.lineDots, id: "dots", title: "Stippen"), .reveal(.lineDots),
          .talk,
        ])
    case .caseSteps:
      FormRecipe(
        required: [.cases, .phases], optional: [.roles, .corners, .sides], steps: [.intro, .story, .roles, .phases, .talk])
    case .roleDebate:
      FormRecipe(
        required: [.cases, .roles], optional: [.votes, .mix, .prompt, .work, .gather, .swap],
        steps: [
          .intro, .story, .roles, .ask(.vote(item: "voor"), id: "voor", title: "Stemmen vooraf"), .work, .arguments, .swap,
          .ask(.vote(item: "na"), id: "na", title: "Stemmen achteraf"), .ask(.mix, id: "mix", title: "Mix"), .reveal(.votes), .outcome,
          .talk,
        ])
    case .ladder:
      FormRecipe(required: [.gather], optional: [.rungs, .work], steps: [.intro, .work, lines, .talk])
    case .ranking:
      FormRecipe(
        required: [.choices], optional: [.prompt, .itemsTitle, .work, .references],
        steps: [.intro, .work, .ask(.rank), .reveal(.views([.standard])), .talk])
    case .dotVote:
      FormRecipe(
        optional: [.choices, .source, .dots, .prompt, .itemsTitle, .references], oneOf: [.choices, .source],
        steps: [.intro, .ask(.dots), .reveal(.views([.standard])), .talk])
    case .checklist:
      FormRecipe(
        required: [.items], optional: [.cases, .options, .choose, .references],
        steps: [.intro, .story, .ask(.checklist(presenceOptions)), .reveal(.list), .talk])
    case .agreements:
      FormRecipe(
        required: [.gather], optional: [.work, .volunteers, .dots, .prompt, .earlier, .sentences, .itemsTitle, .references],
        steps: [.intro, .earlier, .work, lines, .ask(.commitment), .reveal(.views([.standard])), .talk])
    case .comparison:
      FormRecipe(required: [.show], optional: [.gather, .references], steps: [.intro, .reveal(.earlier), lines, .talk])
    case .presentation:
      FormRecipe(
        optional: [.source, .openings, .gather, .earlier], oneOf: [.source, .openings, .gather],
        steps: [.intro, .earlier, .openings, .messages, .talk, .appointment])
    default: preconditionFailure("a form without a row: \(form)")
    }
  }
}

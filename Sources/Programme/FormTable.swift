/// The one place that says what each form of exercise needs in a programme file, and which steps and questions it becomes.
///
/// A new form is a case of `ExerciseForm`, a row here, and, when it asks something new, a case of `QuestionRecipe`.
enum FormTable {
  /// Forms of the programme that this version can't run yet.
  static let later = [
    "statement-poll", "point-division", "rings", "triangle", "case-steps", "role-debate", "ladder",
    "ranking", "dot-vote", "checklist",
    "agreements", "comparison", "presentation",
  ]

  /// Most characters of a key word.
  static let wordLength = 40
  /// Most characters of a line.
  static let lineLength = 200

  private static let threeOptions = [
    Option(id: "always", title: "Altijd"), Option(id: "depends", title: "Hangt ervan af"),
    Option(id: "never", title: "Nooit"),
  ]

  static func recipe(for form: ExerciseForm) -> FormRecipe {
    switch form {
    case .explanation:
      FormRecipe(
        optional: [.sentences, .itemsTitle, .gather],
        steps: [.intro, .gather(length: lineLength, keeping: .marked), .talk])
    case .pause:
      FormRecipe(steps: [.rest])
    case .collect:
      FormRecipe(
        required: [.gather], optional: [.work],
        steps: [.intro, .work, .gather(length: lineLength, keeping: .marked), .talk])
    case .pairInterview:
      FormRecipe(
        required: [.work, .gather],
        steps: [.intro, .work, .gather(length: wordLength, keeping: .marked), .talk])
    case .threeWayPoll:
      FormRecipe(
        required: [.items], optional: [.options, .references],
        steps: [.intro, .ask(.choice(threeOptions)), .reveal([.standard]), .talk])
    case .columns:
      FormRecipe(
        required: [.source, .columns], optional: [.maximumColumns, .prompt, .references],
        steps: [.intro, .ask(.assign(item: "kaarten")), .reveal([.standard]), .talk])
    case .scoreScale:
      FormRecipe(
        required: [.items, .poles], optional: [.references],
        steps: [.intro, .ask(.scales(1...5)), .reveal([.standard]), .talk])
    case .positionLine:
      FormRecipe(
        required: [.poles], optional: [.prompt, .references],
        steps: [.intro, .ask(.line(0...10, item: "lijn")), .reveal([.standard]), .talk])
    case .valueSort:
      FormRecipe(
        optional: [.references],
        steps: [
          .intro, .ask(.sort(item: "sortering")), .reveal([.groupSort, .ranking, .agreement]),
          .talk, .missingValue,
        ])
    case .reflection:
      FormRecipe(
        required: [.work, .gather],
        steps: [.quiet, .gather(length: lineLength, keeping: .reportedOnly), .talk])
    case .evaluation:
      FormRecipe(
        required: [.items, .poles], optional: [.open, .homework],
        steps: [.intro, .ask(.scales(1...5)), .reveal([.standard]), .talk, .homework])
    }
  }
}

/// What one form needs and becomes.
struct FormRecipe {
  var required: [BlockField] = []
  var optional: [BlockField] = []
  /// The steps in order; one whose field is absent is left out.
  var steps: [StepRecipe]
}

/// A key of a programme file that only some forms have.
enum BlockField {
  /// Sentences on a second page.
  case sentences
  case itemsTitle
  /// Statements or questions with ids.
  case items
  case options
  case poles
  case prompt
  case work
  case gather
  case source
  case columns
  case maximumColumns
  case references
  case open
  case homework

  /// The key in the file.
  var key: String {
    switch self {
    case .sentences, .items: "items"
    case .itemsTitle: "items-title"
    case .options: "options"
    case .poles: "poles"
    case .prompt: "prompt"
    case .work: "work"
    case .gather: "gather"
    case .source: "source"
    case .columns: "columns"
    case .maximumColumns: "maximum-columns"
    case .references: "references"
    case .open: "open"
    case .homework: "homework"
    }
  }
}

/// One step of a form.
enum StepRecipe {
  /// The room text, then the sentences as a page.
  case intro
  case work
  /// Work in silence that opens the block; without an instruction of its own it shows the room text.
  case quiet
  /// A break of all minutes of the block.
  case rest
  case gather(length: Int, keeping: Keeping)
  case ask(QuestionRecipe)
  /// The result of every question in these views, then the references.
  case reveal([ResultViewKind])
  /// The questions of the debrief.
  case talk
  /// The question after the value sort, outside the tally.
  case missingValue
  case homework
}

/// The questions that a form asks.
enum QuestionRecipe {
  /// For each item one of these options, unless the block has its own.
  case choice([Option])
  /// For each item a number between the poles; then the open question when there is one.
  case scales(ClosedRange<Int>)
  /// One number between the poles.
  case line(ClosedRange<Int>, item: ItemID)
  /// Lines of an earlier block under headings.
  case assign(item: ItemID)
  /// The value sort.
  case sort(item: ItemID)
}

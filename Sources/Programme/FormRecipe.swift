/// What one form needs and becomes.
struct FormRecipe {
  var required: [BlockField] = []
  var optional: [BlockField] = []
  /// Optional fields of which at least one must be there; empty when none must.
  var oneOf: [BlockField] = []
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
  /// Options with ids, and perhaps a text that explains them.
  case choices
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
  /// Rows of survey tables as statements.
  case rows
  case total
  case rounds
  case display
  case marker
  case corners
  case sides
  case cases
  case phases
  case roles
  case votes
  case mix
  case rungs
  case dots
  case choose
  case volunteers
  case show
  case compareWith
  case earlier
  /// Sentences that the group completes or confirms.
  case openings
  /// Time in which the camps of a debate change sides.
  case swap
  /// A question of an evaluation with a few answers to choose from.
  case choice

  /// The key in the file.
  var key: String {
    switch self {
    case .sentences, .items, .choices: "items"
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
    case .rows: "rows"
    case .total: "total"
    case .rounds: "rounds"
    case .display: "display"
    case .marker: "marker"
    case .corners: "corners"
    case .sides: "sides"
    case .cases: "cases"
    case .phases: "phases"
    case .roles: "roles"
    case .votes: "votes"
    case .mix: "mix"
    case .rungs: "rungs"
    case .dots: "dots"
    case .choose: "choose"
    case .volunteers: "volunteers"
    case .show: "show"
    case .compareWith: "compare-with"
    case .earlier: "earlier"
    case .openings: "sentences"
    case .swap: "swap"
    case .choice: "choice"
    }
  }
}

/// One step of a form; some become several steps, or none.
enum StepRecipe {
  /// The room text, then the sentences as a page.
  case intro
  case work
  /// Work in silence that opens the block; without an instruction of its own it shows the room text.
  case quiet
  /// A break of all minutes of the block.
  case rest
  case gather(length: Int, keeping: Keeping)
  case ask(QuestionRecipe, id: String = "ask", title: String = "Antwoorden")
  /// The results of all questions, then the references.
  case reveal(RevealRecipe)
  /// The questions of the debrief.
  case talk
  /// The question after the value sort, outside the tally.
  case missingValue
  case homework
  /// The lines of an earlier block.
  case earlier
  /// The chosen case.
  case story
  /// What others did in the case.
  case outcome
  /// Every phase of a case with its work and its lines; where options are chosen, the dots, their result and what others did.
  case phases
  /// Which group takes which role, where people do not choose a side themselves.
  case roles
  /// A heading per role for its arguments.
  case arguments
  /// The camps of a debate change sides, and what they find there.
  case swap
  /// Lines under the sentences of a presentation.
  case openings
  /// The lines of the source, or of the block itself, one a page.
  case messages
  /// Lines after the messages of another block: what was agreed on them.
  case appointment
}

/// The questions that a form asks.
enum QuestionRecipe {
  /// For each item one of these options, unless the block has its own.
  case choice([Option])
  /// The same for items and for rows of survey tables, which bring their own options.
  case statements([Option])
  /// For each item a number between the poles; then the choice and the open questions when there are any.
  case scales(ClosedRange<Int>)
  /// One number between the poles.
  case line(ClosedRange<Int>, item: ItemID)
  /// Lines of an earlier block under headings.
  case assign(item: ItemID)
  /// The value sort.
  case sort(item: ItemID)
  /// Points over the choices, once a round.
  case points
  /// One of the choices, and one for the marker.
  case rings
  /// One side of the triangle, unless dots are put on the lines instead.
  case sides
  /// The choices in order.
  case rank
  /// Dots on the choices or on the lines of the source.
  case dots
  /// A choice for each item, and then one of the items.
  case checklist([Option])
  /// One of the roles, when there is a vote.
  case vote(item: ItemID)
  /// Points over the roles, when they are mixed.
  case mix
  /// Dots on the lines of the block.
  case lineDots
  /// The case between every two corners of the triangle.
  case axes
  /// Dots on the lines of the block, and who volunteers.
  case commitment
}

/// How the results of a form are shown.
enum RevealRecipe {
  /// Every question in these views.
  case views([ResultViewKind])
  /// Every statement, first alone and then beside its reference.
  case statements
  /// All rounds compared, and a triangle of each when it was asked for.
  case rounds
  case rings
  case sides
  /// All scores in one picture, other questions each on their own.
  case scores
  /// The lines with most dots.
  case lineDots
  case list
  /// Before and after, and the mix.
  case votes
  /// The value sort, and the shift since an earlier one.
  case sort
  /// Results and lines of earlier blocks.
  case earlier
}

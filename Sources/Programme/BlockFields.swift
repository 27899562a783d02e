/// What a block gives for its form, as it was read.
struct BlockFields {
  var sentences: [String] = []
  var itemsTitle = ""
  var items: [BlockItem] = []
  var choices: [BlockChoice] = []
  var options: [Option] = []
  var poles = BlockPoles(low: "", high: "")
  var prompt: String?
  var work: BlockWork?
  var gather: BlockGather?
  var source: BlockID?
  var columns: [Column] = []
  var maximumColumns = 1
  var references: [ReferenceID] = []
  var open: [BlockItem] = []
  var choice: BlockQuestion?
  var homework: String?
  var rows: [BlockRow] = []
  /// Whether the rows stand before the items in the file.
  var areRowsFirst = false
  var total = 10
  var rounds: [Option] = []
  var showsTriangle = false
  var marker: BlockMarker?
  var corners: [Option] = []
  var sides: [Option] = []
  var cases: [ItemID] = []
  var phases: [BlockPhase] = []
  var roles: [Option] = []
  var hasVotes = false
  var mix: Int?
  var rungs: [String] = []
  var dots: Int?
  var choose: String?
  var volunteers: String?
  var shown: [BlockShown] = []
  /// The question of the earlier value sort.
  var compareWith: QuestionID?
  var earlier: BlockID?
  var openings: [Column] = []
  var swap: BlockSwap?
}

/// A statement or question with its id.
struct BlockItem {
  var id: ItemID
  var text: String
  var reference: ReferenceID?
  var isSensitive = false
}

/// An option with an explanation, which may be empty.
struct BlockChoice {
  var option: Option
  var explanation: String
}

/// A question with its own answers to choose from.
struct BlockQuestion {
  var item: BlockItem
  var options: [Option]
}

/// A row of a survey table as a statement.
struct BlockRow {
  var item: BlockItem
  /// The question over all rows of the table.
  var lead: String
  var options: [Option]
}

/// The words at the ends of a scale.
struct BlockPoles {
  var low: String
  var high: String
}

/// What is placed on a ring besides the answer.
struct BlockMarker {
  var title: String
  var prompt: String
}

/// Timed work as a block gives it.
struct BlockWork {
  var minutes: Int
  var grouping: Grouping
  var hasHalfwaySignal: Bool
  var instruction: String?
}

/// Changing sides in a debate as a block gives it.
struct BlockSwap {
  var work: BlockWork
  /// What is asked behind it; nil when nothing is typed.
  var prompt: String?
}

/// Lines to gather as a block gives them.
struct BlockGather {
  var prompt: String
  var columns: [Column]
  var maximumLength: Int?
}

/// One phase of working through a case.
struct BlockPhase {
  var id: ItemID
  var title: String
  var work: BlockWork
  var gather: BlockGather?
  var isQuestionChecked = false
  /// Whether its lines are the options among which the group chooses.
  var hasOptions = false
  /// Whether the options are counted here.
  var isChoice = false

  /// The step in which its lines are typed.
  var gatherStep: String { "\(id)-oogst" }
}

/// Something of an earlier block that comes back.
struct BlockShown {
  var block: Block
  var view: ResultViewKind
}

/// What a block gives for its form, as it was read.
struct BlockFields {
  var sentences: [String] = []
  var itemsTitle = ""
  var items: [BlockItem] = []
  var options: [Option] = []
  var poles = BlockPoles(low: "", high: "")
  var prompt: String?
  var work: BlockWork?
  var gather: BlockGather?
  var source: BlockID?
  var columns: [Column] = []
  var maximumColumns = 1
  var references: [ReferenceID] = []
  var open: BlockItem?
  var homework: String?
}

/// A statement or question with its id.
struct BlockItem {
  var id: ItemID
  var text: String
  var reference: ReferenceID?
  var isSensitive = false
}

/// The words at the ends of a scale.
struct BlockPoles {
  var low: String
  var high: String
}

/// Timed work as a block gives it.
struct BlockWork {
  var minutes: Int
  var grouping: Grouping
  var hasHalfwaySignal: Bool
  var instruction: String?
}

/// Lines to gather as a block gives them.
struct BlockGather {
  var prompt: String
  var columns: [Column]
  var maximumLength: Int?
}

import Canvas

/// The chosen line of a list that is walked with the arrows.
struct ChoiceList: Hashable, Sendable {
  var selection = 0

  /// Takes a key that moves through a list of so many lines.
  ///
  /// - Returns: whether the key was one.
  mutating func handle(_ key: Key, count: Int) -> Bool {
    let last = max(0, count - 1)
    switch key {
    case .up: selection = max(0, selection - 1)
    case .down: selection = min(last, selection + 1)
    case .pageUp: selection = max(0, selection - 8)
    case .pageDown: selection = min(last, selection + 8)
    case .home: selection = 0
    case .end: selection = last
    default: return false
    }
    return true
  }

  /// The chosen one of a list, or nil when it is empty.
  func chosen<Item>(of items: [Item]) -> Item? { items.isEmpty ? nil : items[min(selection, items.count - 1)] }
}

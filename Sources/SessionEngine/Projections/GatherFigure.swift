import Programme

/// How gathered lines stand around a drawing instead of in lists.
public enum GatherFigure: Codable, Hashable, Sendable {
  /// What goes up and what comes back, rung by rung; the lowest rung first.
  case ladder([LadderRung])
  /// The corners of a triangle; the three columns of lines stand at its sides A-B, A-C and B-C.
  case triangle(corners: [String])
}

/// The lines at one rung of a ladder.
public struct LadderRung: Codable, Hashable, Sendable {
  /// Empty for lines without a rung.
  public var title: String
  public var up: [String]
  public var down: [String]
}

extension GatherFigure {
  /// The drawing for the lines of a block; nil where they are a list, and where nobody may see them.
  init?(_ gather: Gather, in block: Block, cards: [Card]) {
    guard gather.keeping != .confidential else { return nil }
    switch block.form {
    case .ladder:
      guard let rungs = gather.headings, gather.columns.count == 2 else { return nil }
      func lines(_ rung: String, _ column: Int) -> [String] {
        cards.filter { $0.column == gather.columns[column].id && ($0.heading ?? "") == rung }.map(\.timesText)
      }
      let named = rungs + Set(cards.compactMap(\.heading)).subtracting(rungs).sorted()
      let loose = cards.contains { ($0.heading ?? "").isEmpty } ? [""] : []
      self = .ladder((loose + named).map { LadderRung(title: $0, up: lines($0, 0), down: lines($0, 1)) })
    case .triangle:
      let corners = block.steps.lazy.compactMap { step -> [String]? in
        guard case .reveal(let reveal) = step.content else { return nil }
        return reveal.pages.lazy.compactMap { page in
          if case .combined(_, .sides, let labels) = page, labels.count == 3 { labels } else { nil }
        }.first
      }.first
      guard let corners, gather.columns.count == 3 else { return nil }
      self = .triangle(corners: corners)
    default: return nil
    }
  }
}

extension Card {
  /// The line, with how often it was said behind it.
  var timesText: String { (times ?? 1) > 1 ? "\(text) (\(times ?? 1)x)" : text }
}

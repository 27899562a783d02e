import Programme
import SessionEngine

/// The steps whose clock gives no sound, as one line of the settings: `welkom/1 pauze/2`, the block and the place of the step in it from 1 on.
enum SilentSteps {
  /// More are not remembered: the file with settings is small.
  static let most = 60

  static func text(_ steps: Set<Position>) -> String {
    steps.map { "\($0.block.rawValue)/\($0.step + 1)" }
      .filter { $0.utf8.count <= 32 && !$0.contains(where: \.isWhitespace) }
      .sorted().prefix(most).joined(separator: " ")
  }

  /// Words that name no step are passed over.
  static func read(_ text: String) -> Set<Position> {
    Set(
      text.split(separator: " ").prefix(most).compactMap { word in
        guard let slash = word.lastIndex(of: "/"), slash > word.startIndex, let step = Int(word[word.index(after: slash)...]),
          (1...999).contains(step)
        else { return nil }
        return Position(block: BlockID(rawValue: String(word[..<slash])), step: step - 1)
      })
  }
}

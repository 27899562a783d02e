/// A piece of YAML with its place; what the parser gives, without aliases, tags and repeated keys.
struct YAMLNode {
  enum Content {
    /// Text; `isPlain` when it is written without quotes, so that it may be a number or a yes or no.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case mapping([Pair])
  }

  struct Pair {
    var key: String
    var keyPosition: SourcePosition
    var value: YAMLNode
  }

  var content: Content
  var position: SourcePosition

  /// What it is, for a sentence: 'een lijst'.
  var kindName: String {
    switch content {
    case .scalar(let text, let isPlain): isPlain && text.isEmpty ? "leeg" : "een tekst of getal"
    case .list: "een lijst"
    case .mapping: "een groep sleutels"
    }
  }

  /// Whether nothing is written after the key.
  var isEmpty: Bool {
    if case .scalar(let text, let isPlain) = content { return isPlain && text.isEmpty }
    return false
  }
}

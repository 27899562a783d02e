import Summary

/// Text for XML and HTML in which nothing of people can become markup.
enum XMLText {
  /// Text between tags or in a quoted attribute, without characters that steer the reader.
  static func escaped(_ text: String) -> String { PrintPage.escaped(text) }
}

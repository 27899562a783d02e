/// A page read as a browser reads it, as far as these tests need it: tags, their attributes, and the text between them.
struct PageReading {
  struct Tag {
    let name: String
    let attributes: [String: String]
    let isEnd: Bool
    /// Text until the next tag, as it was written.
    var text: String
  }

  /// Tags without an end, or whose end may be left out.
  private static let empty: Set<String> = ["meta", "link", "input", "br", "rect", "option"]
  let tags: [Tag]

  init(_ html: String) {
    var tags: [Tag] = []
    for match in html.matches(of: #/<(/?)([a-z0-9]+)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*(/?)>([^<]*)/#) {
      var attributes: [String: String] = [:]
      for attribute in String(match.3).matches(of: #/([a-zA-Z-]+)(?:="([^"]*)")?/#) {
        attributes[String(attribute.1)] = attribute.2.map { Self.unescaped(String($0)) } ?? ""
      }
      tags.append(Tag(name: String(match.2), attributes: attributes, isEnd: !match.1.isEmpty, text: String(match.5)))
    }
    self.tags = tags
  }

  /// What is wrong with how tags stand in each other; nil when nothing is.
  var nestingFault: String? {
    var open: [String] = []
    for tag in tags where !Self.empty.contains(tag.name) {
      if !tag.isEnd { open.append(tag.name) } else if open.popLast() != tag.name { return "</\(tag.name)> in \(open)" }
    }
    return open.isEmpty ? nil : "open: \(open)"
  }

  func starts(_ names: String...) -> [Tag] { tags.filter { !$0.isEnd && names.contains($0.name) } }

  /// What a browser sends of the form with this action, untouched: the fields in order, without buttons.
  func sent(by action: String) -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    var isInside = false
    var select: String?
    for tag in tags {
      switch tag.name {
      case "form": isInside = !tag.isEnd && tag.attributes["action"] == action
      case "select": select = tag.isEnd ? nil : tag.attributes["name"]
      case "option" where isInside && !tag.isEnd && tag.attributes["selected"] != nil:
        if let select { fields.append((select, tag.attributes["value"] ?? "")) }
      case "textarea" where isInside && !tag.isEnd:
        fields.append((tag.attributes["name"] ?? "", Self.unescaped(String(tag.text.drop { $0 == "\n" }))))
      case "input" where isInside:
        let isTicked = tag.attributes["checked"] != nil || !["radio", "checkbox"].contains(tag.attributes["type"])
        if isTicked, let name = tag.attributes["name"] { fields.append((name, tag.attributes["value"] ?? "")) }
      default: break
      }
    }
    return fields
  }

  static func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

import SessionEngine

/// What is known from elsewhere about a block. Surveys of the same heading stand in one list, so that a heading, a source and a remark are
/// read once.
struct OutlineReferences {
  let references: [ReferenceSummary]

  var parts: [ReportPart] {
    var parts: [ReportPart] = []
    var rest = references[...]
    while let first = rest.first {
      let run = rest.prefix { $0.survey != nil && first.survey != nil && $0.heading == first.heading && $0.origin == first.origin }
      parts += run.count > 1 ? surveys(Array(run)) : one(first)
      rest = rest.dropFirst(max(1, run.count))
    }
    return parts
  }

  private func one(_ reference: ReferenceSummary) -> [ReportPart] {
    let text = [reference.heading.isEmpty ? "" : "\(reference.heading).", reference.text].filter { !$0.isEmpty }.joined(separator: " ")
    let remark: [ReportPart] =
      reference.items.isEmpty
      ? [] : reference.survey == nil ? [.list(label: "", items: reference.items)] : reference.items.map(ReportPart.paragraph)
    return (text.isEmpty ? [] : [.paragraph(text)]) + remark + (reference.source.isEmpty ? [] : [.source(reference.source)])
  }

  private func surveys(_ references: [ReferenceSummary]) -> [ReportPart] {
    let remarks = Set(references.map(\.items))
    let items = references.map { reference in
      let size = reference.size.isEmpty ? "" : " (\(reference.size))"
      let own = remarks.count == 1 ? "" : reference.items.map { " \($0)" }.joined()
      return (reference.text.hasSuffix(".") ? String(reference.text.dropLast()) : reference.text) + "\(size).\(own)"
    }
    let common = remarks.count == 1 ? references[0].items : []
    let origin = references[0].origin
    return [.list(label: references[0].heading, items: items)] + common.map(ReportPart.paragraph)
      + (origin.isEmpty ? [] : [.source(origin)])
  }
}

extension ReferenceSummary {
  /// The source without the number of people that a survey puts behind it.
  fileprivate var origin: String { String(source[..<sizeStart]) }

  /// How many people answered, in words; empty when the source doesn't tell.
  fileprivate var size: String {
    guard sizeStart < source.endIndex else { return "" }
    return String(source[sizeStart...].dropFirst(2).dropLast())
  }

  private var sizeStart: String.Index {
    guard source.hasSuffix(")"), let bracket = source.lastIndex(of: "("), bracket > source.startIndex else { return source.endIndex }
    let before = source.index(before: bracket)
    return source[before] == " " && source[bracket...].hasPrefix("(aantal") ? before : source.endIndex
  }
}

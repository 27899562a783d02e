import Canvas
import Programme

/// The numbers of a long scale side by side in block letters, with what each end means above them.
struct LargeScale {
  let scale: Scale
  /// What is typed behind each number; empty where a number is only chosen.
  var fields: [String] = []
  let focus: Int

  /// Nil for a question that is not a scale.
  init?(_ kind: QuestionKind, fields: [String] = [], focus: Int) {
    guard case .scale(let scale) = kind else { return nil }
    self.scale = scale
    self.fields = fields
    self.focus = focus
  }

  /// Draws the scale below a page; returns false, with nothing drawn, when it does not fit.
  func draw(below head: [LargePage.Paragraph], after lead: String?, in area: Rect, on brush: inout Brush) -> Bool {
    let ends = "\(scale.lowest) is: \(scale.lowLabel)\n\(scale.highest) is: \(scale.highLabel)"
    var noted = head
    noted[0].note = ends
    for page in [head + [LargePage.Paragraph(text: ends, role: .accent(brush.part))], noted] {
      for count in 2...5 where brush.entry(LargePage(paragraphs: page), over: columns(count), after: lead, in: area) { return true }
    }
    return false
  }

  /// The numbers in so many columns, from the top of the first to the foot of the last.
  private func columns(_ count: Int) -> [LargePage] {
    let numbers = Array(scale.range)
    let height = (numbers.count + count - 1) / count
    let widest = String(repeating: "0", count: fields.map(\.count).reduce(2, max))
    return stride(from: 0, to: numbers.count, by: height).map { first in
      let places = first..<min(numbers.count, first + height)
      let paragraphs = places.map { place in
        LargePage.Paragraph(
          text: fields.isEmpty ? "" : " ", role: .text, sign: "\(numbers[place])", field: fields.isEmpty ? nil : fields[place])
      }
      return LargePage(
        paragraphs: paragraphs, focus: places.contains(focus) ? focus - first : nil, widestField: fields.isEmpty ? "" : widest)
    }
  }
}

extension CountPainter {
  /// A long scale with its counts; returns false, with nothing drawn, for other questions and where it does not fit.
  func drawScale(_ area: Rect, on brush: inout Brush) -> Bool {
    LargeScale(entry.question.kind, fields: entry.fields, focus: entry.focus)?
      .draw(below: [asked, added], after: entry.question.lead, in: area, on: &brush) ?? false
  }
}

extension ChoicePainter {
  /// A long scale to choose a number from; returns false, with nothing drawn, for other questions and where it does not fit.
  func drawScale(_ area: Rect, on brush: inout Brush) -> Bool {
    LargeScale(entry.question.kind, focus: entry.focus)?
      .draw(below: [asked], after: entry.question.lead, in: area, on: &brush) ?? false
  }
}

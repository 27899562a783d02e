import Canvas
import Programme
import SessionEngine

/// A server is a stranger: what it sends is cut to a size that a screen can bear, and made safe to draw. Ids go back as they came.
extension ParticipantView {
  private static let mostRows = 200

  var cleaned: ParticipantView {
    var copy = self
    copy.group = group.plain(80)
    copy.seat = seat.cleaned
    copy.meeting = meeting?.plain(200)
    copy.block = block?.plain(200)
    copy.message = message.plain(600)
    copy.heading = heading?.plain(600)
    copy.text = text.prefix(Self.mostRows).map { $0.plain(2000) }
    copy.together = together.prefix(Self.mostRows).map { $0.plain(40) }
    copy.question = question?.cleaned
    copy.questions = Array(questions.prefix(Self.mostRows))
    copy.lines = lines?.cleaned
    copy.result = result?.cleaned
    return copy
  }
}

extension ParticipantSeat {
  var cleaned: ParticipantSeat {
    var copy = self
    copy.label = label.plain(12)
    copy.code = code.plain(24)
    return copy
  }
}

extension LaneSession {
  var cleaned: LaneSession {
    var copy = self
    copy.group = group.plain(80)
    copy.keptUntil = keptUntil.plain(300)
    copy.seat = seat?.cleaned
    return copy
  }
}

extension ParticipantQuestion {
  fileprivate var cleaned: ParticipantQuestion {
    var copy = self
    copy.prompt = prompt.plain(1000)
    copy.lead = lead?.plain(600)
    copy.hint = hint.plain(300)
    var known: Set<String> = []
    copy.options = options.prefix(200).filter { known.insert($0.id).inserted }.map {
      var option = $0
      option.title = $0.title.plain(400)
      return option
    }
    copy.maximum = maximum.map { min(max(1, $0), 10_000) }
    copy.scale = scale.flatMap { scale in
      let (span, overflows) = scale.highest.subtractingReportingOverflow(scale.lowest)
      guard !overflows, (1...100).contains(span), (-1000...1000).contains(scale.lowest) else { return nil }
      var scale = scale
      scale.lowLabel = scale.lowLabel.plain(100)
      scale.highLabel = scale.highLabel.plain(100)
      return scale
    }
    copy.sort = sort?.cleaned
    return copy
  }
}

extension ParticipantSort {
  /// Nil for piles that can't be filled.
  fileprivate var cleaned: ParticipantSort? {
    guard (1...9).contains(piles.count), values.count <= 200, Set(values.map(\.number)).count == values.count,
      Set(piles.map(\.id)).count == piles.count, piles.allSatisfy({ (0...200).contains($0.size) }),
      piles.reduce(0, { $0 + $1.size }) == values.count
    else { return nil }
    var copy = self
    copy.intro = intro.plain(1000)
    for place in values.indices {
      copy.values[place].name = values[place].name.plain(80)
      copy.values[place].description = values[place].description.plain(400)
    }
    for place in piles.indices { copy.piles[place].name = piles[place].name.plain(80) }
    return copy
  }
}

extension ParticipantLines {
  fileprivate var cleaned: ParticipantLines {
    var copy = self
    copy.prompt = prompt.plain(1000)
    copy.notice = notice.plain(400)
    copy.maximumLength = min(max(1, maximumLength), 10_000)
    copy.columns = columns.prefix(20).map {
      var column = $0
      column.title = $0.title.plain(200)
      column.explanation = $0.explanation.plain(400)
      return column
    }
    copy.own = own.prefix(200).map {
      var line = $0
      line.text = $0.text.plain(1000)
      return line
    }
    return copy
  }
}

extension ParticipantResult {
  fileprivate var cleaned: ParticipantResult {
    var copy = self
    copy.prompt = prompt.plain(1000)
    copy.headline = headline.plain(2000)
    copy.rows = rows.prefix(200).map {
      var row = $0
      row.title = $0.title.plain(400)
      row.text = $0.text.plain(1000)
      row.share = $0.share.map { min(max(0, $0), 1000) }
      return row
    }
    copy.remarks = remarks.prefix(50).map { $0.plain(1000) }
    return copy
  }
}

extension String {
  /// Safe to draw, on one line, and at most so many characters.
  func plain(_ most: Int) -> String { PlainText.sanitised(self, maximumLength: most) }
}

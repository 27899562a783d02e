public import SessionEngine

/// A line that a participant wrote, as it stands in a report: to be looked through before others get it.
public struct FreeText: Hashable, Sendable {
  /// Title of the block.
  public var block: String
  /// What was asked; may be empty.
  public var prompt: String
  public var text: String
  /// Whether somebody looked it through.
  public var isRead: Bool

  /// Words by which somebody may be recognised. A guess to look at, never a verdict.
  public var findings: [IdentifyingWords.Finding] { IdentifyingWords(text).findings }
}

extension SummaryReport {
  /// Every line that participants wrote, each once, in the order of the report; those with recognisable words first.
  public var freeTexts: [FreeText] {
    var found: [FreeText] = []
    var copy = self
    copy.editLines { line in
      found.append(line)
      return line
    }
    var seen: Set<String> = []
    let unique = found.filter { seen.insert($0.text).inserted }
    return unique.filter { !$0.findings.isEmpty } + unique.filter(\.findings.isEmpty)
  }

  /// The report after somebody looked its lines through: as they were kept, changed or dropped.
  public func reviewed(by verdicts: [String: TextVerdict]) -> SummaryReport {
    if verdicts.isEmpty { return self }
    var copy = self
    copy.editLines { line in
      var line = line
      switch verdicts[line.text] {
      case .keep: line.isRead = true
      case .change(let text): (line.text, line.isRead) = (text.cleaned, true)
      case .drop: return nil
      case nil: break
      }
      return line
    }
    return copy
  }

  /// Only the lines that somebody looked through; what that leaves out is added to the omissions.
  var withReadLinesOnly: SummaryReport {
    var copy = self
    var hasUnread = false
    copy.editLines { line in
      if !line.isRead { hasUnread = true }
      return line.isRead ? line : nil
    }
    if hasUnread { copy.omissions.append(Omission(block: "", what: "Regels van deelnemers die niemand heeft nagelezen", reason: .notRead)) }
    return copy
  }

  /// Changes or drops every line that participants wrote, wherever it stands.
  mutating func editLines(_ edit: (FreeText) -> FreeText?) {
    for meeting in meetings.indices {
      for block in meetings[meeting].blocks.indices { meetings[meeting].blocks[block].editLines(edit) }
    }
    if var compared = comparison {
      compared.lines = compared.lines.compactMap { line in
        let free = FreeText(block: line.block, prompt: line.heading, text: line.text, isRead: line.isRead)
        return edit(free).map {
          ComparedLine(group: line.group, block: line.block, heading: line.heading, text: $0.text, isRead: $0.isRead)
        }
      }
      comparison = compared
    }
    for group in groups.indices { groups[group].editLines(edit) }
  }
}

extension BlockSummary {
  fileprivate mutating func editLines(_ edit: (FreeText) -> FreeText?) {
    let name = "\(number) \(title)".trimmed
    func edited(_ lines: [ReportLine], _ prompt: String) -> [ReportLine] {
      ReportLine.joined(
        lines.compactMap { line in
          edit(FreeText(block: name, prompt: prompt, text: line.text, isRead: line.isRead)).map {
            ReportLine(text: $0.text, times: line.times, isRead: $0.isRead)
          }
        })
    }
    for list in lines.indices {
      lines[list].lines = edited(lines[list].lines, lines[list].heading)
      let own = lines[list].ownHeading
      guard !own.isEmpty else { continue }
      // Whoever looks lines through looks headings through as well; a heading that may not stay leaves its column's title.
      let column = String(lines[list].heading.dropLast(own.count + 2))
      let kept = edit(FreeText(block: name, prompt: column, text: own, isRead: lines[list].isHeadingRead))
      lines[list].ownHeading = kept?.text ?? ""
      lines[list].isHeadingRead = kept?.isRead ?? false
      lines[list].heading = kept.map { "\(column): \($0.text)" } ?? column
    }
    lines.removeAll { $0.lines.isEmpty }
    for result in results.indices {
      switch results[result].figure {
      case .headings(var headings):
        for heading in headings.indices { headings[heading].lines = edited(headings[heading].lines, headings[heading].title) }
        results[result].figure = .headings(headings)
      case .means(var means) where means.isOfLines:
        means.rows = means.rows.compactMap { row in
          edit(FreeText(block: name, prompt: results[result].prompt, text: row.title, isRead: row.isRead)).map {
            var row = row
            (row.title, row.isRead) = ($0.text, $0.isRead)
            return row
          }
        }
        results[result].figure = .means(means)
        results[result].readAloud = means.sentences.joined(separator: " ")
      default: break
      }
    }
  }
}

extension ReportLine {
  /// The same lines taken together, in the order of the alphabet.
  static func joined(_ lines: [ReportLine]) -> [ReportLine] {
    var times: [String: Int] = [:]
    var unread: Set<String> = []
    for line in lines {
      times[line.text, default: 0] += line.times
      if !line.isRead { unread.insert(line.text) }
    }
    guard times.count < lines.count else { return lines }
    return times.keys.map(DutchOrder.init).sorted().map {
      ReportLine(text: $0.text, times: times[$0.text] ?? 0, isRead: !unread.contains($0.text))
    }
  }
}

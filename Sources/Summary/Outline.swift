import Programme
import SessionEngine

extension SummaryReport {
  /// The report as it is read, in the order of the report of an earlier pilot: introduction, tensions, considerations, closing, appendices.
  ///
  /// It is made of what happened only: a section without content is not there, and numbers follow the sections that are.
  public var outline: [ReportSection] { Outline(report: self).sections }

  /// The first page.
  public var cover: ReportCover { Outline(report: self).cover }
}

/// Puts what a report holds in the order of reading.
struct Outline {
  let report: SummaryReport

  var sections: [ReportSection] {
    let blocks = report.meetings.flatMap(\.blocks)
    func place(_ place: OutlinePlace) -> ReportSection {
      let own = blocks.filter { OutlinePlace($0) == place }.map { OutlineBlock(block: $0).section }.filter { !$0.isEmpty }
      return ReportSection(place.title, sections: own)
    }
    var groups = OutlineGroups(report: report).section
    groups.sections += place(.groups).sections
    let chapters = [
      ReportSection("Samenvatting", OutlineSummary(report: report).parts),
      ReportSection("Inleiding", sections: introduction),
      ReportSection("Spanningen in het werk", sections: [.craft, .morals, .engagement].map(place)),
      ReportSection("Overwegingen", sections: [place(.organisation), groups] + [.lookingBack, .triangle, .ladder].map(place)),
      ReportSection(
        "Tot slot", [.paragraph(OutlineTexts.yield), .source(OutlineTexts.yieldSource)], sections: [place(.message), account]),
    ]
    return Self.numbered(chapters.filter { !$0.isEmpty }) + Self.lettered(OutlineAppendices(report: report).sections)
  }

  var cover: ReportCover {
    let isIntern = report.edition == .intern
    var notices: [String] = []
    if isIntern { notices.append(report.groups.isEmpty ? OutlineTexts.intern : OutlineTexts.internTogether) }
    if report.isInterim { notices.append(OutlineTexts.interim) }
    if report.isRehearsal { notices.append(OutlineTexts.rehearsal) }
    notices.append(OutlineTexts.concept)
    var facts = [ReportFact(label: "Programma", value: "\(report.programme), versie \(report.programmeVersion)")]
    if report.groups.isEmpty {
      facts.append(ReportFact(label: "Groep", value: report.group))
    } else {
      facts.append(ReportFact(label: "Groepen", value: Wording.list(report.groups.map(\.group))))
    }
    if isIntern { facts.append(ReportFact(label: "Deelnemers", value: "\(report.participants)")) }
    if let period { facts.append(ReportFact(label: "Periode", value: period)) }
    facts.append(ReportFact(label: "Datum van het verslag", value: report.date.inWords))
    facts.append(ReportFact(label: "Uitgave", value: isIntern ? "intern" : "extern"))
    let subtitle = report.groups.isEmpty ? report.group : "\(Self.number(report.groups.count).capitalizedFirst) groepen samen"
    return ReportCover(title: report.title, subtitle: subtitle, notices: notices, facts: facts)
  }

  // MARK: Introduction

  private var introduction: [ReportSection] {
    [
      ReportSection("Opdracht", [.paragraph(assignment)]),
      ReportSection(
        "Gedachtegoed", [.paragraph(OutlineTexts.ideas), .paragraph(OutlineTexts.course), .source(OutlineTexts.courseSource)]),
      ReportSection("Aanpak", approach.map(ReportPart.paragraph)),
      ReportSection(
        "Leeswijzer", [.paragraph(OutlineTexts.order)] + OutlineTexts.reading.map(ReportPart.paragraph) + account(of: together)),
    ]
  }

  private var together: [String] {
    report.groups.isEmpty ? [] : [OutlineTexts.together] + (report.edition == .intern ? [OutlineTexts.fixedPerGroup] : [])
  }

  private func account(of sentences: [String]) -> [ReportPart] { sentences.map(ReportPart.paragraph) }

  private var assignment: String {
    let count = report.groups.isEmpty ? 1 : report.groups.count
    let who = count == 1 ? "Eén groep deed" : "\(Self.number(count).capitalizedFirst) groepen deden"
    let when = period.map { " \($0.hasPrefix("van") ? "" : "in ")\($0)" } ?? ""
    let people =
      report.edition == .intern ? " Er deden \(report.participants) mensen mee." : " Bij elke uitslag staat hoeveel mensen antwoordden."
    return
      "\(who)\(when) mee aan het programma \(report.programme). Het doel was om samen te bepalen wat goed werk is, en wat daarvoor nodig is."
      + people
  }

  /// The months of the meetings in words; nil without any.
  private var period: String? {
    let dates = (report.meetings.map(\.date) + report.groups.flatMap(\.meetings).map(\.date)).sorted()
    guard let first = dates.first, let last = dates.last else { return nil }
    if (first.year, first.month) == (last.year, last.month) { return first.monthInWords }
    let start = first.year == last.year ? first.monthName : first.monthInWords
    return "van \(start) tot en met \(last.monthInWords)"
  }

  private var approach: [String] {
    let meetings = report.meetings.filter { !$0.blocks.isEmpty }
    let titles = meetings.map(\.title)
    let own = report.groups.isEmpty ? "De groep" : "De groepen"
    var sentences: [String] = []
    if !titles.isEmpty {
      let count = titles.count == 1 ? "één bijeenkomst" : "\(Self.number(titles.count)) bijeenkomsten"
      let verb = report.groups.isEmpty ? "had" : "hadden"
      sentences.append("\(own) \(verb) \(count): \(Wording.list(titles)).")
    }
    var seen: Set<String> = []
    let forms = meetings.flatMap(\.blocks).filter { ![.explanation, .pause, .evaluation].contains($0.form) }.map(\.activity)
    let activities = forms.filter { seen.insert($0).inserted }
    if !activities.isEmpty { sentences.append("Er is gewerkt met: \(Wording.list(activities)).") }
    if meetings.flatMap(\.blocks).contains(where: { $0.form == .evaluation }) {
      sentences.append("Aan het eind gaven de deelnemers een korte beoordeling; die staat in een bijlage.")
    }
    return sentences
  }

  /// Which rules were applied, what was left out, and of when this report is.
  private var account: ReportSection {
    let rules = OutlineTexts.rules + (report.edition == .extern ? OutlineTexts.externRules : [])
    let count = report.omissions.count
    let left =
      count == 0
      ? "Er is niets weggelaten."
      : "\(count == 1 ? "Eén onderdeel is" : "\(count) onderdelen zijn") weggelaten. Welke, en waarom, staat in de laatste bijlage."
    let version = "Dit verslag is van \(report.date.inWords) en gaat over versie \(report.programmeVersion) van het programma."
    return ReportSection(
      "Verantwoording", [.list(label: "", items: rules), .paragraph(left), .paragraph(OutlineTexts.claim), .paragraph(version)])
  }

  // MARK: Numbers of headings

  private static func numbered(_ chapters: [ReportSection]) -> [ReportSection] {
    var number = 0
    return chapters.map { chapter in
      var chapter = chapter
      // The first page of text has no number, as in the report whose order this is.
      if chapter.title == "Samenvatting" { return chapter }
      number += 1
      chapter.sections = chapter.sections.filter { !$0.isEmpty }.enumerated().map { place, section in
        var section = section
        section.title = "\(number).\(place + 1) \(section.title)"
        section.sections = section.sections.filter { !$0.isEmpty }
        return section
      }
      chapter.title = "\(number). \(chapter.title)"
      return chapter
    }
  }

  private static func lettered(_ appendices: [ReportSection]) -> [ReportSection] {
    zip("ABCDEFGH", appendices.filter { !$0.isEmpty }).map { letter, section in
      var section = section
      section.title = "Bijlage \(letter). \(section.title)"
      section.isOnNewPage = true
      return section
    }
  }

  static func number(_ count: Int) -> String {
    let words = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }
}

extension CivilDate {
  /// For example `april`.
  public var monthName: String { inWords.split(separator: " ").dropFirst().first.map(String.init) ?? "" }

  /// For example `april 2026`.
  public var monthInWords: String { "\(monthName) \(year)" }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

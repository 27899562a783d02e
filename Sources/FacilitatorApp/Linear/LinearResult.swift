import Programme
import SessionEngine

/// A result in lines: the sentence, every number of the picture in words, and the remarks.
struct LinearResult {
  let result: QuestionResult
  let view: ResultViewKind

  var lines: [String] {
    let first = [result.prompt, result.headline].filter { !$0.isEmpty }
    let words = picture
    // Without numbers the sentence for reading aloud says what there is to say.
    let spoken = words.isEmpty ? [ReadAloud(result, view: view).text].filter { $0 != result.headline } : []
    return first + spoken + words + result.remarks
  }

  private var people: Int { result.count }

  private var picture: [String] {
    switch result.picture {
    case .nothing: []
    case .tooFew: ["Bij zo weinig antwoorden is te zien wie wat koos."]
    case .withheld: [Wording.withheldBecause]
    // The sentence says what was chosen.
    case .words where result.isChosenTogether: []
    case .words(let words): [words, "Bij een kleine groep zeggen we de uitslag in woorden, zonder aantallen."]
    case .bars(let rows): bars(rows)
    case .scale(let picture): scale(picture)
    case .columns(let columns): columns.flatMap { ["\($0.title):"] + ($0.cards.isEmpty ? ["nog niets"] : $0.cards.map { "- \($0)" }) }
    case .sort(let picture): sort(picture)
    case .points(let picture): points(picture)
    case .rank(let picture): rank(picture)
    case .dots(let picture): picture.rows.map { "\($0.title): \($0.count == 1 ? "1 stip" : "\($0.count) stippen")" }
    case .list(let picture): list(picture)
    case .scores(let picture): scores(picture)
    case .rings, .sides, .triangle: figure
    case .beside(let picture): beside(picture)
    case .axes(let picture): axes(picture)
    case .shift(let picture): shift(picture)
    case .groups(let picture): groups(picture)
    }
  }

  private func bars(_ rows: [BarRow]) -> [String] { rows.map { "\($0.title): \($0.text(of: people))" } }

  private func scale(_ picture: ScalePicture) -> [String] {
    let scale = picture.scale
    let ends = "\(scale.lowest) is \(scale.lowLabel), \(scale.highest) is \(scale.highLabel)."
    let counts = zip(scale.range, picture.counts).filter { $0.1 > 0 }.map { "\($0.0): \(Wording.count($0.1, of: people))" }
    let mean = picture.meanTenths.map { ["Gemiddeld: \(Wording.decimal(tenths: $0))."] } ?? []
    return [ends] + counts + ["Middelste: \(Wording.half(doubled: picture.doubledMedian))."] + mean
  }

  private func points(_ picture: PointsPicture) -> [String] {
    picture.rows.map { row in
      let cells = zip(picture.rounds, row.cells).map { round, cell -> String in
        let name = picture.rounds.count > 1 ? "\(round.title) " : ""
        guard let cell else { return name + "geen getal" }
        let range = zip2(cell.lowest, cell.highest).map { " (van \($0.0) tot \($0.1))" } ?? ""
        return name + (round.people > 0 ? "gemiddeld " : "") + Wording.decimal(tenths: cell.meanTenths) + range
      }
      return "\(row.title): \(cells.joined(separator: "; "))"
    }
  }

  private func zip2(_ one: Int?, _ other: Int?) -> (Int, Int)? {
    guard let one, let other else { return nil }
    return (one, other)
  }

  private func rank(_ picture: RankPicture) -> [String] {
    picture.rows.map { row in
      let mean = row.meanTenths.map { ", gemiddelde plaats \(Wording.decimal(tenths: $0))" } ?? ""
      return "\(Wording.place(row.place, isShared: row.isShared)): \(row.title)\(mean)"
    }
  }

  private func list(_ picture: ListPicture) -> [String] {
    picture.rows.map { row in
      guard let counts = row.counts else { return "\(row.title): \(row.words)" }
      let parts = zip(picture.options, counts).filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
      return "\(row.title): \(parts.joined(separator: ", ")) (van de \(row.people))"
    }
  }

  private func scores(_ picture: ScoresPicture) -> [String] {
    let scale = picture.scale
    return ["\(scale.lowest) is \(scale.lowLabel), \(scale.highest) is \(scale.highLabel)."]
      + picture.rows.map { row in
        guard let scores = row.scores else { return "\(row.title) \(row.words)" }
        let counts = zip(scale.range, scores.counts).filter { $0.1 > 0 }.map { "\($0.1) keer \($0.0)" }
        return "\(row.title) \(Wording.list(counts)); \(row.middle ?? "")."
      }
  }

  /// The same words as on a screen without room for the figure.
  private var figure: [String] {
    ResultText(picture: result.picture, people: people).lines(columns: .max).map { $0.pieces.map(\.text).joined(separator: " ") }
  }

  private func beside(_ picture: BesidePicture) -> [String] {
    let survey = zip(picture.survey.options, picture.survey.percentages).map { "\($0): \($1)%" }
    return ["Deze groep:"] + (picture.own.map(bars) ?? [picture.ownWords]) + ["Enquête: \(picture.survey.statement)"] + survey
      + [picture.survey.source].filter { !$0.isEmpty }
  }

  private func axes(_ picture: AxesPicture) -> [String] {
    picture.axes.map { axis in
      let place = axis.doubledPlace.map { "op \(Wording.half(doubled: $0)) van 10" } ?? "geen plek"
      return "Van ‘\(axis.from)’ (0) naar ‘\(axis.to)’ (10): \(place)"
    }
  }

  private func shift(_ picture: ShiftPicture) -> [String] {
    picture.rows.filter { $0.meanTenths != 0 }.map { row in
      let sign = row.beatsChance ? ", meer dan toeval kan verklaren" : ""
      let words = row.meanTenths > 0 ? "belangrijker" : "minder belangrijk"
      return "\(row.short): \(words), \(Wording.signedMean(tenths: row.meanTenths))\(sign)"
    }
  }

  private func groups(_ picture: GroupsPicture) -> [String] {
    let sections = picture.sections.flatMap { section -> [String] in
      let title = section.title.isEmpty ? [] : ["\(section.title):"]
      let people = zip(picture.groups, section.people).filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
      let counted = people.isEmpty ? [] : ["Aantal mensen: \(people.joined(separator: ", "))."]
      let rows = section.rows.map { row in
        let cells = zip(picture.groups, row.cells).map { "\($0) \($1.text.isEmpty ? "niets" : words($1, picture))" }
        return "\(row.title): \(cells.joined(separator: ", "))"
      }
      return title + counted + rows + section.words.map { "\($0.group): \($0.words)" }
    }
    return sections + picture.legend.filter { $0.cell == .none }.map { "\(GroupsCell.chanceSign) \($0.meaning)" }
  }

  /// A cell in the words of its legend, because a sign says nothing aloud.
  private func words(_ cell: GroupsCell, _ picture: GroupsPicture) -> String {
    picture.legend.first { $0.cell == cell && cell != .none }?.meaning ?? cell.text
  }
}

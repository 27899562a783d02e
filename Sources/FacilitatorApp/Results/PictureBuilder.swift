import Canvas
import Programme
import SessionEngine

/// Chooses how a picture is drawn, by its kind, by the view that was asked for and by the room there is.
struct PictureBuilder {
  let result: QuestionResult
  let view: ResultViewKind
  let part: Part?
  let size: Size
  /// Whether block letters may be used.
  var isLarge = false

  var lines: PictureLines {
    switch result.picture {
    case .nothing: return PictureLines()
    case .tooFew: return sentence("Bij zo weinig antwoorden is te zien wie wat koos.")
    case .withheld: return sentence(Wording.withheldBecause)
    case .words(let words): return inWords(words)
    case .bars(let rows): return PictureLines(body: choiceChart(rows).lines(in: size))
    case .scale(let picture):
      let strip = ScaleStrip(picture: picture, people: result.count, part: part)
      if picture.scale.range.count > ScaleRows.mostNumbers, let lines = strip.lines(in: size) { return lines }
      return ScaleRows(picture: picture, people: result.count, part: part, isLarge: isLarge).lines(in: size)
    case .columns(let columns): return ColumnsLayout(columns: columns, part: part).lines(in: size)
    case .sort(let picture): return sorted(picture)
    case .points(let picture): return PointsLayout(picture: picture, part: part, isLarge: isLarge).lines(in: size)
    case .rank(let picture): return PlacesLayout(picture: picture, part: part, isLarge: isLarge).lines(in: size)
    case .dots(let picture): return DotsLayout(picture: picture, part: part, isLarge: isLarge).lines(in: size)
    case .list(let picture): return ChecksLayout(picture: picture, part: part, isLarge: isLarge).lines(in: size)
    case .scores(let picture): return ScoresLayout(picture: picture, part: part).lines(in: size)
    case .rings(let picture): return RingsLayout(picture: picture, part: part, isLarge: isLarge).lines(in: size) ?? inText
    case .sides(let picture):
      return SidesLayout(picture: picture, people: result.count, part: part, isLarge: isLarge).lines(in: size) ?? inText
    case .triangle(let picture): return TriangleLayout(picture: picture, people: result.count, part: part).lines(in: size) ?? inText
    case .beside(let picture): return SurveyLayout(picture: picture, people: result.count, part: part, isLarge: isLarge).lines(in: size)
    case .shift(let picture): return ShiftLayout(picture: picture, part: part).lines(in: size)
    case .axes(let picture):
      return PictureLines(body: AxesLayout(picture: picture, part: part).lines(columns: size.columns, rows: size.rows))
    case .groups(let picture): return GroupsLayout(picture: picture, part: part).lines(in: size)
    }
  }

  /// For an area that has no room for a figure.
  private var inText: PictureLines {
    PictureLines(body: ResultText(picture: result.picture, people: result.count).lines(columns: size.columns))
  }

  private func choiceChart(_ rows: [BarRow]) -> BarChart {
    BarChart(
      rows: rows.map { row in
        let text = rows.count == 1 && !row.isFewerThanThree ? Wording.participants(row.count) : row.text(of: result.count)
        return BarChart.Row(title: row.title, count: row.count, countText: text)
      },
      people: result.count, part: part, isLarge: isLarge)
  }

  private func sorted(_ picture: SortPicture) -> PictureLines {
    if picture.ranking.isEmpty || view == .groupSort || view == .standard {
      return GroupSortLayout(picture: picture, part: part).lines(in: size)
    }
    if view == .ranking { return RankingLayout(picture: picture, people: result.count).lines(in: size) }
    return AgreementLayout(picture: picture, people: result.count, part: part).lines(in: size)
  }

  private func inWords(_ words: String) -> PictureLines {
    if result.isChosenTogether {
      let large = isLarge ? ResultLine.headline(words, .title(part), in: size) : nil
      return PictureLines(body: large ?? ResultLine.paragraph(words, .title(part), columns: size.columns))
    }
    var lines = sentence("Bij een kleine groep zeggen we de uitslag in woorden, zonder aantallen.")
    lines.body = ResultLine.paragraph(words, .title(part), columns: size.columns) + (size.rows > 3 ? [.blank] : []) + lines.body
    return lines
  }

  private func sentence(_ text: String) -> PictureLines {
    PictureLines(body: ResultLine.paragraph(text, .text, columns: size.columns))
  }
}

import Canvas
import Programme
import SessionEngine

/// The own result above a survey, both as bars; counts for the group and percentages for the survey.
struct SurveyLayout {
  let picture: BesidePicture
  let people: Int
  let part: Part?
  /// Whether block letters may be used.
  var isLarge = false

  func lines(in size: Size) -> PictureLines {
    let own =
      picture.own.map { rows in
        rows.map { row in
          GroupedBars.Bar(
            label: row.title, share: people > 0 ? Double(row.count) / Double(people) : 0, value: Wording.count(row.count, of: people))
        }
      } ?? [GroupedBars.Bar(label: "", share: nil, value: PlainText.sanitised(picture.ownWords))]
    let survey = zip(picture.survey.options, picture.survey.percentages).map { option, share in
      GroupedBars.Bar(label: option, share: Double(share) / 100, value: "\(share)%")
    }
    let source = ResultLine.paragraph(picture.survey.source, .quiet, columns: size.columns)
    let groups = [
      GroupedBars.Group(title: "Deze groep", bars: own),
      GroupedBars.Group(title: "Enquête: \(picture.survey.statement)", bars: survey),
    ]
    let bars = GroupedBars(groups: groups, part: part, isLarge: isLarge).lines(
      in: Size(columns: size.columns, rows: size.rows - source.count - 1))
    return PictureLines(body: bars, legend: source)
  }
}

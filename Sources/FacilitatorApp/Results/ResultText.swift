import Canvas
import SessionEngine

/// A picture as plain lines of words and numbers.
struct ResultText {
  let picture: ResultPicture
  let people: Int

  func lines(columns: Int) -> [ResultLine] {
    switch picture {
    case .points(let picture): points(picture, columns: columns)
    case .rank(let picture):
      picture.rows.flatMap { row in
        let mean = row.meanTenths.map { ", gemiddelde plaats " + Wording.decimal(tenths: $0) } ?? ""
        return ResultLine.paragraph(
          "\(Wording.place(row.place, isShared: row.isShared))  \(row.title)\(mean)", columns: columns)
      }
    case .dots(let picture):
      picture.rows.flatMap { ResultLine.paragraph("\($0.count)  \($0.title)", columns: columns) }
    case .list(let picture): list(picture, columns: columns)
    case .rings(let picture):
      picture.rings.enumerated().flatMap { place, ring in
        let count = ring.count.map { ": " + Wording.count($0, of: picture.people) } ?? ""
        let marker = ring.markerCount.flatMap { count in picture.marker.map { "  (\($0): \(count))" } } ?? ""
        return ResultLine.paragraph("\(place + 1)  \(ring.title)\(count)\(marker)", columns: columns)
      }
    case .sides(let picture):
      picture.sides.enumerated().flatMap { place, side in
        let ends = "\(picture.corners[place]) - \(picture.corners[(place + 1) % 3])"
        return ResultLine.paragraph("\(ends)  \(side.title): \(Wording.count(side.count, of: people))", columns: columns)
      }
    case .triangle(let picture): triangle(picture, columns: columns)
    case .beside(let picture): beside(picture, columns: columns)
    case .shift(let picture):
      picture.rows.flatMap { row in
        let mark = row.beatsChance ? "  " + Wording.beatsChance : ""
        return ResultLine.paragraph("\(Wording.signedMean(tenths: row.meanTenths))  \(row.name)\(mark)", columns: columns)
      }
    default: []
    }
  }

  private func list(_ picture: ListPicture, columns: Int) -> [ResultLine] {
    picture.rows.flatMap { row -> [ResultLine] in
      let counts = row.counts.map { zip(picture.options, $0).map { "\($0): \($1)" }.joined(separator: "  ") } ?? row.words
      return ResultLine.paragraph(row.title, .strong, columns: columns) + ResultLine.paragraph("  " + counts, columns: columns)
    }
  }

  private func triangle(_ picture: TrianglePicture, columns: Int) -> [ResultLine] {
    var lines = zip(picture.corners, picture.centre).flatMap { corner, share in
      ResultLine.paragraph("\(corner): \(Wording.decimal(tenths: share))%", .strong, columns: columns)
    }
    if let distance = picture.meanDistance {
      lines += ResultLine.paragraph(
        "Gemiddelde afstand tot het midden van de groep: \(Wording.decimal(hundredths: distance))", columns: columns)
    }
    let points = picture.points.map { $0.map(String.init).joined(separator: "-") }
    return points.isEmpty ? lines : lines + ResultLine.paragraph(points.joined(separator: "  "), .quiet, columns: columns)
  }

  private func beside(_ picture: BesidePicture, columns: Int) -> [ResultLine] {
    let own = picture.own.map { rows in rows.map { "\($0.title): \(Wording.count($0.count, of: people))" } } ?? [picture.ownWords]
    let survey = zip(picture.survey.options, picture.survey.percentages).map { "\($0): \($1)%" }
    return ResultLine.paragraph("Deze groep", .strong, columns: columns) + own.flatMap { ResultLine.paragraph("  " + $0, columns: columns) }
      + ResultLine.paragraph("Enquête: \(picture.survey.statement)", .strong, columns: columns)
      + survey.flatMap { ResultLine.paragraph("  " + $0, columns: columns) }
      + ResultLine.paragraph(picture.survey.source, .quiet, columns: columns)
  }

  private func points(_ picture: PointsPicture, columns: Int) -> [ResultLine] {
    picture.rows.flatMap { row -> [ResultLine] in
      let cells = zip(picture.rounds, row.cells).map { round, cell -> String in
        let name = picture.rounds.count > 1 ? round.title + ": " : ""
        guard let cell else { return name + "geen getallen" }
        let ends = cell.lowest.flatMap { low in cell.highest.map { ", van \(low) tot \($0)" } } ?? ""
        return name + Wording.decimal(tenths: cell.meanTenths) + ends
      }
      return ResultLine.paragraph(row.title, .strong, columns: columns)
        + cells.flatMap { ResultLine.paragraph("  " + $0, columns: columns) }
    }
  }
}

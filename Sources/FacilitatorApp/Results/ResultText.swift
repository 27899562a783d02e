import Canvas
import SessionEngine

/// A figure as plain lines of words and numbers, for an area without room for the figure.
struct ResultText {
  let picture: ResultPicture
  let people: Int

  func lines(columns: Int) -> [ResultLine] {
    switch picture {
    case .rings(let picture):
      picture.rings.enumerated().flatMap { place, ring in
        let count = ring.count.map { ": " + Wording.count($0, of: picture.people) } ?? ""
        let marker = ring.markerCount.flatMap { count in picture.marker.map { "  (\($0): \(count))" } } ?? ""
        return ResultLine.paragraph("\(place + 1)  \(ring.title)\(count)\(marker)", columns: columns)
      }
    case .sides(let picture):
      picture.sides.enumerated().flatMap { place, side in
        let ends = TrianglePlot.sides[place]
        let corners = "\(picture.corners[ends.0]) - \(picture.corners[ends.1])"
        return ResultLine.paragraph("\(corners)  \(side.title): \(Wording.count(side.count, of: people))", columns: columns)
      }
    case .triangle(let picture): triangle(picture, columns: columns)
    default: []
    }
  }

  private func triangle(_ picture: TrianglePicture, columns: Int) -> [ResultLine] {
    var lines = zip(picture.corners, picture.centre).flatMap { corner, share in
      ResultLine.paragraph("\(corner): \(Wording.decimal(tenths: share))%", .strong, columns: columns)
    }
    if let words = picture.distanceWords { lines += ResultLine.paragraph(words, columns: columns) }
    return lines
  }
}

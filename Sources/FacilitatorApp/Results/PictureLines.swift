/// The rows of a picture: what always stays in sight, and what may scroll between it.
struct PictureLines: Equatable {
  /// Names of columns; stay above the rows that scroll.
  var header: [ResultLine] = []
  var body: [ResultLine] = []
  /// What signs mean; stays below the rows that scroll.
  var legend: [ResultLine] = []

  var rows: Int { header.count + body.count + legend.count }
}

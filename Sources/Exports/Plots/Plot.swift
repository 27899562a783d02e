/// What can be drawn. Every plot is a value without places or colours; `svg` draws it.
public enum Plot: Hashable, Sendable {
  case bars(BarsPlot)
  case shares(SharesPlot)
  case columns(ColumnsPlot)
  case triangle(TriangleFigure)
  case axes(AxesPlot)
  case slopes(SlopesPlot)
  case rounds(RoundsPlot)
  case rings(RingsPlot)

  /// The drawing as an SVG document of its own.
  /// - Parameters:
  ///   - title: accessible name.
  ///   - description: the message in words.
  ///   - id: begins the names inside, so that several drawings can stand in one page.
  ///   - density: points for each unit.
  public func svg(title: String, description: String, id: String, density: Int = 1) -> String {
    drawing.document(title: title, description: description, id: id, density: density)
  }

  /// Height for a width of `Drawing.width`.
  public var height: Double { drawing.height }

  var drawing: Drawing {
    switch self {
    case .bars(let plot): plot.drawing
    case .shares(let plot): plot.drawing
    case .columns(let plot): plot.drawing
    case .triangle(let plot): plot.drawing
    case .axes(let plot): plot.drawing
    case .slopes(let plot): plot.drawing
    case .rounds(let plot): plot.drawing
    case .rings(let plot): plot.drawing
    }
  }
}

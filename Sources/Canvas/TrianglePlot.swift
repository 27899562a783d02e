/// The geometry of a triangle with equal sides, without a screen: corner A above, B below on the left, C below on the right.
///
/// Places are shares of the box around it, from the upper left corner; the box is `aspect` times as wide as it is high.
public enum TrianglePlot {
  /// A place in the box: 0 is left or above, 1 is right or below.
  public struct Place: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }

    /// The place so far on the way to another one: 0 is here, 1 is there.
    public func toward(_ other: Place, by share: Double) -> Place {
      Place(x: x + (other.x - x) * share, y: y + (other.y - y) * share)
    }
  }

  /// Width of the box for a height of 1: 2/√3.
  public static let aspect = 1.154_700_538_379_251_5

  /// Corners A, B and C.
  public static let corners = [Place(x: 0.5, y: 0), Place(x: 0, y: 1), Place(x: 1, y: 1)]

  /// Corners at the ends of the sides A-B, A-C and B-C.
  public static let sides = [(0, 1), (0, 2), (1, 2)]

  /// Where weights of the three corners lie; their sum may be any number. Without a positive sum the middle of the triangle.
  public static func place(weights a: Double, _ b: Double, _ c: Double) -> Place {
    let sum = a + b + c
    guard sum > 0 else { return place(weights: 1, 1, 1) }
    let (x, y) = zip([a, b, c], corners).reduce((0.0, 0.0)) { ($0.0 + $1.0 / sum * $1.1.x, $0.1 + $1.0 / sum * $1.1.y) }
    return Place(x: x, y: y)
  }

  /// The largest box for a triangle in an area of cells that are twice as high as wide; the width is odd, so that the top has a cell.
  public static func box(in size: Size) -> Size {
    let widest = min(Double(size.columns), Double(size.rows) * 2 * aspect)
    let columns = max(0, Int(widest))
    let odd = columns > 0 && columns % 2 == 0 ? columns - 1 : columns
    return Size(columns: odd, rows: min(size.rows, Int((Double(odd) / 2 / aspect).rounded())))
  }
}

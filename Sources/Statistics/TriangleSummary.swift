/// Three shares of one person, and where they lie in a triangle with corners A = (0, 0), B = (1, 0), C = (½, √3/2).
public struct TrianglePoint: Hashable, Sendable {
  /// A position in the drawing, in units of the side.
  public struct Position: Hashable, Sendable {
    public let x: Double
    public let y: Double
  }

  /// Share of corner A.
  public let a: Double
  /// Share of corner B.
  public let b: Double
  /// Share of corner C.
  public let c: Double

  static let height = 0.75.squareRoot()

  /// - Throws: `outOfRange` when a share is negative or not a number, or they do not add up to 1 within 1e-9.
  public init(a: Double, b: Double, c: Double) throws(StatisticsError) {
    for (position, share) in [a, b, c].enumerated() where !(share >= 0 && share <= 1) { throw .outOfRange(position: position) }
    guard abs(a + b + c - 1) <= 1e-9 else { throw .outOfRange(position: 2) }
    self.init(trusted: (a, b, c))
  }

  /// From three whole numbers of which at least one is positive, for example 50, 30 and 20.
  public init(weights a: Int, _ b: Int, _ c: Int) throws(StatisticsError) {
    for (position, weight) in [a, b, c].enumerated() where !(0...1_000_000).contains(weight) {
      throw .outOfRange(position: position)
    }
    let sum = Double(a + b + c)
    guard sum > 0 else { throw .empty }
    self.init(trusted: (Double(a) / sum, Double(b) / sum, Double(c) / sum))
  }

  init(trusted shares: (Double, Double, Double)) { (a, b, c) = shares }

  init(_ position: Position) {
    let c = position.y / Self.height
    let b = position.x - c / 2
    self.init(trusted: (1 - b - c, b, c))
  }

  /// x = b + c/2, y = c √3/2.
  public var position: Position { Position(x: b + c / 2, y: c * Self.height) }
}

/// The centre and the spread of a cloud of points in a triangle. The picture is of three numbers: always give the numbers too.
public struct TriangleSummary: Hashable, Sendable {
  /// n.
  public let people: Int
  /// Mean of each share.
  public let centre: TrianglePoint
  /// Mean distance to the centre in the drawing, in units of the side.
  public let meanDistance: Double
  /// Root of the mean squared distance to the centre.
  public let rootMeanSquareDistance: Double
  /// The point with the smallest sum of distances (Weiszfeld 1937, with the step of Vardi & Zhang 2000 on a data point).
  public let spatialMedian: TrianglePoint

  /// - Throws: `empty` without points.
  public init(_ points: [TrianglePoint]) throws(StatisticsError) {
    guard !points.isEmpty else { throw .empty }
    let n = Double(points.count)
    let centre = TrianglePoint(
      trusted: (
        points.reduce(0) { $0 + $1.a } / n, points.reduce(0) { $0 + $1.b } / n, points.reduce(0) { $0 + $1.c } / n
      ))
    let positions = points.map { $0.position }
    let squared = positions.map { Self.squaredDistance($0, centre.position) }
    people = points.count
    self.centre = centre
    meanDistance = squared.reduce(0) { $0 + $1.squareRoot() } / n
    rootMeanSquareDistance = (squared.reduce(0, +) / n).squareRoot()
    spatialMedian = TrianglePoint(Self.median(of: positions, from: centre.position))
  }

  private static func squaredDistance(_ p: TrianglePoint.Position, _ q: TrianglePoint.Position) -> Double {
    (p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y)
  }

  private static func median(of points: [TrianglePoint.Position], from start: TrianglePoint.Position) -> TrianglePoint.Position {
    var current = start
    for _ in 0..<10_000 {
      var (weight, x, y, pullX, pullY) = (0.0, 0.0, 0.0, 0.0, 0.0)
      var here = 0
      for point in points {
        let distance = squaredDistance(point, current).squareRoot()
        guard distance > 1e-12 else {
          here += 1
          continue
        }
        weight += 1 / distance
        x += point.x / distance
        y += point.y / distance
        pullX += (point.x - current.x) / distance
        pullY += (point.y - current.y) / distance
      }
      guard weight > 0 else { return current }
      // On a data point the others must pull harder than the people who are here; otherwise this is the median.
      let pull = (pullX * pullX + pullY * pullY).squareRoot()
      guard pull > Double(here) else { return current }
      let step = 1 - Double(here) / pull
      let next = TrianglePoint.Position(
        x: current.x + step * (x / weight - current.x), y: current.y + step * (y / weight - current.y))
      let moved = squaredDistance(next, current)
      current = next
      if moved < 1e-28 { return current }
    }
    return current
  }
}

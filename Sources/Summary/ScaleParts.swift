import Programme
import SessionEngine

/// Ways to take the numbers of a scale together.
enum ScaleParts {
  /// Longest scale that a small group may see number by number.
  static let longest = 7

  /// Every number for itself.
  static func single(_ picture: ScalePicture) -> [ScalePart] {
    zip(picture.scale.range, picture.counts).map { ScalePart(lowest: $0, highest: $0, count: $1) }
  }

  /// Low, middle and high; the outer two are of equal length. Of a scale of two numbers the middle is empty.
  static func thirds(_ picture: ScalePicture) -> [ScalePart] { thirds(picture.counts, lowest: picture.scale.lowest) }

  /// A scale that is told number by number, in three parts.
  static func thirds(of figure: ScaleFigure) -> [ScalePart] { thirds(figure.parts.map(\.count), lowest: figure.lowest) }

  private static func thirds(_ counts: [Int], lowest: Int) -> [ScalePart] {
    let outer = (counts.count + 1) / 3
    let bounds = [0..<outer, outer..<(counts.count - outer), (counts.count - outer)..<counts.count]
    return bounds.map { places in
      ScalePart(lowest: lowest + places.lowerBound, highest: lowest + places.upperBound - 1, count: counts[places].reduce(0, +))
    }
  }
}

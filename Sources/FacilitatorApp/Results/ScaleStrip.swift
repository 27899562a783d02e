import Canvas
import Programme
import SessionEngine

/// A long scale on one line, with the people stacked above their number: a tile or dot for everyone as long as that fits, else bars.
struct ScaleStrip {
  let picture: ScalePicture
  let people: Int
  let part: Part?

  /// Nil when the area is too small for a strip.
  func lines(in size: Size) -> PictureLines? {
    let numbers = Array(picture.scale.range)
    let pitch = min(Self.widestPitch, size.columns / max(1, numbers.count))
    let countColumns = picture.counts.map { String($0).count }.max() ?? 1
    let numberColumns = numbers.map { String($0).count }.max() ?? 1
    guard pitch > max(countColumns, numberColumns) else { return nil }
    let below = axis(numbers, pitch) + poles(columns: numbers.count * pitch)
    let mean = picture.mean.map { ResultLine.paragraph($0, .quiet, columns: size.columns) } ?? []
    // One row stands above the stacks, for the count of the highest.
    let height = min(Self.tallestStack, size.rows - below.count - mean.count - 1)
    guard height >= Self.lowestStack else { return nil }
    let stacks = tiles(pitch, height) ?? dots(pitch, height) ?? bars(pitch, height)
    return PictureLines(body: stacks + below, legend: mean)
  }

  /// The middle of the columns of a number, rounded to the left.
  private func middle(_ index: Int, _ pitch: Int) -> Int { index * pitch + (pitch - 1) / 2 }

  /// A tile for everyone, of two rows or else of one; nil when the highest stack does not fit.
  private func tiles(_ pitch: Int, _ height: Int) -> [ResultLine]? {
    let most = picture.counts.max() ?? 0
    guard pitch >= 5, most <= height else { return nil }
    // The upper half of the upper row stays open, so that the tiles of a stack can be counted.
    let rows = most * 2 <= height ? ["█", "▄"] : ["▄"]
    let width = pitch >= 10 ? 5 : 3
    var lines = Array(repeating: ResultLine.blank, count: most * rows.count + 1)
    for (index, count) in picture.counts.enumerated() where count > 0 {
      for level in 0..<count * rows.count {
        let tile = String(repeating: rows[level % rows.count], count: width)
        lines[lines.count - 1 - level].put(tile, .accent(part), column: middle(index, pitch) - width / 2)
      }
      put(count, on: &lines[(most - count) * rows.count], at: middle(index, pitch))
    }
    return lines
  }

  /// A dot for everyone, one or more side by side; nil when the highest stack does not fit.
  private func dots(_ pitch: Int, _ height: Int) -> [ResultLine]? {
    let most = picture.counts.max() ?? 0
    let across = [1, 2, 3].first { $0 * 2 <= pitch && ($0 * height) >= most }
    guard let across else { return nil }
    let tallest = (most + across - 1) / across
    return (0...tallest).map { row in
      var line = ResultLine.blank
      for (index, count) in picture.counts.enumerated() where count > 0 {
        let rows = (count + across - 1) / across
        let level = tallest - row
        let start = middle(index, pitch) - (across - 1)
        if level == rows { put(count, on: &line, at: middle(index, pitch)) }
        guard level < rows else { continue }
        let here = min(across, count - level * across)
        line.put(Array(repeating: "●", count: here).joined(separator: " "), .accent(part), column: start)
      }
      return line
    }
  }

  /// Bars in eighths of a row; the largest count has the full height, so the counts stand above them.
  private func bars(_ pitch: Int, _ height: Int) -> [ResultLine] {
    let most = max(1, picture.counts.max() ?? 0)
    let width = max(1, pitch - (pitch > 3 ? 2 : 1))
    var lines = Array(repeating: ResultLine.blank, count: height + 1)
    for (index, count) in picture.counts.enumerated() where count > 0 {
      let eighths = max(1, (count * height * 16 + most) / (2 * most))
      let left = middle(index, pitch) - (width - 1) / 2
      let rows = (eighths + 7) / 8
      for level in 0..<rows {
        let block = Self.blocks[min(8, eighths - level * 8) - 1]
        lines[height - level].put(String(repeating: block, count: width), .accent(part), column: left)
      }
      put(count, on: &lines[height - rows], at: middle(index, pitch))
    }
    return lines
  }

  private func put(_ count: Int, on line: inout ResultLine, at column: Int) {
    let text = String(count)
    line.put(text, .text, column: column - (text.count - 1) / 2)
  }

  /// The line with its numbers, and the middle score below it.
  private func axis(_ numbers: [Int], _ pitch: Int) -> [ResultLine] {
    var digits = ResultLine.blank
    for (index, number) in numbers.enumerated() {
      let text = String(number)
      digits.put(text, .strong, column: middle(index, pitch) - (text.count - 1) / 2)
    }
    let halfSteps = picture.doubledMedian - 2 * picture.scale.lowest
    let column = (middle(halfSteps / 2, pitch) + middle((halfSteps + 1) / 2, pitch)) / 2
    let words = "middelste score " + picture.median
    let width = numbers.count * pitch
    var mark = ResultLine("▲", .strong, column: column)
    if column + 2 + words.count <= width {
      mark.put(words, .strong, column: column + 2)
    } else {
      mark.put(words, .strong, endingAt: column - 1)
    }
    return [ResultLine(String(repeating: "─", count: width), .track), digits, mark]
  }

  /// The words of the ends, left and right.
  private func poles(columns: Int) -> [ResultLine] {
    let width = min(Self.widestPole, (columns - 4) / 2)
    let left = TextLayout.wrapped(PlainText.sanitised(picture.scale.lowLabel), columns: width).map { ResultLine($0, .text) }
    let right = TextLayout.wrapped(PlainText.sanitised(picture.scale.highLabel), columns: width)
      .map { text in ResultLine(text, .text, column: columns - TextWidth.columns(of: text)) }
    return ResultLine.beside(left, right, from: 0)
  }

  private static let widestPitch = 10
  private static let widestPole = 44
  private static let lowestStack = 3
  private static let tallestStack = 20
  private static let blocks: [String] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

import SessionEngine
import Summary

/// One number of a chart, with what it is about.
struct ChartCell {
  var row: String
  /// The pile, answer, round or marker within the row; empty where a row has one number.
  var part = ""
  /// `.empty` where words stand instead, `.secret` where it is not told.
  var number: CSVCell
  /// Per cent of a survey for the same answer; nil without one.
  var survey: Int? = nil
  /// May be empty.
  var words = ""
  /// People behind the number; nil when the chart says it, or when the group chose together.
  var people: Int? = nil
}

extension ChartShape {
  /// The kind of drawing, as other programs read it.
  var name: String {
    switch self {
    case .bars: "bars"
    case .parts: "parts"
    case .rounds: "rounds"
    case .triangle: "triangle"
    case .sides: "sides"
    case .rings: "rings"
    case .axes: "axes"
    case .shifts: "shifts"
    }
  }

  /// Every number that is drawn.
  var cells: [ChartCell] {
    switch self {
    case .bars(let rows, _): rows.map(Self.cell)
    case .parts(let chart): chart.rows.flatMap { Self.cells(of: $0, chart.parts) }
    case .rounds(let labels, let rows, _):
      rows.flatMap { row in
        zip(labels, row.tenths).map { ChartCell(row: row.title, part: $0, number: $1.map(CSVCell.tenths) ?? .empty) }
      }
    case .triangle(let corners, let perMille):
      zip(corners, perMille).map { ChartCell(row: $0, number: .tenths($1), words: "procent van de punten") }
    case .sides(let corners, let rows):
      zip(rows, [(0, 1), (0, 2), (1, 2)]).map { row, ends in
        var cell = Self.cell(row)
        cell.part = "\(corners[ends.0]) en \(corners[ends.1])"
        return cell
      }
    case .rings(let rows, let marker, let marks):
      rows.map(Self.cell) + zip(rows, marks).map { ChartCell(row: $0.title, part: marker, number: .number($1)) }
    case .axes(let marks):
      marks.map { mark in
        let ends = mark.lowLabel.isEmpty ? mark.words : "0 is \(mark.lowLabel), 10 is \(mark.highLabel)"
        return ChartCell(row: mark.title, number: mark.doubledMedian.map { .tenths($0 * 5) } ?? .empty, words: ends)
      }
    case .shifts(let rows):
      rows.map { ChartCell(row: $0.name, number: .tenths($0.meanTenths), words: $0.beatsChance ? Wording.beatsChance : "") }
    }
  }

  private static func cell(_ bar: ChartBar) -> ChartCell {
    ChartCell(row: bar.title, number: bar.count.map(CSVCell.number) ?? .secret, words: bar.text)
  }

  private static func cells(of row: PartsRow, _ parts: [String]) -> [ChartCell] {
    if row.counts.isEmpty { return [ChartCell(row: row.title, number: .empty, words: row.words, people: row.people)] }
    return parts.indices.map { place in
      let survey = row.surveyPercent.indices.contains(place) ? row.surveyPercent[place] : nil
      return ChartCell(row: row.title, part: parts[place], number: .number(row.counts[place]), survey: survey, people: row.people)
    }
  }
}

extension Chart {
  var json: JSONValue {
    .object([
      ("id", .string(id)), ("title", .string(title)), ("shape", .string(shape.name)), ("people", .optional(people)),
      ("spoken", .string(spoken)), ("alternative", .string(alternative)), ("source", .string(source)),
      (
        "cells",
        .array(
          shape.cells.map {
            .object([
              ("row", .string($0.row)), ("part", .string($0.part)), ("number", $0.number.json), ("surveyPercent", .optional($0.survey)),
              ("words", .string($0.words)), ("people", .optional($0.people ?? people)),
            ])
          })
      ),
    ])
  }
}

extension CSVCell {
  /// A number, or null.
  fileprivate var json: JSONValue {
    switch self {
    case .number(let number): .int(number)
    case .tenths(let number): .tenths(number)
    case .hundredths(let number): .hundredths(number)
    case .text, .truth, .secret, .empty: .null
    }
  }
}

extension SummaryReport {
  /// All charts in the order of reading.
  var charts: [Chart] {
    func charts(_ section: ReportSection) -> [Chart] {
      section.parts.compactMap { if case .chart(let chart) = $0 { chart } else { nil } } + section.sections.flatMap(charts)
    }
    return outline.flatMap(charts)
  }
}

extension CSVTables {
  /// The numbers of every chart.
  var charts: CSVTable {
    CSVTable(
      name: "grafieken", header: ["grafiek", "titel", "vorm", "regel", "deel", "getal", "enquete_procent", "woorden", "n"],
      rows: report.charts.flatMap { chart in
        chart.shape.cells.map {
          [
            .text(chart.id), .text(chart.title), .text(chart.shape.name), .text($0.row), .text($0.part), $0.number, .optional($0.survey),
            .text($0.words), .optional($0.people ?? chart.people),
          ]
        }
      })
  }
}

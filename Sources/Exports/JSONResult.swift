import Summary

extension ResultSummary {
  var json: JSONValue {
    .object([
      ("question", .string(question)), ("prompt", .string(prompt)), ("people", .optional(people)), ("headline", .string(headline)),
      ("spoken", .string(spoken)),
      ("remarks", .array(remarks.map(JSONValue.string))), ("readAloud", .string(readAloud)), ("figure", figure.json),
    ])
  }
}

extension PictureSummary {
  var json: JSONValue {
    .object([
      ("kind", .string(kind.rawValue)), ("headline", .string(headline)), ("sentences", .array(sentences.map(JSONValue.string))),
      ("questions", .array(questions.map(JSONValue.string))), ("labels", .array(labels.map(JSONValue.string))),
      (
        "shift",
        shift.map { shift in
          .object([
            ("people", .int(shift.people)),
            (
              "rows",
              .array(
                shift.rows.map {
                  .object([
                    ("number", .int($0.number)), ("name", .string($0.name)), ("mean", .tenths($0.meanTenths)),
                    ("beatsChance", .bool($0.beatsChance)),
                  ])
                })
            ),
          ])
        } ?? .null
      ),
    ])
  }
}

extension ReferenceSummary {
  var json: JSONValue {
    .object([
      ("heading", .string(heading)), ("text", .string(text)), ("items", .array(items.map(JSONValue.string))), ("source", .string(source)),
      (
        "survey",
        survey.map { survey in
          .object([
            ("question", .string(survey.question)), ("statement", .string(survey.statement)), ("people", .optional(survey.people)),
            (
              "shares",
              .array(survey.shares.map { .object([("title", .string($0.title)), ("percent", .int($0.percent))]) })
            ),
          ])
        } ?? .null
      ),
    ])
  }
}

extension ReportLine {
  var json: JSONValue { .object([("text", .string(text)), ("times", .int(times))]) }
}

extension Figure {
  var json: JSONValue {
    switch self {
    case .withheld(let withheld):
      .object([
        ("kind", .string("withheld")), ("of", .string(withheld.kind.rawValue)), ("reason", .string(withheld.reason.rawValue)),
        ("words", .string(withheld.reason.words)), ("labels", .array(withheld.labels.map(JSONValue.string))),
      ])
    case .words(let words): .object([("kind", .string("words")), ("words", .string(words))])
    case .options(let options):
      .object([
        ("kind", .string("options")),
        ("options", .array(options.map { .object([("title", .string($0.title)), ("count", .optional($0.count))]) })),
      ])
    case .scale(let scale): scale.json
    case .headings(let headings):
      .object([
        ("kind", .string("headings")),
        (
          "headings",
          .array(
            headings.map {
              .object([("title", .string($0.title)), ("count", .int($0.count)), ("lines", .array($0.lines.map { $0.json }))])
            })
        ),
      ])
    case .sort(let sort): sort.json
    case .means(let means): means.json
    }
  }
}

extension MeansFigure {
  var json: JSONValue {
    .object([
      ("kind", .string(kind.rawValue)), ("basis", .string(isTogether ? "together" : "individual")), ("total", .optional(total)),
      (
        "rows",
        .array(
          rows.map {
            .object([
              ("title", .string($0.title)), ("place", .optional($0.place)), ("isShared", .bool($0.isShared)),
              ("mean", $0.meanTenths.map(JSONValue.tenths) ?? .null), ("lowest", .optional($0.lowest)), ("highest", .optional($0.highest)),
            ])
          })
      ),
    ])
  }
}

extension ScaleFigure {
  var json: JSONValue {
    .object([
      ("kind", .string("scale")), ("lowest", .int(lowest)), ("highest", .int(highest)), ("lowLabel", .string(lowLabel)),
      ("highLabel", .string(highLabel)),
      (
        "parts",
        .array(
          parts.map { .object([("lowest", .int($0.lowest)), ("highest", .int($0.highest)), ("count", .int($0.count))]) })
      ),
      ("median", .tenths(doubledMedian * 5)), ("mean", meanTenths.map(JSONValue.tenths) ?? .null),
    ])
  }
}

extension SortFigure {
  var json: JSONValue {
    .object([
      ("kind", .string("sort")), ("basis", .string(isIndividual ? "individual" : "together")),
      ("piles", .array(piles.map { $0.json })), ("rows", .array(rows.map { $0.json })),
      (
        "agreement",
        agreement.map {
          .object([
            ("words", .string($0.words)), ("meanCorrelation", .hundredths($0.hundredths)), ("divided", .int($0.divided)),
            ("dividedByChance", .int($0.dividedByChance)),
          ])
        } ?? .null
      ),
    ])
  }
}

extension PileFigure {
  var json: JSONValue {
    .object([
      ("name", .string(name)),
      (
        "values",
        .array(
          values.map {
            .object([("number", .int($0.number)), ("name", .string($0.name)), ("isOnBorder", .bool($0.isOnBorder))])
          })
      ),
    ])
  }
}

extension ValueRow {
  var json: JSONValue {
    .object([
      ("number", .int(number)), ("name", .string(name)), ("place", .int(place)), ("isShared", .bool(isShared)), ("sum", .int(sum)),
      ("mean", .tenths(meanTenths)), ("topCount", .int(topCount)), ("bottomCount", .int(bottomCount)), ("highCount", .int(highCount)),
      ("middleCount", .int(middleCount)), ("lowCount", .int(lowCount)), ("pileCounts", .array(pileCounts.map(JSONValue.int))),
      ("labels", .array(labels.map(JSONValue.string))),
    ])
  }
}

import Programme

@testable import SessionEngine

/// Results as the engine would make them, worked out here from single sorts with plain counting.
enum ResultFixtures {
  static let pileNames = ["Het belangrijkst", "Belangrijk", "Neutraal", "Minder belangrijk", "Het minst belangrijk"]
  static let standardSizes = [4, 6, 10, 6, 4]

  static let shorts = [
    "Brede belangstelling", "Uitdaging", "Moed en durf", "Balans", "Creativiteit", "Nieuwsgierigheid", "Doelmatig werken",
    "Plezier in het werk", "Geloof (religie)", "Roem en succes", "Inzet en toewijding", "Eerlijk en integer", "Onafhankelijkheid",
    "Openheid", "Groeien en leren", "Macht en invloed", "Prestaties in het vak", "Professioneel gedrag", "Kwaliteit",
    "Erkenning in het vak", "Steunende relaties", "Kennis en waarheid", "Zelfonderzoek", "Algemeen belang", "Bezinning",
    "Spiritualiteit", "Onderwijzen, begeleiden", "Anderen helpen", "Visie en anticiperen", "Rijkdom",
  ]

  static func choice(_ counts: [Int], titles: [String], headline: String, remarks: [String] = []) -> QuestionResult {
    QuestionResult(
      question: QuestionID("stellingen/kleur"), prompt: "Zou jij in dezelfde omstandigheden ook liegen?", count: counts.reduce(0, +),
      picture: .bars(zip(titles, counts).map { BarRow(title: $0, count: $1) }), headline: headline, remarks: remarks)
  }

  static func scale(_ scale: Scale, counts: [Int]) -> QuestionResult {
    let answers = zip(scale.range, counts).flatMap { Array(repeating: $0, count: $1) }
    let doubled = answers.isEmpty ? 0 : answers[(answers.count - 1) / 2] + answers[answers.count / 2]
    let sum = answers.reduce(0, +)
    let mean = answers.count >= 5 ? (20 * sum + answers.count) / (2 * answers.count) : nil
    return QuestionResult(
      question: QuestionID("trap/trots"), prompt: "Wie ontwikkelt ons vak?", count: answers.count,
      picture: .scale(ScalePicture(scale: scale, counts: counts, doubledMedian: doubled, meanTenths: mean)),
      headline: "De middelste score is \(Wording.half(doubled: doubled)). "
        + "De antwoorden lopen van \(answers.first ?? 0) tot \(answers.last ?? 0).")
  }

  static func columns(_ columns: [(String, [String])]) -> QuestionResult {
    QuestionResult(
      question: QuestionID("drie-pijlers/woorden"), prompt: "Bij welke pijler hoort dit woord?", count: 9,
      picture: .columns(columns.map { ColumnPicture(title: $0.0, cards: $0.1) }),
      headline: "De meeste woorden staan bij \(columns[0].0): \(columns[0].1.count) woorden.")
  }

  static func plain(_ picture: ResultPicture, _ headline: String) -> QuestionResult {
    QuestionResult(question: QuestionID("q/1"), prompt: "Wat vinden jullie?", count: 3, picture: picture, headline: headline)
  }

  /// A value sort of people who share a preference with some weight (0 = at random) and draw the rest.
  static func sort(
    people: Int, shorts: [String] = shorts, sizes: [Int] = standardSizes, names: [String] = pileNames, weight: Double = 0.5,
    threshold: Int = 6, seed: UInt64 = 1
  ) -> QuestionResult {
    var random = Draws(state: seed)
    let liked = shorts.map { _ in random.unit() }
    var counts = Array(repeating: Array(repeating: 0, count: sizes.count), count: shorts.count)
    for _ in 0..<people {
      let wish = liked.map { $0 * weight + random.unit() * (1 - weight) }
      let order = wish.indices.sorted { wish[$0] > wish[$1] }
      for (place, value) in order.enumerated() { counts[value][pile(at: place, sizes)] += 1 }
    }
    return sort(counts: counts, people: people, shorts: shorts, sizes: sizes, names: names, threshold: threshold)
  }

  static func sort(counts: [[Int]], people: Int, shorts: [String], sizes: [Int], names: [String], threshold: Int) -> QuestionResult {
    let half = sizes.count / 2
    let sums = counts.map { row in row.enumerated().reduce(0) { $0 + $1.element * (half - $1.offset) } }
    let order = sums.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    let isFull = people >= 5
    let ranking = order.map { index -> RankedValue in
      let row = counts[index]
      let high = row.prefix(half).reduce(0, +)
      let low = row.suffix(half).reduce(0, +)
      let label: SharedOrDivided? =
        10 * high >= 3 * people && 10 * low >= 3 * people && min(high, low) >= 2
        ? .divided
        : people >= 7 && 10 * high >= 8 * people && low == 0
          ? .sharedImportant : people >= 7 && 10 * low >= 8 * people && high == 0 ? .sharedUnimportant : nil
      let tenths = (20 * abs(sums[index]) + people) / (2 * max(1, people))
      return RankedValue(
        id: "v\(index + 1)", number: index + 1, name: shorts[index], short: shorts[index],
        rank: 1 + sums.count { $0 > sums[index] }, isShared: sums.count { $0 == sums[index] } > 1, sum: sums[index],
        meanTenths: sums[index] < 0 ? -tenths : tenths, topCount: row[0], bottomCount: row[row.count - 1], highCount: high,
        middleCount: people - high - low, lowCount: low, pileCounts: row, label: label,
        beatsChance: max(row[0], row[row.count - 1]) >= threshold)
    }
    var start = 0
    var piles: [PilePicture] = []
    for (place, size) in sizes.enumerated() {
      let values = order[start..<start + size].map { index in
        PiledValue(
          number: index + 1, name: shorts[index], short: shorts[index],
          isOnBorder: order.contains { sums[$0] == sums[index] && pile(at: position($0, order), sizes) != place })
      }
      piles.append(PilePicture(name: names[place], size: size, values: values))
      start += size
    }
    let divided = ranking.count { $0.label == .divided }
    let agreement = AgreementPicture(words: "enige overeenkomst", hundredths: 24, divided: divided, dividedByChance: 13)
    let first = ranking.filter { $0.beatsChance && $0.topCount > $0.bottomCount }.max { $0.topCount < $1.topCount }
    let scope = Wording.scope(people)
    return QuestionResult(
      question: QuestionID("waardensortering/sortering"), prompt: "Sorteer de waarden.", count: people,
      picture: .sort(SortPicture(basis: .individual, piles: piles, ranking: isFull ? ranking : [], agreement: isFull ? agreement : nil)),
      headline: isFull
        ? first.map { "\($0.short): \(Wording.count($0.topCount, of: people)) in de top \(sizes[0]), vaker dan toeval." }
          ?? Wording.nothingStandsOut
        : "Bovenaan in de groep: \(Wording.list(piles[0].values.map(\.short))).",
      remarks: isFull
        ? people < 10 ? [scope, Wording.smallGroup] : [scope] : [scope, "Met \(people) mensen laten we alleen de groepssortering zien."])
  }

  private static func position(_ value: Int, _ order: [Int]) -> Int { order.firstIndex(of: value) ?? 0 }

  private static func pile(at place: Int, _ sizes: [Int]) -> Int {
    var end = 0
    for (pile, size) in sizes.enumerated() {
      end += size
      if place < end { return pile }
    }
    return sizes.count - 1
  }
}

/// A stream of numbers that is the same on every machine (SplitMix64, Steele and others 2014).
struct Draws: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }
}

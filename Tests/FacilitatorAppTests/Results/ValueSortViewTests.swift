import Canvas
import Programme
import Testing

@testable import FacilitatorApp
@testable import SessionEngine

/// The piles and what is said about agreement.
@Suite struct ValueSortViewTests {
  private func picture(_ result: QuestionResult) throws -> SortPicture {
    guard case .sort(let picture) = result.picture else { throw Missing() }
    return picture
  }

  struct Missing: Error {}

  @Test(arguments: [5, 10, 300])
  func everyValueStandsInItsPile(people: Int) throws {
    let result = ResultFixtures.sort(people: people)
    let piles = try picture(result).piles
    for size in ResultScreens.areas {
      let text = ResultScreens.linesInAll(result, .groupSort, size).joined(separator: "\n")
      for pile in piles {
        #expect(text.contains(pile.name))
        for value in pile.values {
          #expect(text.contains(value.short))
          #expect(text.contains(value.short + " ≈") == value.isOnBorder)
        }
      }
      #expect(
        text.contains("≈ kreeg evenveel punten als een waarde in de stapel ernaast")
          == piles.contains { $0.values.contains(where: \.isOnBorder) })
    }
  }

  @Test func smallGroupSeesTheGroupSortInEveryView() {
    let result = ResultFixtures.sort(people: 3)
    for size in ResultScreens.areas {
      let shown = ResultScreens.linesInAll(result, .groupSort, size)
      #expect(ResultScreens.linesInAll(result, .ranking, size) == shown)
      #expect(ResultScreens.linesInAll(result, .agreement, size) == shown)
      #expect(shown.contains("Met 3 mensen laten we alleen de groepssortering zien."))
    }
  }

  @Test func aSortMadeTogetherSaysSo() throws {
    var result = ResultFixtures.sort(people: 10)
    var together = try picture(result)
    together.basis = .together
    together.ranking = []
    together.agreement = nil
    result.picture = .sort(together)
    for size in ResultScreens.areas {
      #expect(ResultScreens.linesInAll(result, .agreement, size).contains { $0.contains("samen gekozen") })
    }
  }

  @Test func agreementGivesEveryNumberWithItsChance() throws {
    let result = ResultFixtures.sort(people: 10, weight: 0.3)
    let picture = try picture(result)
    let divided = picture.ranking.filter { $0.label == .divided }
    #expect(!divided.isEmpty)
    for size in ResultScreens.areas {
      let lines = ResultScreens.linesInAll(result, .agreement, size)
      let text = lines.joined(separator: " ")
      #expect(text.contains("Enige overeenkomst: 0,24. Bij 0 lijken de keuzes willekeurig, bij 1 kiest iedereen hetzelfde."))
      #expect(text.contains("\(divided.count) van de 30 waarden zijn verdeeld. Bij willekeurig sorteren zijn dat er gemiddeld 13."))
      #expect(text.contains("Wat jullie delen") && text.contains("Waar jullie verschillen"))
      for value in divided {
        let words = "verdeeld: \(value.highCount) hoog, \(value.middleCount) midden, \(value.lowCount) laag"
        #expect(lines.contains { $0.contains(value.short) && $0.contains(words) })
        #expect(value.highCount + value.middleCount + value.lowCount == 10)
      }
      for value in picture.ranking where value.beatsChance {
        let ends = ["\(value.topCount) van de 10 in de top 4", "\(value.bottomCount) van de 10 in de onderste 4"]
        #expect(lines.contains { line in line.contains(value.short) && ends.contains { line.contains($0) } })
      }
    }
  }

  @Test func sharedLabelsKeepTheirCounts() throws {
    let result = ResultFixtures.sort(people: 10, weight: 0.6)
    let shared = try picture(result).ranking.filter { $0.label == .sharedImportant || $0.label == .sharedUnimportant }
    #expect(shared.count > 2)
    for value in shared {
      let kind = value.label == .sharedImportant ? "gedeeld belangrijk" : "gedeeld minder belangrijk"
      let words = "\(kind): \(value.highCount) hoog, \(value.middleCount) midden, \(value.lowCount) laag"
      for size in ResultScreens.areas {
        #expect(ResultScreens.linesInAll(result, .agreement, size).contains { $0.contains(value.short) && $0.contains(words) })
      }
    }
  }

  @Test(arguments: [
    (0, 13, "Geen van de 30 waarden is verdeeld. Bij willekeurig sorteren zijn dat er gemiddeld 13."),
    (1, 1, "1 van de 30 waarden is verdeeld. Bij willekeurig sorteren is dat er gemiddeld 1."),
    (11, 6, "11 van de 30 waarden zijn verdeeld. Bij willekeurig sorteren zijn dat er gemiddeld 6."),
  ])
  func numberOfDividedValuesIsASentence(divided: Int, chance: Int, sentence: String) {
    let agreement = AgreementPicture(words: "", hundredths: 0, divided: divided, dividedByChance: chance)
    #expect(Wording.divided(agreement, of: 30) == sentence)
  }

  @Test func nothingStandsOutIsSaid() {
    let result = ResultFixtures.sort(people: 10, weight: 0, threshold: 11)
    for size in ResultScreens.areas {
      let lines = ResultScreens.linesInAll(result, .agreement, size)
      #expect(lines.contains { $0.contains("Geen enkele waarde steekt er duidelijk boven uit.") })
    }
  }
}

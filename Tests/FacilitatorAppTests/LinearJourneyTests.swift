import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Single things in plain lines, in the words of whoever leads.
@Suite struct LinearJourneyTests {
  private func inMeeting(_ programme: Programme = ProgrammeFixtures.tiny, seats: Int = 6) -> LinearReader {
    let reader = LinearReader(AppDriver(programme))
    reader.type(lines: "1", "Team Waterkant", "\(seats)", "", "", "", "")
    return reader
  }

  @Test func theClockIsToldAtItsStartOnRequestAtOneMinuteAndAtZero() throws {
    let reader = inMeeting(try Shipped.partOne())
    reader.type("t")
    reader.hears("De klok loopt: nog")
    let before = reader.told.count
    reader.wait(seconds: 30)
    #expect(reader.told.count == before)
    reader.type("=")
    reader.hears("De klok loopt: nog", "en 30 seconden.")
    let remaining = try #require(reader.driver.session?.flow.timer.remaining(at: reader.driver.clock.now()))
    reader.wait(seconds: Int(remaining / 1000) - 59)
    #expect(reader.told.last == "Nog 1 minuut op de klok.")
    reader.wait(seconds: 60)
    #expect(reader.told.last == "De tijd is om.")
    let end = reader.told.count
    reader.wait(seconds: 90)
    #expect(reader.told.count == end)
    reader.type("=")
    reader.hears("over tijd.")
  }

  @Test func notesAreToldOnlyWhereNobodyLooksAlong() throws {
    let reader = inMeeting(try Shipped.partOne())
    let note = try #require(reader.driver.session?.currentBlock?.notes.first)
    reader.type("n")
    reader.hears("voor niemand anders te zien?", "blijft staan", "2: nee")
    reader.type("2")
    reader.doesNotHear(String(note.prefix(20)))
    reader.type(lines: "n", "")
    reader.doesNotHear(String(note.prefix(20)))
    reader.type("1")
    reader.hears(String(note.prefix(20)))
  }

  @Test func aLineFromPaperIsNeverRepeated() throws {
    let reader = LinearReader(.running(try Shipped.partOne()))
    try reader.driver.go(to: "1.4", step: "ask")
    reader.type("i")
    reader.hears("Van papier overtypen")
    let lanes = reader.answer.compactMap { $0.contains("Van papier overtypen") ? Int($0.prefix(1)) : nil }
    reader.type("\(try #require(lanes.first))")
    #expect(reader.driver.app.linear.isHidden)
    reader.type("D3 onzin-9")
    reader.hears("Let op:")
    let count = try #require(
      reader.driver.session?.currentStep.flatMap { step -> Int? in
        if case .ask(let ask) = step.content { ask.questions.count } else { nil }
      })
    reader.type("D3 " + Array(repeating: "1", count: count).joined(separator: " "))
    reader.hears("D3 is bewaard.", "1 van de 10 klaar")
    #expect(!reader.told.contains { $0.contains("onzin-9") })
  }

  @Test func aListIsCalledByNumberAndLetter() throws {
    let reader = inMeeting()
    reader.type("o")
    reader.hears("Overzicht:", "nummer en x: weglaten")
    reader.type("99")
    reader.hears("De nummers gaan van 1 tot en met")
    reader.type("kwak")
    reader.hears("‘kwak’ is hier geen keuze.", "nummer en x: weglaten")
    let left = reader.driver.session?.flow.meeting?.skipped.count
    reader.type("3 x")
    #expect(reader.driver.session?.flow.meeting?.skipped.count == (left ?? 0) + 1)
    reader.hears("vervalt")
    reader.type(".")
    reader.type("d")
    reader.hears("2 D2: er")
    reader.type("2")
    reader.hears("2 D2: niet er", "Aanwezig: 5 van de 6")
  }

  @Test func everyChoiceHasAFixedNumberAndSaysWhyItIsOff() throws {
    let reader = inMeeting()
    reader.type("0")
    reader.hears("2 Gaat een stap terug.", "De letters van de gewone toetsen werken ook.")
    let redo = try #require(LinearRoom.choices.firstIndex { $0.action == .redo })
    reader.type("\(redo + 1)")
    reader.hears("Let op: Er is niets om opnieuw te doen.")
    reader.type("c")
    reader.hears("in regels is er geen beeld")
    for binding in LinearRoom.choices { #expect(Keymap.binding(for: binding.keys[0])?.action == binding.action) }
  }

  @Test func theMeetingCanBeGivenAnEndInTheSameLine() throws {
    let reader = LinearReader(AppDriver(try Shipped.partOne()))
    reader.type(lines: "1", "Team Waterkant", "6", "", "", "13.00-16.15", "")
    let meeting = try #require(reader.driver.session?.flow.meeting)
    let length = try #require(reader.driver.session?.wishedEnd(of: meeting)) - meeting.plannedStart
    #expect(length == 195 * 60_000)
  }

  /// What was refused never comes back with an empty line, which would only refuse it again.
  @Test func aRefusedFieldIsNoTrap() throws {
    let reader = LinearReader(AppDriver(ProgrammeFixtures.tiny))
    reader.type(lines: "1", "Team Waterkant", "0", "")
    reader.hears("Let op:", "Aantal deelnemers?")
    #expect(!reader.answer.contains { $0.contains("Lege regel") })
    reader.type("")
    #expect(!reader.answer.contains { $0.contains("Let op:") })
    reader.type(lines: "6", "", "")
    reader.type("negen uur")
    reader.hears("Let op: Typ een begintijd", "Lege regel: ")
    #expect(!reader.answer.contains { $0.contains("negen uur") })
    reader.type("")
    reader.type("D99 goed")
    reader.hears("Let op: ", "Lege regel: niemand.")
    #expect(reader.driver.session?.flow.meeting == nil)
    reader.type("D2")
    #expect(reader.driver.session?.flow.meeting?.present.count == 5)
  }

  /// Whoever comes back from a list has heard the page already.
  @Test func comingBackTellsOnlyWhereItIs() throws {
    let reader = inMeeting(try Shipped.partOne())
    reader.hears("Welkom bij Goed Werk")
    reader.type(lines: "o", ".")
    reader.hears("1.1 Welkom en spelregels", "Lege regel: ")
    reader.doesNotHear("Welkom bij Goed Werk")
    reader.type("!")
    reader.hears("Welkom bij Goed Werk")
  }

  /// A table's short signs are whole words for the ear.
  @Test func timesAreSpokenInWords() throws {
    let reader = inMeeting(try Shipped.partOne())
    reader.type("O")
    reader.hears("‘O’ is geen keuze.")
    reader.type("o")
    reader.hears("1 blok 1.1 Welkom en spelregels, gepland van 09.00 tot 09.10", "nu, nog 10 minuten")
    reader.doesNotHear(" min,", "09.00-")
    reader.type("P")
    reader.hears("eindigt op tijd")
  }

  /// Whatever is typed, the lines stay plain and the program goes on.
  @Test(arguments: 1...12) func anyLineIsTakenOrRefusedInWords(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let reader = LinearReader(AppDriver(try Shipped.partOne()))
    let lines = [
      "", "", "", "1", "2", "3", "4", "1", "0", ".", "?", "!", "=", "7 2 1", "1,2,3", "3 x", "2 m", "o", "d", "u", "r", "i", "t", "-", "<",
      "j", "/2", "/l",
      "\u{1B}[2J\u{7}weg", "een zin van iemand", "D3", "D3 1 1 1", "9999999999999999999999", "5: 2", "x", "é ü 漢字 👩‍👩‍👧", "q",
    ]
    for _ in 0..<300 where !reader.driver.hasQuit { reader.type(lines[random.below(lines.count)]) }
    for line in reader.told {
      #expect(TextWidth.columns(of: line) <= 80, "\(line)")
      #expect(!line.unicodeScalars.contains { $0.value < 32 || $0.value == 127 || (0x2500...0x259F).contains($0.value) }, "\(line)")
    }
  }
}

import Canvas
import Programme
import SessionEngine
import Testing

@testable import FacilitatorApp

/// Text in block letters on large screens.
@Suite struct LargePageTests {
  private func painted(_ page: Page, _ size: Size) -> Brush {
    var brush = Brush(size: size, theme: .mono, part: nil)
    PagePainter(page: page, scroll: 0).draw(Layout(size).content, on: &brush)
    return brush
  }

  @Test func aShortPageGrowsWithTheScreen() {
    let page = Page(text: "Welke waarde missen jullie?")
    #expect(painted(page, Size(columns: 80, rows: 24)).frame.text.contains("Welke waarde missen jullie?"))
    for size in [Size(columns: 100, rows: 30), Size(columns: 160, rows: 45)] {
      let brush = painted(page, size)
      #expect(!brush.frame.text.contains("waarde"))
      let inked = brush.frame.text.count { "█▀▄".contains($0) }
      #expect(inked > 100 && !brush.hasLostText)
    }
  }

  @Test func whatDoesNotFitInBlockLettersStaysText() {
    let page = Page(text: String(repeating: "Een lange zin over goed werk. ", count: 30), source: "Een bron")
    let brush = painted(page, Size(columns: 100, rows: 30))
    #expect(brush.frame.text.contains("Een lange zin over goed werk."))
    #expect(painted(Page(text: "日本"), Size(columns: 160, rows: 45)).frame.text.contains("日本"))
  }

  /// The words of a laid-out page are the words of the page, for every page of the programme.
  @Test func noWordOfTheProgrammeIsLost() throws {
    let brush = Brush(size: Size(columns: 160, rows: 45), theme: .mono, part: nil)
    var large = 0
    for meeting in try Shipped.programme().meetings {
      for block in meeting.blocks + meeting.reserve {
        for text in [block.room] + block.debrief {
          guard let layout = LargePage(paragraphs: [LargePage.Paragraph(text: text)]).layout(in: Size(columns: 150, rows: 38), on: brush)
          else {
            continue
          }
          large += 1
          let words = layout.pieces.flatMap { $0.text.lines }.joined(separator: " ")
          #expect(words.split(separator: " ") == text.split(separator: " "))
          #expect(layout.rowCount <= 38)
        }
      }
    }
    #expect(large > 150)
  }

  /// On a large screen a question and its answers are in large letters, and the rows of the progress stay free of them.
  @Test func questionsGrowWithTheScreen() throws {
    let now = Moment(wall: 0, boot: "", uptime: 0)
    let seats = (1...10).map { Seat(id: SeatID($0), code: "AAAA") }
    let programme = try Shipped.programme()
    var state = SessionState()
    state.apply(.sessionCreated(SessionCreated(group: "Groep", programme: programme, seats: seats, at: now, isRehearsal: false)))
    let size = Size(columns: 160, rows: 45)
    let area = Layout(size).content
    var (large, all) = (0, 0)
    for meeting in programme.meetings {
      state.apply(.meetingStarted(meeting: meeting.id, plannedStart: 0, present: seats.map(\.id), at: now))
      for block in meeting.blocks + meeting.reserve {
        for (step, content) in block.steps.enumerated() {
          for page in 0..<content.pageCount {
            state.apply(.moved(to: Position(block: block.id, step: step, page: page), at: now))
            guard case .ask(let scene) = RoomView(state).scene else { continue }
            all += 1
            var brush = Brush(size: size, theme: .mono, part: nil)
            AskPainter(scene: scene, place: RoomView(state).place).draw(area, on: &brush)
            #expect(!brush.hasLostText, "\(block.number) \(scene.prompt)")
            let lines = brush.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
            guard lines.prefix(area.endRow).contains(where: { $0.contains("▀") }) else { continue }
            large += 1
            // The progress has the last rows: two of ordinary letters, or three of small block letters.
            let isFree = [3, 4].contains { row in !lines[area.endRow - row].contains { "▀▄█".contains($0) } }
            #expect(isFree, "\(block.number) \(scene.prompt)")
          }
        }
      }
      state.apply(.meetingEnded(at: now))
    }
    #expect(large * 10 > all * 7, "\(large) of \(all)")
  }
}

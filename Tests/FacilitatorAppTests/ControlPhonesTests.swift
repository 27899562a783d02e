import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// The lane of phones on the facilitator's own screen, and what the room sees of it.
@Suite struct ControlPhonesTests {
  private func control(seats: Int = 4) throws -> AppDriver {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: seats)
    try driver.go(to: "1.4", step: "vragen")
    driver.becomeControl()
    return driver
  }

  /// What a screen of the room draws while the control surface has this stage.
  private func room(_ driver: AppDriver, size: Size = Size(columns: 80, rows: 24), theme: Theme = .mono) throws -> Frame {
    let state = try #require(driver.session)
    var view = RoomView(state)
    view.joining = driver.app.stage.isJoining ? driver.app.phones.map { JoinPoster($0, present: state.presentSeats.count) } : nil
    var surface = RoomSurface(size: size, now: driver.app.now, theme: theme, utcOffset: 0, session: "")
    _ = surface.update(.view(view))
    return surface.render()
  }

  @Test func theRoomSeesTheCodeWhenTheFacilitatorSaysSo() throws {
    let driver = try control()
    driver.press(.character("f"))
    #expect(driver.phoneOrders == [.open])
    driver.sees("192.168.178.123:8080", "K7QM3", "De zaal ziet deze code niet", "t in de zaal")
    #expect(try !room(driver).text.contains("K7QM3"))
    driver.press(.character("t"))
    driver.sees("De zaal ziet deze code nu")
    #expect(try room(driver).text.contains("K7QM3"))
    driver.press(.character("t"))
    #expect(!driver.app.stage.isJoining)
    driver.press(.character("t"))
    driver.space()
    driver.sees("Notities", "Meedoen: 192.168.178.123:8080", "Code: K7QM3. Binnen: 0")
    #expect(!driver.app.stage.isJoining)
  }

  /// The code may stay in the room while the facilitator looks at something else; Space never does a step that the room can't see.
  @Test func theCodeStaysInTheRoomUntilTheMainKey() throws {
    let driver = try control()
    driver.press(.character("f"), .character("t"), .escape)
    driver.sees("de code voor telefoons, verder niets", "Spatie: de code weg uit de zaal")
    driver.nextIs("de code weg uit de zaal")
    let revision = driver.session?.revision
    driver.space()
    #expect(!driver.app.stage.isJoining)
    #expect(driver.session?.revision == revision)
  }

  @Test func closingTheLaneTakesTheCodeAway() throws {
    let driver = try control()
    driver.press(.character("f"), .character("t"), .character("k"))
    #expect(driver.phoneOrders == [.open, .close])
    #expect(!driver.app.stage.isJoining)
    driver.doesNotSee("Meedoen:", "K7QM3")
  }

  @Test func whoAsksAndWhatWaitsStandsOnControlOnly() throws {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 4)
    try driver.go(to: "1.2", step: "ophalen")
    driver.becomeControl()
    driver.press(.character("f"), .character("t"), .escape)
    driver.input(.phones(.counted(seated: 2, visits: 3, asking: [7])))
    for text in ["vakwerk", "flauw"] {
      try driver.phone(.offerLine(block: ProgrammeFixtures.words, step: "ophalen", column: "mooi", text: text, mark: text))
    }
    driver.sees("Binnen: 2", "Telefoons die om een plek vragen: 1", "Regels die wachten: 2")
    let picture = try room(driver).text
    #expect(picture.contains("Binnen: 2 van de 4"))
    for secret in ["vakwerk", "vraagt", "wacht", "zaal"] { #expect(!picture.contains(secret)) }
    driver.press(.character("f"))
    driver.sees("r regels", "a toelaten", "? alle")
    driver.doesNotSee("…")
    driver.press(.character("a"))
    #expect(driver.phoneOrders == [.open, .admit(7, nil)])
    // Nobody looks along: no question before the lines.
    driver.press(.character("r"))
    driver.sees("vakwerk", "flauw", "Esc terug")
    driver.press(.enter, .character("x"), .escape, .escape)
    #expect(driver.session?.flow.cards.map(\.text) == ["vakwerk"])
    driver.press(.character("u"), .character("u"))
    #expect(driver.session?.waitingOffers.count == 2)
  }

  @Test func severalNetworksAreAChoiceOnControlToo() throws {
    let driver = try control()
    let cable = NetworkChoice(name: "enp3s0", kind: .cable, address: "10.0.0.5")
    driver.networks.append(cable)
    driver.press(.character("f"), .character("2"))
    #expect(driver.phoneOrders == [.open, .openOn(cable)])
    driver.sees("10.0.0.5:8080")
  }

  @Test func withoutAHostTheLaneCannotBeOpened() throws {
    let driver = try control()
    driver.input(.link(.waiting))
    driver.press(.character("f"))
    #expect(driver.phoneOrders.isEmpty)
    driver.input(.link(.attached))
    driver.sees("Notities")
    driver.doesNotSee("worden aangezet")
  }

  /// The screen where the session was started shows it too, without its keys while somebody else leads.
  @Test func theMirroredScreenFollows() throws {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 4)
    driver.openLane()
    driver.doesNotSee("K7QM3")
    driver.input(
      .surfaces([Surface(number: 1, role: .shared, columns: 80, rows: 24), Surface(number: 2, role: .control, columns: 80, rows: 24)]))
    driver.input(.staged(RoomStage(isJoining: true)))
    driver.sees("K7QM3", "De regie is op een ander scherm")
    driver.input(.phones(.counted(seated: 1, visits: 1, asking: [4])))
    driver.sees("Binnen: 1 van de 4")
    driver.doesNotSee("Druk op f")
    // What the footer does not name does nothing here: whoever leads lets phones in and out.
    driver.type("anzkw")
    #expect(driver.phoneOrders.isEmpty)
    driver.sees("K7QM3", "Spatie verder")
    driver.input(.staged(RoomStage()))
    driver.doesNotSee("K7QM3")
  }

  /// Whoever types on the mirrored screen while the code comes up closes nothing by it.
  @Test func whatIsTypedBelowTheCodeIsNoOrder() throws {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 4)
    try driver.go(to: "1.2", step: "ophalen")
    driver.openLane()
    driver.press(.character("i"))
    driver.type("wer")
    driver.input(.staged(RoomStage(isJoining: true)))
    driver.type("k ank")
    #expect(driver.phoneOrders.isEmpty)
    driver.sees("K7QM3")
    driver.press(.escape)
    driver.doesNotSee("K7QM3")
    driver.sees("wer", "Enter toevoegen")
  }

  @Test func theHostsOwnCodeStandsOnEveryScreenOfTheRoom() throws {
    let driver = AppDriver.running(ProgrammeFixtures.tiny, seats: 4)
    driver.press(.character("f"))
    #expect(driver.app.stage.isJoining)
    driver.space()
    #expect(!driver.app.stage.isJoining)
  }

  /// The neutral picture lies over the code as over everything else.
  @Test func theNeutralPictureCoversTheCode() throws {
    let driver = try control()
    driver.press(.character("f"), .character("t"), .escape, .character("b"))
    driver.sees("de naam van de groep, verder niets")
    var surface = RoomSurface(size: Size(columns: 80, rows: 24), now: driver.app.now, theme: .mono, utcOffset: 0, session: "")
    var view = RoomView(try #require(driver.session))
    view.joining = driver.app.phones.map { JoinPoster($0, present: 4) }
    _ = surface.update(.view(view))
    _ = surface.update(.stage(driver.app.stage))
    #expect(!surface.render().text.contains("K7QM3"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 160, rows: 45)])
  func theCodeIsReadFromAScreenOfTheRoom(size: Size) throws {
    let driver = try control(seats: 12)
    driver.networks = [NetworkChoice(name: "wlp2s0", kind: .wireless, address: "192.168.100.100")]
    driver.press(.character("f"), .character("t"))
    let frame = try room(driver, size: size, theme: .light)
    #expect(try QRReader.texts(in: frame) == ["HTTP://192.168.100.100:8080/K7QM3"])
  }
}

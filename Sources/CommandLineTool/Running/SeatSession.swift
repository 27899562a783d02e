import Canvas
import FacilitatorApp
import ParticipantClient
import TerminalRuntime

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Joins a lane: looks whether it is there, opens the terminal, and leaves the shell as it was.
enum SeatSession {
  static func run(_ address: LaneAddress, seatCode: String, theme: Theme?) async throws {
    // Whoever has no terminal hears that first, and not after a wait for the network.
    try Fault.checkTerminal()
    let client = LaneClient(address)
    let session: LaneSession
    do {
      session = try await client.greet()
    } catch {
      throw Fault(error, at: address)
    }
    try await open(client, session, seatCode: seatCode, theme: theme)
  }

  private static func open(_ client: LaneClient, _ session: LaneSession, seatCode: String, theme: Theme?) async throws {
    let noColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let (events, tell) = AsyncStream.makeStream(of: SeatLoop.Event.self)
    let terminal: Terminal
    do {
      terminal = try Terminal.open(TerminalOptions(usesColor: !noColor && theme != .mono)) { tell.yield(.terminal($0)) }
    } catch {
      throw Fault(error)
    }
    defer { terminal.close() }
    let chosen: Theme = noColor || terminal.capabilities.colors < 8 ? .mono : theme ?? .dark
    var surface = SeatSurface(
      size: terminal.size, theme: chosen, address: client.address.text, session: session, code: client.address.code, seatCode: seatCode,
      keyPrefix: SurfaceService.uniqueName())
    surface.hasBlocks = terminal.capabilities.isUTF8
    await SeatLoop(terminal: terminal, events: events, tell: tell, client: client, surface: surface).run()
  }
}

extension Fault {
  fileprivate static func checkTerminal() throws(Fault) {
    let look = TerminalLook()
    let others = "Meedoen kan ook met een telefoon of een browser op het adres van het grote scherm."
    guard look.isTerminal else {
      throw Fault("Dit is geen terminal. Start goedwerk doe-mee in een terminalvenster. \(others)", .unavailable)
    }
    guard look.canDraw else {
      throw Fault(
        "De terminal ‘\(look.name)’ kan geen scherm tekenen. Start goedwerk doe-mee in een gewoon terminalvenster. \(others)", .unavailable)
    }
  }

  fileprivate init(_ fault: JoinFault, at address: LaneAddress) {
    let place = "‘\(address.text)’"
    switch fault {
    case .noSuchHost:
      self.init("Het adres \(place) bestaat niet. Neem het over van het grote scherm, zoals 192.168.1.20:8080.", .unavailable)
    case .nothingThere:
      self.init(
        "Op \(place) kan nu niemand meedoen. Kijk of het adres klopt, en vraag de begeleider of de telefoons aanstaan (toets f).", .tryLater
      )
    case .unreachable:
      self.init("\(place) is niet te bereiken. Kijk of deze computer op hetzelfde netwerk zit, en of het adres klopt.", .unavailable)
    case .otherProgram:
      self.init("Op \(place) antwoordt een ander programma. Kijk op het grote scherm wat het adres is.", .unavailable)
    case .turnedAway(let sentence): self.init(PlainText.sanitised(sentence, maximumLength: 300), .unavailable)
    }
  }

  init(_ fault: LaneAddress.Fault) {
    switch fault {
    case .empty: self.init("Typ het adres van het grote scherm erachter, zoals: goedwerk doe-mee 192.168.1.20:8080", .badUsage)
    case .otherScheme(let scheme):
      self.init(
        "Het adres begint met http://, niet met \(PlainText.sanitised(scheme, maximumLength: 20))://. Neem het over van het grote scherm.",
        .badUsage)
    case .badPort(let port):
      self.init("‘\(PlainText.sanitised(port))’ is geen poort. Achter de dubbele punt staat een getal, zoals 192.168.1.20:8080.", .badUsage)
    case .malformed: self.init("Dit is geen adres van het grote scherm. Het ziet eruit als 192.168.1.20:8080/K7QM3.", .badUsage)
    }
  }
}

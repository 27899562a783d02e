import Canvas
import Programme
import SessionEngine

/// Where to go with a phone, large, and how many are in.
struct PhonesPainter {
  let screen: PhonesScreen
  let lane: PhoneLaneView?
  let state: SessionState
  let now: Moment
  /// For whom it is drawn.
  var reader = Reader.everybody

  enum Reader: Hashable {
    /// The facilitator and the room look at one screen.
    case everybody
    /// A facilitator leads from another screen.
    case room
    /// Nobody else looks along; the room may have the code on its own screens.
    case facilitator(isInRoom: Bool)
  }

  func draw(_ layout: Layout, on brush: inout Brush) {
    switch screen {
    case .opening:
      _ = brush.paragraph("De telefoons worden aangezet.", in: layout.content.middle(columns: 60), role: .quiet)
      brush.hints("Esc terug", layout)
    case .choosing(let networks, let selection): drawChoice(networks, selection, layout, on: &brush)
    case .lane: if let lane { draw(lane, layout, on: &brush) }
    }
  }

  private func drawChoice(_ networks: [NetworkChoice], _ selection: Int, _ layout: Layout, on brush: inout Brush) {
    let area = layout.content.middle(columns: 72)
    brush.line(
      "Via welk netwerk komen de telefoons binnen?", row: area.row, column: area.column, role: .title(brush.part), width: area.columns)
    var row = area.row + 2
    for (place, network) in networks.enumerated() where row < area.endRow {
      let title = " \(place == selection ? ">" : " ") \(place + 1)  \(network.kind.rawValue)  \(network.address)  (\(network.name)) "
      brush.frame.put(
        PlainText.sanitised(title), row: row, column: area.column, style: brush.style(place == selection ? .focus : .strong),
        width: area.columns)
      row += 1
    }
    let words =
      networks.isEmpty
      ? "Deze computer heeft nu geen netwerk. Maak verbinding met wifi of een kabel, of zet op een telefoon een hotspot aan."
      : "Kies het netwerk waar de telefoons ook op zitten. Telefoons komen alleen binnen zolang dit aan staat."
    let top = networks.isEmpty ? row : min(row + 1, area.endRow - 3)
    _ = brush.paragraph(
      words, in: Rect(column: area.column, row: top, columns: area.columns, rows: 3), role: networks.isEmpty ? .text : .quiet, spacing: 1)
    let keys = networks.count > 1 ? "1-\(networks.count) of ↑↓ en Enter kiezen" : "Enter kiezen"
    brush.hints(networks.isEmpty ? "Esc terug" : keys + " · Esc terug", layout)
  }

  private func draw(_ lane: PhoneLaneView, _ layout: Layout, on brush: inout Brush) {
    let poster = JoinPoster(lane, present: state.presentSeats.count)
    let below = JoinPainter(poster, view: RoomView(state)).draw(layout, on: &brush)
    drawWords(lane, below, on: &brush)
    let asks = lane.asking.isEmpty ? [] : ["a toelaten", "w weigeren"]
    let lines = state.waitingOffers.isEmpty && state.refusedOffers.isEmpty ? [] : ["r regels"]
    switch reader {
    case .room: brush.hints([Self.ledElsewhere, "Spatie verder"], layout)
    case .everybody: brush.hints(["Spatie verder"] + asks + lines + ["k toetsenbord", "n ander netwerk", "z test"], layout)
    case .facilitator(let isInRoom):
      let room = isInRoom ? "t weg uit de zaal" : "t in de zaal"
      brush.hints(["Spatie verder", room] + lines + asks + ["k uit", "n netwerk", "z test"], layout)
    }
  }

  private func drawWords(_ lane: PhoneLaneView, _ area: Rect, on brush: inout Brush) {
    var area = area
    func add(_ text: String, _ role: Theme.Role = .text) { area = brush.paragraph(text, in: area, role: role, spacing: 1) }
    let asking = lane.asking.count
    if asking > 0 { add(asking == 1 ? "1 telefoon vraagt om een plek" : "\(asking) telefoons vragen om een plek", .notice) }
    let waiting = state.waitingOffers.count
    if waiting > 0 { add(waiting == 1 ? "1 regel wacht op de begeleider" : "\(waiting) regels wachten op de begeleider", .notice) }
    if case .facilitator(let isInRoom) = reader {
      area = area.dropTop(1)
      add(isInRoom ? "De zaal ziet deze code nu." : "De zaal ziet deze code niet; t zet hem daar groot.", isInRoom ? .notice : .text)
    }
    if reader == .room { return }
    area = area.dropTop(1)
    if lane.isDeserted(at: now) {
      for check in lane.checks where check.isGood == false { add("• " + check.words, .problem) }
      add("Lukt het niet? Kijk of:", .notice)
      for advice in Self.advice { add("• " + advice) }
    } else {
      for check in lane.checks where check.isGood != true { add("• " + check.words, check.isGood == false ? .problem : .quiet) }
      if !lane.checks.isEmpty, lane.checks.allSatisfy({ $0.isGood == true }) { add("Getest: deze computer is bereikbaar.", .quiet) }
    }
  }

  /// The words on a screen of the room while a facilitator leads from another one.
  static let ledElsewhere = "De regie is op een ander scherm"

  /// What to try when nobody comes, the likeliest first.
  static let advice = [
    "de telefoon op dezelfde wifi zit", "mobiele data uit staat", "een gastnetwerk toestellen uit elkaar houdt",
    "een andere wifi of een hotspot wel werkt", "VPN en firewall uit kunnen",
  ]
}

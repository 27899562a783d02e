import Canvas
import Programme
import SessionEngine

/// Where to go with a phone, large, and how many are in.
struct PhonesPainter {
  let screen: PhonesScreen
  let lane: PhoneLaneView?
  let state: SessionState
  let now: Moment

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
    brush.hints(networks.isEmpty ? "Esc terug" : "1-\(networks.count) of ↑↓ en Enter kiezen · Esc terug", layout)
  }

  private func draw(_ lane: PhoneLaneView, _ layout: Layout, on brush: inout Brush) {
    var area = layout.content
    // All rows are needed for the code on the smallest screen.
    if area.rows < 20 { area = Rect(column: area.column, row: area.row - 1, columns: area.columns, rows: area.rows + 1) }
    let least = 36
    if let code = QRPainter.fitting(lane.squares, Size(columns: area.columns - least, rows: area.rows)) {
      code.draw(row: area.row, column: area.column, on: &brush)
      area = area.dropLeft(code.size.columns + 3)
    }
    drawWords(lane, area, on: &brush)
    let asks = lane.asking.isEmpty ? "" : " · a toelaten · w weigeren"
    let lines = state.waitingOffers.isEmpty ? "" : " · r regels"
    brush.hints("Spatie verder\(asks)\(lines) · k toetsenbord · n ander netwerk · z test", layout)
  }

  private func drawWords(_ lane: PhoneLaneView, _ area: Rect, on brush: inout Brush) {
    var area = area
    func add(_ text: String, _ role: Theme.Role = .text) { area = brush.paragraph(text, in: area, role: role, spacing: 1) }
    add("Meedoen met een telefoon", .title(brush.part))
    add("Scan de code, of typ in de browser:", .quiet)
    area = area.dropTop(1)
    add(lane.address, .strong)
    add("Code: \(lane.code)", .strong)
    area = area.dropTop(1)
    let expected = state.presentSeats.count
    add(
      lane.seated == 0 ? "Nog niemand binnen" : expected > 0 ? "Binnen: \(lane.seated) van de \(expected)" : "Binnen: \(lane.seated)",
      .strong)
    if let question = state.focusOfPhones {
      add("Klaar met deze vraag: \(state.presentSeats.count { state.answers[question]?[$0.id] != nil }) van de \(expected)")
    }
    if !lane.asking.isEmpty {
      add(lane.asking.count == 1 ? "1 telefoon vraagt om een plek" : "\(lane.asking.count) telefoons vragen om een plek", .notice)
    }
    let waiting = state.waitingOffers.count
    if waiting > 0 { add(waiting == 1 ? "1 regel wacht op de begeleider" : "\(waiting) regels wachten op de begeleider", .notice) }
    area = area.dropTop(1)
    if lane.isDeserted(at: now) {
      add("Lukt het niet? Kijk of:", .notice)
      for advice in Self.advice { add("• " + advice) }
    } else {
      for check in lane.checks where check.isGood != true { add("• " + check.words, check.isGood == false ? .problem : .quiet) }
      if !lane.checks.isEmpty, lane.checks.allSatisfy({ $0.isGood == true }) { add("De test van deze computer is goed.", .quiet) }
    }
  }

  /// What to try when nobody comes, the likeliest first.
  static let advice = [
    "de telefoon op dezelfde wifi zit", "mobiele data uit staat", "een gastnetwerk toestellen uit elkaar houdt",
    "een andere wifi of een hotspot wel werkt", "VPN en firewall uit kunnen",
  ]
}

extension SessionState {
  /// The question on the room's screen while it takes answers of people one by one.
  fileprivate var focusOfPhones: QuestionID? {
    guard case .ask(let ask) = RoomView(self).scene, ask.stage == .open else { return nil }
    return ask.question
  }
}

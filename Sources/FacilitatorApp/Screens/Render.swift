public import Canvas
import Programme
import SessionEngine

extension AppState {
  /// Smallest screen on which everything fits.
  public static let smallest = Size(columns: 80, rows: 24)

  /// The picture of the screen.
  public func render() -> Frame { draw().frame }

  /// Whether the window only holds the message that it is too small.
  var isTooSmall: Bool { size.columns < Self.smallest.columns || size.rows < Self.smallest.rows }

  /// How far the list on the screen can scroll.
  var maximumScroll: Int { draw().maximumScroll }

  func draw() -> Brush {
    let view = session.map { RoomView($0.state) }
    var brush = Brush(size: size, theme: settings.theme, part: view?.part, hasBlocks: settings.hasBlocks)
    guard !isTooSmall else {
      TooSmallScreen(isOnlyLooking: isControl).draw(on: &brush)
      return brush
    }
    if stage.isNaming {
      NamingScreen(role: settings.role, number: number).draw(on: &brush)
      return brush
    }
    if case .neutral(let picture)? = overlays.last {
      NeutralScreen(picture: picture, group: view?.group ?? "").draw(on: &brush)
      return brush
    }
    let layout = Layout(size)
    if let session, let view {
      drawRoom(session, view, layout, on: &brush)
    } else if case .help(let topic)? = overlays.last {
      drawHelp(topic, layout, on: &brush)
    } else if case .introduction(let page)? = overlays.last {
      IntroductionPainter(page: page).draw(layout, on: &brush)
    } else if isControl {
      WaitingScreen(role: .control, session: settings.sessionName, link: others.link).draw(on: &brush)
    } else {
      StartPainter(start: start, folder: settings.folder).draw(layout, on: &brush)
    }
    drawNotice(layout, on: &brush)
    return brush
  }

  private func drawRoom(_ session: OpenSession, _ view: RoomView, _ layout: Layout, on brush: inout Brush) {
    let state = session.state
    var below = overlays.last
    // A question stands over what it is about.
    if case .confirm? = below { below = overlays.dropLast().last }
    if isControl {
      ControlHeader(app: self, view: view).draw(layout, on: &brush)
    } else {
      HeaderPainter(view: view, now: now, isMuted: settings.isMuted || isStepSilent, isCovered: below != nil).draw(layout, on: &brush)
    }
    switch below {
    case .help(let topic): drawHelp(topic, layout, on: &brush)
    case .notes:
      NotesPainter(state: state, scroll: scroll).draw(layout, on: &brush)
      brush.hints("↑↓ schuiven · elke andere toets: terug", layout)
    case .readAloud:
      ReadAloudPainter(view: view).draw(layout, on: &brush)
      brush.hints("elke toets: terug", layout)
    case .overview(let screen):
      OverviewPainter(state: state, screen: screen, now: now, utcOffset: settings.utcOffset).draw(layout, on: &brush)
      if screen.field == nil {
        brush.hints(
          ["Enter heen", "x weg", "+ erbij", "v later", "l duur", "i nakijken", "e einde", "p voorstel"], ending: "Esc", layout)
      } else {
        brush.hints("Enter vastleggen · Esc terug", layout)
      }
    case .history(let screen):
      HistoryPainter(state: state, screen: screen, now: now).draw(layout, on: &brush)
    case .reserve(let screen): ReservePainter(state: state, screen: screen).draw(layout, on: &brush)
    case .past(let screen): PastPainter(state: state, screen: screen).draw(layout, on: &brush)
    case .people(let screen): PeoplePainter(state: state, screen: screen).draw(layout, on: &brush)
    case .wishes(let screen): WishPainter(state: state, screen: screen).draw(layout, on: &brush)
    case .cases(let menu): CasePainter(state: state, menu: menu).draw(layout, on: &brush)
    case .review(let review): ReviewPainter(state: state, review: review).draw(layout, on: &brush)
    case .groups(let screen):
      GroupsPainter(screen: screen).draw(layout, on: &brush)
      brush.hints(
        screen.isNaming ? "Enter klaar · Esc niet" : "↑↓ kiezen · Enter erbij of eraf · n andere naam · Spatie naast elkaar · Esc terug",
        layout)
    case .report(let screen):
      ReportPainter(screen: screen).draw(layout, on: &brush)
      brush.hints("↑↓ schuiven · e andere uitgave · f andere vorm · Enter schrijven · Esc terug", layout)
    case .lanes(let menu):
      LanesPainter(menu: menu, question: focusedQuestion(state), isControl: isControl).draw(layout, on: &brush)
      brush.hints("1-\(menu.lanes.count) of ↑↓ en Enter kiezen · Esc terug", layout)
    case .phones(let screen):
      PhonesPainter(screen: screen, lane: phones, state: state, now: now, reader: readerOfPhones).draw(layout, on: &brush)
    case .offers(let screen): OffersPainter(state: state, screen: screen).draw(layout, on: &brush)
    case .entry(let entry): EntryPainter(entry: entry, state: entryState(state)).draw(layout, on: &brush)
    case .confirm, .neutral, .naming, .introduction, nil:
      if isControl {
        ControlPainter(app: self, state: state, view: view).draw(layout, on: &brush)
      } else {
        RoomPainter(view: view, now: now, utcOffset: settings.utcOffset, scroll: scroll).draw(layout, on: &brush)
      }
      FooterPainter(app: self, state: state).draw(layout, on: &brush)
    }
    guard case .confirm(let question)? = overlays.last else { return }
    ConfirmPainter(question: question).draw(layout, on: &brush)
    let instead = question.instead.map { " · \($0.key): \($0.words)" } ?? ""
    brush.hints("\(question.isFinal ? "Enter of j" : "Enter of spatie"): \(question.yes) · Esc: \(question.no)\(instead)", layout)
    brush.frame.cursor = nil
  }

  private func drawHelp(_ topic: HelpTopic, _ layout: Layout, on brush: inout Brush) {
    HelpPainter(topic: topic, scroll: scroll).draw(layout, on: &brush)
    brush.hints("↑↓ schuiven · elke andere toets: terug", layout)
  }

  private func drawNotice(_ layout: Layout, on brush: inout Brush) {
    if isControl, session != nil, let words = others.link.words { return brush.message(words, nil, layout) }
    guard let notice = notice ?? programmeFault.map({ Notice(.problem, $0) }) else { return }
    switch notice.kind {
    case .problem: brush.message(notice.text, nil, layout)
    case .news: brush.message(nil, notice.text, layout)
    }
  }
}

/// Where things stand on every screen: heading above, keys below, the matter between.
struct Layout {
  let size: Size
  let header: Rect
  let content: Rect
  let notice: Rect
  let footer: Rect

  init(_ size: Size) {
    self.size = size
    let whole = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    let margin = size.columns >= 120 ? 5 : 2
    header = whole.top(2)
    footer = whole.bottom(1)
    notice = whole.dropBottom(1).bottom(1).inset(horizontal: margin)
    content = whole.dropTop(2).dropBottom(2).inset(horizontal: margin, vertical: 0).dropTop(1)
  }
}

extension Brush {
  /// One line of keys at the bottom, the most needed first; what does not fit is left to the help of the screen.
  ///
  /// - Parameters:
  ///   - ending: the last key, which always stands there.
  ///   - more: says where the keys that did not fit are; nil where one of the keys is the help.
  mutating func hints(_ parts: [String], ending: String? = nil, more: String? = "? alle", _ layout: Layout) {
    let separator = " · "
    let room = layout.footer.columns - 4
    func joined(_ parts: [String]) -> String { (parts + [ending].compactMap(\.self)).joined(separator: separator) }
    guard TextWidth.columns(of: joined(parts)) > room else { return hints(joined(parts), layout) }
    let rest = [more].compactMap(\.self)
    var fitting: [String] = []
    for part in parts where TextWidth.columns(of: joined(fitting + [part] + rest)) <= room { fitting.append(part) }
    hints(joined(fitting + rest), layout)
  }

  /// One line of keys at the bottom.
  mutating func hints(_ text: String, _ layout: Layout) {
    frame.fill(layout.footer, " ", style: style(.footer))
    line(text, row: layout.footer.row, column: layout.footer.column + 2, role: .footerKey, width: layout.footer.columns - 4)
  }
}

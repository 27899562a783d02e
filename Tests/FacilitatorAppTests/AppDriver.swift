import Canvas
import Programme
import SessionEngine
import TestSupport
import Testing

@testable import FacilitatorApp

/// Presses keys on the facilitator's app as a person would, with a real session behind it, a pretended disk and a clock that the test moves.
final class AppDriver {
  private(set) var app: AppState
  let clock = FakeClock(wall: 1_789_981_200_000)
  let programme: Programme
  /// Events on the pretended disk, by path.
  private(set) var files: [String: [Event]] = [:]
  /// Wall time of the last change, by path.
  private var changed: [String: Int64] = [:]
  private(set) var session: SessionState?
  private(set) var rejections: [Rejection] = []
  private(set) var bells = 0
  private(set) var rememberedMute: Bool?
  private(set) var rememberedSilence: Set<Position>?
  private(set) var introductions = 0
  /// What became of a rehearsal that is watched.
  private(set) var turns: [Playback.Mode] = []
  /// Stands for the random source of the system.
  private var seeds: UInt64 = 0
  private(set) var summaries = 0
  private(set) var suspensions = 0
  private(set) var endings = 0
  private(set) var hasQuit = false
  private(set) var phoneOrders: [PhonesOrder] = []
  /// Networks of the pretended machine.
  var networks = [NetworkChoice(name: "wlp2s0", kind: .wireless, address: "192.168.178.123")]
  /// The next submit fails with this sentence, as on a full disk.
  var nextFailure: String?
  /// Looks at every frame that the room would see.
  var onFrame: ((Frame) -> Void)?

  init(_ programme: Programme = ProgrammeFixtures.tiny, size: Size = Size(columns: 80, rows: 24), theme: Theme = .mono) {
    self.programme = programme
    app = AppState(size: size, now: clock.now(), settings: Settings(theme: theme))
    handle(.listed([]))
  }

  /// A session of so many seats, in the lobby.
  convenience init(seats: Int, _ programme: Programme = ProgrammeFixtures.tiny, group: String = "Team Waterkant", theme: Theme = .mono) {
    self.init(programme, theme: theme)
    handle(create(NewSession(group: group, participants: seats, isRehearsal: false)))
  }

  // MARK: What a person does

  func press(_ keys: Key..., times: Int = 1) {
    for _ in 0..<times { for key in keys { input(.key(key)) } }
  }

  func type(_ text: String) { for character in text { press(.character(character)) } }

  func space(_ times: Int = 1) { press(.character(" "), times: times) }

  /// From here on this is a screen for the facilitator alone, attached to the session.
  func becomeControl(_ surfaces: Surface...) {
    app.settings.role = .control
    input(.numbered(2))
    input(.link(.attached))
    input(
      .surfaces(
        [Surface(number: 1, role: .shared, columns: 100, rows: 30), Surface(number: 2, role: .control, columns: 80, rows: 24)] + surfaces))
  }

  func setOffsets(_ offsets: LocalOffsets) { app.settings.utcOffset = offsets }

  func resize(_ columns: Int, _ rows: Int) { input(.resized(Size(columns: columns, rows: rows))) }

  /// Lets time pass, with the ticks that the app asks for.
  func wait(minutes: Int64 = 0, seconds: Int64 = 0) {
    var left = (minutes * 60 + seconds) * 1000
    while left > 0 {
      let step = app.wantsTicks ? min(left, app.millisecondsToNextTick) : left
      clock.advance(milliseconds: step)
      left -= step
      if app.wantsTicks { handle(.tick(clock.now())) }
    }
    look()
  }

  /// The machine sleeps: time goes by without a tick, and the first one comes at once after it.
  func sleep(minutes: Int64) {
    clock.advance(minutes: minutes)
    if app.wantsTicks { input(.tick(clock.now())) }
  }

  /// The machine loses power, and the program starts again after a while and opens the session.
  func crash(minutesOff: Int64 = 0) throws {
    let path = try #require(app.session?.path)
    clock.reboot(afterMilliseconds: minutesOff * 60_000)
    app = AppState(size: app.size, now: clock.now(), settings: app.settings)
    handle(open(path))
    look()
  }

  // MARK: What a person sees

  var frame: Frame { app.render() }
  var screen: String { frame.text }

  /// The screen as running text.
  var words: String { screen.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ") }

  var header: String { screen.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? "" }
  var footer: String { screen.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? "" }

  func sees(_ texts: String..., at location: SourceLocation = #_sourceLocation) {
    for text in texts {
      #expect(words.contains(text) || screen.contains(text), "‘\(text)’ is not on the screen:\n\(screen)", sourceLocation: location)
    }
  }

  func doesNotSee(_ texts: String..., at location: SourceLocation = #_sourceLocation) {
    for text in texts {
      #expect(!words.contains(text) && !screen.contains(text), "‘\(text)’ is on the screen:\n\(screen)", sourceLocation: location)
    }
  }

  /// Space is announced with these words.
  func nextIs(_ text: String, at location: SourceLocation = #_sourceLocation) {
    #expect(footer.contains("Spatie \(text)"), "the footer says: \(footer)\n\(screen)", sourceLocation: location)
  }

  // MARK: The world around the app

  func input(_ input: AppInput) {
    app.now = clock.now()
    handle(input)
    look()
  }

  private func look() { onFrame?(frame) }

  private func handle(_ input: AppInput) {
    for effect in app.update(input) where !hasQuit { run(effect) }
  }

  private func run(_ effect: AppEffect) {
    switch effect {
    case .submit(let commands): submit(commands)
    case .makeSubgroups:
      seeds += 1
      submit([.makeSubgroups(seed: seeds)])
    case .addSeat: submit([.addSeat(code: "N" + "\(100 + (session?.seats.count ?? 0))")])
    case .replaceSeat(let seat): submit([.replaceSeat(seat, code: "N" + "\(100 + (session?.seats.count ?? 0))")])
    case .create(let new): handle(create(new))
    case .open(let path): handle(open(path))
    case .list: handle(.listed(listings))
    case .listGroups: handle(.groupsListed(groupListings))
    case .compareGroups(let chosen): compare(chosen)
    case .close:
      session = nil
      handle(.closed)
    case .writeSummary:
      summaries += 1
      handle(.done("Het verslag staat in de map sessions/verslag"))
    case .readReport(let isIntern):
      let name = isIntern ? "intern" : "extern"
      handle(.reportRead(ReportPreview(lines: [ReportPreview.Line(.heading, "Verslag \(name)")], formats: ["md", "odt"])))
    case .writeReport(let isIntern, let format):
      summaries += 1
      handle(.done("Geschreven: \(isIntern ? "intern" : "extern") \(format ?? "alles")"))
    case .bell: bells += 1
    case .rememberSound(let isMuted): rememberedMute = isMuted
    case .rememberSilentSteps(let steps): rememberedSilence = steps
    case .rememberIntroduction: introductions += 1
    case .play(let mode): turns.append(mode)
    case .endSession: endings += 1
    case .phones(let order):
      phoneOrders.append(order)
      answer(order)
    case .suspend: suspensions += 1
    case .quit: hasQuit = true
    }
  }

  private func submit(_ commands: [Command]) {
    guard var next = session, let path = app.session?.path else { return }
    if let failure = nextFailure {
      nextFailure = nil
      return handle(.failed(failure))
    }
    var refused: [Rejection] = []
    for command in commands {
      do throws(Rejection) {
        let events = try next.decide(command, at: clock.now())
        for event in events { next.apply(event) }
        files[path, default: []] += events
        changed[path] = clock.now().wall
      } catch {
        refused.append(error)
      }
    }
    session = next
    rejections += refused
    handle(.changed(next))
    for rejection in refused { handle(.rejected(rejection)) }
  }

  /// The session changed by somebody else.
  func adopt(_ state: SessionState) {
    session = state
    input(.changed(state))
  }

  private func create(_ new: NewSession) -> AppInput {
    var state = SessionState()
    let path = "sessions/\(files.count + 1).goedwerk"
    do throws(Rejection) {
      let codes = ProgrammeFixtures.codes(new.participants)
      let events = try state.decide(
        .createSession(group: new.group, programme: programme, codes: codes, isRehearsal: new.isRehearsal, isClosing: new.isClosing),
        at: clock.now())
      for event in events { state.apply(event) }
      files[path] = events
      changed[path] = clock.now().wall
    } catch {
      return .failed(error.sentence)
    }
    session = state
    return .opened(state, path: path, idleMinutes: 0)
  }

  private func open(_ path: String) -> AppInput {
    guard let events = files[path] else { return .failed("De sessie is er niet.") }
    let state = SessionState(replaying: events)
    session = state
    return .opened(state, path: path, idleMinutes: Int((clock.now().wall - (changed[path] ?? 0)) / 60_000))
  }

  /// The session of another group on the pretended disk.
  func put(_ events: [Event], at path: String) { files[path] = events }

  private var groupListings: [GroupListing] {
    files.keys.sorted().filter { $0 != app.session?.path }.map { path in
      let other = SessionState(replaying: files[path] ?? [])
      let group = other.identity?.group ?? ""
      do throws(Rejection) {
        let contribution = try (session ?? SessionState()).contribution(of: other)
        return GroupListing(path: path, group: group, detail: contribution.remark, mark: contribution.picture.mark)
      } catch {
        return GroupListing(path: path, group: group, detail: "", mark: "", problem: error.sentence)
      }
    }
  }

  private func compare(_ chosen: [ChosenGroup]) {
    guard let session else { return }
    do throws(Rejection) {
      var groups: [(name: String, group: GroupContribution)] = []
      for group in chosen {
        groups.append((group.name, try session.contribution(of: SessionState(replaying: files[group.path] ?? []))))
      }
      seeds += 1
      submit([.compareGroups(GroupsComparison(groups, after: session.flow.comparison, seed: seeds))])
    } catch {
      handle(.rejected(error))
    }
  }

  private var listings: [SessionListing] {
    files.keys.sorted().map { path in
      let group = SessionState(replaying: files[path] ?? []).identity?.group ?? ""
      return SessionListing(path: path, group: group, progress: "Introductie", date: "21 september 2026")
    }
  }
}

import Programme
import SessionEngine
import Synchronization

/// The newest state of the session that is on disk, with what all phones see of it, and the streams that wait for news.
///
/// Every request reads it without waiting for a writer.
final class Board: Sendable {
  /// One look at the session.
  struct Look: Sendable {
    var state: SessionState
    var scene: ParticipantScene
    /// Goes up when all phones have something new to look at.
    var version: Int
  }

  fileprivate struct Content {
    var look: Look
    /// Changes that only one seat sees.
    var own: [SeatID: Int] = [:]
    /// Lines that the phone of a seat sent, in this run or before.
    var lines: [SeatID: OwnLines] = [:]
    var stages: [OfferID: ParticipantLine.Stage] = [:]
    var streams: [Int: Listener] = [:]
    var lastStream = 0
    var isClosed = false
  }

  fileprivate struct OwnLines {
    /// Of the phone that they were looked up for.
    let mark: String
    var offers: [OfferID]
  }

  fileprivate struct Listener {
    let mark: String
    let news: AsyncStream<StreamNews>.Continuation
  }

  /// Streams of one seat; a new one ends the oldest.
  static let mostStreamsOfOneSeat = 3

  private let content: Mutex<Content>

  init(_ state: SessionState) {
    content = Mutex(Content(look: Look(state: state, scene: ParticipantScene(state), version: 1)))
  }

  var look: Look { content.withLock { $0.look } }

  /// Number of open streams.
  var streamCount: Int { content.withLock { $0.streams.count } }

  /// The version of the task of a seat.
  func version(for seat: SeatID) -> Int { content.withLock { $0.look.version + ($0.own[seat] ?? 0) } }

  /// Takes a newer state over and tells the phones that see something of it.
  func adopt(_ state: SessionState) {
    let known = look
    guard state.revision > known.state.revision else { return }
    let scene = ParticipantScene(state)
    var told: [AsyncStream<StreamNews>.Continuation] = []
    var parted: [AsyncStream<StreamNews>.Continuation] = []
    content.withLock { content in
      guard state.revision > content.look.state.revision else { return }
      let isNew = scene != content.look.scene
      let hasOtherPhones = state.phones != content.look.state.phones
      content.look.state = state
      var changed = content.adoptStages(state)
      if isNew {
        content.look.scene = scene
        content.look.version += 1
      }
      if hasOtherPhones {
        for (number, listener) in content.streams where state.seat(ofPhone: listener.mark) == nil {
          content.streams[number] = nil
          parted.append(listener.news)
        }
      }
      if isNew {
        told = content.streams.values.map(\.news)
      } else if !changed.isEmpty {
        changed.formIntersection(state.phones.keys)
        let marks = Set(changed.compactMap { state.phones[$0] })
        told = content.streams.values.filter { marks.contains($0.mark) }.map(\.news)
      }
    }
    for news in told { news.yield(.look) }
    for news in parted {
      news.yield(.bye)
      news.finish()
    }
  }

  // MARK: Lines of a seat

  /// Looks up what a phone sent before, in another run or on another seat: only its token tells. Once for each phone of a seat.
  func recall(_ token: PhoneToken, mark: String, of seat: SeatID) {
    let (state, isKnown) = content.withLock { ($0.look.state, $0.lines[seat]?.mark == mark) }
    guard !isKnown else { return }
    let found = state.offers.filter { token.sent($0.mark) }
    content.withLock { content in
      guard content.lines[seat]?.mark != mark else { return }
      content.lines[seat] = OwnLines(mark: mark, offers: found.map(\.id))
      for offer in found { content.stages[offer.id] = state.stage(of: offer) }
    }
  }

  func note(_ offer: OfferID, of seat: SeatID) {
    content.withLock { content in
      guard content.lines[seat]?.offers.contains(offer) == false else { return }
      content.lines[seat]?.offers.append(offer)
      content.own[seat, default: 0] += 1
      content.stages[offer] = .waiting
    }
  }

  func owns(_ offer: OfferID, _ seat: SeatID) -> Bool { content.withLock { $0.lines[seat]?.offers.contains(offer) == true } }

  /// What a seat sees, with its version.
  func task(of seat: Seat, asked: QuestionID?) -> (version: Int, view: ParticipantView) {
    let (look, own, offers) = content.withLock { ($0.look, $0.own[seat.id] ?? 0, $0.lines[seat.id]?.offers ?? []) }
    var lines: [ParticipantLine] = []
    if !offers.isEmpty, let position = look.state.flow.position, let step = look.state.currentStep {
      lines = look.state.offers.filter { offers.contains($0.id) && $0.block == position.block && $0.step == step.id }.map {
        ParticipantLine(id: $0.id.rawValue, column: $0.column, text: $0.text, stage: look.state.stage(of: $0))
      }
    }
    return (look.version + own, ParticipantView(look.scene, seat: seat, asked: asked, lines: lines, in: look.state))
  }

  // MARK: Streams

  /// News for one phone: at once, and at each change. Ends when the lane closes or the seat has another phone.
  func listen(_ mark: String) -> (number: Int, news: AsyncStream<StreamNews>) {
    let (stream, news) = AsyncStream.makeStream(of: StreamNews.self, bufferingPolicy: .bufferingNewest(1))
    news.yield(.look)
    let (number, oldest) = content.withLock { content in
      content.lastStream += 1
      if content.isClosed {
        news.yield(.bye)
        news.finish()
        return (content.lastStream, Listener?.none)
      }
      content.streams[content.lastStream] = Listener(mark: mark, news: news)
      let own = content.streams.filter { $0.value.mark == mark }.keys.sorted()
      var oldest: Listener?
      if own.count > Self.mostStreamsOfOneSeat, let first = own.first { oldest = content.streams.removeValue(forKey: first) }
      return (content.lastStream, oldest)
    }
    oldest?.news.finish()
    return (number, stream)
  }

  func forget(_ stream: Int) { content.withLock { _ = $0.streams.removeValue(forKey: stream) } }

  /// A sign of life for all streams.
  func beat() { for listener in content.withLock({ Array($0.streams.values) }) { listener.news.yield(.beat) } }

  /// Says goodbye to all streams, and to each that still comes.
  func close() {
    let all = content.withLock { content in
      content.isClosed = true
      defer { content.streams = [:] }
      return content.streams.values.map(\.news)
    }
    for news in all {
      news.yield(.bye)
      news.finish()
    }
  }
}

/// What a stream is woken for. Only the newest is kept: a look says what version there is now.
enum StreamNews: Sendable {
  case look, beat, bye
}

extension Board.Content {
  /// Notes what became of offered lines; the seats that sent them have something new to look at.
  fileprivate mutating func adoptStages(_ state: SessionState) -> Set<SeatID> {
    guard !lines.isEmpty else { return [] }
    var changed: Set<SeatID> = []
    let known = Dictionary(uniqueKeysWithValues: state.offers.map { ($0.id, state.stage(of: $0)) })
    for (seat, own) in lines {
      for offer in own.offers where stages[offer] != known[offer] {
        stages[offer] = known[offer]
        changed.insert(seat)
      }
    }
    for seat in changed { own[seat, default: 0] += 1 }
    return changed
  }
}

import Canvas
import Programme
import SessionEngine

extension AppState {
  /// A screen of entry in lines.
  func linearPage(of entry: EntryScreen, _ state: SessionState) -> any LinearPage {
    switch entry {
    case .counts(let entry): LinearCounts(entry: entry, present: state.presentSeats.count)
    case .choice(let entry): LinearChoice(entry: entry)
    case .groupSort(let entry): LinearGroupSort(entry: entry, values: state.programme.values)
    case .assign(let entry): LinearAssign(entry: entry)
    case .points(let entry): LinearPoints(entry: entry)
    case .order(let entry): LinearOrder(entry: entry)
    case .marks(let entry): LinearMarks(entry: entry, state: state)
    case .blind(let entry): LinearBlind(entry: entry, state: state)
    case .paper(let entry): LinearPaper(entry: entry, state: state)
    case .cards(let entry): LinearCards(entry: entry, state: state)
    case .slips(let entry): LinearSlips(entry: entry, state: state)
    case .meeting(let entry): LinearMeeting(entry: entry, state: state)
    }
  }
}

/// Counted hands: one number after another, or all of them on one line.
struct LinearCounts: LinearPage {
  let entry: CountEntry
  let present: Int

  var name: String { "tellen \(entry.question.id.rawValue)" }

  var lines: [String] {
    [entry.question.lead, entry.question.prompt].compactMap { $0 }
      + entry.titles.enumerated().map {
        "\($0.offset + 1) \($0.element): \(entry.fields[$0.offset].isEmpty ? "niet geteld" : entry.fields[$0.offset])"
      }
      + (entry.sum > 0 ? ["Samen \(entry.sum), aanwezig \(present)."] : [])
  }

  var guidance: String {
    guard entry.titles.indices.contains(entry.focus) else { return "Er valt nog niets te tellen. Punt: terug." }
    return "Hoeveel voor ‘\(entry.titles[entry.focus])’? Alles op één regel kan ook: \(entry.titles.count) getallen. Punt: terug."
  }

  /// A wrong sum may be in any of the numbers, so that asking for one more helps nobody.
  var prompt: String {
    guard entry.titles.indices.contains(entry.focus) else { return guidance }
    return entry.problem == nil
      ? "Hoeveel voor ‘\(entry.titles[entry.focus])’?" : "Typ alle \(entry.titles.count) getallen opnieuw, op één regel. Punt: terug."
  }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back { return .keys([.escape]) }
    if line.isEmpty { return .keys([.enter]) }
    guard let numbers = LinearText.numbers(line), numbers.count <= entry.titles.count, numbers.allSatisfy({ $0 < 1000 }) else {
      return .say(["Typ \(entry.titles.count == 1 ? "een getal" : "hooguit \(entry.titles.count) getallen"), met een spatie ertussen."])
    }
    let start = numbers.count == entry.titles.count ? 0 : entry.focus
    guard start + numbers.count <= entry.titles.count else { return .say(["Dat zijn te veel getallen."]) }
    return .keys(LinearText.moves(from: entry.focus, to: start) + [.delete] + numbers.flatMap { LinearText.digits($0) + [.enter] })
  }
}

/// One answer that the group chooses together.
struct LinearChoice: LinearPage {
  let entry: GroupChoiceEntry

  var name: String { "samen \(entry.question.id.rawValue)" }

  var lines: [String] {
    let isScale = if case .scale = entry.question.kind { true } else { false }
    return [entry.question.lead, entry.question.prompt].compactMap { $0 }
      + (isScale ? LinearScene.options(entry.question.kind) : zip(entry.codes, entry.titles).map { "\($0) \($1)" })
  }

  var guidance: String { "Welk nummer kiest de groep? \(entry.codes.first ?? 0) tot en met \(entry.codes.last ?? 0). Punt: terug." }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back { return .keys([.escape]) }
    guard let number = Int(line), let place = entry.codes.firstIndex(of: number) else { return .say([guidance]) }
    return .keys(LinearText.moves(from: entry.focus, to: place) + [.enter])
  }
}

/// Points or dots that the group divides.
struct LinearPoints: LinearPage {
  let entry: PointsEntry

  var name: String { "punten \(entry.question.id.rawValue)" }
  private var noun: String { entry.isDots ? "stippen" : "punten" }

  var lines: [String] {
    [entry.question.prompt] + entry.options.enumerated().map { "\($0.offset + 1) \($0.element.title): \(entry.points[$0.offset])" }
      + [
        entry.left < 0
          ? "\(-entry.left) te veel: samen \(entry.sum) van de \(entry.total) \(noun)." : "Nog \(entry.left) van de \(entry.total) \(noun)."
      ]
  }

  var guidance: String { "\(entry.options.count) getallen op één regel, in deze volgorde. Lege regel: vastleggen. Punt: terug." }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back { return .keys([.escape]) }
    let last = entry.options.count - 1
    if line.isEmpty { return .keys(LinearText.moves(from: entry.focus, to: last) + [.enter]) }
    guard let numbers = LinearText.numbers(line), numbers.count == entry.options.count, numbers.allSatisfy({ $0 < 1000 }) else {
      return .say(["Typ \(entry.options.count) getallen met een spatie ertussen, samen \(entry.isDots ? "hooguit " : "")\(entry.total)."])
    }
    // Down and up before the digits, so that each begins its number anew.
    let first = LinearText.moves(from: entry.focus, to: 0) + [.delete]
    let typing = numbers.enumerated().flatMap { place, number -> [Key] in (place == 0 ? [] : [.down]) + LinearText.digits(number) }
    return .keys(first + typing + [.enter])
  }
}

/// An order that the group makes: the numbers as they stand, the most important first.
struct LinearOrder: LinearPage {
  let entry: OrderEntry

  var name: String { "volgorde \(entry.question.id.rawValue)" }
  var lines: [String] {
    [entry.question.prompt, "Bovenaan staat het belangrijkste."] + LinearText.numbered(entry.order.map(\.title))
  }

  var guidance: String { "De nummers in de nieuwe volgorde, op één regel. Lege regel: zo vastleggen. Punt: terug." }

  func reply(to line: String) -> LinearReply {
    if line == LinearSign.back { return .keys([.escape]) }
    if line.isEmpty { return .keys([.enter]) }
    guard let numbers = LinearText.numbers(line), numbers.sorted() == Array(1...entry.order.count) else {
      return .say(["Noem elk nummer van 1 tot en met \(entry.order.count) één keer, met een spatie ertussen."])
    }
    var places = Array(entry.order.indices)
    var keys: [Key] = []
    for (target, number) in numbers.enumerated() {
      guard let now = places.firstIndex(of: number - 1) else { continue }
      // The arrows end a number that was typed before.
      keys += [.end, .home] + Array(repeating: .down, count: now) + LinearText.digits(target + 1)
      places.insert(places.remove(at: now), at: target)
    }
    return .keys(keys)
  }
}

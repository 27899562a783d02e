public import Programme

extension ParticipantResult {
  /// What the room sees, in rows of words and numbers.
  public init(_ result: QuestionResult, view: ResultViewKind) {
    prompt = result.prompt
    headline = result.headline
    remarks = result.remarks
    rows = Rows(people: result.count).rows(of: result.picture, view: view)
    if rows.isEmpty { headline = ReadAloud(result, view: view).text }
  }
}

/// The rows of a picture; none where a sentence says all.
private struct Rows {
  let people: Int

  func rows(of picture: ResultPicture, view: ResultViewKind) -> [ParticipantResultRow] {
    switch picture {
    case .nothing, .tooFew, .withheld, .words: []
    case .bars(let rows): bars(rows, of: people)
    case .sides(let picture): bars(picture.sides, of: people)
    case .dots(let picture): bars(picture.rows, of: picture.dots)
    case .scale(let picture):
      zip(picture.scale.range, picture.counts).map {
        ParticipantResultRow("\($0)", Wording.count($1, of: people), share: share($1, people))
      }
    case .columns(let columns): columns.map { ParticipantResultRow($0.title, $0.cards.joined(separator: ", ")) }
    case .sort(let picture): sort(picture, view: view)
    case .points(let picture): points(picture)
    case .rank(let picture):
      picture.rows.map { ParticipantResultRow("\(Wording.place($0.place, isShared: $0.isShared))  \($0.title)") }
    case .list(let picture):
      picture.rows.map { row in
        let counts = row.counts.map { zip(picture.options, $0).map { "\($0): \($1)" }.joined(separator: ", ") }
        return ParticipantResultRow(row.title, counts ?? row.words)
      }
    case .scores(let picture): picture.rows.map { ParticipantResultRow($0.title, $0.middle ?? $0.words) }
    case .rings(let picture): rings(picture)
    case .triangle(let picture):
      zip(picture.corners, picture.centre).map { ParticipantResultRow($0, "\(Wording.decimal(tenths: $1))%", share: $1) }
    case .beside(let picture): picture.own.map { bars($0, of: people) } ?? []
    case .axes(let picture):
      picture.axes.compactMap { axis in
        axis.doubledPlace.map { ParticipantResultRow(axis.title, "\(Wording.half(doubled: $0)) (0 = \(axis.from), 10 = \(axis.to))") }
      }
    case .shift(let picture):
      picture.rows.filter(\.beatsChance).map { ParticipantResultRow($0.name, $0.meanTenths > 0 ? "belangrijker" : "minder belangrijk") }
    case .groups: []
    }
  }

  private func share(_ part: Int, _ whole: Int) -> Int { whole > 0 ? min(1000, part * 1000 / whole) : 0 }

  private func bars(_ rows: [BarRow], of whole: Int) -> [ParticipantResultRow] {
    rows.map { ParticipantResultRow($0.title, $0.text(of: whole), share: $0.isFewerThanThree ? nil : share($0.count, whole)) }
  }

  private func sort(_ picture: SortPicture, view: ResultViewKind) -> [ParticipantResultRow] {
    switch view {
    case .ranking where !picture.ranking.isEmpty:
      picture.ranking.map {
        ParticipantResultRow("\(Wording.place($0.rank, isShared: $0.isShared))  \($0.name)", Wording.signedMean(tenths: $0.meanTenths))
      }
    case .agreement where !picture.ranking.isEmpty: []
    default: picture.piles.map { ParticipantResultRow($0.name, $0.values.map(\.name).joined(separator: ", ")) }
    }
  }

  private func points(_ picture: PointsPicture) -> [ParticipantResultRow] {
    picture.rows.map { row in
      let cells = row.cells.map { $0.map { Wording.decimal(tenths: $0.meanTenths) } ?? "-" }
      let text =
        picture.rounds.count == 1 ? cells.first ?? "" : zip(picture.rounds, cells).map { "\($0.title): \($1)" }.joined(separator: ", ")
      return ParticipantResultRow(row.title, text)
    }
  }

  private func rings(_ picture: RingsPicture) -> [ParticipantResultRow] {
    picture.rings.map { ring in
      let own = ring.count.map { Wording.count($0, of: picture.people) } ?? ""
      let marker = ring.markerCount.flatMap { count in picture.marker.map { "\($0): \(count)" } }
      return ParticipantResultRow(
        ring.title, [own, marker ?? ""].filter { !$0.isEmpty }.joined(separator: ", "), share: ring.count.map { share($0, picture.people) })
    }
  }
}

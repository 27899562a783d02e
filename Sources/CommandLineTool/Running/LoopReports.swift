import Documents
import FacilitatorApp
import SessionEngine
import SessionHost
import Surfaces
import Summary

/// What the loop does about reports.
extension FacilitatorLoop {
  func writeSummary() async {
    remote?.send(.writeSummary)
    guard let hosted else { return }
    defer { reportCount += 1 }
    do {
      let target = SummaryWriter.folder(for: hosted.path)
      _ = try await SummaryWriter.write(hosted.host, formats: ReportFormat.standard, to: target, progress: showProgress)
      await handle(.changed(await hosted.host.snapshot()))
      await announce(News("Het verslag staat in de map \(ShownPath.text(target))"))
    } catch {
      await announce(News(Fault(wrapping: error).sentence, isProblem: true))
    }
  }

  /// What came of something that was written for the facilitator.
  struct News {
    var sentence: String
    var isProblem: Bool

    init(_ sentence: String, isProblem: Bool = false) {
      self.sentence = sentence
      self.isProblem = isProblem
    }

    /// Both, the first one first; a problem when one of them is.
    func followed(by other: News) -> News { News("\(sentence) \(other.sentence)", isProblem: isProblem || other.isProblem) }
  }

  /// Says it here and on the control surfaces.
  func announce(_ news: News) async {
    latestNews = news
    await handle(news.isProblem ? .failed(news.sentence) : .done(news.sentence))
    await service?.desk.announce(news.sentence, isProblem: news.isProblem)
  }

  /// Says on the screen which format is being made; making one holds the loop up.
  private func showProgress(_ progress: ReportFiles.Progress) {
    _ = app.update(.done("Het verslag wordt geschreven: \(progress.words) …"))
    draw()
  }

  func readReport(isIntern: Bool) async {
    guard let state = await snapshot() else {
      return await handle(.reportRead(ReportPreview(lines: [], formats: [], problem: Self.elsewhere)))
    }
    do {
      let report = try SummaryWriter.draft(state).report
      await handle(.reportRead(ReportPreview(isIntern ? report : report.external)))
    } catch {
      await handle(.reportRead(ReportPreview(lines: [], formats: [], problem: Fault(wrapping: error).sentence)))
    }
  }

  func writeReport(isIntern: Bool, format: String?) async {
    guard let hosted else {
      guard let remote, !isIntern, format == nil else { return await handle(.failed(Self.elsewhere)) }
      return remote.send(.writeSummary)
    }
    defer { reportCount += 1 }
    do {
      let edition: Edition = isIntern ? .intern : .extern
      let target = SummaryWriter.folder(for: hosted.path, edition: edition)
      let formats = format.flatMap(ReportFormat.init(rawValue:)).map { [$0] } ?? ReportFormat.standard
      let paths = try await SummaryWriter.write(hosted.host, edition: edition, formats: formats, to: target, progress: showProgress)
      await handle(.changed(await hosted.host.snapshot()))
      let place = paths.count == 1 ? "Geschreven: \(ShownPath.text(paths[0]))" : "Het verslag staat in de map \(ShownPath.text(target))"
      await handle(.done(place))
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
    }
  }

  private static let elsewhere =
    "Deze uitgave of vorm schrijft alleen het scherm waar de sessie begon. Met v schrijft dat ook vanaf hier de gewone vormen."
}

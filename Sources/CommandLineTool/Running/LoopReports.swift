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
    do {
      let target = SummaryWriter.folder(for: hosted.path)
      _ = try await SummaryWriter.write(hosted.host, formats: ReportFormat.standard, to: target)
      await handle(.changed(await hosted.host.snapshot()))
      await handle(.done("Het verslag staat in de map \(target)"))
      await service?.desk.announce("Het verslag staat in de map \(target)")
    } catch {
      let sentence = Fault(wrapping: error).sentence
      await handle(.failed(sentence))
      await service?.desk.announce(sentence, isProblem: true)
    }
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
    draw()
    do {
      let edition: Edition = isIntern ? .intern : .extern
      let target = SummaryWriter.folder(for: hosted.path, edition: edition)
      let formats = format.flatMap(ReportFormat.init(rawValue:)).map { [$0] } ?? ReportFormat.standard
      let paths = try await SummaryWriter.write(hosted.host, edition: edition, formats: formats, to: target)
      await handle(.changed(await hosted.host.snapshot()))
      await handle(.done(paths.count == 1 ? "Geschreven: \(paths[0])" : "Het verslag staat in de map \(target)"))
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
    }
  }

  private static let elsewhere =
    "Deze uitgave of vorm schrijft alleen het scherm waar de sessie begon. Met v schrijft dat ook vanaf hier de gewone vormen."
}

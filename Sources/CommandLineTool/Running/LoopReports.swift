import Documents
import FacilitatorApp
import SessionEngine
import SessionHost
import SessionStore
import Summary

/// What the loop does about reports, copies and sessions that are kept too long.
extension FacilitatorLoop {
  var retentionNote: String? {
    guard let entries = try? SessionFile.list(inFolder: folder.path) else { return nil }
    return Retention.note(entries, days: UserSettings.load().keptDays, now: clock.now().wall)
  }

  /// The second copy at the end of a meeting, where a folder for it was named.
  func copyAside() async {
    let folder = UserSettings.load().copies
    guard let hosted, !folder.isEmpty else { return }
    do {
      let path = try SessionCopies.make(of: hosted.file, in: folder)
      await handle(.done("Er staat een kopie van de sessie in \(path)"))
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
    }
  }

  func writeSummary() async {
    guard let hosted else { return }
    do {
      let target = SummaryWriter.folder(for: hosted.path)
      _ = try await SummaryWriter.write(hosted.host, formats: ReportFormat.standard, to: target)
      await handle(.changed(await hosted.host.snapshot()))
      await handle(.done("Het verslag staat in de map \(target)"))
    } catch {
      await handle(.failed(Fault(wrapping: error).sentence))
    }
  }

  func readReport(isIntern: Bool) async {
    guard let hosted else { return }
    do {
      let report = try SummaryWriter.draft(await hosted.host.snapshot()).report
      await handle(.reportRead(ReportPreview(isIntern ? report : report.external)))
    } catch {
      await handle(.reportRead(ReportPreview(lines: [], formats: [], problem: Fault(wrapping: error).sentence)))
    }
  }

  func writeReport(isIntern: Bool, format: String?) async {
    guard let hosted else { return }
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
}

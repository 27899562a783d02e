import FacilitatorApp
import SessionEngine
import SessionHost
import SessionStore
import Summary

/// Session files of groups, opened for reading only, for a closing session.
struct GroupFiles {
  let folder: SessionFolder
  let utcOffset: Int
  /// The file of the closing session itself.
  let ownPath: String?

  /// What each other file in the folder would give, or why it gives nothing.
  func listings(for closing: SessionState) async -> [GroupListing] {
    guard let entries = try? SessionFile.list(inFolder: folder.path) else { return [] }
    let own = ownPath.flatMap { path in entries.first { $0.path == path || path.hasSuffix("/\($0.name)\(SessionFile.nameEnding)") }?.path }
    var listings: [GroupListing] = []
    for entry in entries where entry.path != own { listings.append(await listing(of: entry, for: closing)) }
    return listings
  }

  private func listing(of entry: SessionEntry, for closing: SessionState) async -> GroupListing {
    let date = CivilDate(milliseconds: Int64(entry.changedAt), utcOffsetSeconds: utcOffset).inWords
    func refused(_ group: String, _ problem: String) -> GroupListing {
      GroupListing(path: entry.path, group: group, detail: "", mark: "", problem: problem)
    }
    switch entry.status {
    case .inUse(_, let header): return refused(header?.group ?? entry.name, "Deze sessie is open in een ander venster. Sluit die eerst.")
    case .unusable(let cause): return refused(entry.name, Fault(EventLogError(.open, subject: entry.name, cause: cause)).sentence)
    case .ready(let header, _):
      do {
        let state = try await HostedSession.state(in: entry.path)
        let contribution = try closing.contribution(of: state)
        let words = ["\(contribution.picture.people) mensen", header.progress, date, contribution.remark].filter { !$0.isEmpty }
        return GroupListing(
          path: entry.path, group: header.group, detail: words.joined(separator: " · "), mark: contribution.picture.mark)
      } catch {
        return refused(header.group, Fault(wrapping: error).sentence)
      }
    }
  }

  /// The groups of these files side by side.
  ///
  /// - Throws: a `Fault` that names the file that can't take part, and why.
  func comparison(of chosen: [ChosenGroup], for closing: SessionState) async throws -> GroupsComparison {
    var groups: [(name: String, group: GroupContribution)] = []
    for file in chosen {
      do {
        groups.append((file.name, try closing.contribution(of: try await HostedSession.state(in: file.path))))
      } catch {
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        throw Fault("‘\(name)’: \(Fault(wrapping: error).sentence)", .badData)
      }
    }
    return GroupsComparison(groups, after: closing.flow.comparison, seed: UInt64.random(in: .min ... .max))
  }
}

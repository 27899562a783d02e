import Diagnosis
import Documents
import Programme
import SessionEngine
import SessionHost
import SessionStore
import TerminalRuntime

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Looks at the machine, and judges nothing.
struct MachineProbe {
  let folder: SessionFolder
  /// The folder of `--assets`, or nil.
  let assets: String?

  func facts() async -> MachineFacts {
    let look = TerminalLook()
    let (programme, programmeFault) = loadedProgramme
    let place = folderFacts
    var facts = MachineFacts(
      isTerminal: look.isTerminal, terminalName: look.name, canDraw: look.canDraw, columns: look.columns, rows: look.rows,
      colors: look.isTerminal ? look.colors : nil, isUTF8: look.isUTF8, locale: Self.locale, folder: place, sessions: sessions,
      clock: await clockFacts, programmeFault: programmeFault, tools: await Self.tools)
    facts.wantsNoColor = Self.environment("NO_COLOR") != ""
    if place.isWritable { facts.storeFault = await storeFault(programme) }
    return facts
  }

  /// The variable that decides, as the C library looks for it.
  private static var locale: String {
    ["LC_ALL", "LC_CTYPE", "LANG"].map(environment).first { !$0.isEmpty } ?? ""
  }

  private static func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

  private var loadedProgramme: (Programme?, String?) {
    do throws(Fault) {
      return (try ProgrammeFolder.require(try Assets(given: assets).standardProgramme), nil)
    } catch {
      return (nil, error.sentence)
    }
  }

  /// The folder, or the one in which it would be made.
  private var place: String {
    var path = folder.path
    while !FileAccess.exists(path) {
      guard let slash = path.lastIndex(of: "/") else { return "." }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return path
  }

  private var folderFacts: FolderFacts {
    let place = place
    var room = statvfs()
    let free = statvfs(place, &room) == 0 ? Int64(room.f_bavail) * Int64(room.f_frsize) : nil
    return FolderFacts(
      path: folder.path, exists: FileAccess.isFolder(folder.path),
      isWritable: FileAccess.isFolder(place) && access(place, W_OK | X_OK) == 0,
      freeBytes: free)
  }

  private var sessions: [SessionFacts] {
    ((try? SessionFile.list(inFolder: folder.path)) ?? []).map { entry in
      let mode = Self.mode(of: entry.path)
      switch entry.status {
      case .ready: return SessionFacts(name: entry.name, mode: mode)
      case .inUse: return SessionFacts(name: entry.name, mode: mode, isInUse: true)
      case .unusable(let cause):
        let sentence = Fault(EventLogError(.open, subject: entry.name, cause: cause)).sentence
        return SessionFacts(name: entry.name, mode: mode, problem: sentence)
      }
    }
  }

  private static func mode(of path: String) -> Int? {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_mode & 0o777) : nil
  }

  /// Makes a session, closes it, opens it again and takes it away.
  private func storeFault(_ programme: Programme?) async -> String? {
    guard let programme else { return nil }
    let path = place + "/.dokter-\(getpid())" + SessionFile.nameEnding
    defer { for ending in ["", "-wal", "-shm"] { FileAccess.remove(path + ending) } }
    do {
      let made = try await HostedSession.create(
        at: path, group: "Dokter", programme: programme, codes: ["AAAA"], isRehearsal: true, clock: SystemClock())
      try await made.host.close()
      let opened = try await HostedSession.open(path, clock: SystemClock())
      try await opened.host.close()
      return nil
    } catch {
      return Fault(wrapping: error).sentence
    }
  }

  private var clockFacts: ClockFacts {
    get async {
      let clock = SystemClock()
      let before = clock.now()
      try? await Task.sleep(for: .milliseconds(200))
      let after = clock.now()
      let newest = ((FileAccess.names(in: folder.path) ?? []).filter { $0.hasSuffix(SessionFile.nameEnding) }).compactMap {
        FileAccess.mark(of: folder.path + "/" + $0)?.seconds
      }.max()
      return ClockFacts(
        wall: after.wall, notBefore: newest.map { $0 * 1000 }, utcOffset: SystemClock.utcOffset(at: after.wall),
        drift: (after.wall - before.wall) - (after.uptime - before.uptime))
    }
  }

  /// Programs that other formats of the report use.
  private static var tools: [ToolFacts] {
    get async {
      let folders = environment("PATH").split(separator: ":").map(String.init)
      func isThere(_ name: String) -> Bool { folders.contains { access($0 + "/" + name, X_OK) == 0 } }
      let maker = try? await DocumentTools(limit: 20).pdfMaker()
      return [
        ToolFacts(
          name: "weasyprint", purpose: "een verslag als PDF", isFound: isThere("weasyprint"),
          fault: maker == nil ? "het start niet" : maker?.isNewEnough == true ? "" : "het is te oud: \(maker?.version ?? "")",
          package: DocumentTools.pdfPackage),
        ToolFacts(
          name: "libreoffice", purpose: "een verslag als DOCX met tekeningen", isFound: isThere("libreoffice") || isThere("soffice"),
          package: "libreoffice-writer-nogui"),
        ToolFacts(name: "pandoc", purpose: "een verslag als DOCX zonder LibreOffice", isFound: isThere("pandoc"), package: "pandoc"),
      ]
    }
  }
}

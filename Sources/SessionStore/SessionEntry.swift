internal import Glibc
public import SessionHost

/// One session file in a folder, as the start screen lists it.
public struct SessionEntry: Sendable, Hashable {
  /// What can be done with the file.
  public enum Status: Sendable, Hashable {
    /// It can be opened; `interrupted` when its last writer ended without closing it, which the next opening repairs.
    case ready(SessionHeader, interrupted: Bool)
    /// A process has it open for writing; its process id and the header where they could be read.
    case inUse(processID: Int?, SessionHeader?)
    /// It cannot be opened, and why.
    case unusable(EventLogError.Cause)
  }

  /// The absolute path.
  public let path: String
  /// The name of the file without its ending.
  public let name: String
  public let status: Status
  /// When it last changed, in milliseconds since 1970-01-01 UTC: as the session says, else as the file system says.
  public let changedAt: Int

  init(_ place: SessionPlace) {
    path = place.path
    name = place.name.hasSuffix(SessionFile.nameEnding) ? String(place.name.dropLast(SessionFile.nameEnding.count)) : place.name
    let read: Result<SessionHeader, EventLogError> = Result { () throws(EventLogError) in
      let file = try SessionFile.open(at: place.path, access: .readOnly)
      let header = try file.header()
      try file.close()
      return header
    }
    let header = try? read.get()
    changedAt = header.map(\.changedAt) ?? place.modifiedAt
    if let holder = SessionLock.holder(place) {
      status = .inUse(processID: holder.processID, header)
    } else {
      switch read {
      case .success(let header): status = .ready(header, interrupted: place.hasWaitingEntries)
      case .failure(let error): status = .unusable(error.cause)
      }
    }
  }
}

extension SessionFile {
  /// The session files of a folder, the last changed first; a file that cannot be read is listed with the reason.
  public static func list(inFolder folder: String) throws(EventLogError) -> [SessionEntry] {
    var entries: [SessionEntry] = []
    for name in try names(inFolder: folder) where name.hasSuffix(nameEnding) && !name.hasPrefix(".") {
      let given = folder + "/" + name
      // A link that leads nowhere has no place of its own.
      let place = (try? SessionPlace(path: given)) ?? SessionPlace(folder: folder, name: name)
      entries.append(SessionEntry(place))
    }
    return entries.sorted { ($1.changedAt, $0.path) < ($0.changedAt, $1.path) }
  }

  private static func names(inFolder folder: String) throws(EventLogError) -> [String] {
    guard let stream = opendir(folder) else {
      let cause = SystemFault(code: errno).cause
      throw EventLogError(.list, subject: SessionPlace.name(of: folder), cause: cause == .missing ? .folderMissing : cause)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { field in
          field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) { String(cString: $0) }
        })
    }
    return names
  }
}

/// A log could not be made, opened, read, written or closed: what was tried, on which file, and why it failed.
public struct EventLogError: Error, Sendable, Hashable {
  /// What was tried.
  public enum Operation: String, Sendable, Hashable, CaseIterable {
    case create, open, read, append, close, list
  }

  /// Why it failed.
  public enum Cause: Sendable, Hashable {
    /// No room left on the medium; what was acknowledged before is safe.
    case diskFull
    /// The file, the folder or the medium cannot be written.
    case readOnly
    /// Another process has the session open for writing; its process id where that is known.
    case inUse(processID: Int?)
    /// A file, but not one of ours; `empty` and `directory` are told apart because the remedy differs.
    case notASession(Foreign)
    /// A writer ended without closing, and the medium forbids to fetch its last entries: copy the file and those beside it to a writable folder.
    case unfinished
    /// One of ours, but its content is not whole; the detail is for the log, not for the room.
    case damaged(detail: String)
    /// Written by a newer program; its format version and the newest one that this program knows.
    case newerVersion(found: Int, known: Int)
    /// There is no file with this name.
    case missing
    /// There is no folder to put the file in.
    case folderMissing
    /// The rights on the file or the folder forbid it.
    case noPermission
    /// A file with this name exists already.
    case exists
    /// The revision is not the next one; the revision that the log expects.
    case revisionTaken(expected: Int)
    /// The log was closed before.
    case closed
    /// The log was opened for reading only.
    case openedForReading
    /// Anything else, in the words of the system.
    case other(String)
  }

  /// What a foreign file is.
  public enum Foreign: String, Sendable, Hashable, CaseIterable {
    case empty, directory, otherDatabase, otherFile
  }

  public let operation: Operation
  /// The name of the file, without its folder.
  public let subject: String
  public let cause: Cause

  public init(_ operation: Operation, subject: String, cause: Cause) {
    self.operation = operation
    self.subject = subject
    self.cause = cause
  }
}

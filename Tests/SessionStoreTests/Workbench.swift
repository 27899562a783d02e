import Foundation
import GRDB
import Glibc
import SessionHost
import Testing

@testable import SessionStore

/// A folder of its own for one test; it is gone with the value.
final class Workbench {
  let folder: String
  private var mounted = false

  init() throws {
    // Links followed, as the store does, so that paths may be compared.
    let home = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    var template = Array("\(home)/session-store-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } }
    folder = try #require(made)
  }

  /// A folder on a medium of its own with room for the given number of bytes.
  convenience init(mediumOf bytes: Int) throws {
    try self.init()
    try #require(
      mount("tmpfs", folder, "tmpfs", 0, "size=\(bytes),mode=0700") == 0, "mounting needs root: \(String(cString: strerror(errno)))")
    mounted = true
  }

  deinit {
    if mounted { umount2(folder, 2) }
    for name in names { if unlink(folder + "/" + name) != 0 { rmdir(folder + "/" + name) } }
    rmdir(folder)
  }

  /// Everything in the folder, in order.
  var names: [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { found.append(name) }
    }
    return found.sorted()
  }

  func path(_ name: String) -> String { folder + "/" + name }

  /// From now on nobody can write to the medium, root neither; or everybody can again.
  func makeMedium(readOnly: Bool) throws {
    let remount: UInt = 32 + (readOnly ? 1 : 0)  // MS_REMOUNT and MS_RDONLY of mount(2)
    let done = mount("tmpfs", folder, "tmpfs", remount, nil)
    try #require(mounted)
    try #require(done == 0, "mounting again: \(String(cString: strerror(errno)))")
  }

  func bytes(_ name: String) throws -> [UInt8] {
    let descriptor = open(path(name), O_RDONLY)
    try #require(descriptor >= 0, "\(name)")
    defer { close(descriptor) }
    var size = stat()
    fstat(descriptor, &size)
    var bytes = [UInt8](repeating: 0, count: Int(size.st_size))
    let count = read(descriptor, &bytes, bytes.count)
    try #require(count == bytes.count)
    return bytes
  }

  func write(_ bytes: some Collection<UInt8>, to name: String) throws {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let all = Array(bytes)
    try #require(Glibc.write(descriptor, all, all.count) == all.count)
  }

  /// What a `kill -9` or a pulled plug leaves: the file and what waits beside it, without the lock and without shared memory.
  func crashCopy(of name: String, as copy: String, walBytes: Int? = nil) throws {
    try write(bytes(name), to: copy)
    let wal = try bytes(name + "-wal")
    try write(wal.prefix(walBytes ?? wal.count), to: copy + "-wal")
  }

  func mode(_ name: String) throws -> mode_t {
    var facts = stat()
    try #require(stat(path(name), &facts) == 0, "\(name)")
    return facts.st_mode & 0o7777
  }

  func makeSession(_ name: String = "groep.goedwerk", clock: @escaping @Sendable () -> Int = { 1_000 }) throws -> SessionFile {
    try SessionFile.create(at: path(name), group: "Groep Één", programme: "Goed werk", clock: clock)
  }

  /// A database of another program, or one made by hand.
  func makeDatabase(_ name: String, _ sql: String) throws {
    let database = try DatabaseQueue(path: path(name))
    try database.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try database.close()
  }
}

/// Records `from ... through` with a payload of about the given length in bytes.
func events(_ from: Int, through last: Int, payloadLength: Int = 20) -> [EventRecord] {
  guard from <= last else { return [] }
  let filling = String(repeating: "x", count: max(0, payloadLength - 20))
  return (from...last).map { EventRecord(revision: $0, kind: "cardAdded", payload: "{\"n\":\($0),\"t\":\"\(filling)\"}") }
}

/// The cause of the error that the body throws; the test fails when it throws none.
func cause<Answer>(sourceLocation: SourceLocation = #_sourceLocation, of body: () throws(EventLogError) -> Answer) throws
  -> EventLogError.Cause
{
  do {
    _ = try body()
  } catch {
    return error.cause
  }
  Issue.record("no error was thrown", sourceLocation: sourceLocation)
  return .other("no error was thrown")
}

@_silgen_name("setfsuid") private func setFileSystemUser(_ user: uid_t) -> CInt

/// Runs the body with the rights of a user who owns nothing, also when the tests run as root; only this thread is concerned (setfsuid(2)).
func withoutPrivileges<Answer>(_ body: () throws -> Answer) rethrows -> Answer {
  guard geteuid() == 0 else { return try body() }
  _ = setFileSystemUser(65_534)
  defer { _ = setFileSystemUser(0) }
  return try body()
}

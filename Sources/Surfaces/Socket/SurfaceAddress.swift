import Glibc

/// Where the host of a session can be reached: a Unix socket beside the session file, or in the user's folder for such things.
///
/// Beside the file is the first choice, because a surface that was started from another login finds it there too. A medium that knows no
/// sockets (a USB stick, a network folder) sends both to the second.
public struct SurfaceAddress: Sendable, Hashable {
  /// The folder and the name of the socket.
  struct Place: Sendable, Hashable {
    var folder: String
    var name: String
    var path: String { folder + "/" + name }
  }

  let places: [Place]

  /// - Parameters:
  ///   - session: path of the session file, which need not exist.
  ///   - runtimeFolder: the value of `XDG_RUNTIME_DIR`; nil or empty for none.
  public init(session: String, runtimeFolder: String?) {
    let real = Self.realPath(session) ?? session
    let slash = real.lastIndex(of: "/")
    let folder = slash.map { $0 == real.startIndex ? "/" : String(real[..<$0]) } ?? "."
    let name = slash.map { String(real[real.index(after: $0)...]) } ?? real
    // The name of a file may be longer than the name of a socket.
    let stem = name.utf8.count <= 70 ? name : Self.digest(of: name)
    var places = [Place(folder: folder, name: ".\(stem).sock")]
    if let runtimeFolder, runtimeFolder.hasPrefix("/") {
      places.append(Place(folder: runtimeFolder, name: "goedwerk-\(Self.digest(of: folder + "/" + name)).sock"))
    }
    self.places = places
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// FNV-1a, 64 bits, in sixteen letters.
  private static func digest(of text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension SurfaceAddress.Place {
  /// Runs a body with a socket address of this place. The path goes through the open folder, so that it fits in the 108 bytes of one.
  func withSocketAddress(_ body: (UnsafePointer<sockaddr>, socklen_t) -> CInt) -> CInt {
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return -1 }
    defer { close(directory) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = Array("/proc/self/fd/\(directory)/\(name)".utf8)
    guard path.count < MemoryLayout.size(ofValue: address.sun_path) else {
      errno = ENAMETOOLONG
      return -1
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }

  /// A socket that listens here, for this user only; nil when there can be none. What a dead host left is taken over: the caller holds the
  /// session's lock, so that no living host has it.
  func listen() -> CInt? {
    unlink(path)
    let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | Socket.closeOnExec | Socket.nonBlocking, 0)
    guard descriptor >= 0 else { return nil }
    // The mode of the socket becomes that of its name, without a moment in which others could connect.
    guard fchmod(descriptor, 0o600) == 0, withSocketAddress({ bind(descriptor, $0, $1) }) == 0, chmod(path, 0o600) == 0,
      Glibc.listen(descriptor, 16) == 0
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// A connection to who listens here; nil when nobody does.
  func connect() -> CInt? {
    let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | Socket.closeOnExec, 0)
    guard descriptor >= 0 else { return nil }
    guard withSocketAddress({ Glibc.connect(descriptor, $0, $1) }) == 0, Socket.belongsToThisUser(descriptor) else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}

/// What sockets are asked here.
enum Socket {
  static let closeOnExec: CInt = 0o2000000
  static let nonBlocking: CInt = 0o4000
  /// A lost connection is an answer, not a signal.
  static let noSignal = CInt(MSG_NOSIGNAL)

  /// Makes a descriptor that never waits and stays in this process.
  static func prepare(_ descriptor: CInt) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// Whether the process at the other end runs as this user, or as the superuser.
  static func belongsToThisUser(_ descriptor: CInt) -> Bool {
    // As `struct ucred` of unix(7), which Glibc shows to GNU sources only: process, user, group.
    var peer: (pid_t, uid_t, gid_t) = (0, 0, 0)
    var size = socklen_t(MemoryLayout.size(ofValue: peer))
    guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 else { return false }
    return peer.1 == geteuid() || peer.1 == 0
  }
}

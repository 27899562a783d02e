import FacilitatorApp
import SessionEngine
import SessionHost
import SessionStore
import Surfaces

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The other screens of the session that this process hosts.
final class SurfaceService {
  let desk: SurfaceDesk
  private let serving: Task<Void, Never>

  private init(desk: SurfaceDesk, serving: Task<Void, Never>) {
    self.desk = desk
    self.serving = serving
  }

  /// Opens the socket of a session; nil where the machine gives none: the session goes on without other screens.
  static func open(
    for session: HostedSession, own: Surface?, tell: @escaping @Sendable (SurfaceDesk.News) -> Void
  ) -> SurfaceService? {
    guard let server = try? SurfaceServer(address(of: session.path)) else { return nil }
    let desk = SurfaceDesk(
      host: session.host, server: server, path: session.path, run: uniqueName(), own: own, words: { Fault($0).sentence }, tell: tell)
    return SurfaceService(desk: desk, serving: Task { await desk.serve() })
  }

  /// Tells everybody that the session is closed, and takes the socket away.
  func close() async {
    await desk.close()
    await serving.value
  }

  static func address(of path: String) -> SurfaceAddress {
    SurfaceAddress(session: path, runtimeFolder: getenv("XDG_RUNTIME_DIR").map { String(cString: $0) })
  }

  /// Sixteen letters that no other run has.
  static func uniqueName() -> String { String(UInt64.random(in: (UInt64.max / 2)...UInt64.max), radix: 16) }
}

import Glibc

/// A pipe that ends a thread's wait.
final class WakePipe: Sendable {
  let readEnd: CInt
  private let writeEnd: CInt

  /// - Throws: when the system gives no pipe.
  init() throws(SurfaceFault) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SurfaceFault(code: errno) }
    for end in ends { Socket.prepare(end) }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  func wake() {
    var byte: UInt8 = 1
    // A full pipe wakes as well.
    _ = write(writeEnd, &byte, 1)
  }

  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }
}

/// The system gave no socket, pipe or thread.
public struct SurfaceFault: Error, Sendable {
  /// Error number of the system; 0 when it did not say.
  public let code: Int32
}

/// A thread that runs a body once.
enum PlainThread {
  private final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  static func start(_ body: @escaping @Sendable () -> Void) throws(SurfaceFault) {
    let box = Unmanaged.passRetained(Box(body))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    guard result == 0 else {
      box.release()
      throw SurfaceFault(code: result)
    }
    pthread_detach(thread)
  }
}

import Canvas
import FacilitatorApp
import TerminalRuntime

/// Where the loop shows the app and hears the facilitator: a screen, or lines.
protocol FacilitatorScreen: AnyObject {
  var capabilities: TerminalCapabilities { get }
  var size: Size { get }
  func setTitle(_ title: String)
  func show(_ app: AppState)
  /// Takes what was typed, and passes it on to the loop in order.
  func hear(for loop: FacilitatorLoop) async
  func adoptSize() -> Size
  func resume()
  func stopProcess()
  func bell()
  func setTick(every milliseconds: Int?, firstAfter: Int?)
}

extension Terminal: FacilitatorScreen {
  func show(_ app: AppState) { draw(app.render()) }

  func hear(for loop: FacilitatorLoop) async {
    for key in readKeys() where !loop.isDone {
      let count = loop.reportCount
      await loop.handle(.key(key))
      guard loop.reportCount == count else {
        // What was typed while a report was made was meant for another screen, and would make it again and again.
        _ = readKeys()
        return
      }
    }
  }
}

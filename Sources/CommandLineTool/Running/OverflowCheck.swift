import Canvas
import FacilitatorApp
import Programme
import SessionEngine

/// Looks whether every step of a programme fits the smallest screen.
enum OverflowCheck {
  static func warnings(for programme: Programme) -> [String] {
    ScreenFit.overflows(in: programme).map { overflow in
      "let op: blok \(overflow.blockNumber), stap \(overflow.step), bladzijde \(overflow.page): de tekst past niet op "
        + "\(AppState.smallest.columns) bij \(AppState.smallest.rows). Maak de tekst korter."
    }
  }
}

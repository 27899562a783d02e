import Programme
import SessionEngine

extension AppState {
  /// Why an action does nothing now, in one sentence; nil when it works. Footer and refusal come from this.
  func whyOff(_ action: Action, _ state: SessionState) -> String? {
    let hasMeeting = state.flow.meeting != nil
    switch action {
    case .overview: return state.flow.meetings.isEmpty ? "Er is nog geen bijeenkomst geweest." : nil
    case .people, .phones: return nil
    case .goBack, .notes: return hasMeeting ? nil : "Er loopt nog geen bijeenkomst."
    case .timer: return hasMeeting ? nil : "Er loopt nog geen bijeenkomst."
    case .addMinute, .takeMinute, .stopTimer: return state.flow.timer == .idle ? "Er loopt geen klok. Druk op t om hem te starten." : nil
    case .stepSound:
      return isRoomMuted
        ? "Het geluid is al uit. Druk op g om het aan te zetten." : hasMeeting ? nil : "Er loopt nog geen bijeenkomst."
    case .groups: return state.isClosing ? nil : "Groepen naast elkaar zetten kan alleen in een slotbijeenkomst."
    case .subgroups: return state.subgroupRefusal?.sentence
    case .undo: return state.canUndo ? nil : "Er is niets om terug te draaien."
    case .redo: return state.canRedo ? nil : "Er is niets om opnieuw te doen."
    case .reopen: return state.currentBlockQuestions(.closed).isEmpty ? "In dit blok is geen gesloten vraag." : nil
    case .close: return state.currentBlockQuestions(.open).isEmpty ? "In dit blok is geen open vraag." : nil
    case .entry:
      guard hasMeeting else { return state.nextMeeting == nil ? "Alle bijeenkomsten zijn geweest." : nil }
      switch state.currentStep?.content {
      case .gather, .talk: return nil
      case .work where state.gatherAfterWork != nil: return nil
      case .show(let show) where show.source == .story: return nil
      case .ask(let ask):
        return ask.questions.allSatisfy { state.flow.record($0.id).stage == .closed }
          ? "Deze vraag is gesloten. Druk op w om hem weer open te zetten." : nil
      default: return state.openQuestions.isEmpty ? "Hier is niets in te vullen." : nil
      }
    case .readAloud: return ReadAloudPainter.text(of: RoomView(state)) == nil ? "Hier staat geen uitslag om voor te lezen." : nil
    case .scrollUp, .scrollDown, .advance, .enter, .neutral, .summary, .report, .theme, .sound, .help, .quit, .naming, .endSession:
      return nil
    }
  }
}

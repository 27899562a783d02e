public import SessionEngine

/// The lane of phones as the other screens hear of it.
extension SurfaceDesk {
  /// Something happened to the lane, for all control surfaces; a screen of the room sees the way in while the facilitator shows it.
  public func tell(_ news: PhonesNews) {
    lane = news.applied(to: lane)
    for control in controls.values { control.channel.send(.phones(news)) }
    showAgain()
  }

  /// The room's picture, with the way in while it is shown.
  func shown(_ view: RoomView) -> RoomView {
    var view = view
    view.joining = stage.isJoining ? lane.map { JoinPoster($0, present: present) } : nil
    return view
  }

  /// Shows the rooms a picture, unless it is what they see already.
  func show(_ next: RoomView) {
    let news = shown(next)
    guard news != view else { return }
    view = news
    if let frame = RoomFrame(.view(news)) { for room in rooms.values { room.channel.send(frame) } }
  }

  /// The session is the same, and what lies over it may not be.
  func showAgain() { if let view { show(view) } }
}

/// How long the lane waits for others, and how much it holds for one of them.
struct LaneLimits: Sendable {
  /// Before a connection without a request is closed.
  var idle = Duration.seconds(20)
  /// From the head of a request to its end.
  var request = Duration.seconds(10)
  /// Without taking anything of what waits.
  var deafness = Duration.seconds(10)
  /// For connections to end in order when the lane closes.
  var farewell = Duration.seconds(2)
  /// Between two looks at the network.
  var look = Duration.seconds(5)
  /// Between two signs of life on a stream.
  var beat = Duration.seconds(20)
  /// Bytes that the system holds for one connection.
  var sendBuffer = 65_536
  /// Bytes of one connection that wait in this process before its writer waits too.
  var pending = 65_536
}

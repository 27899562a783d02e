/// Which requests are ours: that they are meant for this address, and that a page of ours sent them.
struct Guards: Sendable {
  /// Values of `Host` that name this lane.
  let hosts: Set<String>

  /// - Parameters:
  ///   - address: the address of the interface.
  ///   - port: the port that is listened on.
  init(address: String, port: Int) {
    let names = address.hasPrefix("127.") ? [address, "localhost"] : [address]
    hosts = Set(names.flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] })
  }

  /// Why a request is not for us; nil when it is.
  func refusal(of call: Call) -> Reply? {
    // A page of elsewhere can give its own name this machine's address; then the browser asks for that name.
    guard let host = call.host?.lowercased(), hosts.contains(host) else {
      return .refusal(421, "wrongHost", "Dit adres klopt niet. Gebruik het adres van het grote scherm.")
    }
    guard call.method == "POST" else { return nil }
    if let site = call.fetchSite, site != "same-origin", site != "none" { return Self.wrongOrigin }
    if let origin = call.origin, origin.lowercased() != "http://\(host)" { return Self.wrongOrigin }
    return nil
  }

  private static let wrongOrigin = Reply.refusal(403, "wrongOrigin", "Dit kwam niet van de pagina van deze sessie.")
}

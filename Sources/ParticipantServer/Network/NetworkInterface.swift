#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An interface of this machine that is up and has an IPv4 address.
public struct NetworkInterface: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case wireless, cable, tunnel
    /// This machine only: the loopback, and bridges of containers and virtual machines.
    case machine
    case other
  }

  public let name: String
  public let address: String
  public let kind: Kind

  public init(name: String, address: String, kind: Kind? = nil) {
    self.name = name
    self.address = address
    self.kind = kind ?? Self.kind(of: name)
  }

  #if canImport(Darwin)
    private static let upFlag = Int(IFF_UP)
  #else
    private static let upFlag = Int(truncatingIfNeeded: IFF_UP)
  #endif

  /// All of them, the likeliest for a room first: wireless, cable, others, tunnels, this machine.
  public static func all() -> [NetworkInterface] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [NetworkInterface] = []
    var next = first
    while let entry = next?.pointee {
      next = entry.ifa_next
      let flags = Int(entry.ifa_flags)
      guard let address = entry.ifa_addr, address.pointee.sa_family == sa_family_t(AF_INET), flags & upFlag != 0 else {
        continue
      }
      let number = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { UInt32(bigEndian: $0.pointee.sin_addr.s_addr) }
      let text = [24, 16, 8, 0].map { String(number >> $0 & 255) }.joined(separator: ".")
      found.append(NetworkInterface(name: String(cString: entry.ifa_name), address: text))
    }
    return found.sorted { ($0.kind.order, $0.name, $0.address) < ($1.kind.order, $1.name, $1.address) }
  }

  /// By the names that Linux and macOS give (systemd.net-naming-scheme(7)).
  private static func kind(of name: String) -> Kind {
    func begins(_ starts: String...) -> Bool { starts.contains { name.hasPrefix($0) } }
    if begins("lo", "docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "lxd", "cni", "podman") { return .machine }
    if begins("tun", "tap", "wg", "ppp", "utun", "tailscale", "zt", "ipsec", "vpn", "nordlynx", "proton") { return .tunnel }
    if begins("wl", "wlan", "ath") { return .wireless }
    return begins("en", "eth", "usb") ? .cable : .other
  }
}

extension NetworkInterface.Kind {
  fileprivate var order: Int {
    switch self {
    case .wireless: 0
    case .cable: 1
    case .other: 2
    case .tunnel: 3
    case .machine: 4
    }
  }
}

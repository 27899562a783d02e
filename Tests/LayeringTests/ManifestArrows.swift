/// The targets of ours that each library in a manifest depends on.
struct ManifestArrows {
  private(set) var arrows: [String: Set<String>] = [:]

  /// Reads `library("A", ["B", "C"])` and `.executableTarget(name: "A", dependencies: ["B"])`; names of outside products are written
  /// without quotes in the manifest, and so are not seen.
  init(_ manifest: String) {
    let target = #/(?:\blibrary\(|executableTarget\(\s*name:)\s*"(\w+)"\s*(?:,\s*(?:dependencies:\s*)?\[([^\]]*)\])?/#
    for match in manifest.matches(of: target) {
      let names = (match.output.2 ?? "").matches(of: #/"(\w+)"/#).map { String($0.output.1) }
      arrows[String(match.output.1), default: []].formUnion(names)
    }
  }
}

/// Finds what a pure target may not use: a clock, a random source, files, the environment, output.
struct PurityRule {
  private struct Pattern {
    let what: String
    let expression: String
    /// Names of the C library that are ordinary words too: only looked for where the library is imported.
    var needsLibrary = false
  }

  private static let patterns: [Pattern] = [
    Pattern(what: "a clock", expression: #"\b(ContinuousClock|SuspendingClock|DispatchTime|DispatchWallTime|CFAbsoluteTimeGetCurrent)\b"#),
    Pattern(what: "a clock", expression: #"\b(clock_gettime|gettimeofday|mach_absolute_time|localtime|localtime_r|gmtime_r|strftime)\b"#),
    Pattern(what: "a clock", expression: #"\bDate\s*\(\s*\)|\bDate\.now\b|\b(Task\.sleep|usleep|nanosleep)\b"#),
    Pattern(
      what: "a random source",
      expression: #"\b(SystemRandomNumberGenerator|arc4random\w*|drand48|getrandom|getentropy)\b|\b(UUID|Hasher)\s*\(\s*\)"#),
    Pattern(
      what: "a random source", expression: #"\.random\s*\((?![^)]*using)|\.(randomElement|shuffled|shuffle)\s*\(\s*\)|\.hashValue\b"#),
    Pattern(what: "a file", expression: #"\b(FileManager|FileHandle|fopen|freopen|fdopen|opendir|contentsOfFile|Bundle|URLSession)\b"#),
    Pattern(
      what: "the environment",
      expression:
        #"\b(getenv|setenv|environ|setlocale|ProcessInfo|CommandLine)\b|\b(Locale|TimeZone|Calendar)\.(current|autoupdatingCurrent)\b"#),
    Pattern(what: "output or input", expression: #"(?<![\w.])(print|debugPrint|dump|readLine|puts|printf|fputs)\s*\("#),
    Pattern(
      what: "the system",
      expression: #"(?<![\w.])(open|read|write|unlink|mkdir|stat|access|socket|time|clock|rand|random|sleep|exit|abort)\s*\("#,
      needsLibrary: true),
  ]

  /// One sentence for each place.
  func faults(in file: SourceFile) throws -> [String] {
    let hasLibrary = !Set(file.imports).isDisjoint(with: ["Glibc", "Musl", "Darwin", "Foundation"])
    return try Self.patterns.filter { hasLibrary || !$0.needsLibrary }.flatMap { pattern in
      try Expression(pattern.expression).matches(in: file.code).map {
        "\(file.path):\($0.line): \(pattern.what) in a pure target: \($0.text)"
      }
    }
  }
}

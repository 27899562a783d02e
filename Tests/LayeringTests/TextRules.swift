/// Rules about any file: its length, what it includes, and paths that exist on one machine only.
enum TextRules {
  /// Lines that a file of source may have.
  static let maximumLines = 300

  static func lengthFaults(in file: SourceFile) -> [String] {
    file.lineCount > maximumLines ? ["\(file.path): \(file.lineCount) lines, more than \(maximumLines)"] : []
  }

  /// Curses stays inside one target, and `<term.h>` outside all of them: it makes `columns` and `lines` macros.
  static func cursesFaults(in file: SourceFile) -> [String] {
    file.includes.compactMap { header in
      let name = header.split(separator: "/").last.map(String.init) ?? header
      if name == "term.h" { return "\(file.path): <term.h> is never included" }
      let isCurses = ["curses.h", "ncurses.h", "ncursesw.h", "panel.h", "form.h", "menu.h"].contains(name)
      return isCurses && !file.path.hasPrefix("Sources/CTerminal/") ? "\(file.path): <\(header)> outside CTerminal" : nil
    }
  }

  /// Paths of the machine that somebody happened to build on.
  static func machinePathFaults(in file: SourceFile) throws -> [String] {
    let folders = ["work", "tmp", "root", "opt", "home", "Users"].joined(separator: "|")
    let path = try Expression(#"(?<![\w.)}\]/~-])/(\#(folders))(/[\w.-]+|\b(?![\w/-]))"#)
    return path.matches(in: file.text).map { "\(file.path):\($0.line): a path of one machine: \($0.text)" }
  }
}

/// One file of the project as text.
struct SourceFile {
  /// Path from the root of the project.
  let path: String
  let text: String

  /// The text without comments; line breaks stay, so that line numbers still hold.
  let code: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    code = SourceFile.withoutComments(text)
  }

  /// How many lines there are.
  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0) }

  /// The modules that are imported, as often as they are; `import struct A.B` imports A.
  var imports: [String] {
    let line =
      #/^[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+)*(?:(?:public|package|internal|fileprivate|private)[ \t]+)?import[ \t]+(?:(?:struct|class|enum|protocol|func|var|let|typealias|actor)[ \t]+)?(\w+)/#
      .anchorsMatchLineEndings()
    return code.matches(of: line).map { String($0.output.1) }
  }

  /// The headers that C code includes.
  var includes: [String] {
    code.matches(of: #/^[ \t]*#[ \t]*(?:include|import)[ \t]*[<"]([^>"]+)[>"]/#.anchorsMatchLineEndings()).map { String($0.output.1) }
  }

  private static func withoutComments(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let (quote, backslash, slash, star, newline) = (
      UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "\n")
    )
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    var isInString = false
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : newline
      if depth > 0 {
        let isMark = (byte == star && next == slash) || (byte == slash && next == star)
        if isMark { depth += byte == star ? -1 : 1 }
        if byte == newline { result.append(byte) }
        index += isMark ? 2 : 1
      } else if !isInString, byte == slash, next == slash {
        while index < bytes.count, bytes[index] != newline { index += 1 }
      } else if !isInString, byte == slash, next == star {
        depth = 1
        index += 2
      } else if isInString, byte == backslash {
        result += [byte, next]
        index += 2
      } else {
        // A line break ends a string that this simple reading took for one.
        if byte == quote { isInString.toggle() } else if byte == newline { isInString = false }
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

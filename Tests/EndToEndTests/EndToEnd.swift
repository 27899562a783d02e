import Testing

/// The real program on a real terminal with real files. One test after another: each is a program, a terminal and a disk that wait
/// for each other, and more at once would only wait longer.
@Suite(.serialized) struct EndToEnd {}

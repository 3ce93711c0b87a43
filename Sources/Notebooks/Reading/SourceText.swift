/// The lines of a notebook's file, as they stand there.
struct SourceText: Sendable {
  let lines: [String]

  /// Splits a text at line feeds; a carriage return before one belongs to it.
  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(
      String.init)
  }

  /// A line, from 1; empty beyond the end.
  func line(_ number: Int) -> String { lines.indices.contains(number - 1) ? lines[number - 1] : "" }

  /// Some lines as one text.
  func text(_ range: ClosedRange<Int>) -> String {
    let inside = range.clamped(to: 1...max(1, lines.count))
    return lines[inside.lowerBound - 1..<min(lines.count, inside.upperBound)].joined(
      separator: "\n")
  }

  /// A diagnostic with the text of its line.
  func diagnostic(_ place: SourcePlace, _ message: String, suggestion: String? = nil) -> Diagnostic
  {
    let line = String(String.UnicodeScalarView(line(place.line).unicodeScalars.prefix(Self.widest)))
    return Diagnostic(place, message, suggestion: suggestion, excerpt: line)
  }

  /// The most of a line that a diagnostic repeats.
  private static let widest = 200
}

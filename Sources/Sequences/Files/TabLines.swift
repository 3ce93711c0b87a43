import Foundation

/// Lines of two parts with a tab between.
struct TabLines {
  /// The parts of each line that is not empty, and its number.
  let lines: [(line: Int, parts: [String])]
  /// What is left out.
  let notes: [String]

  init(_ file: TextFile, _ options: ReadingOptions) {
    var rows = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }
    if file.bytesRead < file.bytesTotal, !rows.isEmpty { rows.removeLast() }
    var lines = rows.map { row in
      (
        line: row.offset + 1,
        parts: row.element.split(separator: "\t", omittingEmptySubsequences: false)
          .map(String.init)
      )
    }
    var notes: [String] = []
    if options.hasNoHeader != true, let first = lines.first?.parts, Self.isHeader(first) {
      lines.removeFirst()
      notes.append(
        "The first line, “\(first[0])” and “\(first[1])”, is taken for a header (--no-header says otherwise)."
      )
    }
    let wide = lines.count { $0.parts.count > 2 }
    if wide > 0 {
      notes.append(
        "What follows the second part of a line is not read; \(counted(wide, "line")) "
          + "\(wide == 1 ? "has" : "have") a third.")
    }
    (self.lines, self.notes) = (lines, notes)
  }

  /// Whether the first two parts are different words for what stands below them.
  private static func isHeader(_ parts: [String]) -> Bool {
    guard parts.count > 1 else { return false }
    let titles = parts.prefix(2).map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    return titles[0] != titles[1] && titles.allSatisfy(headings.contains)
  }

  private static let headings: Set<String> = [
    "source", "target", "src", "tgt", "trg", "input", "output", "inputs", "outputs", "token",
    "tokens", "tag", "tags", "text", "texts", "label", "labels", "word", "words", "sentence",
    "sentences", "question", "answer", "query", "response", "translation", "english", "french",
    "german", "spanish", "italian", "portuguese", "dutch", "russian", "chinese", "japanese",
  ]
}

import Console
import Foundation
import Testing

/// Screens as text beside the tests; those of 80 columns with their styles, a letter for each.
///
/// With RECORD=1 in the environment the files are written anew, and the run fails, so that nobody records by accident.
enum Golden {
  static func check(
    _ name: String, _ canvas: Canvas, at location: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appendingPathComponent("\(name).txt")
    let text =
      CanvasWriter.plainText(canvas) + (canvas.size.columns == 80 ? styles(of: canvas) : "")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try? text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)", sourceLocation: location)
      return
    }
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("no screen \(name); record with RECORD=1", sourceLocation: location)
      return
    }
    #expect(
      text == expected, "\(difference(expected, text))", sourceLocation: location)
  }

  private static let letters = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  /// A letter for the style of each square, and what the letters mean.
  private static func styles(of canvas: Canvas) -> String {
    var letters: [Style: Character] = [.plain: "."]
    var legend = ""
    var map = ""
    for row in 0..<canvas.size.rows {
      for glyph in canvas.row(row) {
        if letters[glyph.style] == nil {
          let letter = Self.letters[min(letters.count - 1, Self.letters.count - 1)]
          letters[glyph.style] = letter
          legend += "\(letter) \(words(for: glyph.style))\n"
        }
        map.append(letters[glyph.style] ?? "?")
      }
      map += "\n"
    }
    return "\n" + map + "\n" + legend
  }

  private static func words(for style: Style) -> String {
    var words = ["\(color(style.foreground)) on \(color(style.background))"]
    if style.bold { words.append("bold") }
    if style.dim { words.append("dim") }
    if style.underlined { words.append("underlined") }
    if style.reversed { words.append("reversed") }
    return words.joined(separator: " ")
  }

  private static func color(_ color: Color) -> String {
    switch color {
    case .standard: "standard"
    case .indexed(let index): String(index)
    }
  }

  /// The first line that differs.
  private static func difference(_ expected: String, _ got: String) -> String {
    let lines = (expected.components(separatedBy: "\n"), got.components(separatedBy: "\n"))
    for (row, (left, right)) in zip(lines.0, lines.1).enumerated() where left != right {
      return "line \(row + 1):\n  expected \(left)\n  got      \(right)"
    }
    return "expected \(lines.0.count) lines, got \(lines.1.count)"
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Screens")
}

import ArgumentParser
import Console
import Curses
import Foundation
import Plotting
import Recurrence

/// `unroll doctor`: what this terminal can do, what was chosen and why, with a test card.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what this terminal can do, what was chosen and why, with a test card.")

  func run() throws {
    let path = Keeping.settingsFile(in: Folders())
    let preferences = Preferences(path: path)
    let report = TerminalReport(options: TerminalOptions(preferences))
    for entry in report.entries { printLine(entry.name, entry.value, entry.reason) }
    printLine(
      "arithmetic", SafeText(Processor.instructionSet),
      "the widest instructions that this processor has; threads: \(UnrolledNetwork.usualThreads)")
    printLine("settings", SafeText(path), "")
    for complaint in preferences.complaints { printLine("", complaint, "") }
    if let problem = report.problem { printLine("no screen", SafeText("\(problem)"), "") }
    StandardOutput.print()
    StandardOutput.print(TestCard(appearance: report.appearance).text, terminator: "")
  }

  private func printLine(_ name: SafeText, _ value: SafeText, _ reason: SafeText) {
    let note = reason.isEmpty ? "" : "  (\(reason.string))"
    StandardOutput.print(name.padded(to: 18).string + value.string + note)
  }
}

/// Every ramp and kind of glyph that screens are drawn with.
private struct TestCard {
  let appearance: Appearance

  var text: String {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let card = canvas
    let shown = appearance.glyphs == .ascii ? card.asciiTwin : card
    return isTerminal
      ? CanvasWriter.ansi(shown, appearance) + "\n"
      : CanvasWriter.plainText(shown) + "\n"
  }

  private var canvas: Canvas {
    var canvas = Canvas(size: Size(columns: 72, rows: 12))
    let ramps: [(SafeText, Scale, (Double) -> Double)] = [
      ("gates 0 … 1", .sequential(low: 0, high: 1), { $0 }),
      ("signed −1 … 1", .diverging(limit: 1), { 2 * $0 - 1 }),
      ("gradients, log", .logarithmic(lowExponent: -8, highExponent: 0), { pow(10, 8 * $0 - 8) }),
    ]
    for (row, ramp) in ramps.enumerated() {
      canvas.write(ramp.0, at: Point(column: 0, row: 2 * row))
      let values = (0..<48).map { Optional(ramp.2(Double($0) / 47)) }
      HeatStrip(values: [values], scale: ramp.1).draw(
        into: &canvas, in: Rect(column: 18, row: 2 * row, columns: 48, rows: 1),
        appearance: appearance)
    }
    canvas.write("blocks", at: Point(column: 0, row: 6))
    canvas.write("▁▂▃▄▅▆▇█ ▏▎▍▌▋▊▉█ ▀▄ ░▒▓█", at: Point(column: 18, row: 6))
    canvas.write("braille", at: Point(column: 0, row: 7))
    canvas.write("⣀⣠⣤⣴⣶⣾⣿ ⠉⠒⠤⣀", at: Point(column: 18, row: 7))
    canvas.write("boxes, letters", at: Point(column: 0, row: 8))
    canvas.write("╭─┬─╮ │ ├─┼─┤ ╰─┴─╯ ← → ∘ σ ∂ ‖h‖ 漢字", at: Point(column: 18, row: 8))
    writeStyles(&canvas)
    return canvas
  }

  private func writeStyles(_ canvas: inout Canvas) {
    let palette = Palette(appearance)
    let styles: [(SafeText, Style)] = [
      ("text", palette.text), ("muted", palette.muted), ("title", palette.title),
      ("accent", palette.accent), ("good", palette.good), ("warning", palette.warning),
      ("bad", palette.bad), ("selection", palette.selection),
    ]
    canvas.write("styles", at: Point(column: 0, row: 10))
    var column = 18
    for (name, style) in styles {
      column += canvas.write(name, at: Point(column: column, row: 10), style: style) + 1
    }
  }
}

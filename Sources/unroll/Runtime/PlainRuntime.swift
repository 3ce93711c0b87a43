import Console
import Foundation
import Workbench

/// A session for readers that speak, and for pipes: a line in, the panes that changed out.
final class PlainRuntime {
  private let runtime: SynchronousRuntime
  private var shown: [PlainPane] = []

  init(_ runtime: SynchronousRuntime) { self.runtime = runtime }

  /// Reads keys and commands, one a line, until the session is left or the input ends.
  func run() {
    printChanges()
    while !runtime.isOver, let line = readLine() {
      runtime.look()
      take(line)
      if !runtime.isOver { printChanges() }
    }
  }

  /// A line is a key by its name (`j`, `<right>`), several in angle brackets, or a command with or
  /// without its colon (`goto 5`); where a text is being asked for, it is that text.
  private func take(_ line: String) {
    let text = line.filter { !$0.isNewline }
    if runtime.session.isEditing { return edit(text) }
    guard !text.isEmpty else { return }
    if isTyping {
      type(text)
    } else if text.count > 1, !text.hasPrefix("<") {
      runtime.send(.key(.character(":")))
      type(text.drop { $0 == ":" })
    } else {
      play(text)
    }
  }

  /// While a block is edited, a line is a line of its text, unless it is the name of a key.
  private func edit(_ text: String) {
    if text.hasPrefix("<"), text.hasSuffix(">") {
      play(text)
    } else {
      runtime.send(.paste(text + "\n"))
    }
  }

  /// Where there is a cursor, a text is being typed.
  private var isTyping: Bool {
    render(runtime.session, size: runtime.session.size).cursor != nil
  }

  private func type(_ text: some StringProtocol) {
    runtime.send(.paste(String(text)))
    runtime.send(.key(.enter))
  }

  private func play(_ keys: String) {
    do throws(KeyScriptError) { try KeyScript.parse(keys).forEach(runtime.play) } catch {
      runtime.send(.failed(SafeText(error.description)))
    }
  }

  private func printChanges() {
    let panes = linear(runtime.session)
    for pane in panes where !shown.contains(pane) {
      StandardOutput.print(pane.title.string)
      for line in pane.lines { StandardOutput.print("  " + line.string) }
    }
    shown = panes
  }
}

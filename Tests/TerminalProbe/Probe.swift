import Console
import Curses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program for tests of the real terminal: shows its size and the last events, and dies in the way a key says.
@main
struct Probe {
  var log = ["ready"]
  var isCrowded = false

  static func main() {
    do throws(TerminalError) {
      var probe = Probe()
      let terminal = try Terminal()
      probe.run(terminal)
      terminal.close()
      print("left")
    } catch {
      print(error)
      exit(2)
    }
  }

  private mutating func run(_ terminal: Terminal) {
    while true {
      terminal.paint(canvas(terminal), appearance: terminal.appearance)
      for event in terminal.wait() {
        log.append(String(describing: event))
        if case .end(let reason) = event {
          terminal.close()
          exit(reason.exitCode)
        }
        if case .input(.key(let key)) = event, !obey(key, terminal) { return }
      }
    }
  }

  /// Does what the key says; false to leave.
  private mutating func obey(_ key: Key, _ terminal: Terminal) -> Bool {
    switch key.name {
    case "q": return false
    case "T": fatalError("a trap on purpose")
    case "X": exit(3)
    case "O": log.append("\(depth(0))")
    case "E": "kept back\n".withCString { _ = write(STDERR_FILENO, $0, 10) }
    case "H": hang(terminal)
    case "W": wakeLater()
    case "c": isCrowded.toggle()
    case "y": log.append("copy \(terminal.copy("text"))")
    case "m": terminal.mouse.toggle()
    case "<c-l>": terminal.repaint()
    default: break
    }
    return true
  }

  private mutating func hang(_ terminal: Terminal) {
    log.append("hanging")
    terminal.paint(canvas(terminal), appearance: terminal.appearance)
    while true { usleep(10_000) }
  }

  /// Overflows the stack.
  private func depth(_ level: Int) -> Int { level < 0 ? 0 : depth(level + 1) &* 3 &+ level }

  private func wakeLater() {
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    pthread_create(&thread, nil, wakeFromThread, nil)
  }

  private func canvas(_ terminal: Terminal) -> Canvas {
    var canvas = Canvas(size: terminal.size)
    let size = "\(terminal.size.columns)x\(terminal.size.rows)"
    let appearance = terminal.appearance
    canvas.write(
      "probe \(size) \(appearance.colors.rawValue) \(appearance.glyphs.rawValue)", at: .zero,
      style: Style(bold: true))
    canvas.write("日本 é ▀⣿█ ─┼ \u{202E}", at: Point(column: 0, row: 1))
    for (row, line) in log.suffix(max(0, terminal.size.rows - 3)).enumerated() {
      canvas.write(SafeText(line), at: Point(column: 0, row: row + 2))
    }
    if isCrowded { crowd(&canvas) }
    let corner = Point(column: terminal.size.columns - 3, row: terminal.size.rows - 1)
    canvas.write("end", at: corner, style: Style(foreground: .indexed(33), reversed: true))
    return canvas
  }

  /// More pairs of colours than most terminals have.
  private func crowd(_ canvas: inout Canvas) {
    for row in 2..<max(2, canvas.size.rows) {
      for column in 0..<canvas.size.columns {
        let color = UInt8(16 + (row * canvas.size.columns + column) % 240)
        canvas[column, row] = Glyph(
          "▀", style: Style(foreground: .indexed(color), background: .indexed(255 - color)))
      }
    }
  }
}

#if canImport(Glibc)
  private func wakeFromThread(_: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    Terminal.wake()
    return nil
  }
#else
  private func wakeFromThread(_: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Terminal.wake()
    return nil
  }
#endif

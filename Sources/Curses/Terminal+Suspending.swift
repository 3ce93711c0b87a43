internal import CTerminal
import Console

extension Terminal {
  /// Gives the terminal to the shell and stops, as on Ctrl-Z; returns when the program continues, with the event to act on.
  @discardableResult
  public func suspend() -> TerminalEvent {
    guard isOpen else { return .input(.resize(size)) }
    send(modes.allOff)
    cterminal_pause()
    cterminal_stop()
    return recover()
  }

  /// Gives the terminal to a command of the shell, as an editor, until that ends; returns its exit code, nil where it
  /// could not be run.
  ///
  /// The size may have changed: a `resize` event is to be sent.
  public func lend(to command: String) -> Int? {
    guard isOpen else { return nil }
    send(modes.allOff)
    cterminal_pause()
    let code = cterminal_run(command)
    _ = recover()
    return code < 0 ? nil : Int(code)
  }

  /// Takes the terminal again after somebody else had it.
  func recover() -> TerminalEvent {
    _ = adoptSize()
    cterminal_resume()
    send(modes.allOn(mouse: mouse))
    repaint()
    return .input(.resize(size))
  }

  /// Takes over the terminal's size; true when it has changed.
  func adoptSize() -> Bool {
    var columns: Int32 = 0
    var rows: Int32 = 0
    let isKnown = cterminal_size(&columns, &rows)
    if !isKnown { cterminal_screen_size(&columns, &rows) }
    let now = Size(columns: Int(columns), rows: Int(rows))
    guard now != size else { return false }
    if isKnown { cterminal_resize(columns, rows) }
    size = now
    painted = nil
    return true
  }
}

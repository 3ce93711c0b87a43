internal import CTerminal
import Console

/// The terminal: shows canvases, tells what is typed, and is always given back as it was.
///
/// There is one at a time, and one thread uses it; only `wake()` may be called from anywhere. A program that
/// ends without `close()`, by a signal, a trap or `exit`, gives the terminal back as well.
public final class Terminal {
  /// What drawing depends on, as it was chosen for this terminal.
  public let appearance: Appearance

  /// How many columns and rows there are.
  public internal(set) var size: Size

  /// Whether the program gets the mouse; otherwise the terminal selects and copies with it.
  public var mouse: Bool {
    didSet { if mouse != oldValue { send(mouse ? modes.mouseOn : modes.mouseOff) } }
  }

  /// Whether frames are marked, so that the terminal shows each at once.
  public var synchronized: Bool

  let modes: TerminalModes
  var isOpen = true
  var painted: Frame?
  var pairs: ColorPairs
  let colorCount: Int
  var decoder = InputDecoder()
  var lastTyped = ContinuousClock.now

  /// Takes the terminal: another screen where it has one, keys unbuffered, signals as events.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    if !cterminal_is_terminal(0) { throw .inputIsNoTerminal }
    if !cterminal_is_terminal(1) { throw .outputIsNoTerminal }
    let profile = try TerminalProfile(options: options, surroundings: .live)
    modes = TerminalModes(for: profile)
    guard cterminal_set_locale(profile.locale.value), cterminal_catch_signals() else {
      throw .refused
    }
    guard cterminal_open(profile.type.value, modes.allOff) else {
      cterminal_release_signals()
      throw .refused
    }
    appearance = profile.appearance
    colorCount = Int(cterminal_colors())
    pairs = ColorPairs(terminalPairs: Int(cterminal_pairs()))
    size = .zero
    mouse = options.mouse
    synchronized = options.synchronized
    _ = adoptSize()
    send(modes.allOn(mouse: mouse))
  }

  deinit { close() }

  /// Gives the terminal back; a second call does nothing.
  public func close() {
    guard isOpen else { return }
    send(modes.allOff)
    isOpen = false
    cterminal_close()
    cterminal_release_signals()
  }

  /// Asks the terminal to fill the clipboard; false when this one is not known to understand that.
  ///
  /// Whether it does is up to its settings; no terminal answers.
  public func copy(_ text: SafeText) -> Bool {
    guard isOpen, modes.hasClipboard else { return false }
    send(Clipboard.sequence(copying: text.string))
    return true
  }

  /// Ends a `wait` early; any thread may call it, at any time.
  public static func wake() { cterminal_wake() }

  /// Sends a sequence past ncurses, which is right between two frames only.
  func send(_ sequence: String) {
    if isOpen, !sequence.isEmpty { cterminal_write(sequence, sequence.utf8.count) }
  }
}

internal import CTerminal
import Console

/// A style in ncurses' terms: attributes and a pair of colours that this terminal has.
struct Ink: Equatable {
  var attributes: UInt32
  var pair: ColorPairs.Pair

  /// The nearest that a terminal with so many colours can do; bright colours become bold where there are but eight.
  init(_ style: Style, terminalColors: Int) {
    var bold = style.bold
    let foreground = Self.number(style.foreground, of: terminalColors)
    let background = Self.number(style.background, of: terminalColors)
    if foreground.isBright { bold = true }
    pair = ColorPairs.Pair(foreground: foreground.value, background: background.value)
    attributes =
      Self.bit(bold, CTERMINAL_BOLD) | Self.bit(style.dim, CTERMINAL_DIM)
      | Self.bit(style.italic, CTERMINAL_ITALIC) | Self.bit(style.underlined, CTERMINAL_UNDERLINED)
      | Self.bit(style.reversed, CTERMINAL_REVERSED)
  }

  private static func bit(_ isOn: Bool, _ mask: Int) -> UInt32 { isOn ? UInt32(mask) : 0 }

  private static func number(_ color: Color, of count: Int) -> (value: Int32, isBright: Bool) {
    guard case .indexed(let index) = color else { return (-1, false) }
    if Int(index) < count { return (Int32(index), false) }
    if index < 16, count >= 8 { return (Int32(index) - 8, true) }
    return (-1, false)
  }
}

import Console

extension Key {
  /// The key that ncurses calls by that name: `KEY_UP`, `KEY_F(5)`, or `kUP5`, with its modifiers left out.
  init?(terminfoName name: String) {
    if let key = Self.terminfoNames[name] {
      self = key
    } else if name.hasPrefix("KEY_F("), let number = Int(name.dropFirst(6).dropLast()), number > 0 {
      // F13 and up are F1 and up with Shift or Control.
      self = .function((number - 1) % 12 + 1)
    } else if name.hasPrefix("k"),
      let key = Self.terminfoNames[String(name.prefix { !$0.isNumber })]
    {
      self = key
    } else {
      return nil
    }
  }

  private static let terminfoNames: [String: Key] = [
    "KEY_UP": .up, "KEY_DOWN": .down, "KEY_LEFT": .left, "KEY_RIGHT": .right,
    "KEY_SR": .up, "KEY_SF": .down, "KEY_SLEFT": .left, "KEY_SRIGHT": .right,
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right,
    "KEY_HOME": .home, "KEY_END": .end, "KEY_SHOME": .home, "KEY_SEND": .end,
    "kHOM": .home, "kEND": .end, "KEY_A1": .home, "KEY_C1": .end,
    "KEY_PPAGE": .pageUp, "KEY_NPAGE": .pageDown, "KEY_SPREVIOUS": .pageUp,
    "KEY_SNEXT": .pageDown, "kPRV": .pageUp, "kNXT": .pageDown, "KEY_A3": .pageUp,
    "KEY_C3": .pageDown,
    "KEY_BACKSPACE": .backspace, "KEY_DC": .delete, "KEY_SDC": .delete, "kDC": .delete,
    "KEY_IC": .insert, "KEY_SIC": .insert, "kIC": .insert,
    "KEY_BTAB": .backtab, "KEY_ENTER": .enter,
  ]
}

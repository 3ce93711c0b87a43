import Console

/// A control sequence of a terminal: `ESC [`, parameters, and a final character.
struct ControlSequence: Equatable {
  /// What stands before the final character, such as `<0;12;5` or `1;5`.
  var parameters = ""
  var final: Unicode.Scalar

  /// The key that sends it; modifiers are left out, so Shift-→ is →.
  var key: Key? {
    switch final {
    case "~": Self.numbered[number(0)]
    case "Z": .backtab
    case "M": nil
    default: Self.lettered[final]
    }
  }

  /// Whether a paste begins after it.
  var startsPaste: Bool { final == "~" && number(0) == 200 }

  /// The mouse event that it reports in xterm's SGR encoding: `ESC [ < button ; column ; row M` (`m` for a release).
  var mouse: MouseEvent? {
    guard parameters.hasPrefix("<"), final == "M" || final == "m" else { return nil }
    return MouseReport(
      code: number(0), column: number(1), row: number(2), isRelease: final == "m"
    ).event
  }

  /// The parameter at an index; 0 when it is left out, as terminals do with zeros, or too large.
  private func number(_ index: Int) -> Int {
    let fields = parameters.drop { $0 == "<" }.split(
      separator: ";", omittingEmptySubsequences: false)
    return index < fields.count ? Int(fields[index]) ?? 0 : 0
  }

  /// Keys by the final letter, after `ESC [` and after `ESC O` alike.
  static let lettered: [Unicode.Scalar: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "M": .enter,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}

/// What xterm reports of the mouse: a code of button, modifiers and motion, and a square counted from 1.
struct MouseReport {
  var code: Int
  var column: Int
  var row: Int
  var isRelease: Bool

  /// The event, if it is one that programs here care about.
  var event: MouseEvent? {
    let place = Point(column: max(0, column - 1), row: max(0, row - 1))
    let button = code & 3
    if code & 64 != 0 {
      guard button < 2 else { return nil }
      return MouseEvent(kind: button == 0 ? .wheelUp : .wheelDown, button: 0, at: place)
    }
    guard button < 3 else { return nil }
    let kind: MouseEvent.Kind = isRelease ? .release : code & 32 != 0 ? .drag : .press
    return MouseEvent(kind: kind, button: button + 1, at: place)
  }
}

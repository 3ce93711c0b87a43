/// What a code point does in a grid of squares.
///
/// The standard library's Unicode tables say what a code point is; only the width is a table of our own
/// (`WideScalars`), so that no locale has a say.
enum ScalarRole {
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// None: drawn over what stands before it.
  case mark
  /// None, or it changes what stands beside it without being seen: joiners, tags, fillers, soft hyphens.
  case hidden
  /// C0 and DEL, which have pictures of their own.
  case control
  /// Better spelled out: C1, bidi controls, separators, private and unassigned code points.
  case named
}

extension Unicode.Scalar {
  var role: ScalarRole {
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: .narrow
    case 0...0x1F, 0x7F: .control
    case 0x2500...0x25FC, 0x2800...0x28FF: .narrow
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB:
      properties.isDefaultIgnorableCodePoint ? .hidden : .mark
    case 0x1F1E6...0x1F1FF: .named  // regional indicators: terminals pair them as they like
    case 0x1F3FB...0x1F3FF: .hidden  // skin tones change the emoji before them
    default: roleByCategory
    }
  }

  private var roleByCategory: ScalarRole {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: .named
    case .format: isBidiControl ? .named : .hidden
    case .nonspacingMark, .enclosingMark: properties.isDefaultIgnorableCodePoint ? .hidden : .mark
    default:
      properties.isDefaultIgnorableCodePoint
        ? .hidden : WideScalars.contains(value) ? .wide : .narrow
    }
  }

  private var isBidiControl: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether a Hangul vowel or final consonant joins the letter before it (Unicode annex 29, GB6–GB8).
  func joins(_ previous: Unicode.Scalar) -> Bool {
    switch (hangul, previous.hangul) {
    case (.none, _): true
    case (.vowel, .leading), (.vowel, .vowel), (.vowel, .openSyllable): true
    case (.final, .vowel), (.final, .final), (.final, .openSyllable), (.final, .closedSyllable):
      true
    default: false
    }
  }

  private enum Hangul { case none, leading, vowel, final, openSyllable, closedSyllable }

  private var hangul: Hangul {
    switch value {
    case 0x1100...0x115F, 0xA960...0xA97C: .leading
    case 0x1160...0x11A7, 0xD7B0...0xD7C6: .vowel
    case 0x11A8...0x11FF, 0xD7CB...0xD7FB: .final
    case 0xAC00...0xD7A3: (value - 0xAC00) % 28 == 0 ? .openSyllable : .closedSyllable
    default: .none
    }
  }

  /// How a code point that must not reach a terminal is written instead.
  func substitute(for role: ScalarRole) -> String {
    switch role {
    case .control:
      String(Unicode.Scalar(value == 0x7F ? 0x2421 : 0x2400 + value) ?? "\u{FFFD}")
    case .named:
      "<U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal + ">"
    default: "·"
    }
  }

  private var hexadecimal: String { String(value, radix: 16, uppercase: true) }
}

/// Reads untrusted code points one by one and builds safe text.
struct Sanitizer {
  private(set) var string = ""
  private(set) var width = 0

  /// What a mark would join: the last visible code point, if nothing has come between.
  private var base: Unicode.Scalar?
  private var marks = 0
  private var hasSelector = false
  private let mostMarks = 4

  mutating func append(_ scalar: Unicode.Scalar) {
    let role = scalar.role
    switch role {
    case .narrow: add(scalar, columns: 1)
    case .wide: add(scalar, columns: 2)
    case .mark: addMark(scalar)
    case .hidden where isFirstSelector(scalar): hasSelector = true
    case .control, .hidden, .named: addSubstitute(of: scalar, as: role)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, columns: Int) {
    string.unicodeScalars.append(scalar)
    width += columns
    base = scalar
    marks = 0
    hasSelector = false
  }

  private mutating func addSubstitute(of scalar: Unicode.Scalar, as role: ScalarRole) {
    for substitute in scalar.substitute(for: role).unicodeScalars { add(substitute, columns: 1) }
    base = nil
  }

  /// Up to four marks stay on their base. A mark without a base stands on a dotted circle; a Hangul vowel or
  /// final consonant that no letter takes is spelled out.
  private mutating func addMark(_ mark: Unicode.Scalar) {
    if base == nil, mark.joins("◌") { add("◌", columns: 1) }
    guard let base, mark.joins(base) else {
      return addSubstitute(of: mark, as: .named)
    }
    marks += 1
    if marks <= mostMarks {
      string.unicodeScalars.append(mark)
      if mark.properties.generalCategory == .otherLetter { self.base = mark }
    } else if marks == mostMarks + 1 {
      string.unicodeScalars.append("·")
      width += 1
    }
  }

  /// Text or emoji presentation is a choice that a square does not offer: once after a visible base it is
  /// no more than that, and goes.
  private func isFirstSelector(_ scalar: Unicode.Scalar) -> Bool {
    base != nil && !hasSelector && (scalar == "\u{FE0E}" || scalar == "\u{FE0F}")
  }
}

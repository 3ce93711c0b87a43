import Console

/// What a scale looks like on a terminal: colours, or characters where there are too few.
///
/// Every ramp rises in lightness (a diverging one from both ends to zero), so that it reads without hue too.
struct Ramp {
  let scale: Scale
  let appearance: Appearance
  private let steps: [UInt8]
  private let arms: (negative: [UInt8], positive: [UInt8])

  init(_ scale: Scale, _ appearance: Appearance) {
    self.scale = scale
    self.appearance = appearance
    arms = (RampColors.negative, RampColors.positive)
    switch scale {
    case .logarithmic: steps = RampColors.logarithmic
    default: steps = RampColors.sequential
    }
  }

  var isSigned: Bool {
    switch scale {
    case .diverging, .signedLogarithmic: true
    case .sequential, .logarithmic: false
    }
  }

  var isLogarithmic: Bool {
    switch scale {
    case .logarithmic, .signedLogarithmic: true
    case .sequential, .diverging: false
    }
  }

  var hasColors: Bool { appearance.colors == .indexed256 }

  /// How many different levels the eye gets to see in steps of that width, zero included where it has its own.
  func levelCount(columnWidth: Int) -> Int {
    if hasColors { return isSigned ? 2 * arms.negative.count + 1 : steps.count }
    guard isSigned else { return shades.count }
    return columnWidth == 1 && !hueTellsSign ? 5 : 2 * shades.count + 1
  }

  /// Whether shades need no sign beside them: with 16 colours they are blue or red.
  var hueTellsSign: Bool { appearance.colors == .basic16 && appearance.glyphs == .unicode }

  /// Whether characters begin with a sign.
  var writesSigns: Bool { !hasColors && isSigned && !hueTellsSign }

  /// The colour of a reading out of 256.
  func color(of reading: Reading) -> UInt8 {
    switch reading {
    case .level(let position): steps[Self.index(position, steps.count)]
    case .signed(let x) where x < 0: arms.negative[Self.index(-x, arms.negative.count)]
    case .signed(let x): arms.positive[Self.index(x, arms.positive.count)]
    case .zero:
      isSigned ? RampColors.zero(appearance.theme) : RampColors.exactZero(appearance.theme)
    case .underflow: RampColors.underflow(appearance.theme, isSigned: isSigned)
    case .notFinite: RampColors.notFinite
    }
  }

  /// The equally wide class, of so many, that a position from 0 to 1 falls into.
  private static func index(_ position: Double, _ count: Int) -> Int {
    Int(min(max(position, 0) * Double(count), Double(count - 1)))
  }

  /// A whole square in the colour of a reading; it has room to say what a colour beside the ramp means.
  func square(of reading: Reading) -> Glyph {
    Glyph(
      mark(of: reading) ?? " ",
      style: Style(
        foreground: .indexed(ink(on: reading)), background: .indexed(color(of: reading))))
  }

  private func ink(on reading: Reading) -> UInt8 {
    switch reading {
    case .zero where isSigned: 244
    case .zero, .underflow: appearance.theme == .dark || isSigned ? 252 : 16
    default: 231
    }
  }

  // MARK: Without 256 colours

  /// Characters in order of weight.
  private var shades: [Character] {
    switch (appearance.glyphs, isSigned) {
    case (.unicode, false): ["·", "░", "▒", "▓", "█"]
    case (.unicode, true): ["░", "▒", "▓", "█"]
    case (.ascii, false): [".", ":", "-", "=", "+", "*", "#", "%", "@"]
    case (.ascii, true): [".", ":", "*", "#"]
    }
  }

  /// What stands in the columns of a reading: its shade, and before it the sign where the hue does not tell.
  func glyphs(of reading: Reading, width: Int) -> [Glyph] {
    let style = style(of: reading)
    return characters(of: reading, width: width).map { Glyph($0, style: style) }
  }

  private func characters(of reading: Reading, width: Int) -> [Character] {
    if let mark = mark(of: reading) { return Array(repeating: mark, count: width) }
    switch reading {
    case .level(let position):
      return Array(repeating: shades[Self.index(position, shades.count)], count: width)
    case .signed(let x):
      let shade = shades[Self.index(abs(x), shades.count)]
      if hueTellsSign { return Array(repeating: shade, count: width) }
      guard width > 1 else { return [narrow(x)] }
      return [x < 0 ? "-" : "+"] + Array(repeating: shade, count: width - 1)
    default: return []
    }
  }

  /// One column has room for the sign only, weak or strong.
  private func narrow(_ x: Double) -> Character {
    x < 0 ? (x < -0.5 ? "=" : "-") : (x > 0.5 ? "#" : "+")
  }

  /// The character of a reading that has no place on the ramp.
  private func mark(of reading: Reading) -> Character? {
    switch reading {
    case .zero: "0"
    case .underflow: appearance.glyphs == .ascii ? "v" : "↓"
    case .notFinite: "?"
    case .level, .signed: nil
    }
  }

  /// The style of characters; bold is strong.
  private func style(of reading: Reading) -> Style {
    switch (reading, appearance.colors) {
    case (.notFinite, _): Palette(appearance).bad
    case (.signed(let x), .basic16):
      Style(foreground: .indexed(x < 0 ? 4 : 1), bold: abs(x) > 0.5)
    case (.level, .basic16): Style(foreground: .indexed(isLogarithmic ? 3 : 6))
    case (.signed(let x), .none): Style(bold: abs(x) > 0.5)
    case (.zero, _), (.underflow, _): Palette(appearance).muted
    default: .plain
    }
  }
}

/// The ramps by hand: of the 256 colours only the fixed ones, chosen for lightness.
enum RampColors {
  /// Purple over green to yellow.
  static let sequential: [UInt8] = [53, 54, 24, 30, 36, 77, 148, 184, 220]
  /// Grey to yellow.
  static let logarithmic: [UInt8] = [
    236, 237, 238, 239, 240, 241, 242, 243, 244, 102, 246, 247, 108, 144, 179, 185, 221, 227,
  ]
  /// From next to zero to the limit.
  static let negative: [UInt8] = [189, 153, 111, 74, 32, 25]
  /// From next to zero to the limit.
  static let positive: [UInt8] = [224, 217, 210, 203, 160, 124]

  /// Zero between blue and red; on a light terminal it must differ from an empty square.
  static func zero(_ theme: Theme) -> UInt8 { theme == .dark ? 231 : 254 }

  /// Exact zero on a logarithmic scale: like underflow it recedes, but has a hue that the ramp has not.
  static func exactZero(_ theme: Theme) -> UInt8 { theme == .dark ? 18 : 153 }

  static func underflow(_ theme: Theme, isSigned: Bool) -> UInt8 {
    isSigned ? 97 : theme == .dark ? 54 : 183
  }

  static let notFinite: UInt8 = 201
}

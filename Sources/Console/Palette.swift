/// What each kind of thing looks like on a terminal.
///
/// Text keeps the terminal's own colours, so that it reads on every background; other colours come from the fixed
/// part of the palette (16…255), or from the user's theme (0…15) where there are only 16. Nothing depends on colour
/// alone: focus, selection and the cursor are also bold or reversed, good and bad differ in weight.
public struct Palette: Hashable, Sendable {
  /// What the styles are made for.
  public let appearance: Appearance

  /// The styles for a terminal that looks like this.
  public init(_ appearance: Appearance) {
    self.appearance = appearance
  }

  /// Running text and numbers.
  public var text: Style { .plain }

  /// Less important than text, but still to be read.
  public var muted: Style { style(dark: 246, light: 241, basic: 8, none: Style(dim: true)) }

  /// Barely there: grid lines, empty squares.
  public var faint: Style { style(dark: 239, light: 250, basic: 8, none: Style(dim: true)) }

  /// The name of a panel.
  public var title: Style { style(dark: 117, light: 25, basic: 6).with(bold: true) }
  /// What should be seen first.
  public var accent: Style { style(dark: 75, light: 26, basic: 6, none: Style(bold: true)) }
  /// The frame of a panel.
  public var border: Style { style(dark: 240, light: 248, basic: 8) }
  /// The frame of the panel that keys go to.
  public var focusedBorder: Style { accent.with(bold: true) }

  /// It worked, or is as it should be.
  public var good: Style { style(dark: 79, light: 29, basic: 2) }
  /// It may not be as it should be.
  public var warning: Style {
    style(dark: 215, light: 130, basic: 3, none: Style(underlined: true))
  }
  /// It went wrong.
  public var bad: Style { style(dark: 203, light: 160, basic: 1).with(bold: true) }

  /// The line of the time cursor.
  public var cursorLine: Style { style(dark: 214, light: 166, basic: 3).with(bold: true) }

  /// The column of the time cursor, drawn over what stands there.
  public var cursor: Style { band(dark: 238, light: 253) }

  /// The chosen entry of a list.
  public var selection: Style {
    appearance.colors == .indexed256
      ? pick(
        Style(foreground: .indexed(231), background: .indexed(24), bold: true),
        Style(foreground: .indexed(16), background: .indexed(153), bold: true))
      : Style(bold: true, reversed: true)
  }

  /// The bar at the top and the one at the bottom of the screen.
  public var bar: Style {
    appearance.colors == .indexed256
      ? pick(
        Style(foreground: .indexed(252), background: .indexed(236)),
        Style(foreground: .indexed(236), background: .indexed(254)))
      : Style(reversed: true)
  }

  /// The program's name and the like, on the bar.
  public var barTitle: Style {
    appearance.colors == .indexed256
      ? bar.with(foreground: .indexed(pick(117, 25)), bold: true) : bar.with(bold: true)
  }

  /// A key in a line of hints, and what it does.
  public var key: Style { accent.with(bold: true) }
  /// What a key does, in a line of hints.
  public var hint: Style { muted }

  /// The colour of one of several series, made for colour-blind eyes too; there are eight, then they repeat.
  public func series(_ index: Int) -> Style {
    let index = ((index % 8) + 8) % 8
    return switch appearance.colors {
    case .indexed256:
      Style(foreground: .indexed(pick(Self.darkSeries[index], Self.lightSeries[index])))
    case .basic16: Style(foreground: .indexed(Self.basicSeries[index]))
    case .none: Style(bold: index % 2 == 1)
    }
  }

  // Blue, orange, green, purple, yellow, cyan, red, grey: neighbours differ in lightness too.
  private static let darkSeries: [UInt8] = [75, 215, 79, 177, 227, 123, 203, 250]
  private static let lightSeries: [UInt8] = [26, 166, 29, 128, 136, 31, 160, 242]
  private static let basicSeries: [UInt8] = [4, 3, 2, 5, 12, 6, 1, 8]

  private func style(dark: UInt8, light: UInt8, basic: UInt8, none: Style = .plain) -> Style {
    switch appearance.colors {
    case .indexed256: Style(foreground: .indexed(pick(dark, light)))
    case .basic16: Style(foreground: .indexed(basic))
    case .none: none
    }
  }

  private func band(dark: UInt8, light: UInt8) -> Style {
    appearance.colors == .indexed256
      ? Style(background: .indexed(pick(dark, light)), bold: true)
      : Style(bold: true, reversed: true)
  }

  private func pick<Value>(_ dark: Value, _ light: Value) -> Value {
    appearance.theme == .dark ? dark : light
  }
}

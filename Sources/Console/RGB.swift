/// A colour as a picture has it.
struct RGB: Hashable, Comparable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  init(_ hexadecimal: UInt32) {
    red = UInt8(truncatingIfNeeded: hexadecimal >> 16)
    green = UInt8(truncatingIfNeeded: hexadecimal >> 8)
    blue = UInt8(truncatingIfNeeded: hexadecimal)
  }

  var value: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// As in CSS: `#5f87af`.
  var css: String {
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// A share of this colour over the rest of another.
  func mixed(_ share: Double, over other: RGB) -> RGB {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt32 {
      UInt32((Double(a) * share + Double(b) * (1 - share)).rounded())
    }
    return RGB(
      mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue))
  }

  static func < (left: RGB, right: RGB) -> Bool { left.value < right.value }
}

/// The colours of a terminal as a picture shows them.
struct TerminalColors {
  let foreground: RGB
  let background: RGB
  let frame: RGB
  let frameText: RGB
  private let theme: [RGB]

  init(_ theme: Theme) {
    switch theme {
    case .dark:
      (foreground, background) = (RGB(0xD3D7DE), RGB(0x14161B))
      (frame, frameText) = (RGB(0x2B2F38), RGB(0x8B92A0))
      self.theme = Self.darkTheme.map(RGB.init)
    case .light:
      (foreground, background) = (RGB(0x24272E), RGB(0xFCFCFA))
      (frame, frameText) = (RGB(0xD9DBE0), RGB(0x6A707C))
      self.theme = Self.lightTheme.map(RGB.init)
    }
  }

  /// The first 16 are a theme's, then come the 6×6×6 cube and 24 greys that every terminal shares.
  subscript(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16: theme[Int(index)]
    case 16..<232: Self.cube(UInt32(index) - 16)
    default: RGB((8 + 10 * (UInt32(index) - 232)) * 0x010101)
    }
  }

  private static func cube(_ position: UInt32) -> RGB {
    func level(_ step: UInt32) -> UInt32 { step == 0 ? 0 : 55 + 40 * step }
    return RGB(
      level(position / 36) << 16 | level(position / 6 % 6) << 8 | level(position % 6))
  }

  private static let darkTheme: [UInt32] = [
    0x21252D, 0xE06C75, 0x8CC570, 0xE5B567, 0x5C9CF5, 0xC678DD, 0x4FB8C4, 0xC8CCD4,
    0x676E7B, 0xF2858D, 0xA5D98A, 0xF4CD85, 0x82B6FF, 0xDB9BEE, 0x74D4DE, 0xFFFFFF,
  ]
  private static let lightTheme: [UInt32] = [
    0x24272E, 0xC0343D, 0x3C8A2E, 0x9A6700, 0x1F5FBF, 0x9031A8, 0x0E7C86, 0xB4B8C0,
    0x7A808C, 0xD9464F, 0x4FA33F, 0xB57E10, 0x3B7DE0, 0xAA4FC0, 0x1F98A3, 0xFFFFFF,
  ]
}

import Console
import Laboratory
import Plotting

/// Surprise, −log2 p in bits, as a style of text: from calm to alarming, in weight too.
enum Surprise: Int, CaseIterable, Hashable, Sendable {
  case below1, below2, below4, below6, more

  /// The class of a number of bits.
  init(bits: Double) {
    self = Self.allCases.first { bits < $0.limit } ?? .more
  }

  /// The bits below which the class ends.
  private var limit: Double {
    switch self {
    case .below1: 1
    case .below2: 2
    case .below4: 4
    case .below6: 6
    case .more: .infinity
    }
  }

  /// How the legend names it.
  var title: SafeText {
    switch self {
    case .below1: "<1"
    case .below2: "1–2"
    case .below4: "2–4"
    case .below6: "4–6"
    case .more: ">6"
    }
  }

  /// The colour of text: safe for colour-blind eyes, as lightness and weight change too.
  func style(_ palette: Palette) -> Style {
    let isDark = palette.appearance.theme == .dark
    switch palette.appearance.colors {
    case .indexed256:
      let colors: [UInt8] = isDark ? [110, 151, 222, 215, 203] : [24, 29, 130, 166, 160]
      return Style(foreground: .indexed(colors[rawValue]), bold: rawValue >= 3)
    case .basic16:
      let colors: [UInt8] = [4, 6, 2, 3, 1]
      return Style(foreground: .indexed(colors[rawValue]), bold: rawValue >= 3)
    case .none:
      return Style(bold: rawValue >= 3, dim: self == .below1)
    }
  }
}

extension Passage {
  /// −log2 p of the symbol of a step.
  func bits(at step: Int) -> Double { surprise(at: step) / 0.693147180559945309417 }
}

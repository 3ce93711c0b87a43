import Console
import Testing

@testable import Curses

@Suite struct ColorPairsTests {
  private func pair(_ foreground: Int32, _ background: Int32) -> ColorPairs.Pair {
    ColorPairs.Pair(foreground: foreground, background: background)
  }

  /// The numbers given out for colours on the standard background; those to define are negative, 0 is no number.
  private func numbers(_ colors: [Int32], _ pairs: inout ColorPairs) -> [Int32] {
    colors.map { color in
      guard let number = pairs.number(of: pair(color, -1)) else { return 0 }
      return number.isNew ? -number.value : number.value
    }
  }

  @Test("A pair is defined once and keeps its number")
  func numbers() {
    var pairs = ColorPairs(terminalPairs: 256)
    let given = numbers([33, 16, 33], &pairs)
    #expect(given == [-1, -2, 1])
  }

  @Test("The terminal's own colours are pair 0, also where there are no others")
  func standard() {
    var pairs = ColorPairs(terminalPairs: 0)
    let number = pairs.number(of: .standard)
    #expect(number?.value == 0)
    #expect(number?.isNew == false)
  }

  @Test("A full table gives out no number until it is cleared")
  func full() {
    var pairs = ColorPairs(terminalPairs: 3)
    let given = numbers([1, 2, 3, 2], &pairs)
    #expect(given == [-1, -2, 0, 2])
    pairs.removeAll()
    let givenAnew = numbers([3], &pairs)
    #expect(givenAnew == [-1])
  }

  @Test("A terminal without colours has room for none, one with many for some thousands")
  func capacity() {
    #expect(ColorPairs(terminalPairs: 0).capacity == 0)
    #expect(ColorPairs(terminalPairs: 64).capacity == 63)
    #expect(ColorPairs(terminalPairs: 65536).capacity == ColorPairs.most)
  }

  @Test("A colour that the terminal lacks becomes its darker twin and bold, or the terminal's own")
  func inks() {
    let bright = Style(foreground: .indexed(12), background: .indexed(9))
    #expect(Ink(bright, terminalColors: 256).pair == pair(12, 9))
    #expect(Ink(bright, terminalColors: 8).pair == pair(4, 1))
    #expect(
      Ink(bright, terminalColors: 8).attributes
        == Ink(Style(bold: true), terminalColors: 8).attributes)
    #expect(Ink(Style(foreground: .indexed(200)), terminalColors: 16).pair == .standard)
    #expect(Ink(bright, terminalColors: 0) == Ink(.plain, terminalColors: 0))
  }

  @Test("Each attribute has a bit of its own")
  func attributes() {
    let styles = [
      Style(bold: true), Style(dim: true), Style(italic: true), Style(underlined: true),
      Style(reversed: true),
    ]
    let bits = styles.map { Ink($0, terminalColors: 8).attributes }
    #expect(Set(bits).count == 5)
    #expect(bits.reduce(0, |) == bits.reduce(0, +))
  }
}

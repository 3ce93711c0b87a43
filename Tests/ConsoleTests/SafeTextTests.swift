import Console
import Testing

@Suite struct SafeTextTests {
  @Test(
    "What a terminal would obey, reorder or hide is shown instead",
    arguments: [
      ("a\u{1B}[31mb", "a␛[31mb"), ("x\ty\n", "x␉y␊"), ("\u{7F}", "␡"), ("\u{0}", "␀"),
      ("\u{9B}2J", "<U+009B>2J"), ("a\u{202E}b", "a<U+202E>b"), ("\u{2066}", "<U+2066>"),
      ("\u{200F}", "<U+200F>"), ("a\u{200B}b", "a·b"), ("\u{FEFF}a", "·a"), ("a\u{AD}b", "a·b"),
      ("\u{E0041}\u{E0042}", "··"), ("\u{378}", "<U+0378>"), ("\u{10FFFF}", "<U+10FFFF>"),
      ("\u{E000}", "<U+E000>"), ("\u{2028}", "<U+2028>"), ("\u{3164}", "·"), ("\u{115F}", "·"),
      ("👨\u{200D}👩", "👨·👩"), ("👍🏽", "👍·"), ("❤\u{FE0F}", "❤"), ("\u{FE0F}", "·"),
      ("a\u{FE0F}\u{FE0F}", "a·"), ("🇩", "<U+1F1E9>"), ("\r\n", "␍␊"),
    ])
  func substitutes(untrusted: String, shown: String) {
    #expect(SafeText(untrusted).string == shown)
  }

  @Test(
    "The width is what a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("😀", 2),
      ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("─█⣿", 3), ("क्षि", 3), ("ไทย", 3), ("\u{20000}", 2),
      ("ß", 1), ("Ω", 1), ("…", 1), ("−", 1), ("\u{1F1E6}", 9),
    ])
  func widths(text: String, columns: Int) {
    #expect(SafeText(text).width == columns)
  }

  @Test("Four marks stay on a letter, one dot stands for any number more")
  func combiningFlood() {
    let flood = SafeText("a" + String(repeating: "\u{301}", count: 1000) + "b")
    #expect(flood.string.unicodeScalars.count == 1 + 4 + 1 + 1)
    #expect(flood.width == 3)
  }

  @Test("A mark without a letter stands on a dotted circle, a Hangul vowel is spelled out")
  func loneMarks() {
    #expect(SafeText("\u{301}").string == "◌\u{301}")
    #expect(SafeText("\u{1B}\u{301}").string == "␛◌\u{301}")
    #expect(SafeText("\u{1161}").string == "<U+1161>")
    #expect(SafeText("a\u{11AB}").string == "a<U+11AB>")
  }

  @Test("Every code point becomes safe, keeps its width, and making it safe again changes nothing")
  func everyCodePoint() {
    // Planes 2 to 16 hold little but ideographs and private use: every seventh will do.
    let values = Array(UInt32(0)..<0x20000) + Array(stride(from: 0x20000, to: 0x110000, by: 7))
    let scalars = values.lazy.compactMap(Unicode.Scalar.init)
    let wrong = scalars.filter { scalar in
      let safe = SafeText(String(scalar))
      return safe.width < 1 || SafeText(safe.string) != safe
        || scalar.properties.generalCategory != .spaceSeparator
          && Canvas.drawing(safe).lines != [safe.string]
    }
    #expect(Array(wrong) == [])
  }

  @Test("Text from outside is limited, and the cut is marked")
  func limit() {
    #expect(SafeText(String(repeating: "x", count: 10), limit: 4).string == "xxxx…")
    #expect(SafeText("xxxx", limit: 4).string == "xxxx")
    #expect(SafeText(String(repeating: "x", count: 100_000)).width == 4097)
    #expect(SafeText("abc", limit: 0).string == "…")
  }

  @Test("Cutting counts columns and never splits a wide character")
  func truncation() {
    let text: SafeText = "漢字かな"
    #expect(text.truncated(to: 8) == text)
    #expect(text.truncated(to: 5).string == "漢字…")
    #expect(text.truncated(to: 4).string == "漢…")
    #expect(text.truncated(to: 3, ellipsis: false).string == "漢")
    #expect(text.truncated(to: 1).string == "…")
    #expect(text.truncated(to: 0).isEmpty)
    #expect(text.truncated(to: -3).isEmpty)
  }

  @Test("Padding fills a field on either side")
  func padding() {
    #expect(SafeText("ab").padded(to: 5).string == "ab   ")
    #expect(SafeText("ab").padded(to: 5, .right).string == "   ab")
    #expect(SafeText("ab").padded(to: 5, .center).string == " ab  ")
    #expect(SafeText("abcdef").padded(to: 3).string == "ab…")
    #expect(SafeText("漢字").padded(to: 4, .right).string == "漢字")
  }

  @Test("Wrapping breaks at spaces, inside long words, and knows wide characters")
  func wrapping() {
    func lines(_ text: String, _ columns: Int) -> [String] {
      SafeText(text).wrapped(to: columns).map(\.string)
    }
    #expect(lines("the forget gate forgets", 10) == ["the forget", "gate", "forgets"])
    #expect(lines("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"])
    #expect(lines("漢字", 1) == ["·", "·"])
    #expect(lines("漢字", 3) == ["漢", "字"])
    #expect(lines("", 5) == [""])
    #expect(lines("abc", 0) == [])
    #expect(lines("a bcdefg h", 4) == ["a", "bcde", "fg h"])
  }

  @Test("Literals and interpolations are made safe like any other text")
  func literals() {
    let name = "\u{1B}]0;title\u{7}"
    let text: SafeText = "file \(name)"
    #expect(text.string == "file ␛]0;title␇")
  }
}

extension Canvas {
  /// A canvas of one row, as wide as the text and with the text on it.
  static func drawing(_ text: SafeText) -> Canvas {
    var canvas = Canvas(size: Size(columns: text.width, rows: 1))
    canvas.write(text, at: .zero)
    return canvas
  }
}

import Testing

@testable import Curses

@Suite struct ClipboardTests {
  @Test(
    "Base64 agrees with the examples of RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("ÿ>?", "w78+Pw=="),
    ])
  func base64(text: String, code: String) {
    #expect(Clipboard.base64(text.utf8) == code)
  }

  @Test("The sequence carries the text as base64 alone, so that no text can end it early")
  func sequence() {
    #expect(Clipboard.sequence(copying: "a\u{07}b") == "\u{1B}]52;c;YQdi\u{07}")
  }
}

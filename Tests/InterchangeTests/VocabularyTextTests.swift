import Testing

@testable import Interchange

@Suite("Vocabularies beside a model")
struct VocabularyTextTests {
  @Test(
    "a list, an object in either direction, or lines give the same symbols",
    arguments: [
      (#"["the", "a\n", "é"]"#, true), (#" {"é": 2, "the": 0, "a\n": 1} "#, true),
      (#"{"0": "the", "1": "a\n", "2": "\u00e9"}"#, true),
    ])
  func json(text: String, isJSON: Bool) throws {
    #expect(try VocabularyText.symbols(text, isJSON: isJSON) == ["the", "a\n", "é"])
  }

  @Test(
    "each line is a symbol, whatever ends it",
    arguments: [
      ("the\na\n", ["the", "a"]), ("the\r\na", ["the", "a"]), ("[PAD]\n\n \n", ["[PAD]", "", " "]),
    ])
  func lines(text: String, symbols: [String]) throws {
    #expect(try VocabularyText.symbols(text, isJSON: false) == symbols)
  }

  @Test("numbers that no symbol has read as numbers")
  func gaps() throws {
    #expect(try VocabularyText.symbols(#"{"b": 2, "a": 0}"#, isJSON: true) == ["a", "#1", "b"])
  }

  @Test(
    "what is no vocabulary is told in a sentence",
    arguments: [
      ("", "is no list"), ("[1, 2]", "is no list"), ("[\"a\",]", "is no list"),
      ("{}", "no symbols"),
      ("[]", "no symbols"), (#"{"a": 0, "a": 1}"#, "“a” twice"),
      (#"{"a": 0, "b": 0}"#, "a second time"),
      (#"{"a": -1}"#, "is no list"), (#"{"a": 99999999999999999999}"#, "too large"),
      (#"{"a": 9999999}"#, "in a vocabulary of 1 symbols"),
      (#"{"a": 10000000}"#, "from 0 to 9999999"),
      (#"{"-1": "a"}"#, "from 0 to"), (#"{"a": 1.5}"#, "is no list"), (#"{"a": {}}"#, "is no list"),
      (#"{"a": 0} x"#, "after the closing"), (#"["\ud800"]"#, "surrogate"), ("null", "is no list"),
    ])
  func faults(text: String, part: String) {
    let fault = #expect(throws: VocabularyText.Fault.self) {
      try VocabularyText.symbols(text, isJSON: true)
    }
    #expect(fault?.description.contains(part) == true, "\(fault?.description ?? "")")
  }

  @Test("a flood of combining marks is refused before it is compared with anything")
  func marks() {
    let flood = "a" + String(repeating: "\u{301}", count: 40)
    #expect(throws: VocabularyText.Fault.self) { try VocabularyText.symbols(flood, isJSON: false) }
  }
}

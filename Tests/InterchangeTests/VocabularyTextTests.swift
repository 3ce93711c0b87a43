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
    let symbols = try VocabularyText.symbols(#"{"b": 2, "a": 0}"#, isJSON: true)
    #expect(symbols == ["a", "#1", "b"])
    #expect(VocabularyText.gaps(in: symbols) == [1])
  }

  @Test(
    "a symbol that stands twice is refused with its lines or numbers; equivalent ones are two",
    arguments: [
      (#"["the", "a", "the"]"#, true, "under the numbers 0 and 2"),
      (#"{"0": "the", "3": "the"}"#, true, "under the numbers 0 and 3"),
      ("the\na\nthe\n", false, "in lines 1 and 3"),
    ])
  func twice(text: String, isJSON: Bool, places: String) throws {
    let fault = #expect(throws: VocabularyText.Fault.self) {
      try VocabularyText.symbols(text, isJSON: isJSON)
    }
    #expect(fault?.description == "has the symbol “the” twice, \(places)")
    #expect(try VocabularyText.symbols("é\ne\u{301}\n", isJSON: false).count == 2)
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

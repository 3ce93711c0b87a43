import Testing

@testable import Sequences

@Suite("Texts in the symbols of a vocabulary that was made elsewhere")
struct VocabularyTextTests {
  private let words = Vocabulary(symbols: ["<pad>", "the", "film", "good", ",", "<eos>", "<unk>"])

  @Test(
    "words are found as they are, in lower case, and apart from punctuation",
    arguments: [
      ("the film", [1, 2]), ("The FILM", [1, 2]), ("good, good", [3, 4, 3]), ("(good", [6, 3]),
      ("  the\t film ", [1, 2]), ("the bad", [1, 6]), ("the,", [1, 4]), ("??", [6]), ("", []),
    ] as [(String, [Int])])
  func words(text: String, tokens: [Int]) throws { #expect(try words.tokens(of: text) == tokens) }

  @Test("the end of a line is a symbol where the vocabulary has it")
  func lineEnds() throws {
    #expect(try words.tokens(of: "the film\r\ngood\n") == [1, 2, 5, 3, 5])
    let without = Vocabulary(symbols: ["the", "film"])
    #expect(try without.tokens(of: "the\nfilm\n") == [0, 1])
  }

  @Test("where all symbols but marks are characters, a text is read by characters, blanks too")
  func characters() throws {
    let characters = Vocabulary(symbols: ["<unk>", "a", " ", "é", "\n", "#5"])
    #expect(try characters.tokens(of: "a é\nb") == [1, 2, 3, 4, 0])
  }

  @Test("without a symbol for all others, the one that is not there is named")
  func unknown() {
    let few = Vocabulary(symbols: ["the", "film"])
    let error = #expect(throws: Vocabulary.UnknownSymbol.self) { try few.tokens(of: "the end") }
    #expect(error?.symbol == "end")
  }
}

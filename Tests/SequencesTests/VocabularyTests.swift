import Sequences
import Testing

@Suite("Vocabulary")
struct VocabularyTests {
  @Test("symbols are numbered by falling count, ties in the order given")
  func order() {
    let vocabulary = Vocabulary(counting: [("a", 2), ("b", 5), ("c", 2), ("d", 9)])
    #expect(vocabulary.symbols == ["d", "b", "a", "c"])
    #expect(vocabulary.counts == [9, 5, 2, 2])
    #expect(vocabulary.unknownIndex == nil)
    #expect(vocabulary.index(of: "z") == nil)
    #expect(vocabulary.indices(of: ["a", "z"]) == nil)
  }

  @Test("symbols below the minimum count become UNK, which counts them")
  func unknown() {
    let vocabulary = Vocabulary(
      counting: [("a", 2), ("b", 5), ("c", 1), ("d", 9)], minimumCount: 3)
    #expect(vocabulary.symbols == ["d", "b", "UNK"])
    #expect(vocabulary.counts == [9, 5, 3])
    #expect(vocabulary.index(of: "a") == 2)
    #expect(vocabulary.indices(of: ["b", "z"]) == [1, 2])
  }

  @Test("a vocabulary made from its symbols finds UNK again")
  func remade() {
    let vocabulary = Vocabulary(symbols: ["x", "UNK", "y"])
    #expect(vocabulary.unknownIndex == 1)
    #expect(vocabulary.index(of: "q") == 1)
    #expect(vocabulary.counts == [0, 0, 0])
  }

  @Test("one letter spelt in two ways is one symbol")
  func equivalence() {
    #expect(Vocabulary(symbols: ["e", "e\u{301}"]).index(of: "\u{E9}") == 1)
  }
}

import Foundation
import Laboratory
import Testing

@Suite("Passages")
struct PassageTests {
  let model = ChainOfTwo(symbols: 5, seed: 4)

  private func symbols(_ decoding: Decoding, rules: SymbolRules = SymbolRules()) throws -> [Int] {
    try Passage(given: [3, 0], under: decoding, rules: rules, from: model).symbols
  }

  @Test("The same seed gives the same text, another seed another")
  func seed() throws {
    let texts = try [7, 7, 8].map { try symbols(Decoding(length: 40, seed: $0)) }
    #expect(texts[0] == texts[1])
    #expect(texts[0] != texts[2])
    #expect(texts[0].prefix(2) == [3, 0])
    #expect(texts[0].count == 42)
  }

  @Test("Greedy, temperature 0 and top-k 1 write the same text")
  func greedy() throws {
    let text = try symbols(Decoding(.greedy, length: 20))
    #expect(try symbols(Decoding(temperature: 0, length: 20, seed: 5)) == text)
    #expect(try symbols(Decoding(temperature: 3, topK: 1, length: 20, seed: 6)) == text)
  }

  @Test("What may never be drawn never is, and an end ends", arguments: Decoding.Mode.allCases)
  func rules(mode: Decoding.Mode) throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      let decoding = Decoding(mode, temperature: 1.5, length: 30, seed: seed)
      let passage = try Passage(
        under: decoding, rules: SymbolRules(never: [2], end: 4), from: model)
      let written = passage.symbols
      #expect(!written.contains(2))
      #expect((written.last == 4) == (passage.ending == .end))
      #expect(!written.dropLast().contains(4))
      #expect(passage.ending == .end || written.count == 30)
    }
  }

  @Test("A given end does not end, and a text of no length is only measured")
  func measured() throws {
    let passage = try Passage(
      given: [1, 4, 0, 2], under: Decoding(length: 0), rules: SymbolRules(end: 4), from: model)
    #expect(passage.symbols == [1, 4, 0, 2])
    #expect(passage.ending == .length)
    #expect(passage.given == 4 && passage.steps == 4)
  }

  @Test("Perplexity is e to the mean surprise; where all is equally likely, the number of symbols")
  func perplexity() throws {
    let passage = try Passage(given: [1, 2, 3], under: Decoding(length: 0), from: model)
    let probabilities = (0..<3).map { step in
      passage.distribution(at: step).before[passage.symbols[step]]
    }
    for step in 0..<3 { #expect(abs(passage.probability(at: step) - probabilities[step]) < 1e-12) }
    let expected = pow(probabilities.reduce(1, *), -1 / 3.0)
    #expect(abs(try #require(passage.perplexity) - expected) < 1e-9)
    let flat = ChainOfTwo(symbols: 7, seed: 1, spread: 0)
    let even = try Passage(given: [5, 2], under: Decoding(length: 4), from: flat)
    #expect(abs(try #require(even.perplexity) - 7) < 1e-6)
    #expect(even.perplexity(over: 2..<2) == nil)
  }

  @Test("A network whose numbers are not finite writes nothing", arguments: Decoding.Mode.allCases)
  func notFinite(mode: Decoding.Mode) {
    let broken = ChainOfTwo(symbols: 3, seed: 1, spread: .infinity)
    #expect(throws: GenerationError.notFinite(step: 1)) {
      try Passage(under: Decoding(mode, length: 3), from: broken)
    }
  }
}

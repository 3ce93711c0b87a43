import Foundation
import Laboratory
import Testing

@Suite("Beam search")
struct BeamSearchTests {
  /// Every sequence of at most `length` symbols that ends where `end` is drawn, with its score.
  private func exhaustive(
    _ model: ChainOfTwo, length: Int, exponent: Double, end: Int?
  ) -> [(symbols: [Int], score: Double)] {
    var open = [([Int](), 0.0, model)]
    var done: [(symbols: [Int], score: Double)] = []
    for depth in 1...length {
      open = open.flatMap { symbols, sum, model in
        var model = model
        let logits =
          symbols.last.map { model.logits(reading: [$0], continuing: [0])[0] } ?? model.open()
        let after = Distribution(logits: logits, under: Decoding(.beam)).after
        return (0..<model.symbols).compactMap { symbol -> ([Int], Double, ChainOfTwo)? in
          guard after[symbol] > 0 else { return nil }
          let next = (symbols + [symbol], sum + log(after[symbol]), model)
          guard symbol == end || depth == length else { return next }
          done.append((next.0, next.1 / pow(Double(depth), exponent)))
          return nil
        }
      }
    }
    return done
  }

  @Test(
    "A beam wider than all hypotheses finds the best sequence there is",
    arguments: [1, 2, 3, 4, 5, 6], [(0, nil), (0.7, 2), (1, 2), (2, 0)] as [(Double, Int?)])
  func exhaustive(seed: UInt64, setting: (exponent: Double, end: Int?)) throws {
    let model = ChainOfTwo(symbols: 3, seed: seed, first: 1)
    let decoding = Decoding(.beam, width: 32, lengthExponent: setting.exponent, length: 4)
    let passage = try Passage(
      under: decoding, rules: SymbolRules(end: setting.end), from: model)
    let all = exhaustive(model, length: 4, exponent: setting.exponent, end: setting.end)
    let best = try #require(all.max { $0.score < $1.score })
    #expect(passage.symbols == best.symbols)
    let tree = try #require(passage.tree)
    let survivor = try #require(tree.survivors.first)
    #expect(abs(tree.nodes[survivor].score - best.score) < 1e-9)
  }

  @Test("A wider beam never ends with a worse score on this model")
  func wider() throws {
    let model = ChainOfTwo(symbols: 4, seed: 8)
    let scores = try [1, 4, 32].map { width in
      let passage = try Passage(
        under: Decoding(.beam, width: width, lengthExponent: 0, length: 3), from: model)
      return passage.tree.flatMap { tree in tree.survivors.first.map { tree.nodes[$0].score } } ?? 0
    }
    #expect(scores == scores.sorted())
  }

  @Test("A beam of one is greedy", arguments: [1, 2, 3, 4, 5] as [UInt64], [nil, 3] as [Int?])
  func greedy(seed: UInt64, end: Int?) throws {
    let model = ChainOfTwo(symbols: 4, seed: seed)
    let rules = SymbolRules(never: [1], end: end)
    let texts = try [Decoding(.beam, width: 1, length: 9), Decoding(.greedy, length: 9)].map {
      try Passage(given: [2, 1], under: $0, rules: rules, from: model).symbols
    }
    #expect(texts[0] == texts[1])
  }

  @Test("The tree holds every kept hypothesis, and scores add up along it")
  func tree() throws {
    let model = ChainOfTwo(symbols: 4, seed: 3)
    let decoding = Decoding(.beam, width: 3, lengthExponent: 0.5, length: 5)
    let tree = try #require(
      try Passage(under: decoding, rules: SymbolRules(never: [2], end: 1), from: model)
        .tree)
    for node in tree.nodes {
      #expect(node.symbol != 2)
      let parent = node.parent.map { tree.nodes[$0] }
      #expect(node.depth == (parent?.depth ?? 0) + 1)
      #expect(parent.map { $0.fate == .kept } ?? true)
      #expect(node.logProbability < parent?.logProbability ?? 0)
      #expect(abs(node.score - node.logProbability / pow(Double(node.depth), 0.5)) < 1e-12)
    }
    for depth in 1...5 {
      let step = tree.nodes.filter { $0.depth == depth }
      #expect(step.count { $0.fate == .dropped } <= 3 && step.count { $0.fate != .dropped } <= 3)
    }
    #expect(tree.survivors.count == 3)
    let scores = tree.survivors.map { tree.nodes[$0].score }
    #expect(scores == scores.sorted(by: >))
  }
}

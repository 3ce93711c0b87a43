import Laboratory
import Sequences

/// A source of symbols small enough to try every sequence: random logits that depend on the last two
/// symbols of a hypothesis.
struct ChainOfTwo: NextSymbol {
  let table: [[Float]]
  let symbols: Int
  let first: Int
  private var memories: [(Int, Int)] = [(0, 0)]

  init(symbols: Int, seed: UInt64, spread: Double = 1.5, first: Int = 0) {
    self.first = first
    var generator = SeededGenerator(seed: seed)
    self.symbols = symbols
    table = (0..<symbols * symbols).map { _ in
      (0..<symbols).map { _ in Float(spread * generator.normal()) }
    }
  }

  mutating func open() -> [Float] { logits(reading: [first], continuing: [0])[0] }

  mutating func logits(reading symbols: [Int], continuing parents: [Int]) -> [[Float]] {
    memories = zip(symbols, parents).map { ($0, memories[$1].0) }
    return memories.map { table[$0.1 * self.symbols + $0.0] }
  }
}

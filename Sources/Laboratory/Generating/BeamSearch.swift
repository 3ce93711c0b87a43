import Foundation

/// Follows the most promising hypotheses side by side.
///
/// At every step each hypothesis that has not ended is continued by every symbol; of those and of
/// the ended ones the `width` with the best scores stay. The search stops when all have ended or are
/// long enough. Width 1 is greedy; a width that no step exceeds is exhaustive.
struct BeamSearch {
  /// What the best hypothesis wrote.
  let best: [Int]
  let tree: BeamTree

  init(
    after given: [Int], under decoding: Decoding, rules: SymbolRules, from network: some NextSymbol
  ) throws(GenerationError) {
    var beam = Beam(decoding, rules, network)
    for symbol in given { beam.read(symbol) }
    for depth in 0..<decoding.length where beam.canGoOn {
      try beam.advance(step: given.count + depth + 1)
    }
    let tree = beam.finishedTree
    self.tree = tree
    best = tree.survivors.first.map { tree.symbols(to: $0) } ?? []
  }
}

/// The hypotheses of one step.
private struct Beam<Network: NextSymbol> {
  private let decoding: Decoding
  private let rules: SymbolRules
  private var network: Network
  private var tree = BeamTree()
  /// Nodes of the hypotheses that stay, the best first; nil is the given text alone.
  private var hypotheses: [Int?] = [nil]
  /// Logits of the hypotheses that have not ended, in their order.
  private var logits: [[Float]]
  /// Where the parent of each node stood in the network's last call.
  private var places: [Int: Int] = [:]

  init(_ decoding: Decoding, _ rules: SymbolRules, _ network: Network) {
    self.decoding = decoding
    self.rules = rules
    self.network = network
    logits = [self.network.open()]
  }

  /// Reads a given symbol.
  mutating func read(_ symbol: Int) {
    logits = network.logits(reading: [symbol], continuing: [0])
  }

  var canGoOn: Bool { hypotheses.contains { !isFinished($0) } }

  var finishedTree: BeamTree {
    var tree = tree
    tree.survivors = hypotheses.compactMap(\.self)
    return tree
  }

  /// Lets the hypotheses read what was chosen last, continues each by every symbol and keeps the best.
  mutating func advance(step: Int) throws(GenerationError) {
    if hypotheses != [nil] { readChosen() }
    guard logits.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { throw .notFinite(step: step) }
    let ranked = candidates.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element)
    // As many dropped ones are remembered as are kept.
    let best = ranked.prefix(2 * decoding.width)
    let kept: [Int] = best.enumerated().compactMap { rank, candidate in
      settle(candidate, isKept: rank < decoding.width)
    }
    hypotheses = kept
  }

  private func isFinished(_ hypothesis: Int?) -> Bool {
    hypothesis.map { tree.nodes[$0].fate == .finished } ?? false
  }

  /// Hypotheses go on from where their parents stood.
  private mutating func readChosen() {
    let live = hypotheses.compactMap { $0 }.filter { !isFinished($0) }
    let symbols = live.map { tree.nodes[$0].symbol }
    logits = network.logits(reading: symbols, continuing: live.map { places[$0] ?? 0 })
  }

  /// A hypothesis that ended before, or a new one.
  private enum Candidate {
    case ended(Int, score: Double)
    case new(BeamTree.Node, place: Int)

    var score: Double {
      switch self {
      case .ended(_, let score): score
      case .new(let node, _): node.score
      }
    }
  }

  private var candidates: [Candidate] {
    var place = 0
    return hypotheses.flatMap { hypothesis -> [Candidate] in
      if let hypothesis, isFinished(hypothesis) {
        return [.ended(hypothesis, score: tree.nodes[hypothesis].score)]
      }
      defer { place += 1 }
      return continuations(of: hypothesis, at: place)
    }
  }

  /// The most likely continuations: more than these can neither be kept nor remembered.
  private func continuations(of hypothesis: Int?, at place: Int) -> [Candidate] {
    let after = Distribution(logits: logits[place], under: decoding, never: rules.never).after
    let parent = hypothesis.map { tree.nodes[$0] }
    let depth = (parent?.depth ?? 0) + 1
    return after.ranking.prefix(2 * decoding.width).filter { after[$0] > 0 }.map { symbol in
      let sum = (parent?.logProbability ?? 0) + log(after[symbol])
      let node = BeamTree.Node(
        parent: hypothesis, symbol: symbol, depth: depth, logProbability: sum,
        score: sum / pow(Double(depth), decoding.lengthExponent), fate: .dropped)
      return .new(node, place: place)
    }
  }

  /// Writes a candidate into the tree; gives its node where it stays.
  private mutating func settle(_ candidate: Candidate, isKept: Bool) -> Int? {
    switch candidate {
    case .ended(let node, _): return isKept ? node : nil
    case .new(var node, let place):
      if isKept { node.fate = node.symbol == rules.end ? .finished : .kept }
      tree.nodes.append(node)
      places[tree.nodes.count - 1] = place
      return isKept ? tree.nodes.count - 1 : nil
    }
  }
}

import Sequences

extension Passage {
  /// Lets a network judge the given symbols and go on as `decoding` says, until the end symbol or
  /// the most symbols.
  ///
  /// The same arguments give the same passage. Throws where a distribution is not finite.
  public init(
    given: [Int] = [], under decoding: Decoding, rules: SymbolRules = SymbolRules(),
    from network: some NextSymbol
  ) throws(GenerationError) {
    var follower = Follower(network)
    var tree: BeamTree?
    switch decoding.mode {
    case .beam:
      let search = try BeamSearch(after: given, under: decoding, rules: rules, from: network)
      tree = search.tree
      try follower.judge(given + search.best)
    case .greedy, .sampling:
      try follower.judge(given)
      try follower.write(decoding, rules)
    }
    self.init(
      symbols: follower.symbols, given: given.count, logits: follower.logits, decoding: decoding,
      rules: rules, tree: tree)
  }
}

/// One sequence and the network that follows it.
private struct Follower<Network: NextSymbol> {
  private(set) var symbols: [Int] = []
  private(set) var logits: [[Float]] = []
  private var network: Network

  init(_ network: Network) { self.network = network }

  /// Appends symbols, each judged before it is read.
  mutating func judge(_ given: [Int]) throws(GenerationError) {
    for symbol in given {
      _ = try next()
      symbols.append(symbol)
    }
  }

  /// Draws symbols.
  mutating func write(_ decoding: Decoding, _ rules: SymbolRules) throws(GenerationError) {
    var generator = SeededGenerator(seed: decoding.seed, stream: 3)
    for _ in 0..<decoding.length {
      let distribution = Distribution(logits: try next(), under: decoding, never: rules.never)
      guard distribution.isFinite else { throw .notFinite(step: symbols.count + 1) }
      symbols.append(distribution.draw(using: &generator))
      if symbols.last == rules.end { return }
    }
  }

  /// Reads the last symbol, if there is one, and gives the logits of the next.
  private mutating func next() throws(GenerationError) -> [Float] {
    let row =
      symbols.last.map { network.logits(reading: [$0], continuing: [0])[0] }
      ?? network.open()
    guard row.allSatisfy(\.isFinite) else { throw .notFinite(step: symbols.count + 1) }
    logits.append(row)
    return row
  }
}

import Sequences

extension Passage {
  /// Reads `prime`, which must not be empty, and goes on as `decoding` says until the end symbol or
  /// the most symbols.
  ///
  /// The same arguments give the same passage. Throws where a distribution is not finite.
  public init(
    after prime: [Int], under decoding: Decoding, rules: SymbolRules = SymbolRules(),
    from network: some NextSymbol
  ) throws(GenerationError) {
    guard decoding.mode == .beam else {
      self = try Self.drawn(after: prime, under: decoding, rules: rules, from: network)
      return
    }
    let search = try BeamSearch(after: prime, under: decoding, rules: rules, from: network)
    var reader = Reader(network)
    try reader.read(search.best)
    self.init(reader, given: prime.count, decoding, rules, tree: search.tree)
  }

  private static func drawn(
    after prime: [Int], under decoding: Decoding, rules: SymbolRules, from network: some NextSymbol
  ) throws(GenerationError) -> Passage {
    var generator = SeededGenerator(seed: decoding.seed, stream: 3)
    var reader = Reader(network)
    try reader.read(prime)
    for _ in 0..<decoding.length {
      let logits = try reader.next()
      let distribution = Distribution(logits: logits, under: decoding, never: rules.never)
      guard distribution.isFinite else { throw .notFinite(step: reader.symbols.count) }
      let symbol = distribution.draw(using: &generator)
      reader.symbols.append(symbol)
      if symbol == rules.end { break }
    }
    return Passage(reader, given: prime.count, decoding, rules, tree: nil)
  }

  private init(
    _ reader: Reader<some NextSymbol>, given: Int, _ decoding: Decoding, _ rules: SymbolRules,
    tree: BeamTree?
  ) {
    symbols = reader.symbols
    self.given = given
    logits = reader.logits
    self.decoding = decoding
    self.rules = rules
    ending = given < symbols.count && symbols.last == rules.end ? .end : .length
    self.tree = tree
  }
}

/// One sequence and the network that follows it, always one symbol behind.
private struct Reader<Network: NextSymbol> {
  var symbols: [Int] = []
  private(set) var logits: [[Float]] = []
  private var network: Network

  init(_ network: Network) { self.network = network }

  /// Reads the last symbol and gives the logits of the next.
  mutating func next() throws(GenerationError) -> [Float] {
    let row = network.logits(reading: [symbols[symbols.count - 1]], continuing: [0])[0]
    guard row.allSatisfy(\.isFinite) else { throw .notFinite(step: symbols.count) }
    logits.append(row)
    return row
  }

  /// Appends symbols, judging each by those before it.
  mutating func read(_ more: [Int]) throws(GenerationError) {
    for symbol in more {
      if !symbols.isEmpty { _ = try next() }
      symbols.append(symbol)
    }
  }
}

import Recurrence
import Sequences

/// A network whose answer at one step is what it reads at the next, with the symbols it writes in.
public struct LanguageModel: Sendable {
  /// What a symbol stands for in a text.
  public enum Unit: Hashable, Sendable {
    /// A character: symbols follow one another closely.
    case character
    /// A word: symbols stand apart.
    case word
  }

  /// The network.
  public let network: Network
  /// Its symbols, [V].
  public let vocabulary: Vocabulary
  /// What a symbol stands for.
  public let unit: Unit
  /// What may be drawn, and what ends a text.
  public let rules: SymbolRules
  /// What is read where no beginning is given.
  public let start: Int
  /// What it learned from, in a few words.
  public let title: String

  /// A network as a writer; nil where it does not answer what it reads.
  public init?(
    _ network: Network, vocabulary: Vocabulary, unit: Unit, rules: SymbolRules = SymbolRules(),
    start: Int? = nil, title: String
  ) {
    let plan = network.architecture
    guard plan.input.vocabulary == plan.outputs, plan.outputs == vocabulary.count,
      plan.loss == .crossEntropy, plan.lossAt == .all
    else { return nil }
    self.network = network
    self.vocabulary = vocabulary
    self.unit = unit
    var rules = rules
    if let unknown = vocabulary.unknownIndex { rules.never.insert(unknown) }
    self.rules = rules
    self.start = start ?? Self.start(of: vocabulary, rules)
    self.title = title
  }

  /// A line break, else a blank, else the most frequent symbol: something new begins after them.
  private static func start(of vocabulary: Vocabulary, _ rules: SymbolRules) -> Int {
    let places = ["\n", " "].compactMap { vocabulary.symbols.firstIndex(of: $0) }
    return places.first ?? vocabulary.symbols.indices.first { !rules.never.contains($0) } ?? 0
  }
}

extension LanguageModel {
  /// A network as a writer of what its problem is made of.
  public init(_ network: Network, of problem: Problem) throws(GenerationError) {
    guard problem.reading != nil, case .tokens(let vocabulary) = problem.input,
      let model = LanguageModel(
        network, vocabulary: vocabulary, unit: .character, title: problem.title)
    else { throw .noWriter(problem.title) }
    self = model
  }

  /// The symbols of a text; characters without a number become UNK where there is one.
  public func symbols(of text: String) throws(GenerationError) -> [Int] {
    let pieces =
      switch unit {
      case .character: Vocabulary.characters(of: text)
      case .word: text.split(whereSeparator: \.isWhitespace).map(String.init)
      }
    var symbols: [Int] = []
    for piece in pieces {
      guard let symbol = vocabulary.index(of: piece) else { throw .unknown(symbol: piece) }
      symbols.append(symbol)
    }
    return symbols
  }

  /// How symbols read one after the other; as they stand in the data, control characters included.
  public func text(of symbols: some Sequence<Int>) -> String {
    symbols.map { vocabulary.symbols[$0] }.joined(separator: unit == .word ? " " : "")
  }
}

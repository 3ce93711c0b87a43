import Interchange
import Recurrence
import Sequences

extension Writer {
  /// The network of a model file that does not say what it learned from, with a vocabulary: its own, the one that is
  /// wished for, or one beside it; without any, its symbols are token numbers.
  ///
  /// Nil where the path names no such file; throws a sentence where the network does not write.
  public static func saved(
    in path: String, _ wishes: ModelWishes = ModelWishes()
  ) throws(OpeningError) -> Writer? {
    switch FileKind(path: path) {
    case .text: return nil
    case .onnx: throw OpeningError(graph(path))
    case .model: break
    }
    let model = try ModelReading.model(path, wishes)
    guard model.source == nil else { return nil }
    let symbols = try ModelReading.symbols(of: model, path: path, wishes)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try sentence { () throws(GenerationError) in
      try Writer(model: model.network, symbols: symbols, title: name)
    }
  }

  private static func graph(_ path: String) -> String {
    "“\(path)” is a graph, which is opened with an input: unroll open \(path) --input FILE; where it answers with "
      + "the tokens that it reads, it writes on the Generate screen."
  }

  /// A network that was made elsewhere, whose answers have the numbers of the tokens that it reads; with an encoder,
  /// from a source, or that of one of some examples.
  ///
  /// What has no vocabulary is written in token numbers. One that reads vectors reads one-hot tokens where a vocabulary
  /// is known, or where it answers with as many classes. Throws what keeps it from writing: it reads vectors, or from
  /// both ends, or has another number of answers than of tokens.
  public init(
    model network: Network, symbols known: ModelSymbols = ModelSymbols(),
    examples: [ExampleInput] = [], title: String
  ) throws(GenerationError) {
    let network = network.readingTokens(known)
    let plan = network.architecture
    guard let tokens = plan.input.vocabulary else { throw .readsVectors(title) }
    guard plan.outputs == tokens else {
      throw .otherAnswers(title, answers: plan.outputs, tokens: tokens)
    }
    guard !plan.isBidirectional else { throw .readsBothWays(title) }
    let source = plan.encoder.map { known.source ?? .numbers($0.input.vocabulary ?? 0) }
    guard source?.count != 0 else { throw .readsSourceVectors(title) }
    let symbols = known.own ?? .numbers(tokens)
    let writer =
      symbols.count == tokens && source?.count == plan.encoder?.input.vocabulary
      ? Writer(
        network, symbols: symbols, nil, examples: source == nil ? [] : examples, source: source,
        reading: known.own == nil ? .numbers : .vocabulary,
        sourceReading: known.source == nil ? .numbers : .vocabulary, title: title) : nil
    guard let writer else { throw .noWriter(title) }
    self = writer
    guard source != nil, known.own != nil else { return }
    rules.end = symbols.endMark
    // Some end and begin with the same token.
    first = symbols.beginningMark ?? symbols.endMark
    if let end = rules.end { rules.never.remove(end) }
  }
}

extension Vocabulary {
  /// Token numbers as symbols.
  fileprivate static func numbers(_ count: Int) -> Vocabulary {
    Vocabulary(symbols: (0..<count).map(String.init))
  }
}

extension Network {
  /// The same weights with an answer at every step, as what is said of the end of a sequence a language model can say
  /// after each symbol, and reading tokens in place of one-hot vectors.
  fileprivate func readingTokens(_ known: ModelSymbols) -> Network {
    var plan = architecture
    plan.lossAt = .all
    if case .vectors(let size) = plan.input,
      known.own != nil || plan.outputs == size && plan.loss == .crossEntropy
    {
      plan.input = .tokens(vocabulary: size)
    }
    if case .vectors(let size)? = plan.encoder?.input, known.source != nil {
      plan.encoder?.input = .tokens(vocabulary: size)
    }
    var parameters = Parameters<Float>(zerosFor: plan)
    parameters.values = self.parameters.values
    return Network(parameters)
  }
}

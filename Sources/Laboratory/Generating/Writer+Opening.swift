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
    let (network, vocabulary) = try ModelReading.symbols(of: model, path: path, wishes)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try sentence { () throws(GenerationError) in
      try Writer(model: network, vocabulary: vocabulary, title: name)
    }
  }

  private static func graph(_ path: String) -> String {
    "“\(path)” is a graph, which is opened with an input: unroll open \(path) --input FILE; where it answers with "
      + "the tokens that it reads, it writes on the Generate screen."
  }

  /// A network that was made elsewhere, whose answers have the numbers of the tokens that it reads.
  ///
  /// Without a vocabulary its symbols are token numbers. Throws what keeps it from writing: it reads vectors, or a
  /// source, or from both ends, or it has another number of answers than of tokens.
  public init(
    model network: Network, vocabulary: Vocabulary?, title: String
  ) throws(GenerationError) {
    let plan = network.architecture
    guard plan.encoder == nil else { throw .needsProblem(title) }
    guard let tokens = plan.input.vocabulary else { throw .readsVectors(title) }
    guard plan.outputs == tokens else {
      throw .otherAnswers(title, answers: plan.outputs, tokens: tokens)
    }
    guard !plan.isBidirectional else { throw .readsBothWays(title) }
    let symbols = vocabulary ?? Vocabulary(symbols: (0..<tokens).map(String.init))
    let writer =
      symbols.count == tokens
      ? Writer(
        network.answeringEverywhere, symbols: symbols, nil, examples: [],
        reading: vocabulary == nil ? .numbers : .vocabulary, title: title) : nil
    guard let writer else { throw .noWriter(title) }
    self = writer
  }
}

extension Network {
  /// The same weights with an answer at every step: what is said of the end of a sequence, a language model can say
  /// after each symbol.
  fileprivate var answeringEverywhere: Network {
    var plan = architecture
    plan.lossAt = .all
    var parameters = Parameters<Float>(zerosFor: plan)
    parameters.values = self.parameters.values
    return Network(parameters)
  }
}

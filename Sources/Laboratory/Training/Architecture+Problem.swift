import Recurrence
import Sequences

extension Architecture {
  /// The network that a recipe makes for a problem.
  ///
  /// Classes are learned by cross-entropy, yes or no by binary cross-entropy with logits, and
  /// numbers by the mean squared error. Pairs are read by an encoder and written by a decoder.
  public init(for problem: Problem, recipe: Recipe) {
    self.init(
      cell: recipe.cell, input: Input(of: problem, embedding: recipe.embedding),
      hidden: recipe.hidden, isBidirectional: recipe.isBidirectional,
      outputs: problem.output.size, loss: Loss(of: problem.output),
      lossAt: problem.lossAtEveryStep ? .all : .last, truncation: recipe.truncation,
      dense: recipe.dense.map { DenseLayer(size: $0) }, dropout: recipe.dropout,
      encoder: Encoder(of: problem, recipe))
  }
}

extension Encoder {
  /// What reads the sources of pairs; nil for other problems.
  fileprivate init?(of problem: Problem, _ recipe: Recipe) {
    guard case .pairs(let symbols, _) = problem.input else { return nil }
    self.init(
      input: Input(reading: symbols, embedding: recipe.embedding), attention: recipe.attention)
  }
}

extension Input {
  fileprivate init(of problem: Problem, embedding: Int?) {
    switch problem.input {
    case .vectors(let columns): self = .vectors(size: columns.count)
    case .tokens(let symbols), .pairs(_, let symbols):
      self.init(reading: symbols, embedding: embedding)
    }
  }

  fileprivate init(reading symbols: Vocabulary, embedding: Int?) {
    self =
      embedding.map { .embedding(vocabulary: symbols.count, size: $0) }
      ?? .tokens(vocabulary: symbols.count)
  }
}

extension Loss {
  fileprivate init(of output: OutputKind) {
    switch output {
    case .classes: self = .crossEntropy
    case .binary: self = .binaryCrossEntropy
    case .values: self = .meanSquaredError
    }
  }
}

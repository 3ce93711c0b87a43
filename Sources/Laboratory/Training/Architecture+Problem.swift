import Recurrence
import Sequences

extension Architecture {
  /// The network that a recipe makes for a problem.
  ///
  /// Classes are learned by cross-entropy, yes or no by binary cross-entropy with logits, and
  /// numbers by the mean squared error.
  public init(for problem: Problem, recipe: Recipe) {
    self.init(
      cell: recipe.cell, input: Input(of: problem, embedding: recipe.embedding),
      hidden: recipe.hidden, outputs: problem.output.size, loss: Loss(of: problem.output),
      lossAt: problem.lossAtEveryStep ? .all : .last, dropout: recipe.dropout)
  }
}

extension Input {
  fileprivate init(of problem: Problem, embedding: Int?) {
    switch (problem.input, embedding) {
    case (.vectors(let columns), _): self = .vectors(size: columns.count)
    case (.tokens(let symbols), nil), (.pairs(_, let symbols), nil):
      self = .tokens(vocabulary: symbols.count)
    case (.tokens(let symbols), let size?), (.pairs(_, let symbols), let size?):
      self = .embedding(vocabulary: symbols.count, size: size)
    }
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

import Recurrence
import Sequences

extension Recipe {
  /// A recipe under which a problem is visibly learned within seconds.
  ///
  /// Sizes and learning rate as the problem suggests, Adam, gradients clipped to norm 1, orthogonal
  /// recurrent weights, and a forget-gate bias of 1 (Jozefowicz et al. 2015). Elman cells get a
  /// smaller learning rate than gated ones, whose gradients explode less.
  public static func suggested(
    for problem: Problem, cell: CellKind = .lstm, seed: UInt64 = 1
  ) -> Recipe {
    let suggestion = problem.suggestion
    return Recipe(
      cell: cell, hidden: suggestion.hidden, embedding: suggestion.embedding,
      initialization: Initialization(recurrent: .orthogonal, forgetBias: 1), seed: seed,
      learningRate: suggestion.learningRate
        * (problem.shape == .oneToOne ? 1 : caution(cell, isText: problem.reading != nil)),
      batch: suggestion.batch, attention: suggestion.attends ? .dot : .none)
  }

  /// The share of an LSTM's learning rate that a cell takes.
  private static func caution(_ cell: CellKind, isText: Bool) -> Double {
    switch cell {
    case .rnnTanh: isText ? 1 : 0.3
    case .rnnReLU: isText ? 0.3 : 0.1
    default: 1
    }
  }
}

extension CellKind {
  /// What is taken where nobody chose: an LSTM; for a problem of one step an Elman cell, which without a state before
  /// it is the hidden layer of a perceptron.
  static func suggested(for problem: Problem) -> CellKind {
    problem.shape == .oneToOne ? .rnnTanh : .lstm
  }
}

import Recurrence
import Sequences

extension Recipe {
  /// A recipe under which a problem is visibly learned within seconds.
  ///
  /// 16 units (32 for a text), batches of 16, Adam, gradients clipped to norm 1, orthogonal
  /// recurrent weights, and a forget-gate bias of 1 (Jozefowicz et al. 2015). Elman cells get a
  /// smaller learning rate than gated ones, whose gradients explode less.
  public static func suggested(
    for problem: Problem, cell: CellKind = .lstm, seed: UInt64 = 1
  ) -> Recipe {
    let isText = problem.reading != nil
    return Recipe(
      cell: cell, hidden: [isText ? 32 : 16], embedding: problem.embeddingSize,
      initialization: Initialization(recurrent: .orthogonal, forgetBias: 1), seed: seed,
      learningRate: learningRate(cell, isText: isText))
  }

  private static func learningRate(_ cell: CellKind, isText: Bool) -> Double {
    switch cell {
    case .lstm, .gru, .rnnLogistic: 0.01
    case .rnnTanh: isText ? 0.01 : 0.003
    case .rnnReLU: isText ? 0.003 : 0.001
    }
  }
}

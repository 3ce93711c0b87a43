import Recurrence
import Sequences

extension Recipe {
  /// Units of one layer at most.
  public static let mostUnits = 1024
  /// Layers at most.
  public static let mostLayers = 8

  /// Throws the first number that is out of its range, with what was expected.
  public func check() throws(TrainerError) {
    guard (1...Self.mostLayers).contains(hidden.count) else {
      throw .recipe("the number of layers", expected: "1 to \(Self.mostLayers)", "\(hidden.count)")
    }
    for size in hidden { try Self.check(size, "the hidden size", within: 1...Self.mostUnits) }
    guard dense.count <= Self.mostLayers else {
      throw .recipe(
        "the number of dense layers", expected: "0 to \(Self.mostLayers)", "\(dense.count)")
    }
    for size in dense { try Self.check(size, "a dense layer's size", within: 1...Self.mostUnits) }
    if let truncation { try Self.check(truncation, "the truncation", within: 1...1_000_000) }
    if let embedding { try Self.check(embedding, "the embedding's size", within: 1...1024) }
    try Self.check(batch, "the batch", within: 1...4096)
    try Self.check(window, "the window", within: 1...10_000)
    try Self.check(learningRate, "the learning rate")
    switch clipping {
    case .none: break
    case .norm(let limit), .value(let limit): try Self.check(limit, "the limit on the gradient")
    }
    for share in [dropout.embedding, dropout.layers, dropout.head] where !(0..<1).contains(share) {
      throw .recipe("the share dropped", expected: "from 0 to below 1", "\(share)")
    }
    try checkInitialization()
    try schedule.check()
    if let patience { try Self.check(patience, "the patience", within: 1...1_000_000) }
  }

  /// Throws as `check()` does, and where the problem cannot be learned so: where a loss on held-out
  /// examples is needed and none are held out, where a layer would read its own answer, and where
  /// attention has nothing to look at.
  public func check(for problem: Problem) throws(TrainerError) {
    try check()
    if isBidirectional {
      if case .pairs = problem.input { throw .oneDirection }
      if problem.generation != nil { throw .seesTheAnswer(problem.title) }
    }
    if attention != .none {
      guard case .pairs = problem.input else { throw .noSource(problem.title) }
    }
    let needsLosses = patience != nil || schedule.isJudged
    if needsLosses, problem.heldOut.isEmpty { throw .nothingHeldOut(problem.title) }
  }

  private func checkInitialization() throws(TrainerError) {
    if let bias = initialization.forgetBias, !Float(bias).isFinite {
      throw .recipe("the forget-gate bias", expected: "from −3e38 to 3e38", "\(bias)")
    }
    if case .spectralRadius(let radius) = initialization.recurrent {
      try Self.check(radius, "the spectral radius")
    }
  }

  fileprivate static func check(
    _ number: Int, _ name: String, within range: ClosedRange<Int>
  ) throws(TrainerError) {
    guard !range.contains(number) else { return }
    throw .recipe(name, expected: "from \(range.lowerBound) to \(range.upperBound)", "\(number)")
  }

  fileprivate static func check(_ number: Double, _ name: String) throws(TrainerError) {
    guard !(number > 0 && number.isFinite) else { return }
    throw .recipe(name, expected: "above zero", "\(number)")
  }
}

extension Schedule {
  private static let updates = 1...1_000_000_000

  /// Whether losses on held-out examples have a say.
  fileprivate var isJudged: Bool { if case .plateau = course { true } else { false } }

  fileprivate func check() throws(TrainerError) {
    if let warmup {
      try Recipe.check(warmup.updates, "the warm-up's updates", within: Self.updates)
      try Recipe.check(warmup.start, "the warm-up's beginning")
    }
    switch course {
    case .constant: break
    case .step(let period, let factor):
      try Recipe.check(period, "the schedule's updates", within: Self.updates)
      try Recipe.check(factor, "the schedule's factor")
    case .cosine(let updates, let lowest):
      try Recipe.check(updates, "the schedule's updates", within: Self.updates)
      // Zero is PyTorch's own lowest rate.
      if lowest != 0 { try Recipe.check(lowest, "the lowest learning rate") }
    case .plateau(let rule): try check(rule)
    }
  }

  private func check(_ rule: Plateau) throws(TrainerError) {
    guard rule.factor > 0, rule.factor < 1 else {
      throw .recipe("the plateau's factor", expected: "between 0 and 1", "\(rule.factor)")
    }
    try Recipe.check(rule.patience, "the plateau's patience", within: 0...1_000_000)
  }
}

import Recurrence

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
    if let embedding { try Self.check(embedding, "the embedding's size", within: 1...1024) }
    try Self.check(batch, "the batch", within: 1...4096)
    try Self.check(window, "the window", within: 1...10_000)
    try Self.check(learningRate, "the learning rate")
    switch clipping {
    case .none: break
    case .norm(let limit), .value(let limit): try Self.check(limit, "the limit on the gradient")
    }
    try checkInitialization()
  }

  private func checkInitialization() throws(TrainerError) {
    if let bias = initialization.forgetBias, !bias.isFinite {
      throw .recipe("the forget-gate bias", expected: "a finite number", "\(bias)")
    }
    if case .spectralRadius(let radius) = initialization.recurrent {
      try Self.check(radius, "the spectral radius")
    }
  }

  private static func check(
    _ number: Int, _ name: String, within range: ClosedRange<Int>
  ) throws(TrainerError) {
    guard !range.contains(number) else { return }
    throw .recipe(name, expected: "from \(range.lowerBound) to \(range.upperBound)", "\(number)")
  }

  private static func check(_ number: Double, _ name: String) throws(TrainerError) {
    guard !(number > 0 && number.isFinite) else { return }
    throw .recipe(name, expected: "above zero", "\(number)")
  }
}

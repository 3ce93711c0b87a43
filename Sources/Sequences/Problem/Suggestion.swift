/// What suits a problem: a network and a training under which it is visibly learned in seconds.
///
/// Made for an LSTM; other cells take a smaller learning rate where they need one.
public struct Suggestion: Hashable, Sendable {
  /// H of each layer, the lowest first.
  public var hidden: [Int]
  /// E, the size of an embedding of tokens; nil where one-hot (or vector) input serves.
  public var embedding: Int?
  /// lr, under Adam.
  public var learningRate: Double
  /// B.
  public var batch: Int
  /// Whether a decoder shall look at its encoder's outputs (attention).
  public var attends: Bool
  /// Updates after which an LSTM has fallen clearly below the baseline.
  public var updates: Int

  init(
    hidden: [Int] = [16], embedding: Int? = nil, learningRate: Double = 0.01, batch: Int = 16,
    attends: Bool = false, updates: Int = 300
  ) {
    self.hidden = hidden
    self.embedding = embedding
    self.learningRate = learningRate
    self.batch = batch
    self.attends = attends
    self.updates = updates
  }
}

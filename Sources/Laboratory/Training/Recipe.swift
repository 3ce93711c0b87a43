import Recurrence

/// How a network is made and trained: with the problem, everything that decides every number.
public struct Recipe: Hashable, Sendable {
  /// The cell of every layer.
  public var cell: CellKind
  /// H of each layer, the lowest first.
  public var hidden: [Int]
  /// E, where tokens are embedded; nil reads them one-hot.
  public var embedding: Int?
  /// Whether every level reads in both directions.
  public var isBidirectional: Bool
  /// How a decoder looks at its encoder's outputs; problems without an encoder need none.
  public var attention: Attention
  /// The sizes of the feed-forward layers (ReLU) below the head, the lowest first.
  public var dense: [Int]
  /// k of truncated BPTT; nil for BPTT through all steps.
  public var truncation: Int?
  /// The shares of numbers dropped in training, and in training alone.
  public var dropout: Dropout
  /// How the weights begin.
  public var initialization: Initialization
  /// Decides the weights' beginning and the order of the examples.
  public var seed: UInt64
  /// The optimizer.
  public var rule: OptimizerRule
  /// lr.
  public var learningRate: Double
  /// How lr changes from update to update.
  public var schedule: Schedule
  /// The limit on the gradient.
  public var clipping: Clipping
  /// B, the examples of one update.
  public var batch: Int
  /// The steps of one window of a text; other problems have lengths of their own.
  public var window: Int
  /// Measurements in a row that may bring no lower held-out loss before training stops and the best
  /// network is kept; nil never stops.
  public var patience: Int?

  /// A recipe; without arguments an LSTM of 16 units under Adam.
  public init(
    cell: CellKind = .lstm, hidden: [Int] = [16], embedding: Int? = nil,
    initialization: Initialization = Initialization(), seed: UInt64 = 1,
    rule: OptimizerRule = .adam(), learningRate: Double = 0.01, clipping: Clipping = .norm(1),
    batch: Int = 16, window: Int = 50, schedule: Schedule = Schedule(), patience: Int? = nil,
    dropout: Dropout = Dropout(), isBidirectional: Bool = false, attention: Attention = .none,
    dense: [Int] = [], truncation: Int? = nil
  ) {
    self.cell = cell
    self.hidden = hidden
    self.embedding = embedding
    self.initialization = initialization
    self.seed = seed
    self.rule = rule
    self.learningRate = learningRate
    self.clipping = clipping
    self.batch = batch
    self.window = window
    self.schedule = schedule
    self.patience = patience
    self.dropout = dropout
    self.isBidirectional = isBidirectional
    self.attention = attention
    self.dense = dense
    self.truncation = truncation
  }
}

extension Recipe {
  /// The recipe with what may change while a network learns taken from another one: the learning
  /// rate and its schedule, the limit on the gradient, the patience.
  public func adjusted(as other: Recipe) -> Recipe {
    var recipe = self
    recipe.learningRate = other.learningRate
    recipe.schedule = other.schedule
    recipe.clipping = other.clipping
    recipe.patience = other.patience
    return recipe
  }
}

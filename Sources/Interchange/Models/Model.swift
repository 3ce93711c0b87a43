import Recurrence

/// A network as it stands in a file, with what the file says about it.
public struct Model: Sendable {
  /// The network.
  public var network: Network
  /// How its units and weights are called.
  public var names: WeightNames
  /// Where it comes from, where the file says so.
  public var origin: Origin
  /// What a trace shall compute besides the run.
  public var extras: TraceExtras
  /// What had to be guessed or rounded, in sentences for the reader.
  public var remarks: [String]
  /// Whether the file says what the network is for; else its loss is told by the targets.
  public var saysLoss = true
  /// The weights in F64, where the file has such that F32 does not hold.
  var exact: Parameters<Double>?

  /// A network to be saved.
  public init(_ network: Network, origin: Origin = Origin()) {
    self.network = network
    self.names = WeightNames(for: network.architecture)
    self.origin = origin
    self.extras = TraceExtras()
    self.remarks = []
  }
}

/// Where a saved network comes from: what is needed to walk and train it again.
///
/// Everything is text in the file's metadata under names that begin with `unroll.`; other programs
/// ignore it.
public struct Origin: Hashable, Sendable {
  /// The name of the problem, as "adding:100", or of the text file.
  public var problem: String?
  /// The seed of the problem.
  public var seed: UInt64?
  /// The updates that the network has seen.
  public var updates: Int?
  /// The symbols of its tokens, in order.
  public var vocabulary: [String]?
  /// Further entries, under their own names.
  public var notes: [String: String]

  /// An origin of which only this is known.
  public init(
    problem: String? = nil, seed: UInt64? = nil, updates: Int? = nil, vocabulary: [String]? = nil,
    notes: [String: String] = [:]
  ) {
    self.problem = problem
    self.seed = seed
    self.updates = updates
    self.vocabulary = vocabulary
    self.notes = notes
  }
}

/// What a file asks of a trace besides the run itself.
public struct TraceExtras: Hashable, Sendable {
  /// The limit of clipping by norm.
  public var clipNorm: Double?
  /// The limit of clipping by value.
  public var clipValue: Double?
  /// A number of updates on the same batch, instead of the trace of one run.
  public var updates: PlannedUpdates?
  /// Whether the initial states must be in the input file.
  public var initialIsGiven = false
  /// Whether the lengths of the samples must be in the input file.
  public var isPadded = false

  /// Nothing besides the run.
  public init() {}
}

/// Updates on one batch.
public struct PlannedUpdates: Hashable, Sendable {
  /// The rule.
  public var rule: OptimizerRule
  /// lr.
  public var learningRate: Double
  /// How many.
  public var count: Int
}

/// What the first layer reads at a step.
public enum Input: Hashable, Sendable {
  /// Vectors of I numbers.
  case vectors(size: Int)
  /// One-hot tokens of a vocabulary of V symbols, multiplied by looking up a column of `weight_ih`.
  case tokens(vocabulary: Int)
  /// Tokens of a vocabulary, each replaced by a learned vector of E numbers.
  case embedding(vocabulary: Int, size: Int)

  /// I, the columns of the first layer's `weight_ih`.
  public var size: Int {
    switch self {
    case .vectors(let size), .embedding(_, let size): size
    case .tokens(let vocabulary): vocabulary
    }
  }

  /// The number of different tokens; nil where vectors are read.
  public var vocabulary: Int? {
    switch self {
    case .vectors: nil
    case .tokens(let vocabulary), .embedding(let vocabulary, _): vocabulary
    }
  }
}

/// The loss of one step and sample; the raw value is its name in model files.
public enum Loss: String, CaseIterable, Hashable, Sendable {
  /// −log softmax(logits)[target], natural logarithm.
  case crossEntropy = "cross_entropy"
  /// The mean over V of (logits − target)².
  case meanSquaredError = "mse"
  /// The mean over V of −(t log σ(logit) + (1−t) log(1−σ(logit))).
  case binaryCrossEntropy = "bce_with_logits"
}

/// The steps that have a loss.
public enum LossPlace: String, CaseIterable, Hashable, Sendable {
  /// Every step: many-to-many.
  case all
  /// The final state of a sample: many-to-one. The head reads the forward layer after the last valid
  /// step and the reverse layer after step 0.
  case last
}

/// How the losses of steps and samples become one number.
public enum Reduction: String, CaseIterable, Hashable, Sendable {
  /// Sum divided by the number of (step, sample) pairs that have a loss, padding not counted.
  case mean
  /// Sum.
  case sum
  /// Sum divided by B.
  case timeSumBatchMean = "time_sum_batch_mean"

  /// The factor of each loss in the total, for so many losses of B samples.
  public func scale(losses: Int, samples: Int) -> Double {
    switch self {
    case .mean: 1 / Double(losses)
    case .sum: 1
    case .timeSumBatchMean: 1 / Double(samples)
    }
  }
}

/// The plan of a network without its weights: input, stacked recurrent layers, feed-forward
/// layers, linear head, loss.
public struct Architecture: Hashable, Sendable {
  /// The cell of every layer.
  public var cell: CellKind
  /// What the first layer reads; of an encoder–decoder, the decoder's.
  public var input: Input
  /// The encoder before the decoder; nil where there is one stack alone.
  public var encoder: Encoder?
  /// H of each level of the stack, the lowest first.
  public var hidden: [Int]
  /// Whether every level has a reverse layer beside the forward one; what reads the level reads both.
  public var isBidirectional: Bool
  /// k of truncated BPTT (k1 = k2): the state runs on through all steps, but no derivative flows
  /// between the steps t−1 and t where t is a multiple of k; nil for BPTT through all steps.
  public var truncation: Int?
  /// The feed-forward layers between the recurrent stack and the head, the lowest first.
  public var dense: [DenseLayer]
  /// What is dropped in training.
  public var dropout: Dropout
  /// V, the outputs of the head.
  public var outputs: Int
  /// The loss on the head's outputs.
  public var loss: Loss
  /// Where the loss is taken.
  public var lossAt: LossPlace
  /// How losses are summed.
  public var reduction: Reduction

  /// Plans a network.
  public init(
    cell: CellKind, input: Input, hidden: [Int], isBidirectional: Bool = false, outputs: Int,
    loss: Loss = .crossEntropy, lossAt: LossPlace = .all, reduction: Reduction = .mean,
    truncation: Int? = nil, dense: [DenseLayer] = [], dropout: Dropout = Dropout(),
    encoder: Encoder? = nil
  ) {
    self.cell = cell
    self.input = input
    self.hidden = hidden
    self.isBidirectional = isBidirectional
    self.truncation = truncation
    self.encoder = encoder
    self.dense = dense
    self.dropout = dropout
    self.outputs = outputs
    self.loss = loss
    self.lossAt = lossAt
    self.reduction = reduction
  }

  /// The size of what the head reads.
  public var headInputSize: Int { denseInputSize(dense.count) }

  /// The size of what a feed-forward layer reads; behind the last one, of what the head reads.
  public func denseInputSize(_ index: Int) -> Int {
    index == 0 ? outputSize(ofLevel: levels - 1) : dense[index - 1].size
  }

  /// S, the steps that have a loss in a run over `steps` steps.
  public func lossSteps(of steps: Int) -> Int { lossAt == .all ? steps : 1 }

  /// About how many numbers the trace of a run over T steps, of the source S, and B samples holds,
  /// derivatives included; a Double, which no file can make overflow. `sourceRows` are the steps of the
  /// source that are held, where these are not all.
  public func traceNumbers(
    steps: Int, samples: Int, sourceSteps: Int = 0, sourceRows: Int? = nil
  ) -> Double {
    let perUnit = Double(2 * cell.gateCount + 3)
    let recurrent = hidden.reduce(0.0) { $0 + perUnit * Double(directions * $1) }
    let perStep = dense.reduce(recurrent + Double(outputs + input.size)) {
      $0 + 2 * Double($1.size)
    }
    let looking = attention == .none ? 0 : 2 * Double(sourceSteps) + 3 * Double(hidden.last ?? 0)
    let perSourceStep = encoder.map { recurrent + Double($0.input.size) } ?? 0
    let rows = Double(sourceRows ?? sourceSteps)
    let numbers = (perStep + looking) * Double(steps) + perSourceStep * rows
    return 2 * numbers * Double(samples)
  }
}

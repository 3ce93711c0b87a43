/// One array of a trace, in the rows of a `Packing`.
struct Field: Hashable, Sendable {
  /// Where row 0 begins.
  let offset: Int
  /// The elements of a row.
  let width: Int
  /// Whether B rows of initial states stand before row 0.
  let hasInitial: Bool

  static let none = Field(offset: 0, width: 0, hasInitial: false)
}

/// The arrays of one layer, of values or of derivatives; rows in the layer's own time.
struct LayerFields: Hashable, Sendable {
  /// Pre-activations, [T, B, G·H].
  var pre = Field.none
  /// Gates after their activation, [T, B, G·H].
  var gates = Field.none
  /// rec_n of a cell with a reset gate, [T, B, H].
  var recurrent = Field.none
  /// r∘h' where the reset gate acts before the product, [T, B, H]; no signal, but both passes need it.
  var resetState = Field.none
  /// c, [T, B, H] after the initial c.
  var cell = Field.none
  /// tanh(c), [T, B, H]; no signal, but the backward pass needs it.
  var squashed = Field.none
  /// h, [T, B, H] after the initial h.
  var hidden = Field.none

  /// The array that holds a signal, and the block of columns inside it.
  func place(of signal: Signal) -> (field: Field, block: Int) {
    switch signal {
    case .preH, .preI, .preR, .preU: (pre, 0)
    case .preF, .preZ, .preCand: (pre, 1)
    case .preG, .preN: (pre, 2)
    case .preO: (pre, 3)
    case .i, .r, .u: (gates, 0)
    case .f, .z, .cand: (gates, 1)
    case .g, .n: (gates, 2)
    case .o: (gates, 3)
    case .recN: (recurrent, 0)
    case .c: (cell, 0)
    case .h: (hidden, 0)
    }
  }
}

/// The arrays of one feed-forward layer, of values or of derivatives.
struct DenseFields: Hashable, Sendable {
  /// W x + b, [S, B, D].
  let pre: Field
  /// φ(pre), [S, B, D].
  let out: Field
}

/// The arrays of attention, of values or of derivatives; of no width where there is none.
struct AttentionFields: Hashable, Sendable {
  /// e, [T, B, S].
  var score = Field.none
  /// α, [T, B, S].
  var weight = Field.none
  /// k, [T, B, H].
  var context = Field.none
  /// W_k [k; s], [T, B, H]; of no width under additive attention, as `combined`.
  var pre = Field.none
  /// tanh(W_k [k; s]), [T, B, H].
  var combined = Field.none
}

/// Where every signal of a run stands in one contiguous array, with room for T·B rows of each; padding
/// leaves the last ones unused.
struct TraceLayout: Hashable, Sendable {
  let architecture: Architecture
  /// T.
  let steps: Int
  /// B.
  let samples: Int
  /// S of the source; 0 without encoder.
  let sourceSteps: Int
  /// The steps of the source that the encoder has rows for: S, or those of a part of the run.
  let sourceRows: Int
  /// What each stack reads.
  private(set) var inputs: [Stack: Field] = [:]
  private(set) var layers: [LayerFields] = []
  private(set) var attention = AttentionFields()
  private(set) var dense: [DenseFields] = []
  private(set) var logits = Field.none
  private(set) var losses = Field.none
  private(set) var inputDerivatives: [Stack: Field] = [:]
  private(set) var layerDerivatives: [LayerFields] = []
  private(set) var attentionDerivatives = AttentionFields()
  private(set) var denseDerivatives: [DenseFields] = []
  private(set) var logitsDerivative = Field.none
  private(set) var count = 0

  init(
    _ architecture: Architecture, steps: Int, samples: Int, sourceSteps: Int = 0,
    sourceRows: Int? = nil
  ) {
    self.sourceSteps = sourceSteps
    self.sourceRows = sourceRows ?? sourceSteps
    self.architecture = architecture
    self.steps = steps
    self.samples = samples
    let lossSteps = architecture.lossSteps(of: steps)
    inputs = inputFields()
    layers = (0..<architecture.layers).map { layerFields($0) }
    attention = attentionFields()
    dense = denseFields()
    logits = field(width: architecture.outputs, steps: lossSteps)
    losses = field(width: 1, steps: lossSteps)
    inputDerivatives = inputFields()
    layerDerivatives = (0..<architecture.layers).map { layerFields($0) }
    attentionDerivatives = attentionFields()
    denseDerivatives = denseFields()
    logitsDerivative = field(width: architecture.outputs, steps: lossSteps)
  }

  private mutating func attentionFields() -> AttentionFields {
    guard architecture.attention != .none, let size = architecture.hidden.last else {
      return AttentionFields()
    }
    let combined = architecture.attention.isCombined ? size : 0
    return AttentionFields(
      score: field(width: sourceSteps), weight: field(width: sourceSteps),
      context: field(width: size), pre: field(width: combined), combined: field(width: combined))
  }

  private mutating func denseFields() -> [DenseFields] {
    architecture.dense.map { layer in
      DenseFields(
        pre: field(width: layer.size, steps: lossSteps),
        out: field(width: layer.size, steps: lossSteps))
    }
  }

  /// S, the steps that have a loss.
  var lossSteps: Int { architecture.lossSteps(of: steps) }

  /// The steps of a stack that there are rows for.
  func steps(of stack: Stack) -> Int { stack == .encoder ? sourceRows : steps }

  /// What a stack reads; of no width where one-hot tokens are looked up.
  func input(of stack: Stack) -> Field { inputs[stack] ?? .none }

  /// The derivative of what a stack reads.
  func inputDerivative(of stack: Stack) -> Field { inputDerivatives[stack] ?? .none }

  private mutating func inputFields() -> [Stack: Field] {
    var fields: [Stack: Field] = [:]
    for stack in architecture.stacks where architecture.input(of: stack).isArray {
      fields[stack] = field(width: architecture.input(of: stack).size, steps: steps(of: stack))
    }
    return fields
  }

  private mutating func layerFields(_ layer: Int) -> LayerFields {
    let (cell, size) = (architecture.cell, architecture.size(ofLayer: layer))
    let steps = steps(of: architecture.stack(ofLayer: layer))
    func field(width: Int, hasInitial: Bool = false) -> Field {
      self.field(width: width, hasInitial: hasInitial, steps: steps)
    }
    var fields = LayerFields()
    fields.pre = field(width: cell.gateCount * size)
    fields.hidden = field(width: size, hasInitial: true)
    guard cell.activation == nil else { return fields }
    fields.gates = field(width: cell.gateCount * size)
    if cell.reset != nil { fields.recurrent = field(width: size) }
    if cell.reset == .beforeProduct { fields.resetState = field(width: size) }
    if cell.carriesCell {
      fields.cell = field(width: size, hasInitial: true)
      fields.squashed = field(width: size)
    }
    return fields
  }

  /// Reserves an array; each begins at a multiple of 64 bytes.
  private mutating func field(width: Int, hasInitial: Bool = false, steps: Int? = nil) -> Field {
    let initial = hasInitial ? samples * width : 0
    defer { count += (initial + (steps ?? self.steps) * samples * width + 15) / 16 * 16 }
    return Field(offset: count + initial, width: width, hasInitial: hasInitial)
  }
}

extension Input {
  /// Whether x is an array of its own: vectors or embedded tokens, not a one-hot look-up.
  var isArray: Bool {
    if case .tokens = self { false } else { true }
  }
}

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

/// Where every signal of a run stands in one contiguous array, with room for T·B rows of each; padding
/// leaves the last ones unused.
struct TraceLayout: Hashable, Sendable {
  let architecture: Architecture
  /// T.
  let steps: Int
  /// B.
  let samples: Int
  private(set) var input = Field.none
  private(set) var layers: [LayerFields] = []
  private(set) var dense: [DenseFields] = []
  private(set) var logits = Field.none
  private(set) var losses = Field.none
  private(set) var inputDerivative = Field.none
  private(set) var layerDerivatives: [LayerFields] = []
  private(set) var denseDerivatives: [DenseFields] = []
  private(set) var logitsDerivative = Field.none
  private(set) var count = 0

  init(_ architecture: Architecture, steps: Int, samples: Int) {
    self.architecture = architecture
    self.steps = steps
    self.samples = samples
    let lossSteps = architecture.lossSteps(of: steps)
    let inputWidth = architecture.readsVectors ? architecture.input.size : 0
    input = field(width: inputWidth)
    layers = (0..<architecture.layers).map { layerFields(size: architecture.size(ofLayer: $0)) }
    dense = denseFields()
    logits = field(width: architecture.outputs, steps: lossSteps)
    losses = field(width: 1, steps: lossSteps)
    inputDerivative = field(width: inputWidth)
    layerDerivatives = (0..<architecture.layers).map {
      layerFields(size: architecture.size(ofLayer: $0))
    }
    denseDerivatives = denseFields()
    logitsDerivative = field(width: architecture.outputs, steps: lossSteps)
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

  private mutating func layerFields(size: Int) -> LayerFields {
    let cell = architecture.cell
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

extension Architecture {
  /// Whether x is an array of its own: vectors or embedded tokens, not a one-hot look-up.
  var readsVectors: Bool {
    if case .tokens = input { false } else { true }
  }
}

/// One recurrent layer in one direction, unrolled over the rows of a `Packing` in its own time.
///
/// The input product of all steps is one product over all rows; each step adds one product with the
/// recurrent weights and one element-wise pass; after the backward loop each weight gradient is one
/// product over all rows. A reverse layer reads its input mirrored, and is else like a forward one.
final class UnrolledLayer {
  let plan: RecurrentLayer
  let kind: CellKind
  let cell: any Cell
  /// The same where its product apart multiplies r∘h'.
  let resetting: (any ResettingCell)?
  let space: Workspace
  let values: LayerFields
  let derivatives: LayerFields
  let offsets: LayerOffsets
  let truncation: Int?
  /// What is read, in the time of a forward layer; nil where one-hot tokens are looked up.
  let source: Rows?
  /// The context of additive attention, which is read behind the source at each step; else nil.
  let context: Rows?
  /// The columns of W that multiply the source; those that multiply the context follow.
  let ownInputSize: Int
  /// What a reverse layer reads in its own time; for a forward layer nothing.
  let mirrored: OwnRows?
  /// Uᵀ, [H, G·H], so that a step's product reads rows; of a run of one sample in panels.
  let recurrentTransposed: TraceMemory<Float>
  /// Whether a step multiplies by panels.
  let usesPanels: Bool
  /// b_i + b_h as far as both are added to `pre`.
  let bias: TraceMemory<Float>
  /// For one-hot tokens Wᵀ + b_i + b_h, [V, G·H]; and its gradient.
  let lookUp: TraceMemory<Float>
  let lookUpGradient: TraceMemory<Float>
  /// h of the state before each row, where padding keeps that from standing in rows of its own.
  private(set) var before: TraceMemory<Float>?
  /// dL/dh of the states before one step, kept where truncation takes back what flows into them.
  let kept: TraceMemory<Float>

  init(_ plan: RecurrentLayer, reading source: Rows?, _ space: Workspace, offsets: LayerOffsets) {
    let architecture = space.architecture
    let gates = architecture.cell.gateCount * plan.size
    self.plan = plan
    self.source = source
    self.space = space
    self.offsets = offsets
    kind = architecture.cell
    cell = kind.fast
    resetting = cell as? any ResettingCell
    truncation = architecture.truncation
    values = space.layout.layers[plan.index]
    derivatives = space.layout.layerDerivatives[plan.index]
    recurrentTransposed = TraceMemory(count: gates * plan.size)
    usesPanels =
      space.layout.samples == 1
      && RecurrentPanels.fit(plan.size, gates: architecture.cell.gateCount, inPre: cell.gatesInPre)
    bias = TraceMemory(count: gates)
    context =
      plan.level == architecture.levels(of: space.stack).lowerBound ? space.contextRows : nil
    ownInputSize = plan.inputSize - (context?.width ?? 0)
    let table = source == nil ? ownInputSize * gates : 0
    lookUp = TraceMemory(count: table)
    lookUpGradient = TraceMemory(count: table)
    mirrored =
      plan.direction == .reverse
      ? source.map { OwnRows(width: $0.width, rows: space.capacity) } : nil
    kept = TraceMemory(count: truncation == nil ? 0 : space.layout.samples * plan.size)
  }

  /// What is read, in the layer's own time.
  var input: Rows? { mirrored?.rows ?? source }

  /// G·H.
  var gates: Int { values.pre.width }

  /// Makes room for the states before each row where they do not stand together.
  func makeRoom() {
    guard !space.packing.isDense, before == nil else { return }
    before = TraceMemory(count: space.capacity * plan.size)
  }

  /// The states before all rows, [R, H].
  var statesBefore: Operand {
    let base =
      space.packing.isDense
      ? space.pointer(values.hidden, row: -space.packing.samples)
      : before?.base ?? space.memory.base
    return Operand(base: base, stride: plan.size)
  }

  /// The columns of W from one on.
  func inputWeights(from column: Int = 0) -> Operand {
    Operand(base: space.weights + offsets.inputHidden + column, stride: plan.inputSize)
  }

  /// What the cell knows of the layer.
  var own: CellLayer {
    CellLayer(size: plan.size, units: plan.size, peephole: space.weights + (offsets.peephole ?? 0))
  }

  func row(_ fields: LayerFields, _ row: Int) -> Row {
    Row(
      pre: space.pointer(fields.pre, row: row),
      gates: space.pointer(fields.gates, row: row),
      recurrent: space.pointer(fields.recurrent, row: row),
      resetState: space.pointer(fields.resetState, row: row),
      cell: space.pointer(fields.cell, row: row),
      squashed: space.pointer(fields.squashed, row: row),
      hidden: space.pointer(fields.hidden, row: row))
  }

  func state(_ fields: LayerFields, _ row: Int) -> Before {
    Before(
      hidden: space.pointer(fields.hidden, row: row),
      cell: fields.cell.width > 0 ? space.pointer(fields.cell, row: row) : space.memory.base)
  }

  /// The rows of some places at a step and those of the states before it; nil where none of the
  /// samples goes on so far.
  func rows(of places: Range<Int>, at step: Int) -> (first: Int, before: Int, count: Int)? {
    let packing = space.packing
    let count = min(places.upperBound, packing.count(step)) - places.lowerBound
    guard count > 0 else { return nil }
    return (
      packing.start(step) + places.lowerBound, packing.start(step - 1) + places.lowerBound, count
    )
  }
}

/// Where the tensors of one layer begin among the parameters.
struct LayerOffsets {
  let inputHidden, hiddenHidden, inputBias: Int
  /// Nil where the cell has none.
  let hiddenBias, peephole: Int?

  init(_ plan: Parameters<Float>, layer: Int) {
    inputHidden = plan.tensor(.inputHidden(layer: layer)).offset
    hiddenHidden = plan.tensor(.hiddenHidden(layer: layer)).offset
    inputBias = plan.tensor(.inputBias(layer: layer)).offset
    let cell = plan.architecture.cell
    hiddenBias = cell.hasHiddenBias ? plan.tensor(.hiddenBias(layer: layer)).offset : nil
    peephole = cell.peepholes.isEmpty ? nil : plan.tensor(.peephole(layer: layer)).offset
  }
}

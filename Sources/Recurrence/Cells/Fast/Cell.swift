/// A recurrent cell as the fast unroll sees it: what happens between the products, for one sample
/// at one step.
///
/// Before `forward`, `pre` holds W x + U h' and the biases (the GRU's candidate: without its
/// recurrent part, which stands in `recurrent`). Before `backward`, `hidden` of the derivatives holds
/// the total dL/dh, and `cell` the part of dL/dc that came from the next step.
protocol Cell: Sendable {
  /// Which gates' recurrent products are added to `pre`, the rest going to `recurrent`.
  var gatesInPre: Int { get }

  /// Turns pre-activations into gates and states.
  func forward(_ layer: CellLayer, _ values: Row, before: Before)

  /// Turns dL/dh (and dL/dc) into the derivative of every other signal; adds what flows past U to
  /// the derivatives of the state before.
  func backward(
    _ layer: CellLayer, _ values: Row, _ derivatives: Row, before: Before, flowing: Before)
}

/// A cell whose product apart multiplies not h' but `resetState`, so that each step is done in two
/// halves with that product between them.
protocol ResettingCell: Cell {
  /// Turns the pre-activation of the reset gate into `resetState`; `forward` follows.
  func reset(_ layer: CellLayer, _ values: Row, before: Before)

  /// After `backward`: turns the derivative of `resetState` into that of the reset gate and of h'.
  func resetBack(
    _ layer: CellLayer, _ values: Row, _ derivatives: Row, before: Before, flowing: Before)
}

/// What a cell knows of its layer.
struct CellLayer {
  /// H, the distance between the blocks of gates.
  let size: Int
  /// The units of a forward pass: H, or some of them, from where the pointers lead on.
  let units: Int
  /// P [3·H] of a cell with peepholes; for other cells it means nothing.
  let peephole: UnsafePointer<Float>

  /// gate = σ(pre) of some gates.
  func logistic(_ gates: Range<Int>, of values: Row) {
    each(gates) { Recurrence.logistic(values.pre + $0, into: values.gates + $0, count: $1) }
  }

  /// gate = tanh(pre) of one gate.
  func hyperbolicTangent(_ gate: Int, of values: Row) {
    each(gate..<gate + 1) {
      Recurrence.hyperbolicTangent(values.pre + $0, into: values.gates + $0, count: $1)
    }
  }

  /// The numbers of some gates, in as few pieces as can be.
  @inline(__always) private func each(
    _ gates: Range<Int>, _ body: (_ first: Int, _ count: Int) -> Void
  ) {
    if units == size { return body(gates.lowerBound * size, gates.count * size) }
    for gate in gates { body(gate * size, units) }
  }
}

/// The arrays of one sample at one step.
struct Row {
  let pre: UnsafeMutablePointer<Float>
  let gates: UnsafeMutablePointer<Float>
  let recurrent: UnsafeMutablePointer<Float>
  let resetState: UnsafeMutablePointer<Float>
  let cell: UnsafeMutablePointer<Float>
  let squashed: UnsafeMutablePointer<Float>
  let hidden: UnsafeMutablePointer<Float>
}

/// The state of one sample before a step.
struct Before {
  let hidden: UnsafeMutablePointer<Float>
  let cell: UnsafeMutablePointer<Float>
}

// MARK: - Some of the units

extension CellLayer {
  /// The same of some units.
  func of(_ units: Range<Int>) -> CellLayer {
    CellLayer(size: size, units: units.count, peephole: peephole + units.lowerBound)
  }
}

extension Row {
  /// The same from a unit on.
  func from(_ unit: Int) -> Row {
    Row(
      pre: pre + unit, gates: gates + unit, recurrent: recurrent + unit,
      resetState: resetState + unit, cell: cell + unit, squashed: squashed + unit,
      hidden: hidden + unit)
  }
}

extension Before {
  /// The same from a unit on.
  func from(_ unit: Int) -> Before { Before(hidden: hidden + unit, cell: cell + unit) }
}

extension CellKind {
  /// The fast cell.
  var fast: any Cell {
    switch self {
    case .rnnTanh: ElmanCell(activation: .tanh)
    case .rnnReLU: ElmanCell(activation: .relu)
    case .rnnLogistic: ElmanCell(activation: .logistic)
    case .lstm: LSTMCell()
    case .lstmPeephole: PeepholeLSTMCell()
    case .gru: GRUCell()
    case .gruResetBefore: ResetBeforeGRUCell()
    case .gruSimplified: SimplifiedGRUCell()
    }
  }
}

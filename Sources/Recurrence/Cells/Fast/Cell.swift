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
  /// H.
  let size: Int
  /// P [3·H] of a cell with peepholes; for other cells it means nothing.
  let peephole: UnsafePointer<Float>
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

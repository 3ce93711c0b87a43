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
  func forward(_ size: Int, _ values: Row, before: Before)

  /// Turns dL/dh (and dL/dc) into the derivative of every other signal; adds what flows past U to
  /// the derivatives of the state before.
  func backward(_ size: Int, _ values: Row, _ derivatives: Row, before: Before, flowing: Before)
}

/// The arrays of one sample at one step.
struct Row {
  let pre: UnsafeMutablePointer<Float>
  let gates: UnsafeMutablePointer<Float>
  let recurrent: UnsafeMutablePointer<Float>
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
    case .gru: GRUCell()
    }
  }
}

/// One cell written straight from its equations, in Double, for one sample and one step.
///
/// The plain twin of the fast routines: the oracle of the tests, the source of the arithmetic on
/// the screen, and `--precision double`. Nothing here is meant to be fast.
protocol PlainCell: Sendable {
  /// One step forward: every signal of the step, from x and the state before.
  func forward(_ weights: CellWeights, x: Vector, from state: PlainState) -> [Signal: Vector]

  /// One step of BPTT, from dL/dh and the part of dL/dc that came from the step after.
  func backward(
    _ weights: CellWeights, _ values: [Signal: Vector], from state: PlainState,
    derivative: PlainState
  ) -> PlainBackward
}

/// h and c of one sample; c is empty where the cell carries none.
struct PlainState: Equatable, Sendable {
  var h: Vector
  var c: Vector
}

/// What one step of BPTT gives.
struct PlainBackward: Sendable {
  /// The total derivative of every signal.
  var derivatives: [Signal: Vector]
  /// The derivative of W x + b_i, [G·H].
  var input: Vector
  /// The derivative of U h' + b_h, [G·H].
  var recurrent: Vector
  /// What flows to the state before other than through U: dh∘z of the GRU, dc∘f of the LSTM.
  var past: PlainState
}

/// The weights of one layer as matrices.
struct CellWeights: Sendable {
  let inputHidden: Matrix<Double>
  let hiddenHidden: Matrix<Double>
  let inputBias: Vector
  let hiddenBias: Vector
  let size: Int

  init(_ parameters: Parameters<Double>, layer: Int) {
    inputHidden = parameters.matrix(.inputHidden(layer: layer))
    hiddenHidden = parameters.matrix(.hiddenHidden(layer: layer))
    inputBias = Vector(Array(parameters[.inputBias(layer: layer)]))
    hiddenBias = Vector(Array(parameters[.hiddenBias(layer: layer)]))
    size = parameters.architecture.hidden[layer]
  }

  /// W x + b_i, one vector for each gate.
  func fromInput(_ x: Vector) -> [Vector] {
    blocks(Vector(inputHidden.times(x.elements)) + inputBias)
  }

  /// U h' + b_h, one vector for each gate.
  func fromState(_ h: Vector) -> [Vector] {
    blocks(Vector(hiddenHidden.times(h.elements)) + hiddenBias)
  }

  private func blocks(_ rows: Vector) -> [Vector] {
    stride(from: 0, to: rows.elements.count, by: size).map {
      Vector(Array(rows.elements[$0..<$0 + size]))
    }
  }
}

extension CellKind {
  /// The plain twin of the cell.
  var plain: any PlainCell {
    switch self {
    case .rnnTanh: PlainElman(activation: .tanh)
    case .rnnReLU: PlainElman(activation: .relu)
    case .rnnLogistic: PlainElman(activation: .logistic)
    case .lstm: PlainLSTM()
    case .gru: PlainGRU()
    }
  }
}

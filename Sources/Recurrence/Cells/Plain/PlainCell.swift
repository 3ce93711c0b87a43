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
  /// What flows to the state before, through U and past it.
  var past: PlainState
}

/// The weights of one layer as matrices.
struct CellWeights: Sendable {
  let inputHidden: Matrix<Double>
  let hiddenHidden: Matrix<Double>
  /// The row blocks U_k of `hiddenHidden`.
  let recurrent: [Matrix<Double>]
  let inputBias: Vector
  /// Zero where the cell has none.
  let hiddenBias: Vector
  /// P, one vector for each of the cell's peepholes.
  let peepholes: [Vector]
  let size: Int

  init(_ parameters: Parameters<Double>, layer: Int) {
    let cell = parameters.architecture.cell
    let size = parameters.architecture.size(ofLayer: layer)
    self.size = size
    inputHidden = parameters.matrix(.inputHidden(layer: layer))
    let u = parameters.matrix(.hiddenHidden(layer: layer))
    hiddenHidden = u
    recurrent = (0..<cell.gateCount).map { block in
      let range = block * size * size..<(block + 1) * size * size
      return Matrix(rows: size, columns: size, values: Array(u.values[range]))
    }
    inputBias = Vector(Array(parameters[.inputBias(layer: layer)]))
    hiddenBias =
      cell.hasHiddenBias
      ? Vector(Array(parameters[.hiddenBias(layer: layer)])) : inputBias.map { _ in 0 }
    peepholes =
      cell.peepholes.isEmpty
      ? [] : Vector(Array(parameters[.peephole(layer: layer)])).blocks(of: size)
  }

  /// W x + b_i, one vector for each gate.
  func fromInput(_ x: Vector) -> [Vector] {
    (Vector(inputHidden.times(x.elements)) + inputBias).blocks(of: size)
  }

  /// U h' + b_h, one vector for each gate.
  func fromState(_ h: Vector) -> [Vector] {
    (Vector(hiddenHidden.times(h.elements)) + hiddenBias).blocks(of: size)
  }

  /// Σ_k U_kᵀ d_k, for the first blocks.
  func backThroughState(_ derivatives: [Vector]) -> Vector {
    derivatives.enumerated().reduce(Vector(Array(repeating: 0, count: size))) { sum, next in
      sum + Vector(recurrent[next.offset].transposedTimes(next.element.elements))
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
    case .lstmPeephole: PlainPeepholeLSTM()
    case .gru: PlainGRU()
    case .gruResetBefore: PlainResetBeforeGRU()
    case .gruSimplified: PlainSimplifiedGRU()
    }
  }
}

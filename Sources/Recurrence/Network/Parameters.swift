/// The address of one weight tensor.
public enum Weight: Hashable, Sendable {
  /// [vocabulary, E]; of an encoder–decoder, the decoder's
  case embedding
  /// [vocabulary, E], the encoder's
  case sourceEmbedding
  /// W [G·H, I], `weight_ih`
  case inputHidden(layer: Int)
  /// U [G·H, H], `weight_hh`
  case hiddenHidden(layer: Int)
  /// b_i [G·H], `bias_ih`
  case inputBias(layer: Int)
  /// b_h [G·H], `bias_hh`; not of a cell without one
  case hiddenBias(layer: Int)
  /// P [3·H], `peephole`: P_i, P_o, P_f; only of a cell with peepholes
  case peephole(layer: Int)
  /// W_a [H, H] of general attention, H of the highest level
  case attentionGeneral
  /// W_k [H, 2H] of attention: what multiplies k_t before what multiplies s_t
  case attentionCombine
  /// W_s [H, H] of additive attention: what multiplies s_{t−1}
  case attentionState
  /// W_h [H, H] of additive attention: what multiplies h_j
  case attentionKey
  /// vᵀ [1, H] of additive attention
  case attentionScore
  /// b [H] of additive attention with a bias: what is added to W_s s_{t−1} + W_h h_j
  case attentionBias
  /// [D, what stands below]: of a feed-forward layer, 0 the lowest
  case denseWeight(Int)
  /// [D]
  case denseBias(Int)
  /// [V, D of the highest feed-forward layer, or the outputs of the highest level]: H, or 2H with the
  /// forward half first
  case headWeight
  /// [V]
  case headBias

  /// The embedding of a stack.
  static func embedding(of stack: Stack) -> Weight {
    stack == .encoder ? .sourceEmbedding : .embedding
  }

  /// The recurrent layer the tensor belongs to; nil for embedding and head.
  public var layer: Int? {
    switch self {
    case .inputHidden(let layer), .hiddenHidden(let layer), .inputBias(let layer),
      .hiddenBias(let layer), .peephole(let layer):
      layer
    case .embedding, .sourceEmbedding, .attentionGeneral, .attentionCombine, .attentionState,
      .attentionKey, .attentionScore, .attentionBias, .denseWeight, .denseBias, .headWeight,
      .headBias:
      nil
    }
  }
}

/// Where a weight tensor stands among all parameters.
public struct ParameterTensor: Hashable, Sendable {
  /// Which tensor.
  public let weight: Weight
  /// Its shape, row-major.
  public let shape: [Int]
  /// The index of its first element.
  public let offset: Int

  /// The number of its elements.
  public var count: Int { shape.reduce(1, *) }

  /// The indices of its elements.
  public var range: Range<Int> { offset..<offset + count }
}

/// All weights of a network, or their gradient, one tensor after the other in one array.
public struct Parameters<Scalar: BinaryFloatingPoint & Sendable>: Equatable, Sendable {
  /// The plan that gives the tensors their shapes.
  public let architecture: Architecture
  /// The tensors, in the order of `values`.
  public let tensors: [ParameterTensor]
  /// The elements of all tensors.
  public var values: [Scalar]

  /// All zero, shaped for `architecture`.
  public init(zerosFor architecture: Architecture) {
    self.architecture = architecture
    tensors = architecture.tensors
    values = Array(repeating: 0, count: tensors.last?.range.upperBound ?? 0)
  }

  /// The same numbers in another precision.
  public init<Other>(_ other: Parameters<Other>) {
    architecture = other.architecture
    tensors = other.tensors
    values = other.values.map { Scalar($0) }
  }

  /// The elements of one tensor; the tensor must be one of the architecture's.
  public subscript(weight: Weight) -> ArraySlice<Scalar> {
    get { values[tensor(weight).range] }
    set { values.replaceSubrange(tensor(weight).range, with: newValue) }
  }

  /// Shape and place of one tensor; the tensor must be one of the architecture's.
  public func tensor(_ weight: Weight) -> ParameterTensor {
    guard let tensor = tensors.first(where: { $0.weight == weight }) else {
      preconditionFailure("this architecture has no \(weight)")
    }
    return tensor
  }

  /// Where the embedding of each stack begins, of those that have one.
  var embeddingOffsets: [Stack: Int] {
    var offsets: [Stack: Int] = [:]
    for stack in architecture.stacks {
      guard case .embedding = architecture.input(of: stack) else { continue }
      offsets[stack] = tensor(.embedding(of: stack)).offset
    }
    return offsets
  }

  /// One tensor of two dimensions.
  public func matrix(_ weight: Weight) -> Matrix<Scalar> {
    let tensor = tensor(weight)
    return Matrix(
      rows: tensor.shape[0], columns: tensor.shape.dropFirst().reduce(1, *),
      values: Array(values[tensor.range]))
  }

  /// The index of the first element that is NaN or infinite.
  public var firstNonFinite: Int? { values.firstIndex { !$0.isFinite } }
}

extension Architecture {
  /// Every weight tensor with its shape, in the order of PyTorch's `state_dict`.
  public var tensors: [ParameterTensor] {
    var offset = 0
    return shapes.map { weight, shape in
      defer { offset += shape.reduce(1, *) }
      return ParameterTensor(weight: weight, shape: shape, offset: offset)
    }
  }

  /// The number of all weights.
  public var parameterCount: Int { tensors.last?.range.upperBound ?? 0 }

  private var shapes: [(Weight, [Int])] {
    var shapes: [(Weight, [Int])] = []
    for layer in 0..<layers {
      let stack = stack(ofLayer: layer)
      if layer == layers(of: stack).lowerBound,
        case .embedding(let vocabulary, let size) = input(of: stack)
      {
        shapes.append((.embedding(of: stack), [vocabulary, size]))
      }
      let size = size(ofLayer: layer)
      let rows = cell.gateCount * size
      shapes.append((.inputHidden(layer: layer), [rows, inputSize(ofLayer: layer)]))
      shapes.append((.hiddenHidden(layer: layer), [rows, size]))
      shapes.append((.inputBias(layer: layer), [rows]))
      if cell.hasHiddenBias { shapes.append((.hiddenBias(layer: layer), [rows])) }
      let peepholes = cell.peepholes.count
      if peepholes > 0 { shapes.append((.peephole(layer: layer), [peepholes * size])) }
    }
    shapes += attentionShapes
    for (index, layer) in dense.enumerated() {
      shapes.append((.denseWeight(index), [layer.size, denseInputSize(index)]))
      shapes.append((.denseBias(index), [layer.size]))
    }
    shapes.append((.headWeight, [outputs, headInputSize]))
    shapes.append((.headBias, [outputs]))
    return shapes
  }
}

/// A small dense matrix, row-major.
public struct Matrix<Scalar: BinaryFloatingPoint & Sendable>: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements, row by row.
  public var values: [Scalar]

  /// A matrix of the given elements.
  public init(rows: Int, columns: Int, values: [Scalar]) {
    precondition(values.count == rows * columns, "expected \(rows)×\(columns) elements")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The element at a row and a column.
  public subscript(row: Int, column: Int) -> Scalar {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }
}

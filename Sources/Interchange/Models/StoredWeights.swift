import Recurrence

/// A weight tensor as it stands in a file: blocks of the network's own tensors side by side.
///
/// Nearly always one whole tensor. The simplified GRU alone is stored otherwise: `Wu` [H, H+I] is
/// U_u beside W_u (the state comes first), `Wc` likewise of the candidate, `bu` and `bc` [H]; and W_s and W_h of additive
/// attention may have one name in somebody's `state_dict`: [W_s, W_h].
struct StoredTensor {
  let name: String
  let shape: [Int]
  let parts: [StoredPart]
}

/// Some rows of a tensor, standing in a stored tensor from a column on.
struct StoredPart {
  let weight: Weight
  let rows: Range<Int>
  /// The columns of the tensor itself; a bias has one.
  let columns: Int
  /// Its first column in the stored tensor.
  let column: Int
}

extension WeightNames {
  /// Every tensor that a file of this architecture holds.
  func stored(_ architecture: Architecture) -> [StoredTensor] {
    let isJoined = own[.attentionState] != nil && own[.attentionState] == own[.attentionKey]
    return architecture.tensors.flatMap { tensor -> [StoredTensor] in
      switch tensor.weight {
      case .attentionState where isJoined: [joined(tensor)]
      case .attentionKey where isJoined: []
      default:
        architecture.cell == .gruSimplified && tensor.weight.layer != nil
          ? simplified(tensor, architecture) : [whole(tensor)]
      }
    }
  }

  /// W_s beside W_h.
  private func joined(_ state: ParameterTensor) -> StoredTensor {
    let size = state.shape[0]
    return StoredTensor(
      name: name(state.weight), shape: [size, 2 * size],
      parts: [(Weight.attentionState, 0), (.attentionKey, size)].map { weight, column in
        StoredPart(weight: weight, rows: 0..<size, columns: size, column: column)
      })
  }

  /// A tensor that is stored as it is.
  func whole(_ tensor: ParameterTensor) -> StoredTensor {
    let columns = tensor.shape.dropFirst().reduce(1, *)
    return StoredTensor(
      name: name(tensor.weight), shape: tensor.shape,
      parts: [
        StoredPart(weight: tensor.weight, rows: 0..<tensor.shape[0], columns: columns, column: 0)
      ])
  }

  /// One stored tensor for each row block; U is stored together with W.
  private func simplified(
    _ tensor: ParameterTensor, _ architecture: Architecture
  ) -> [StoredTensor] {
    guard let layer = tensor.weight.layer else { return [] }
    let size = architecture.size(ofLayer: layer)
    let below = architecture.inputSize(ofLayer: layer)
    return zip(0..., ["u", "c"]).compactMap { block, letter in
      let rows = block * size..<(block + 1) * size
      func part(_ weight: Weight, _ columns: Int, at column: Int) -> StoredPart {
        StoredPart(weight: weight, rows: rows, columns: columns, column: column)
      }
      switch tensor.weight {
      case .inputHidden:
        return StoredTensor(
          name: layerName(layer).name("W" + letter), shape: [size, size + below],
          parts: [
            part(.hiddenHidden(layer: layer), size, at: 0), part(tensor.weight, below, at: size),
          ])
      case .inputBias:
        return StoredTensor(
          name: layerName(layer).name("b" + letter), shape: [size],
          parts: [part(tensor.weight, 1, at: 0)])
      default: return nil
      }
    }
  }
}

extension Parameters {
  /// The elements of a stored tensor, row by row.
  func values(of stored: StoredTensor) -> [Scalar] {
    guard stored.parts.count > 1 else { return stored.parts.flatMap { Array(values[range($0)]) } }
    let width = stored.shape.dropFirst().reduce(1, *)
    var result = [Scalar](repeating: 0, count: stored.shape[0] * width)
    for part in stored.parts {
      for (row, start) in starts(part).enumerated() {
        let target = row * width + part.column
        result.replaceSubrange(
          target..<target + part.columns, with: values[start..<start + part.columns])
      }
    }
    return result
  }

  /// Takes the elements of a stored tensor, row by row.
  mutating func take(_ elements: [Scalar], of stored: StoredTensor) {
    let width = stored.shape.dropFirst().reduce(1, *)
    for part in stored.parts {
      for (row, start) in starts(part).enumerated() {
        let source = row * width + part.column
        values.replaceSubrange(
          start..<start + part.columns, with: elements[source..<source + part.columns])
      }
    }
  }

  private func range(_ part: StoredPart) -> Range<Int> {
    let offset = tensor(part.weight).offset
    return offset + part.rows.lowerBound * part.columns..<offset + part.rows.upperBound
      * part.columns
  }

  /// Where each row of a part begins.
  private func starts(_ part: StoredPart) -> StrideTo<Int> {
    let range = range(part)
    return stride(from: range.lowerBound, to: range.upperBound, by: part.columns)
  }
}

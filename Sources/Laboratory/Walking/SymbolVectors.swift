import Recurrence
import Sequences

/// The vectors that a network has learned for the symbols it reads, the most frequent symbol first.
public struct SymbolVectors: Sendable {
  /// Where the vectors stand in the network.
  public enum Source: Hashable, Sendable {
    /// The rows of the embedding.
    case embedding
    /// The columns of the first layer's `weight_ih`, which is what a one-hot token adds to the gates.
    case inputColumns
  }

  /// Where the vectors stand in the network.
  public let source: Source
  /// The symbols; their numbers, where the vocabulary is not known.
  public let symbols: [String]
  /// How often each was counted; 0 where nothing was counted.
  public let counts: [Int]
  /// One row for each symbol.
  public let vectors: Matrix<Float>

  /// Reads them off a network; nil where it reads vectors and no tokens.
  public init?(_ network: Network, vocabulary: Vocabulary?) {
    guard let size = network.architecture.input.vocabulary else { return nil }
    let known = vocabulary?.count == size ? vocabulary : nil
    let counts = known?.counts ?? Array(repeating: 0, count: size)
    let order = (0..<size).sorted { (counts[$1], $0) < (counts[$0], $1) }
    if case .embedding = network.architecture.input {
      source = .embedding
    } else {
      source = .inputColumns
    }
    symbols = order.map { known?.symbols[$0] ?? String($0) }
    self.counts = order.map { counts[$0] }
    vectors =
      source == .embedding
      ? network.parameters.matrix(.embedding).rows(order)
      : network.parameters.matrix(.inputHidden(layer: 0)).columns(order)
  }
}

extension Matrix<Float> {
  /// These rows, in this order.
  fileprivate func rows(_ order: [Int]) -> Matrix {
    var elements: [Float] = []
    elements.reserveCapacity(values.count)
    for row in order { elements += values[row * columns..<(row + 1) * columns] }
    return Matrix(rows: order.count, columns: columns, values: elements)
  }

  /// These columns, in this order, as rows.
  fileprivate func columns(_ order: [Int]) -> Matrix {
    var elements: [Float] = []
    elements.reserveCapacity(values.count)
    for column in order {
      for row in 0..<rows { elements.append(values[row * columns + column]) }
    }
    return Matrix(rows: order.count, columns: rows, values: elements)
  }
}

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
  /// Which of the stacks reads the symbols.
  public let stack: Stack
  /// The symbols; their numbers, where the vocabulary is not known.
  public let symbols: [String]
  /// How often each was counted; 0 where nothing was counted.
  public let counts: [Int]
  /// One row for each symbol.
  public let vectors: Matrix<Float>

  /// Reads them off a stack of a network; nil where it reads vectors and no tokens, or is not there.
  public init?(_ network: Network, _ stack: Stack = .decoder, vocabulary: Vocabulary?) {
    let plan = network.architecture
    self.stack = stack
    guard plan.stacks.contains(stack), let size = plan.input(of: stack).vocabulary else {
      return nil
    }
    let known = vocabulary?.count == size ? vocabulary : nil
    let counts = known?.counts ?? Array(repeating: 0, count: size)
    let isCounted = counts.contains { $0 != 0 }
    let order =
      isCounted ? (0..<size).sorted { (counts[$1], $0) < (counts[$0], $1) } : Array(0..<size)
    if case .embedding = plan.input(of: stack) {
      source = .embedding
      let weight: Weight = stack == .encoder ? .sourceEmbedding : .embedding
      vectors = network.parameters.matrix(weight).rows(order)
    } else {
      // Under additive attention the columns of the context stand behind those of the symbols.
      source = .inputColumns
      let weight = Weight.inputHidden(layer: plan.layers(of: stack).lowerBound)
      vectors = network.parameters.matrix(weight).columns(order)
    }
    symbols = order.map { known?.symbols[$0] ?? String($0) }
    self.counts = order.map { counts[$0] }
  }
}

extension Problem {
  /// The symbols that a stack of a network reads; nil where it reads none.
  public func vocabulary(of stack: Stack) -> Vocabulary? {
    switch input {
    case .tokens(let symbols): stack == .decoder ? symbols : nil
    case .pairs(let source, let decoder): stack == .encoder ? source : decoder
    case .vectors: nil
    }
  }
}

extension Matrix<Float> {
  /// These rows, in this order.
  fileprivate func rows(_ order: [Int]) -> Matrix {
    if order.elementsEqual(0..<rows) { return self }
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

import Console
import Laboratory
import Plotting
import Recurrence
import Sequences

/// The symbols of a network on the plane in which their vectors lie furthest apart.
///
/// Made when the network changes, never when the cursor moves.
struct EmbeddingMap: Sendable {
  let network: Network
  let vectors: SymbolVectors
  /// How each symbol reads on the screen.
  let labels: [SafeText]
  let plane: PrincipalPlane
  /// Where each symbol stands in the plane.
  let places: [SIMD2<Double>]
  /// The most frequent symbols, from which the plane was found.
  let fitted: Int
  /// The whole map: a radius that changes in steps, so that the picture does not breathe.
  let whole: ScatterWindow

  /// The map there is, where it still shows what a stack of the network reads, or the next one, turned to stay near
  /// it. A stack that reads no tokens gives way to the other; nil where none does.
  static func current(_ map: EmbeddingMap?, of opened: Opened, _ wanted: Stack) -> EmbeddingMap? {
    let network = opened.record.network
    let sides = network.stacksOfTokens
    guard let stack = sides.contains(wanted) ? wanted : sides.first else { return nil }
    if let map, map.network == network, map.vectors.stack == stack { return map }
    guard let vectors = SymbolVectors(network, stack, vocabulary: opened.vocabulary(of: stack))
    else { return nil }
    let isSame = map?.vectors.symbols == vectors.symbols && map?.vectors.stack == stack
    let labels = isSame ? map?.labels : nil
    return EmbeddingMap(
      network, vectors, labels ?? vectors.symbols.map(label),
      near: isSame ? map?.plane : nil)
  }

  /// The map of the vectors that were read off a network.
  init(_ network: Network, _ vectors: SymbolVectors) {
    self.init(network, vectors, vectors.symbols.map(Self.label), near: nil)
  }

  /// The same with its axes along the principal components.
  func turned() -> EmbeddingMap { EmbeddingMap(network, vectors, labels, near: nil) }

  private init(
    _ network: Network, _ vectors: SymbolVectors, _ labels: [SafeText],
    near previous: PrincipalPlane?
  ) {
    let table = vectors.vectors
    fitted = min(table.rows, table.columns <= 256 ? 2000 : 256)
    let most = Matrix(
      rows: fitted, columns: table.columns,
      values: Array(table.values.prefix(fitted * table.columns)))
    let plane = PrincipalPlane(most, near: previous)
    places = plane.positions(of: table)
    let largest = places.reduce(0) { max($0, abs($1.x), abs($1.y)) }
    whole = ScatterWindow(reaching: largest * 1.02)
    (self.network, self.vectors, self.labels, self.plane) = (network, vectors, labels, plane)
  }

  /// A symbol as text that can be seen.
  private static func label(_ symbol: String) -> SafeText {
    switch symbol {
    case " ": "␣"
    case "\n", "\r\n": "⏎"
    default: SafeText(symbol, limit: 40)
    }
  }
}

extension ScatterWindow {
  /// A window around the origin that reaches a number or further: to the smallest of 1, 1.2, 1.5, 2, 2.5, 3,
  /// 4, 5, 6, 8 times a power of ten that is not below it.
  init(reaching number: Double) {
    guard number.isFinite, number > 0 else {
      self.init(radius: 1)
      return
    }
    let power = (0..<abs(number.exponent10)).reduce(1.0) { power, _ in
      number < 1 ? power / 10 : power * 10
    }
    let steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map { $0 * power }
    self.init(radius: steps.first { $0 >= number } ?? number)
  }
}

extension Opened {
  /// The symbols that a stack reads, where they are known.
  fileprivate func vocabulary(of stack: Stack) -> Vocabulary? {
    snapshot?.problem.vocabulary(of: stack) ?? record.vocabulary(of: stack)
  }
}

extension Network {
  /// The stacks that read tokens, whose symbols can be looked at.
  var stacksOfTokens: [Stack] {
    architecture.stacks.filter { architecture.input(of: $0).vocabulary != nil }
  }
}

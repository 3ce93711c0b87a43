/// A symmetric matrix of which only the diagonal and the numbers beside it are not zero.
struct Tridiagonal {
  /// T[k, k]
  var diagonal: [Double]
  /// T[k, k + 1] = T[k + 1, k]; the last one stands for nothing.
  var beside: [Double]

  /// All zero, n × n.
  init(_ size: Int) {
    diagonal = Array(repeating: 0, count: size)
    beside = diagonal
  }

  private var size: Int { diagonal.count }

  /// No eigenvalue is larger in magnitude (Gershgorin).
  private var bound: Double {
    diagonal.indices.reduce(0.0) { largest, k in
      max(largest, abs(diagonal[k]) + abs(beside[k]) + (k > 0 ? abs(beside[k - 1]) : 0))
    }
  }

  /// The eigenvalue that so many others exceed, by bisection to the last digit.
  func eigenvalue(rank: Int) -> Double {
    var (low, high) = (-bound, bound)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if countAbove(middle) > rank { low = middle } else { high = middle }
    }
  }

  /// How many eigenvalues lie above a number: those of the pivots of T − x that are positive (Sylvester).
  private func countAbove(_ x: Double) -> Int {
    let smallest = max(bound, 1e-300) * 0x1p-53
    var (count, pivot) = (0, 1.0)
    for k in diagonal.indices {
      let coupling = k > 0 ? beside[k - 1] * beside[k - 1] / pivot : 0
      pivot = diagonal[k] - x - coupling
      if abs(pivot) < smallest { pivot = -smallest }
      if pivot > 0 { count += 1 }
    }
    return count
  }

  /// An eigenvector of length 1, at right angles to others that were found before.
  func eigenvector(of value: Double, beside others: [[Double]]) -> [Double] {
    var vector = unit(beside: others, Self.noise(size, seed: others.count))
    // One step would do for values far apart; a third makes up for a start without luck.
    for _ in 0..<3 { vector = unit(beside: others, solved(value, vector)) }
    return vector
  }

  /// Numbers in no relation to anything, always the same.
  private static func noise(_ count: Int, seed: Int) -> [Double] {
    (0..<count).map { k in
      let turns = Double((k + 1) * (2 * seed + 1)) * 0.618_033_988_749_894_9
      return turns - turns.rounded(.down) - 0.5
    }
  }

  /// Without its parts along others, taken off twice for full precision, at length 1.
  private func unit(beside others: [[Double]], _ vector: [Double]) -> [Double] {
    let largest = vector.reduce(0) { max($0, abs($1)) }
    var rest = largest > 0 ? vector.map { $0 / largest } : vector
    for _ in 0..<2 {
      for other in others {
        let overlap = dot(rest, other)
        for k in rest.indices { rest[k] -= overlap * other[k] }
      }
    }
    let length = norm(rest)
    return length > 0 ? rest.map { $0 / length } : rest
  }

  /// x of (T − λ) x = y, by elimination that takes the larger of two pivots.
  private func solved(_ value: Double, _ right: [Double]) -> [Double] {
    let least = max(bound, 1e-300) * 0x1p-53
    var (pivots, next, second) = (
      diagonal.map { $0 - value }, beside, [Double](repeating: 0, count: size)
    )
    var x = right
    for k in 0..<max(0, size - 1) {
      let below = beside[k]
      if abs(pivots[k]) >= abs(below) {
        if pivots[k] == 0 { pivots[k] = least }
        let factor = below / pivots[k]
        pivots[k + 1] -= factor * next[k]
        x[k + 1] -= factor * x[k]
      } else {
        let factor = pivots[k] / below
        (pivots[k], pivots[k + 1], next[k]) = (
          below, next[k] - factor * pivots[k + 1], pivots[k + 1]
        )
        if k + 2 < size { (second[k], next[k + 1]) = (next[k + 1], -factor * next[k + 1]) }
        (x[k], x[k + 1]) = (x[k + 1], x[k] - factor * x[k + 1])
      }
    }
    for k in x.indices.reversed() {
      if k + 1 < size { x[k] -= next[k] * x[k + 1] }
      if k + 2 < size { x[k] -= second[k] * x[k + 2] }
      x[k] /= abs(pivots[k]) < least ? least : pivots[k]
    }
    return x
  }
}

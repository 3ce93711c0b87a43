/// σ_max of a linear map that is only known by what it does to vectors.
///
/// The bidiagonalization of Golub and Kahan (1965) from a fixed start: after k rounds the map, seen
/// from k directions, is a bidiagonal matrix whose largest singular value approaches σ_max from
/// below, much faster than powers do. Ends when the estimate, made every third round, moves by less than 1e-9 of itself.
func largestSingularValue(
  inputs: Int, times: ([Double]) -> [Double], transposedTimes: ([Double]) -> [Double]
) -> Double {
  var v = unit((0..<inputs).map { 1 + 0.1 * Double(($0 * 7919) % 13) }).direction
  var u: [Double] = []
  var bidiagonal = Bidiagonal()
  var estimate = 0.0
  let rounds = min(inputs, 300)
  for round in 1...max(1, rounds) {
    let image = times(v)
    let beta = bidiagonal.above.last ?? 0
    let (alpha, left) = unit(u.isEmpty ? image : zip(image, u).map { $0 - beta * $1 })
    guard alpha.isFinite else { return .nan }
    bidiagonal.diagonal.append(alpha)
    let back = zip(transposedTimes(left), v).map { $0 - alpha * $1 }
    let (length, right) = unit(back)
    let isOver = round >= rounds || length <= 1e-14 * bidiagonal.scale
    if isOver || round % 3 == 0 {
      let next = bidiagonal.largestSingularValue
      if isOver || abs(next - estimate) <= 1e-9 * next { return next }
      estimate = next
    }
    bidiagonal.above.append(length)
    (u, v) = (left, right)
  }
  return estimate
}

/// The length of a vector and its direction; a zero vector is its own direction.
private func unit(_ x: [Double]) -> (length: Double, direction: [Double]) {
  let length = norm(x)
  return (length, length > 0 ? x.map { $0 / length } : x)
}

/// An upper bidiagonal matrix B.
private struct Bidiagonal {
  var diagonal: [Double] = []
  var above: [Double] = []

  /// The largest element, to which all others are held.
  var scale: Double { max(diagonal.max() ?? 0, above.max() ?? 0) }

  /// √ of the largest eigenvalue of the tridiagonal BᵀB, to which Laguerre's steps lead down from above
  /// (Parlett 1964): no other eigenvalue is met on the way.
  var largestSingularValue: Double {
    let scale = scale
    guard scale > 0 else { return 0 }
    let (main, coupling) = squared(by: scale)
    let count = Double(main.count)
    var x = (main.max() ?? 0) + 2 * (coupling.max() ?? 0).squareRoot()
    for _ in 0..<100 {
      guard let sums = Self.sums(at: x, main, coupling) else { break }
      let spread = (count - 1) * (count * sums.squares - sums.first * sums.first)
      let step = count / (sums.first + max(0, spread).squareRoot())
      x -= step
      if step <= 1e-15 * x { break }
    }
    return max(0, x).squareRoot() * scale
  }

  /// The diagonal of BᵀB/scale², and the squares of what stands beside it.
  private func squared(by scale: Double) -> (main: [Double], coupling: [Double]) {
    let (a, b) = (diagonal.map { $0 / scale }, above.map { $0 / scale })
    let main = a.indices.map { a[$0] * a[$0] + ($0 > 0 ? b[$0 - 1] * b[$0 - 1] : 0) }
    return (main, a.indices.dropLast().map { (a[$0] * b[$0]) * (a[$0] * b[$0]) })
  }

  /// Σ 1/(x − λ) and Σ 1/(x − λ)² over all eigenvalues, from the pivots of T − x and what they change by; nil
  /// where a pivot is not negative, as x lies above no more.
  private static func sums(
    at x: Double, _ main: [Double], _ coupling: [Double]
  ) -> (first: Double, squares: Double)? {
    var (first, squares) = (0.0, 0.0)
    // q of the pivot before, q′/q and q″/q.
    var (pivot, slope, bend) = (1.0, 0.0, 0.0)
    for k in main.indices {
      let share = k > 0 ? coupling[k - 1] / pivot : 0
      pivot = main[k] - x - share
      guard pivot < 0 else { return nil }
      let inverse = 1 / pivot
      (slope, bend) = (
        (share * slope - 1) * inverse, share * (bend - 2 * slope * slope) * inverse
      )
      first += slope
      squares += slope * slope - bend
    }
    return (first, squares)
  }
}

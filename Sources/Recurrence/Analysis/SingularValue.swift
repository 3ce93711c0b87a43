/// σ_max of a linear map that is only known by what it does to vectors.
///
/// The bidiagonalization of Golub and Kahan (1965) from a fixed start: after k rounds the map, seen
/// from k directions, is a bidiagonal matrix whose largest singular value approaches σ_max from
/// below, much faster than powers do. Ends when the estimate moves by less than 1e-9 of itself.
func largestSingularValue(
  inputs: Int, times: ([Double]) -> [Double], transposedTimes: ([Double]) -> [Double]
) -> Double {
  var v = unit((0..<inputs).map { 1 + 0.1 * Double(($0 * 7919) % 13) }).direction
  var u: [Double] = []
  var bidiagonal = Bidiagonal()
  var estimate = 0.0
  for _ in 0..<min(inputs, 300) {
    let image = times(v)
    let beta = bidiagonal.above.last ?? 0
    let (alpha, left) = unit(u.isEmpty ? image : zip(image, u).map { $0 - beta * $1 })
    guard alpha.isFinite else { return .nan }
    bidiagonal.diagonal.append(alpha)
    let next = bidiagonal.largestSingularValue
    let back = zip(transposedTimes(left), v).map { $0 - alpha * $1 }
    let (length, right) = unit(back)
    if abs(next - estimate) <= 1e-9 * next || length <= 1e-14 * next { return next }
    estimate = next
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

  /// √ of the largest eigenvalue of the tridiagonal BᵀB, found by halving an interval: the number of
  /// eigenvalues above x is told by the signs of the pivots of BᵀB − x (Sturm).
  var largestSingularValue: Double {
    let main = diagonal.indices.map { index in
      diagonal[index] * diagonal[index] + (index > 0 ? above[index - 1] * above[index - 1] : 0)
    }
    let off = diagonal.indices.dropLast().map { diagonal[$0] * above[$0] }
    var low = main.max() ?? 0
    var high = low + 2 * (off.map(abs).max() ?? 0)
    while high - low > 1e-15 * high {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if hasEigenvalue(above: middle, main, off) { low = middle } else { high = middle }
    }
    return high.squareRoot()
  }

  private func hasEigenvalue(above x: Double, _ main: [Double], _ off: [Double]) -> Bool {
    var pivot = main[0] - x
    if pivot > 0 { return true }
    for index in off.indices {
      pivot = main[index + 1] - x - off[index] * off[index] / (pivot == 0 ? -1e-300 : pivot)
      if pivot > 0 { return true }
    }
    return false
  }
}

/// The largest eigenvalues of a symmetric matrix, the largest first, with their orthonormal eigenvectors.
///
/// Householder's reflections make the matrix tridiagonal, bisection finds the values and inverse iteration the
/// vectors (Golub and Van Loan 2013, sections 8.3 and 8.4): 2 n³ operations, however close the values lie.
struct SymmetricEigenvectors {
  let values: [Double]
  /// One vector of n numbers for each value.
  let vectors: [[Double]]

  /// The largest `count` of them, or all where there are fewer.
  init(largest count: Int, of matrix: Matrix<Double>) {
    precondition(matrix.rows == matrix.columns, "expected a square matrix")
    let reduction = Tridiagonalization(matrix)
    let tridiagonal = reduction.tridiagonal
    values = (0..<min(count, matrix.rows)).map { tridiagonal.eigenvalue(rank: $0) }
    var found: [[Double]] = []
    for value in values { found.append(tridiagonal.eigenvector(of: value, beside: found)) }
    vectors = found.map(reduction.turnedBack)
  }
}

/// A symmetric matrix A as Q T Qᵀ, with Q a product of reflections 1 − 2vvᵀ.
private struct Tridiagonalization {
  private(set) var tridiagonal: Tridiagonal
  /// v of the reflection of the rows from k + 1 on; nil where none is needed.
  private var reflections: [[Double]?] = []

  init(_ matrix: Matrix<Double>) {
    let size = matrix.rows
    var rest = matrix.values
    tridiagonal = Tridiagonal(size)
    for k in 0..<max(0, size - 2) {
      let column = (k + 1..<size).map { rest[$0 * size + k] }
      let length = norm(column)
      tridiagonal.diagonal[k] = rest[k * size + k]
      tridiagonal.beside[k] = column[0] > 0 ? -length : length
      var v = column
      v[0] -= tridiagonal.beside[k]
      let scale = norm(v)
      guard scale > 0 else {
        reflections.append(nil)
        continue
      }
      v = v.map { $0 / scale }
      rest.withUnsafeMutableBufferPointer { Self.reflect($0, from: k + 1, size, v) }
      reflections.append(v)
    }
    for k in max(0, size - 2)..<size {
      tridiagonal.diagonal[k] = rest[k * size + k]
      if k + 1 < size { tridiagonal.beside[k] = rest[(k + 1) * size + k] }
    }
  }

  /// The block from `first` on becomes (1 − 2vvᵀ) A (1 − 2vvᵀ) = A − v wᵀ − w vᵀ, w = 2 (A v − (vᵀA v) v).
  private static func reflect(
    _ rest: UnsafeMutableBufferPointer<Double>, from first: Int, _ size: Int, _ v: [Double]
  ) {
    guard let start = rest.baseAddress else { return }
    let count = v.count
    v.withUnsafeBufferPointer { v in
      guard let v = v.baseAddress else { return }
      let rows = (0..<count).map { start + (first + $0) * size + first }
      let product = rows.map { dot(v, $0, count: count) }
      let middle = (0..<count).reduce(0.0) { $0 + v[$1] * product[$1] }
      let w = (0..<count).map { 2 * (product[$0] - middle * v[$0]) }
      w.withUnsafeBufferPointer { w in
        guard let w = w.baseAddress else { return }
        for (row, line) in rows.enumerated() {
          add(w, times: -v[row], to: line, count: count)
          add(v, times: -w[row], to: line, count: count)
        }
      }
    }
  }

  /// Q y, of an eigenvector y of T one of A.
  func turnedBack(_ vector: [Double]) -> [Double] {
    var result = vector
    for (k, reflection) in reflections.enumerated().reversed() {
      guard let v = reflection else { continue }
      let overlap = zip(v, result[(k + 1)...]).reduce(0.0) { $0 + $1.0 * $1.1 }
      for row in v.indices { result[k + 1 + row] -= 2 * overlap * v[row] }
    }
    return result
  }
}

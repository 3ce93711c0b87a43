/// Eigenvalues of a symmetric matrix, the largest first, with their orthonormal eigenvectors.
struct SymmetricEigenvectors {
  let values: [Double]
  /// One vector of n numbers for each value.
  let vectors: [[Double]]

  /// All of them, by Jacobi's rotations; O(n³) a sweep, for small matrices.
  init(_ matrix: Matrix<Double>) {
    precondition(matrix.rows == matrix.columns, "expected a square matrix")
    var rotation = JacobiRotation(matrix)
    // Convergence is quadratic; a dozen sweeps reach the last digit of any matrix of this size.
    for _ in 0..<30 where !rotation.isDiagonal { rotation.sweep() }
    let order = (0..<matrix.rows).sorted { rotation.matrix[$0, $0] > rotation.matrix[$1, $1] }
    values = order.map { rotation.matrix[$0, $0] }
    vectors = order.map { rotation.vectors[$0] }
  }

  /// The leading ones of a positive semidefinite matrix, at most as many as `start` has vectors, by
  /// orthogonal iteration with Rayleigh–Ritz steps (Golub and Van Loan 2013, section 8.2.4).
  ///
  /// It ends when the first `wanted` have residuals ‖Mv − λv‖ below 1e-10 of the largest value; an
  /// iteration over p vectors takes n·n·p operations.
  init(leading wanted: Int, of matrix: Matrix<Double>, from start: [[Double]]) {
    var basis = orthonormal(start)
    var pairs: (values: [Double], vectors: [[Double]]) = ([], [])
    for _ in 0..<Self.mostIterations {
      let images = basis.map { matrix.times($0) }
      let ritz = SymmetricEigenvectors(products(basis, images))
      pairs = (ritz.values, ritz.vectors.map { combination(basis, $0) })
      let turned = ritz.vectors.map { combination(images, $0) }
      let bound = 1e-10 * abs(ritz.values.first ?? 0)
      let isDone = (0..<min(wanted, turned.count)).allSatisfy { k in
        norm(zip(turned[k], pairs.vectors[k]).map { $0 - ritz.values[k] * $1 }) <= bound
      }
      if isDone { break }
      basis = orthonormal(turned)
    }
    (values, vectors) = pairs
  }

  private static let mostIterations = 500
}

/// A symmetric matrix on its way to being diagonal.
private struct JacobiRotation {
  var matrix: Matrix<Double>
  /// The rotations so far, as the eigenvectors to be.
  var vectors: [[Double]]

  init(_ matrix: Matrix<Double>) {
    self.matrix = matrix
    let size = matrix.rows
    vectors = (0..<size).map { row in (0..<size).map { $0 == row ? 1 : 0 } }
  }

  var isDiagonal: Bool {
    let size = matrix.rows
    var rest = 0.0
    for row in 0..<size {
      for column in 0..<row { rest += matrix[row, column] * matrix[row, column] }
    }
    return rest.squareRoot() <= 1e-16 * matrix.frobeniusNorm
  }

  mutating func sweep() {
    for column in 0..<matrix.rows {
      for row in 0..<column where matrix[row, column] != 0 { annihilate(row, column) }
    }
  }

  /// Turns the plane of two axes so that the element between them vanishes.
  private mutating func annihilate(_ p: Int, _ q: Int) {
    let ratio = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q])
    let tangent = (ratio < 0 ? -1 : 1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for k in 0..<matrix.rows {
      let (a, b) = (matrix[k, p], matrix[k, q])
      (matrix[k, p], matrix[k, q]) = (cosine * a - sine * b, sine * a + cosine * b)
    }
    for k in 0..<matrix.rows {
      let (a, b) = (matrix[p, k], matrix[q, k])
      (matrix[p, k], matrix[q, k]) = (cosine * a - sine * b, sine * a + cosine * b)
      let (x, y) = (vectors[p][k], vectors[q][k])
      (vectors[p][k], vectors[q][k]) = (cosine * x - sine * y, sine * x + cosine * y)
    }
  }
}

/// The vectors made orthonormal by modified Gram–Schmidt, twice for full precision, without those that
/// depend on the ones before.
private func orthonormal(_ vectors: [[Double]]) -> [[Double]] {
  vectors.reduce(into: []) { basis, vector in
    if let next = remainder(of: vector, beside: basis) { basis.append(next) }
  }
}

/// What is left of a vector without its parts along others, at length 1; nil where that is nothing.
private func remainder(of vector: [Double], beside basis: [[Double]]) -> [Double]? {
  let length = norm(vector)
  guard length > 0, length.isFinite else { return nil }
  var rest = vector.map { $0 / length }
  for _ in 0..<2 {
    for other in basis {
      let overlap = dot(rest, other)
      for k in rest.indices { rest[k] -= overlap * other[k] }
    }
  }
  let left = norm(rest)
  return left > 1e-12 ? rest.map { $0 / left } : nil
}

/// aᵢ·bⱼ, made symmetric.
private func products(_ a: [[Double]], _ b: [[Double]]) -> Matrix<Double> {
  var matrix = Matrix(
    rows: a.count, columns: a.count, values: Array(repeating: 0.0, count: a.count * a.count))
  for i in a.indices {
    for j in a.indices { matrix[i, j] = (dot(a[i], b[j]) + dot(a[j], b[i])) / 2 }
  }
  return matrix
}

/// Σ wₖ vₖ
private func combination(_ vectors: [[Double]], _ weights: [Double]) -> [Double] {
  var sum = [Double](repeating: 0, count: vectors.first?.count ?? 0)
  for (vector, weight) in zip(vectors, weights) {
    for k in sum.indices { sum[k] += weight * vector[k] }
  }
  return sum
}

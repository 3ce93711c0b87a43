private import VectorMath

/// The plane in which vectors lie furthest apart: their first two principal components (Pearson 1901), for
/// drawing E-dimensional vectors on a flat screen.
///
/// C = Σ (x − μ)(x − μ)ᵀ / (n − 1); its eigenvectors of the largest eigenvalues λ₁ ≥ λ₂ span the plane, and
/// λ is the variance along each.
public struct PrincipalPlane: Equatable, Sendable {
  /// μ [E], which is the plane's origin.
  public let mean: [Double]
  /// Two axes [E] of length 1, at right angles; zero where the vectors do not differ in so many directions.
  public private(set) var axes: [[Double]]
  /// The variance along each axis.
  public private(set) var variances: [Double]
  /// The variance in all E directions together.
  public let totalVariance: Double

  /// The share of all variance that the plane shows, 0 … 1.
  public var explained: Double {
    totalVariance > 0 ? variances.reduce(0, +) / totalVariance : 0
  }

  /// Finds the plane of the rows of a matrix [n, E].
  ///
  /// With `previous`, the plane of the same vectors a few updates ago, the axes are turned (or mirrored)
  /// within the plane to lie as near as possible to the previous ones, so that a picture moves and does not
  /// jump; without it they are the principal components, each with its largest element positive.
  ///
  /// O(n·E·min(n, E)), and 2 min(n, E)³ for the components.
  public init(_ vectors: Matrix<Float>, near previous: PrincipalPlane? = nil) {
    let deviations = Deviations(vectors)
    let start = previous.flatMap { $0.mean.count == vectors.columns ? $0 : nil }
    let components = deviations.components(count: 2)
    mean = deviations.mean
    totalVariance = deviations.totalVariance
    let none = [Double](repeating: 0, count: vectors.columns)
    axes = (0..<2).map { $0 < components.count ? components[$0].axis : none }
    variances = (0..<2).map { $0 < components.count ? components[$0].variance : 0 }
    if let start { turn(towards: start.axes) } else { makeLargestPositive() }
  }

  /// Where each row of a matrix [n, E] stands in the plane, from its origin. O(n·E).
  public func positions(of vectors: Matrix<Float>) -> [SIMD2<Double>] {
    precondition(vectors.columns == mean.count, "expected \(mean.count) numbers a row")
    let size = mean.count
    let origin = SIMD2(dot(mean, axes[0]), dot(mean, axes[1]))
    let pairs = zip(axes[0], axes[1]).map { SIMD2($0, $1) }
    return vectors.values.withUnsafeBufferPointer { values in
      pairs.withUnsafeBufferPointer { pairs in
        (0..<vectors.rows).map { row in
          // Four sums beside each other, so that no addition waits for the one before.
          var sums = (-origin, SIMD2<Double>.zero, SIMD2<Double>.zero, SIMD2<Double>.zero)
          let (start, whole) = (row * size, size / 4 * 4)
          for k in stride(from: 0, to: whole, by: 4) {
            sums.0 += Double(values[start + k]) * pairs[k]
            sums.1 += Double(values[start + k + 1]) * pairs[k + 1]
            sums.2 += Double(values[start + k + 2]) * pairs[k + 2]
            sums.3 += Double(values[start + k + 3]) * pairs[k + 3]
          }
          for k in whole..<size { sums.0 += Double(values[start + k]) * pairs[k] }
          return (sums.0 + sums.1) + (sums.2 + sums.3)
        }
      }
    }
  }

  private mutating func makeLargestPositive() {
    for k in axes.indices {
      let largest = axes[k].max { abs($0) < abs($1) } ?? 0
      if largest < 0 { axes[k] = axes[k].map { -$0 } }
    }
  }

  /// The orthogonal map R that maximizes Σ (R a)ₖ·bₖ (Procrustes): a rotation, or a reflection where that
  /// agrees better.
  private mutating func turn(towards others: [[Double]]) {
    let (a, b) = (dot(others[0], axes[0]), dot(others[0], axes[1]))
    let (c, d) = (dot(others[1], axes[0]), dot(others[1], axes[1]))
    guard variances[1] > 0 else {
      if a < 0 { axes[0] = axes[0].map { -$0 } }
      return
    }
    let rotation = (along: a + d, across: b - c, sign: 1.0)
    let reflection = (along: a - d, across: b + c, sign: -1.0)
    let best =
      norm([rotation.along, rotation.across]) >= norm([reflection.along, reflection.across])
      ? rotation : reflection
    let length = norm([best.along, best.across])
    guard length > 0 else { return makeLargestPositive() }
    let (cosine, sine) = (best.along / length, best.across / length)
    let (first, second) = (axes[0], axes[1])
    axes[0] = zip(first, second).map { cosine * $0 + sine * $1 }
    axes[1] = zip(first, second).map { best.sign * (cosine * $1 - sine * $0) }
    let (large, small) = (variances[0], variances[1])
    variances[0] = cosine * cosine * large + sine * sine * small
    variances[1] = sine * sine * large + cosine * cosine * small
  }
}

/// Vectors without their mean.
private struct Deviations {
  let mean: [Double]
  /// [n, E]
  private var rows: Matrix<Double>

  init(_ vectors: Matrix<Float>) {
    rows = Matrix(vectors)
    var mean = [Double](repeating: 0, count: vectors.columns)
    let share = 1 / Double(max(1, vectors.rows))
    for row in 0..<rows.rows {
      for k in mean.indices { mean[k] += share * rows.values[row * rows.columns + k] }
    }
    for row in 0..<rows.rows {
      for k in mean.indices { rows.values[row * rows.columns + k] -= mean[k] }
    }
    self.mean = mean
  }

  private var freedom: Double { Double(max(1, rows.rows - 1)) }

  var totalVariance: Double { rows.values.reduce(0) { $0 + $1 * $1 } / freedom }

  /// The leading components, `count` where there are as many, with the variance along each.
  ///
  /// The eigenvectors v of XᵀX [E, E], or of XXᵀ [n, n] where that is smaller: then v = Xᵀu/‖Xᵀu‖.
  func components(count: Int) -> [(axis: [Double], variance: Double)] {
    let isWide = rows.columns > rows.rows
    let square = (isWide ? rows.transposed : rows).rowsProduct
    let found = SymmetricEigenvectors(largest: count, of: square)
    return zip(found.vectors, found.values).compactMap { vector, value in
      guard value > 1e-12 * (found.values.first ?? 0) else { return nil }
      return (isWide ? unit(rows.transposedTimes(vector)) : vector, value / freedom)
    }
  }
}

/// The vector at length 1.
private func unit(_ vector: [Double]) -> [Double] {
  let length = norm(vector)
  return length > 0 ? vector.map { $0 / length } : vector
}

extension Matrix<Double> {
  /// XᵀX, half of it computed.
  fileprivate var rowsProduct: Matrix<Double> {
    var product = Matrix(
      rows: columns, columns: columns, values: Array(repeating: 0, count: columns * columns))
    values.withUnsafeBufferPointer { values in
      product.values.withUnsafeMutableBufferPointer { sums in
        guard let x = values.baseAddress, let sum = sums.baseAddress else { return }
        vm_add_gram(rows, columns, x, sum)
      }
    }
    for row in 0..<columns {
      for column in 0..<row { product[row, column] = product[column, row] }
    }
    return product
  }

  fileprivate var transposed: Matrix<Double> {
    var turned = Matrix(rows: columns, columns: rows, values: values)
    for row in 0..<rows {
      for column in 0..<columns { turned[column, row] = self[row, column] }
    }
    return turned
  }
}

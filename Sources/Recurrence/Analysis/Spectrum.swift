extension Matrix<Double> {
  /// M x.
  public func times(_ x: [Double]) -> [Double] {
    precondition(x.count == columns, "expected \(columns) numbers, got \(x.count)")
    return values.withUnsafeBufferPointer { values in
      x.withUnsafeBufferPointer { x in
        (0..<rows).map { row in
          guard let line = values.baseAddress, let x = x.baseAddress else { return 0 }
          return dot(line + row * columns, x, count: columns)
        }
      }
    }
  }

  /// Mᵀ y.
  public func transposedTimes(_ y: [Double]) -> [Double] {
    precondition(y.count == rows, "expected \(rows) numbers, got \(y.count)")
    var result = [Double](repeating: 0, count: columns)
    values.withUnsafeBufferPointer { values in
      result.withUnsafeMutableBufferPointer { result in
        guard let line = values.baseAddress, let sum = result.baseAddress else { return }
        for row in 0..<rows where y[row] != 0 {
          add(line + row * columns, times: y[row], to: sum, count: columns)
        }
      }
    }
    return result
  }
}

/// Σ a b over eight lanes beside each other, so that no addition waits for the one before.
func dot(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, count: Int) -> Double {
  var sums = SIMD8<Double>()
  let whole = count / 8 * 8
  for k in stride(from: 0, to: whole, by: 8) {
    sums +=
      UnsafeRawPointer(a + k).loadUnaligned(as: SIMD8<Double>.self)
      * UnsafeRawPointer(b + k).loadUnaligned(as: SIMD8<Double>.self)
  }
  return (whole..<count).reduce(sums.sum()) { $0 + a[$1] * b[$1] }
}

/// sum += factor · a
func add(
  _ a: UnsafePointer<Double>, times factor: Double, to sum: UnsafeMutablePointer<Double>, count: Int
) {
  let whole = count / 8 * 8
  for k in stride(from: 0, to: whole, by: 8) {
    let target = UnsafeMutableRawPointer(sum + k)
    let product = factor * UnsafeRawPointer(a + k).loadUnaligned(as: SIMD8<Double>.self)
    target.storeBytes(
      of: target.loadUnaligned(as: SIMD8<Double>.self) + product, as: SIMD8<Double>.self)
  }
  for k in whole..<count { sum[k] += factor * a[k] }
}

extension Matrix<Double> {
  /// A B.
  public func times(_ other: Matrix) -> Matrix {
    precondition(columns == other.rows, "expected \(columns) rows, got \(other.rows)")
    let width = other.columns
    var product = Matrix(
      rows: rows, columns: width, values: Array(repeating: 0, count: rows * width))
    other.values.withUnsafeBufferPointer { lines in
      product.values.withUnsafeMutableBufferPointer { sums in
        guard let line = lines.baseAddress, let sum = sums.baseAddress else { return }
        for row in 0..<rows {
          for inner in 0..<columns {
            add(
              line + inner * width, times: values[row * columns + inner], to: sum + row * width,
              count: width)
          }
        }
      }
    }
    return product
  }
}

extension Matrix<Double> {
  /// The largest singular value σ_max.
  ///
  /// By the bidiagonalization of Golub and Kahan; see `largestSingularValue(inputs:times:…)`.
  public var largestSingularValue: Double {
    Recurrence.largestSingularValue(
      inputs: columns, times: times, transposedTimes: transposedTimes)
  }

  /// The largest absolute eigenvalue ρ, of a square matrix.
  ///
  /// ρ = lim ‖Mᵏ‖^(1/k) (Gelfand), with k = 2²⁶ by repeated squaring, so that complex pairs are no
  /// special case; about 1e-6 relative.
  public var spectralRadius: Double {
    precondition(rows == columns, "expected a square matrix, got \(rows)×\(columns)")
    var power = self
    var logarithmOfScale = 0.0
    var exponent = 1.0
    for _ in 0...26 {
      let norm = power.frobeniusNorm
      guard norm > 0, norm.isFinite else { return norm }
      logarithmOfScale += logarithm(norm) / exponent
      for index in power.values.indices { power.values[index] /= norm }
      power = power.times(power)
      exponent *= 2
    }
    return exponential(logarithmOfScale)
  }

  /// √Σ m².
  public var frobeniusNorm: Double { norm(values) }

  /// The columns made orthonormal by modified Gram–Schmidt, twice for full precision.
  func orthonormalized() -> Matrix {
    // Column by column, so that each lies together in memory.
    var made: [[Double]] = []
    for column in 0..<columns {
      var x = (0..<rows).map { self[$0, column] }
      for _ in 0..<2 { for earlier in made { x.remove(earlier) } }
      let length = dot(x, x).squareRoot()
      made.append(x.map { $0 / length })
    }
    return Matrix(
      rows: rows, columns: columns, values: (0..<rows).flatMap { row in made.map { $0[row] } })
  }
}

extension [Double] {
  /// Takes away what lies in the direction of a vector of length 1.
  fileprivate mutating func remove(_ direction: [Double]) {
    let overlap = dot(direction, self)
    for k in indices { self[k] -= overlap * direction[k] }
  }
}

/// The Euclidean norm, summed in Double: float squares below 1e-23 would turn a vanishing gradient
/// into a false zero.
public func norm(_ values: some Sequence<some BinaryFloatingPoint>) -> Double {
  values.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
}

/// Σ a b, summed in Double.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0.0) { $0 + $1.0 * $1.1 }
}

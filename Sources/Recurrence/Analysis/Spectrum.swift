extension Matrix {
  /// M x.
  @_specialize(where Scalar == Double)
  public func times(_ x: [Scalar]) -> [Scalar] {
    precondition(x.count == columns, "expected \(columns) numbers, got \(x.count)")
    var result = [Scalar](repeating: 0, count: rows)
    values.withUnsafeBufferPointer { values in
      for row in 0..<rows {
        // Four sums beside each other, so that no addition waits for the one before.
        var sums = SIMD4<Double>()
        let start = row * columns
        let whole = columns / 4 * 4
        for column in stride(from: 0, to: whole, by: 4) {
          for lane in 0..<4 {
            sums[lane] += Double(values[start + column + lane]) * Double(x[column + lane])
          }
        }
        var sum = sums.sum()
        for column in whole..<columns { sum += Double(values[start + column]) * Double(x[column]) }
        result[row] = Scalar(sum)
      }
    }
    return result
  }

  /// Mᵀ y.
  @_specialize(where Scalar == Double)
  public func transposedTimes(_ y: [Scalar]) -> [Scalar] {
    precondition(y.count == rows, "expected \(rows) numbers, got \(y.count)")
    var result = [Scalar](repeating: 0, count: columns)
    values.withUnsafeBufferPointer { values in
      result.withUnsafeMutableBufferPointer { result in
        for row in 0..<rows where y[row] != 0 {
          for column in 0..<columns { result[column] += values[row * columns + column] * y[row] }
        }
      }
    }
    return result
  }

  /// A B.
  public func times(_ other: Matrix) -> Matrix {
    precondition(columns == other.rows, "expected \(columns) rows, got \(other.rows)")
    var product = Matrix(
      rows: rows, columns: other.columns, values: Array(repeating: 0, count: rows * other.columns))
    for row in 0..<rows {
      for inner in 0..<columns {
        let factor = values[row * columns + inner]
        for column in 0..<other.columns {
          product.values[row * other.columns + column] +=
            factor * other.values[inner * other.columns + column]
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
    var result = self
    for column in 0..<columns {
      for _ in 0..<2 {
        for earlier in 0..<column { result.remove(earlier, from: column) }
      }
      let length = (0..<rows).reduce(0) { $0 + result[$1, column] * result[$1, column] }
        .squareRoot()
      for row in 0..<rows { result[row, column] /= length }
    }
    return result
  }

  private mutating func remove(_ earlier: Int, from column: Int) {
    let overlap = (0..<rows).reduce(0) { $0 + self[$1, earlier] * self[$1, column] }
    for row in 0..<rows { self[row, column] -= overlap * self[row, earlier] }
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

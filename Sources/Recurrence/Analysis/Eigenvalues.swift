extension Matrix<Double> {
  /// All eigenvalues λ of a square matrix, each as (Re λ, Im λ), the largest |λ| first; of conjugates the one
  /// above the real axis first. Empty where an element is no finite number.
  ///
  /// Reduced to Hessenberg form by elimination with pivots, then by the QR algorithm in complex numbers
  /// with Wilkinson's shifts; O(n³). Golub & Van Loan, Matrix Computations, sections 7.4 and 7.5.
  public var eigenvalues: [SIMD2<Double>] {
    precondition(rows == columns, "expected a square matrix, got \(rows)×\(columns)")
    let largest = values.reduce(0) { Swift.max($0, abs($1)) }
    guard largest.isFinite, values.allSatisfy(\.isFinite) else { return [] }
    guard largest > 0 else { return Array(repeating: .zero, count: rows) }
    var scaled = self
    for index in values.indices { scaled.values[index] /= largest }
    scaled.reduceToHessenberg()
    var iteration = EigenvalueIteration(scaled)
    iteration.run()
    return iteration.diagonal.map { $0 * largest }.sorted { left, right in
      let (a, b) = (left.magnitude, right.magnitude)
      return abs(a - b) > 1e-9 * Swift.max(a, b) ? a > b : (left.y, left.x) > (right.y, right.x)
    }
  }

  /// Zeros below the diagonal beside the main one, by similarity transformations.
  private mutating func reduceToHessenberg() {
    for column in 0..<Swift.max(0, rows - 2) {
      let below = column + 1..<rows
      guard let pivot = below.max(by: { abs(self[$0, column]) < abs(self[$1, column]) }),
        self[pivot, column] != 0
      else { continue }
      exchange(pivot, column + 1)
      for row in column + 2..<rows { eliminate(row, column) }
    }
  }

  /// Exchanges two rows, and so that the eigenvalues stay, the columns of the same numbers.
  private mutating func exchange(_ first: Int, _ second: Int) {
    guard first != second else { return }
    for k in 0..<rows {
      values.swapAt(first * columns + k, second * columns + k)
    }
    for k in 0..<rows {
      values.swapAt(k * columns + first, k * columns + second)
    }
  }

  /// Makes [row, column] zero with the row below the diagonal, and undoes that in the columns.
  private mutating func eliminate(_ row: Int, _ column: Int) {
    let factor = self[row, column] / self[column + 1, column]
    guard factor != 0 else { return }
    for k in column..<columns { self[row, k] -= factor * self[column + 1, k] }
    for k in 0..<rows { self[k, column + 1] += factor * self[k, row] }
  }
}

/// The QR algorithm on a Hessenberg matrix, from the lower right corner up.
private struct EigenvalueIteration {
  private var matrix: [SIMD2<Double>]
  private let size: Int

  /// Steps that are made for one eigenvalue at most; two or three are usual.
  private static let mostSteps = 200

  init(_ hessenberg: Matrix<Double>) {
    size = hessenberg.rows
    matrix = hessenberg.values.map { SIMD2($0, 0) }
  }

  /// The eigenvalues, after the run.
  var diagonal: [SIMD2<Double>] { (0..<size).map { self[$0, $0] } }

  mutating func run() {
    var (last, steps) = (size - 1, 0)
    while last > 0 {
      let first = start(of: last)
      if first == last || steps == Self.mostSteps {
        (last, steps) = (last - 1, 0)
      } else {
        steps += 1
        step(first, last, shift: shift(last, steps))
      }
    }
  }

  private subscript(row: Int, column: Int) -> SIMD2<Double> {
    get { matrix[row * size + column] }
    set { matrix[row * size + column] = newValue }
  }

  /// The first row of the block that ends at a row: above it the number beside the diagonal is nothing.
  private mutating func start(of last: Int) -> Int {
    var row = last
    while row > 0 {
      let neighbours = self[row, row].magnitude + self[row - 1, row - 1].magnitude
      if self[row, row - 1].magnitude <= 0x1p-53 * neighbours {
        self[row, row - 1] = .zero
        break
      }
      row -= 1
    }
    return row
  }

  /// The eigenvalue of the last two rows that is nearer to the last element; now and then another
  /// number, should the steps go round in circles.
  private func shift(_ last: Int, _ steps: Int) -> SIMD2<Double> {
    let corner = self[last, last]
    guard steps % 12 != 0 else { return corner + SIMD2(self[last, last - 1].magnitude, 0) }
    let half = (self[last - 1, last - 1] - corner) * 0.5
    let root = (half.times(half) + self[last - 1, last].times(self[last, last - 1])).squareRoot
    let sum = half + root
    let difference = half - root
    return corner + (sum.magnitude < difference.magnitude ? sum : difference)
  }

  /// H − σ = QR, then RQ + σ, within a block.
  private mutating func step(_ first: Int, _ last: Int, shift: SIMD2<Double>) {
    for k in first...last { self[k, k] -= shift }
    let turns = (first..<last).map { row in turnRows(row, last) }
    for (row, turn) in zip(first..<last, turns) { turnColumns(row, first, turn) }
    for k in first...last { self[k, k] += shift }
  }

  /// Makes the number below the diagonal zero by a rotation of two rows.
  private mutating func turnRows(_ row: Int, _ last: Int) -> (c: SIMD2<Double>, s: SIMD2<Double>) {
    let (a, b) = (self[row, row], self[row + 1, row])
    let length = (a.squaredMagnitude + b.squaredMagnitude).squareRoot()
    guard length > 0 else { return (SIMD2(1, 0), .zero) }
    let (c, s) = (a / length, b / length)
    for k in row...last {
      let (upper, lower) = (self[row, k], self[row + 1, k])
      self[row, k] = c.conjugate.times(upper) + s.conjugate.times(lower)
      self[row + 1, k] = c.times(lower) - s.times(upper)
    }
    return (c, s)
  }

  /// The same rotation, undone in the columns.
  private mutating func turnColumns(
    _ column: Int, _ first: Int, _ turn: (c: SIMD2<Double>, s: SIMD2<Double>)
  ) {
    for k in first...column + 1 {
      let (left, right) = (self[k, column], self[k, column + 1])
      self[k, column] = turn.c.times(left) + turn.s.times(right)
      self[k, column + 1] = turn.c.conjugate.times(right) - turn.s.conjugate.times(left)
    }
  }
}

/// Complex numbers as (real, imaginary).
extension SIMD2<Double> {
  fileprivate var squaredMagnitude: Double { x * x + y * y }
  fileprivate var magnitude: Double { squaredMagnitude.squareRoot() }
  fileprivate var conjugate: Self { Self(x, -y) }

  fileprivate func times(_ other: Self) -> Self {
    Self(x * other.x - y * other.y, x * other.y + y * other.x)
  }

  /// The root with a real part that is not negative.
  fileprivate var squareRoot: Self {
    let real = ((magnitude + abs(x)) / 2).squareRoot()
    guard real > 0 else { return .zero }
    let imaginary = y / (2 * real)
    return x >= 0 ? Self(real, imaginary) : Self(abs(imaginary), y < 0 ? -real : real)
  }
}

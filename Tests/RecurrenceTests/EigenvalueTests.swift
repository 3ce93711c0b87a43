import Recurrence
import Sequences
import Testing

@Suite("Eigenvalues")
struct EigenvalueTests {
  @Test("of a matrix with known ones: NumPy's, conjugates and all")
  func known() {
    // numpy.linalg.eigvals of [[(7 i + 3 j) mod 11 − 5 + 2 (i = j)]]
    let size = 6
    let matrix = square(size) { i, j in Double((7 * i + 3 * j) % 11 - 5 + (i == j ? 2 : 0)) }
    let expected: [SIMD2<Double>] = [
      [11.029946896106612, 4.437153032274856],
      [11.029946896106612, -4.437153032274856],
      [-4.743721273397976, 0.0],
      [4.436860026851163, 0.0],
      [0.12348372716679223, 3.752460384702288],
      [0.12348372716679223, -3.752460384702288],
    ]
    let found = matrix.eigenvalues
    #expect(found.count == size)
    for (one, other) in zip(found, expected) { #expect(distance(one, other) < 1e-10) }
  }

  @Test("of rotations stand on the ring, of diagonals on the axis")
  func simple() {
    let turn = square(2) { i, j in i == j ? 0 : i < j ? -1 : 1 }
    for (one, other) in zip(turn.eigenvalues, [SIMD2<Double>(0, 1), SIMD2<Double>(0, -1)]) {
      #expect(distance(one, other) < 1e-12)
    }
    // A shift that carries the last back to the first: the fifth roots of one.
    let cycle = square(5) { i, j in (i + 1) % 5 == j ? 1 : 0 }
    for value in cycle.eigenvalues { #expect(abs(length(value) - 1) < 1e-12) }
    #expect(Set(cycle.eigenvalues.map { Int(($0.x * 1000).rounded()) }) == [1000, 309, -809])
    let diagonal = square(3) { i, j in i == j ? [0.5, -2, 0][i] : 0 }
    #expect(diagonal.eigenvalues == [SIMD2(-2, 0), SIMD2(0.5, 0), SIMD2(0, 0)])
  }

  @Test(
    "add up to the trace, and the largest is the spectral radius", arguments: [1, 2, 7, 16, 33])
  func sums(size: Int) throws {
    var generator = SeededGenerator(seed: UInt64(size))
    let matrix = square(size) { _, _ in Double(generator.below(2001) - 1000) / 700 }
    let found = matrix.eigenvalues
    #expect(found.count == size)
    let trace = (0..<size).reduce(0) { $0 + matrix[$1, $1] }
    let sum = found.reduce(SIMD2<Double>.zero, +)
    #expect(distance(sum, SIMD2(trace, 0)) < 1e-9)
    let square = matrix.times(matrix)
    let squares = found.reduce(SIMD2<Double>.zero) {
      $0 + SIMD2($1.x * $1.x - $1.y * $1.y, 2 * $1.x * $1.y)
    }
    #expect(distance(squares, SIMD2((0..<size).reduce(0) { $0 + square[$1, $1] }, 0)) < 1e-8)
    let radius = try #require(found.first.map(length))
    #expect(abs(radius - matrix.spectralRadius) < 1e-5 * max(1, radius))
  }

  @Test(
    "of MᵀM are the squares of M's singular values, whatever their size",
    arguments: [1, 2, 3, 4, 5, 7, 16, 33], [1, 1e-120, 1e120])
  func singular(size: Int, scale: Double) throws {
    var generator = SeededGenerator(seed: UInt64(size))
    let matrix = square(size) { _, _ in Double(generator.below(2001) - 1000) / 700 }
    let product = square(size) { i, j in
      (0..<size).reduce(0) { $0 + matrix[$1, i] * matrix[$1, j] }
    }
    let expected = try #require(product.eigenvalues.first).x.squareRoot() * scale
    let scaled = square(size) { matrix[$0, $1] * scale }
    #expect(abs(scaled.largestSingularValue - expected) < 1e-8 * expected)
  }

  @Test("and the largest singular value of equal ones, of rank one and of nothing")
  func simpleSingular() {
    #expect(abs(square(9) { i, j in i == j ? -3 : 0 }.largestSingularValue - 3) < 1e-12)
    let product = square(7) { i, j in Double(i + 1) * Double(j - 2) }
    let length = (140.0 * 35).squareRoot()
    #expect(abs(product.largestSingularValue - length) < 1e-9 * length)
    #expect(square(4) { _, _ in 0 }.largestSingularValue == 0)
    #expect(square(3) { i, j in i == j ? .nan : 0 }.largestSingularValue.isNaN)
  }

  @Test("of what is no number are none, of nothing are zeros")
  func edges() {
    #expect(square(2) { i, _ in i == 0 ? .nan : 1 }.eigenvalues.isEmpty)
    #expect(square(2) { _, _ in .infinity }.eigenvalues.isEmpty)
    #expect(square(3) { _, _ in 0 }.eigenvalues == [.zero, .zero, .zero])
    // A Jordan block, and numbers whose squares overflow.
    #expect(square(3) { i, j in j == i + 1 ? 1 : 0 }.eigenvalues == [.zero, .zero, .zero])
    #expect(square(2) { i, j in i == j ? 1e300 : 0 }.eigenvalues == [[1e300, 0], [1e300, 0]])
  }

  private func square(_ size: Int, _ element: (Int, Int) -> Double) -> Matrix<Double> {
    let places = (0..<size).flatMap { i in (0..<size).map { (i, $0) } }
    return Matrix(rows: size, columns: size, values: places.map { element($0.0, $0.1) })
  }

  private func length(_ value: SIMD2<Double>) -> Double {
    (value.x * value.x + value.y * value.y).squareRoot()
  }

  private func distance(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> Double {
    length(one - other)
  }
}

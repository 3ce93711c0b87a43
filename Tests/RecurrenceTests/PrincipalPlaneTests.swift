import Foundation
import Recurrence
import Testing

@Suite("The principal plane and neighbours")
struct PrincipalPlaneTests {
  @Test("agree with NumPy, for tall, wide and dependent vectors", arguments: 0..<3)
  func numpy(number: Int) throws {
    let figures = try Figures.read()[number]
    let plane = PrincipalPlane(figures.matrix)
    #expect(zip(plane.mean, figures.mean).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(plane.totalVariance - figures.total) < 1e-10)
    for k in 0..<2 {
      #expect(abs(plane.variances[k] - figures.variances[k]) < 1e-9)
      #expect(zip(plane.axes[k], figures.axes[k]).allSatisfy { abs($0 - $1) < 1e-7 })
    }
    let places = plane.positions(of: figures.matrix)
    #expect(places.count == figures.positions.count)
    for (place, expected) in zip(places, figures.positions) {
      #expect(abs(place.x - expected[0]) < 1e-6 && abs(place.y - expected[1]) < 1e-6)
    }
    for nearness in Nearness.allCases {
      let expected = nearness == .cosine ? figures.cosine : figures.euclid
      let found = figures.matrix.neighbours(of: 2, count: 5, by: nearness)
      #expect(found.map(\.row) == expected.rows)
      #expect(zip(found, expected.values).allSatisfy { abs($0.value - $1) < 1e-12 })
    }
  }

  @Test("The share explained is that of the plane in all variance")
  func explained() {
    let points: [Float] = [3, 0, 0, -3, 0, 0, 0, 2, 0, 0, -2, 0, 0, 0, 1, 0, 0, -1]
    let plane = PrincipalPlane(Matrix(rows: 6, columns: 3, values: points))
    #expect(abs(plane.explained - 13.0 / 14) < 1e-12)
    #expect(plane.axes[0].map { ($0 * 1e9).rounded() } == [1e9, 0, 0])
    #expect(plane.axes[1].map { ($0 * 1e9).rounded() } == [0, 1e9, 0])
  }

  @Test("Axes stay where they were while the vectors turn below them, in the true plane")
  func continuous() throws {
    var vectors = try Figures.read()[0].matrix
    // Far apart in two directions, so that the plane itself does not change places with another.
    for row in 0..<vectors.rows {
      for k in 0..<2 { vectors[row, k] *= 4 }
    }
    var plane = PrincipalPlane(vectors)
    for _ in 0..<40 {
      for row in 0..<vectors.rows {
        // A slow turn, and a stretch under which the two largest variances change places.
        let (a, b) = (vectors[row, 0], vectors[row, 1])
        vectors[row, 0] = 0.99 * (0.995 * a - 0.0998 * b)
        vectors[row, 1] = 1.01 * (0.0998 * a + 0.995 * b)
      }
      let next = PrincipalPlane(vectors, near: plane)
      let cold = PrincipalPlane(vectors)
      for k in 0..<2 {
        let agreement = zip(next.axes[k], plane.axes[k]).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(agreement > 0.9)
      }
      #expect(abs(next.explained - cold.explained) < 1e-9)
      plane = next
    }
  }

  @Test(
    "Vectors that do not differ in two directions have fewer axes, and none is no number",
    arguments: [(1, 4, 0), (5, 1, 1), (6, 4, 0), (2, 3, 1), (0, 3, 0)])
  func degenerate(rows: Int, columns: Int, directions: Int) {
    let isFlat = directions == 0
    let values = (0..<rows * columns).map { isFlat ? Float(1.5) : Float($0 * $0 % 7) }
    let plane = PrincipalPlane(Matrix(rows: rows, columns: columns, values: values))
    let again = PrincipalPlane(Matrix(rows: rows, columns: columns, values: values), near: plane)
    for plane in [plane, again] {
      #expect(plane.axes.filter { $0.contains { $0 != 0 } }.count == directions)
      #expect(plane.variances.allSatisfy { $0.isFinite && $0 >= 0 })
      #expect(plane.explained.isFinite)
    }
  }

  @Test("Equal variances in many directions, and many dimensions, leave two axes of the largest")
  func equalVariances() {
    // ± k of each axis: the variance along axis k is 2·k²/(n − 1), the same for the last three.
    let (size, rows) = (60, 120)
    var cross = Matrix(rows: rows, columns: size, values: [Float](repeating: 0, count: rows * size))
    for k in 0..<size {
      let length = Float(min(k + 1, size - 2))
      (cross[2 * k, k], cross[2 * k + 1, k]) = (length, -length)
    }
    let plane = PrincipalPlane(cross)
    let largest = 2 * Double((size - 2) * (size - 2)) / Double(rows - 1)
    #expect(plane.variances.allSatisfy { abs($0 - largest) < 1e-9 * largest })
    for (a, b, expected) in [(0, 0, 1.0), (1, 1, 1), (0, 1, 0)] {
      let product = zip(plane.axes[a], plane.axes[b]).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(product - expected) < 1e-12)
    }
    #expect(plane.axes.allSatisfy { $0[..<(size - 3)].allSatisfy { abs($0) < 1e-9 } })
  }

  @Test("A vector without length has no angle, but a distance")
  func zeroLength() {
    let vectors = Matrix<Float>(rows: 3, columns: 2, values: [0, 0, 3, 4, -1, 0])
    #expect(vectors.neighbours(of: 0, count: 9, by: .cosine).map(\.value) == [0, 0])
    let distances = vectors.neighbours(of: 0, count: 9, by: .euclid)
    #expect(distances.map(\.row) == [2, 1] && distances.map(\.value) == [1, 5])
    #expect(vectors.length(ofRow: 1) == 5)
  }
}

/// What `Fixtures/embedding/make.py` wrote.
private struct Figures: Decodable {
  struct Near: Decodable {
    let rows: [Int]
    let values: [Double]
  }

  let rows: Int
  let columns: Int
  let values: [Float]
  let mean: [Double]
  let axes: [[Double]]
  let variances: [Double]
  let total: Double
  let positions: [[Double]]
  let cosine: Near
  let euclid: Near

  var matrix: Matrix<Float> { Matrix(rows: rows, columns: columns, values: values) }

  static func read() throws -> [Figures] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Fixtures/embedding/embedding.json")
    return try JSONDecoder().decode([Figures].self, from: Data(contentsOf: file))
  }
}

/// A vector of one step and sample, with the element-wise arithmetic of the equations.
struct Vector: Equatable, Sendable {
  var elements: [Double]

  init(_ elements: [Double]) { self.elements = elements }

  /// Some of the elements.
  subscript(range: Range<Int>) -> Vector { Vector(Array(elements[range])) }

  func map(_ f: (Double) -> Double) -> Vector { Vector(elements.map(f)) }

  static func + (a: Vector, b: Vector) -> Vector { combine(a, b, +) }
  static func - (a: Vector, b: Vector) -> Vector { combine(a, b, -) }
  /// The element-wise product ∘.
  static func * (a: Vector, b: Vector) -> Vector { combine(a, b, *) }
  static func - (a: Double, b: Vector) -> Vector { b.map { a - $0 } }

  /// One vector after the other.
  static func joined(_ vectors: [Vector]) -> Vector { Vector(vectors.flatMap(\.elements)) }

  /// Cut into vectors of `size` elements.
  func blocks(of size: Int) -> [Vector] {
    stride(from: 0, to: elements.count, by: size).map { Vector(Array(elements[$0..<$0 + size])) }
  }

  private static func combine(
    _ a: Vector, _ b: Vector, _ f: (Double, Double) -> Double
  ) -> Vector {
    precondition(a.elements.count == b.elements.count, "vectors of unequal sizes")
    return Vector(zip(a.elements, b.elements).map(f))
  }
}

func σ(_ x: Vector) -> Vector { x.map(logistic) }
func tanh(_ x: Vector) -> Vector { x.map(hyperbolicTangent) }

import Foundation
import Testing

private import VectorMath

/// Every copy of the functions that this processor can run, against the C library in Double.
@Suite("Vector math")
struct VectorMathTests {
  static let sets = ["baseline", "avx2", "avx512"].filter { (set: String) in
    vm_kernels_of(set) != nil
  }
  static let sizes = Array(1...40) + [63, 64, 65, 100, 127, 129]

  private func kernels(_ name: String) throws -> vm_kernels {
    try #require(vm_kernels_of(name)).pointee
  }

  /// Numbers that repeat from test to test, between −limit and limit.
  private func numbers(_ count: Int, _ limit: Float, seed: Int = 1) -> [Float] {
    (0..<count).map { limit * Float(sin(Double($0 * 7919 + seed * 104_729))) }
  }

  /// Applies a function to the elements from `offset` on, so that nothing is aligned, and checks that what stands
  /// around them is not touched.
  private func mapped(
    _ x: [Float], offset: Int,
    _ function: (Int, UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  ) -> [Float] {
    let source = Array(repeating: Float(3), count: offset) + x
    var target = [Float](repeating: 7, count: offset + x.count + 16)
    source.withUnsafeBufferPointer { source in
      target.withUnsafeMutableBufferPointer { target in
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        function(x.count, from + offset, to + offset)
      }
    }
    #expect(Set(target.prefix(offset) + target.suffix(16)) == [7])
    return Array(target[offset..<offset + x.count])
  }

  /// The distance in units in the last place of the exact value; what is smaller than any normal number counts as 0.
  private func ulps(_ found: Float, _ exact: Double) -> Double {
    let distance = abs(Double(found) - exact)
    return distance < 2 * Double(Float.leastNormalMagnitude)
      ? 0 : distance / Double(Float(exact).ulp)
  }

  @Test("The chosen instruction set is the widest that there is")
  func choice() {
    #expect(Self.sets.last == String(cString: vm_instruction_set()))
    #expect(vm_kernels_of("abacus") == nil)
  }

  @Test("Sigmoid and tanh are within 3 ulp at every size and alignment", arguments: sets)
  func activations(set: String) throws {
    let kernels = try kernels(set)
    for size in Self.sizes {
      for (offset, limit) in [(0, Float(1)), (1, 9), (2, 40), (3, 100)] {
        let x = numbers(size, limit, seed: size)
        for (x, y) in zip(x, mapped(x, offset: offset) { kernels.sigmoid($0, $1, $2) }) {
          #expect(ulps(y, 1 / (1 + exp(-Double(x)))) <= 3, "sigmoid \(x) of \(size)")
        }
        for (x, y) in zip(x, mapped(x, offset: offset) { kernels.tanh($0, $1, $2) }) {
          #expect(ulps(y, Foundation.tanh(Double(x))) <= 3, "tanh \(x) of \(size)")
        }
      }
    }
  }

  @Test("NaN stays NaN, and infinities and huge values reach the limits", arguments: sets)
  func extremes(set: String) throws {
    let kernels = try kernels(set)
    for size in [1, 5, 16, 19] {
      for place in [0, size - 1] {
        let limits: [(x: Float, sigmoid: Float, tanh: Float)] = [
          (.infinity, 1, 1), (-.infinity, 0, -1), (3e38, 1, 1), (-3e38, 0, -1), (0, 0.5, 0),
          (-0.0, 0.5, -0.0), (0x1p-130, 0.5, 0x1p-130),
        ]
        for limit in limits {
          var x = numbers(size, 2)
          x[place] = limit.x
          let sigmoid = mapped(x, offset: 1) { kernels.sigmoid($0, $1, $2) }[place]
          let tanh = mapped(x, offset: 1) { kernels.tanh($0, $1, $2) }[place]
          #expect(abs(sigmoid - limit.sigmoid) < 2e-38, "sigmoid \(limit.x)")
          #expect(abs(tanh - limit.tanh) < 2e-38 && tanh.sign == limit.tanh.sign, "tanh \(limit.x)")
        }
        var x = numbers(size, 2)
        x[place] = .nan
        for y in [
          mapped(x, offset: 0) { kernels.sigmoid($0, $1, $2) },
          mapped(x, offset: 0) { kernels.tanh($0, $1, $2) },
        ] {
          #expect(y.map(\.isNaN) == y.indices.map { $0 == place })
        }
      }
    }
  }

  @Test(
    "Softmax, times a factor, and the logarithm of its sum agree with Double, for huge values too",
    arguments: sets)
  func softmax(set: String) throws {
    let kernels = try kernels(set)
    for size in Self.sizes {
      for limit in [Float(1), 30, 1e4, 1e38] {
        let x = numbers(size, limit, seed: size)
        var (largest, logarithm) = (Float(0), Float(0))
        let factor: Float = size % 2 == 0 ? 1 : 0.25
        let y = mapped(x, offset: size % 4) {
          logarithm = kernels.softmax($0, $1, factor, $2, &largest)
        }
        let most = Double(x.max() ?? 0)
        // The differences are taken in Float, as they must be.
        let exact = x.map { exp(Double($0 - Float(most))) }
        let sum = exact.reduce(0, +)
        #expect(Double(largest) == most)
        #expect(abs(Double(logarithm) - log(sum)) <= 1e-6)
        for (y, e) in zip(y, exact) {
          #expect(abs(Double(y / factor) - e / sum) <= 1e-6 * e / sum + 1e-37)
        }
      }
    }
    var largest: Float = 0
    for (size, place) in [(3, 1), (40, 0), (40, 17), (40, 39)] {
      var x = numbers(size, 3)
      x[place] = .nan
      let broken = mapped(x, offset: 0) { _ = kernels.softmax($0, $1, 1, $2, &largest) }
      #expect(broken.map(\.isNaN) == Array(repeating: true, count: size))
    }
  }

  @Test(
    "A product with a matrix in panels agrees with Double, forward and backward alike",
    arguments: sets)
  func panels(set: String) throws {
    let kernels = try kernels(set)
    for columns in [16, 32, 48, 64, 80, 192, 400] {
      for rows in [1, 2, 7, 33] {
        let (x, m) = (numbers(rows, 2), numbers(rows * columns, 3, seed: 2))
        let start = numbers(columns, 1, seed: 3)
        let products = [false, true].map { backward in
          mapped(start, offset: 1) { count, from, to in
            to.update(from: from, count: count)
            kernels.add_panels(rows, columns, x, m, backward, to)
          }
        }
        #expect(products[0] == products[1])
        for column in 0..<columns {
          let first = column / 64 * 64
          let width = min(64, columns - first)
          let terms = (0..<rows).map {
            Double(x[$0]) * Double(m[first * rows + $0 * width + column - first])
          }
          let exact = terms.reduce(Double(start[column]), +)
          let size = terms.reduce(Double(abs(start[column]))) { $0 + abs($1) }
          #expect(
            abs(Double(products[0][column]) - exact) <= Double(rows + 2) * 0x1p-24 * size)
        }
      }
    }
  }

  @Test("Products with a matrix agree with Double to the rounding of their sums", arguments: sets)
  func products(set: String) throws {
    let kernels = try kernels(set)
    for columns in Self.sizes {
      for rows in [1, 2, 3, 4, 5, 7, 16, 33] {
        let stride = columns + rows % 3
        let (x, m) = (numbers(rows, 2), numbers(rows * stride, 3, seed: 2))
        let start = numbers(columns, 1, seed: 3)
        let y = mapped(start, offset: columns % 4) { count, from, to in
          to.update(from: from, count: count)
          kernels.add_product(rows, columns, x, m, stride, to)
        }
        for column in 0..<columns {
          let terms = (0..<rows).map { Double(x[$0]) * Double(m[$0 * stride + column]) }
          let exact = terms.reduce(Double(start[column]), +)
          let size = terms.reduce(Double(abs(start[column]))) { $0 + abs($1) }
          #expect(abs(Double(y[column]) - exact) <= Double(rows + 2) * 0x1p-24 * size)
        }
      }
    }
  }

  @Test("XᵀX agrees with plain sums on the diagonal and above it", arguments: sets)
  func gram(set: String) throws {
    let kernels = try kernels(set)
    for columns in Array(1...21) + [63, 64, 65] {
      for rows in [1, 2, 5, 63, 64, 65, 130] {
        let x = numbers(rows * columns, 3).map(Double.init)
        let start = numbers(columns * columns, 1, seed: 3).map(Double.init)
        var sum = start
        kernels.add_gram(rows, columns, x, &sum)
        for k in 0..<columns {
          for j in k..<columns {
            let terms = (0..<rows).map { x[$0 * columns + k] * x[$0 * columns + j] }
            let exact = terms.reduce(start[k * columns + j], +)
            let size = terms.reduce(abs(start[k * columns + j])) { $0 + abs($1) }
            #expect(abs(sum[k * columns + j] - exact) <= Double(rows + 2) * 0x1p-52 * size)
          }
        }
      }
    }
  }

  @Test("A transpose moves every number to its place and touches no other", arguments: sets)
  func transpose(set: String) throws {
    let kernels = try kernels(set)
    for rows in 1...19 {
      for columns in 1...19 {
        let (sourceStride, targetStride) = (columns + 2, rows + 3)
        let source = numbers(rows * sourceStride, 5)
        var target = [Float](repeating: 7, count: columns * targetStride)
        kernels.transpose(rows, columns, source, sourceStride, &target, targetStride)
        for column in 0..<columns {
          for row in 0..<targetStride {
            let expected = row < rows ? source[row * sourceStride + column] : 7
            #expect(target[column * targetStride + row] == expected)
          }
        }
      }
    }
  }

  @Test("The step of adaptive optimizers agrees with Double", arguments: sets)
  func steps(set: String) throws {
    let kernels = try kernels(set)
    for size in Self.sizes {
      let (x, v) = (numbers(size, 2), numbers(size, 1, seed: 2).map { $0 * $0 })
      let start = numbers(size, 1, seed: 3)
      let w = mapped(start, offset: size % 4) { count, from, to in
        to.update(from: from, count: count)
        kernels.step_over_root(count, 0.01, x, v, 1.5, 1e-8, to)
      }
      for k in 0..<size {
        let step = Double(Float(0.01)) * Double(x[k]) / (Double(v[k]).squareRoot() * 1.5 + 1e-8)
        let exact = Double(start[k]) - step
        #expect(abs(Double(w[k]) - exact) <= 4 * 0x1p-24 * (abs(step) + abs(exact)))
      }
    }
  }
}

/// A limit on the gradient of one update.
public enum Clipping: Hashable, Sendable {
  /// No limit.
  case none
  /// All gradients together are multiplied by min(1, limit / (norm + 1e-6)), as PyTorch's
  /// `clip_grad_norm_` does (Pascanu et al. 2013).
  case norm(Double)
  /// Each element is limited to ±limit, as `clip_grad_value_` does.
  case value(Double)

  /// Limits a gradient in place and tells its Euclidean norm before and after.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  @discardableResult
  public func apply<Scalar>(to gradient: inout Parameters<Scalar>) -> ClipReport {
    let before = gradient.norm
    var after = before
    switch self {
    case .none: return ClipReport(normBefore: before, normAfter: before, clipped: false)
    case .norm(let limit):
      let factor = min(1, limit / (before + 1e-6))
      guard factor < 1 else {
        return ClipReport(normBefore: before, normAfter: before, clipped: false)
      }
      after = gradient.scale(by: Scalar(factor))
    case .value(let limit):
      guard gradient.limit(to: Scalar(limit)) else {
        return ClipReport(normBefore: before, normAfter: before, clipped: false)
      }
      after = gradient.norm
    }
    return ClipReport(normBefore: before, normAfter: after, clipped: true)
  }
}

/// What clipping did to one gradient.
public struct ClipReport: Hashable, Sendable {
  /// The global norm of the gradient of BPTT.
  public let normBefore: Double
  /// The global norm of the gradient that the optimizer got.
  public let normAfter: Double
  /// Whether the limit changed anything.
  public let clipped: Bool
}

extension Parameters {
  /// The Euclidean norm of all tensors together, summed in Double.
  public var norm: Double { values.withUnsafeBufferPointer { Self.sumOfSquares($0) }.squareRoot() }

  /// Sixteen sums beside each other, so that no addition waits for the one before.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  private static func sumOfSquares(_ values: UnsafeBufferPointer<Scalar>) -> Double {
    var sums = SIMD16<Double>()
    let whole = values.count / 16 * 16
    for start in stride(from: 0, to: whole, by: 16) {
      for lane in 0..<16 {
        let value = Double(values[start + lane])
        sums[lane] += value * value
      }
    }
    return values[whole...].reduce(sums.sum()) { $0 + Double($1) * Double($1) }
  }

  /// Multiplies every element; returns the norm that it has then, without going through memory twice.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  fileprivate mutating func scale(by factor: Scalar) -> Double {
    values.withUnsafeMutableBufferPointer { values in
      let block = 4096
      return stride(from: 0, to: values.count, by: block).reduce(0.0) { sum, start in
        let part = UnsafeMutableBufferPointer(
          rebasing: values[start..<min(start + block, values.count)])
        for k in part.indices { part[k] *= factor }
        return sum + Self.sumOfSquares(UnsafeBufferPointer(part))
      }
    }.squareRoot()
  }

  /// Limits every element to ±limit; tells whether one was beyond.
  @inline(__always) mutating func limit(to limit: Scalar) -> Bool {
    var changed = false
    for k in values.indices where abs(values[k]) > limit {
      values[k] = values[k] < 0 ? -limit : limit
      changed = true
    }
    return changed
  }
}

private import VectorMath

/// The rule that turns a gradient into a change of the weights; equations and defaults are PyTorch's.
///
/// g is the gradient, w a weight, t = 1, 2, …; every accumulator begins at zero.
public enum OptimizerRule: Hashable, Sendable {
  /// v ← μ v + g; w ← w − lr·v, or with `nesterov` w ← w − lr·(g + μ v). Plain SGD has μ = 0.
  case sgd(momentum: Double = 0, nesterov: Bool = false)
  /// v ← α v + (1−α) g²; w ← w − lr·g / (√v + ε)
  case rmsprop(alpha: Double = 0.99, epsilon: Double = 1e-8)
  /// v ← v + g²; w ← w − lr·g / (√v + ε)
  case adagrad(epsilon: Double = 1e-10)
  /// m ← β₁ m + (1−β₁) g; v ← β₂ v + (1−β₂) g²; w ← w − lr·(m/(1−β₁ᵗ)) / (√(v/(1−β₂ᵗ)) + ε)
  case adam(beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8)
  /// w ← w·(1 − lr·λ), then as Adam.
  case adamW(
    beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0.01)

  /// The name in model files and on command lines.
  public var name: String {
    switch self {
    case .sgd(let momentum, let nesterov):
      nesterov ? "nesterov" : momentum == 0 ? "sgd" : "momentum"
    case .rmsprop: "rmsprop"
    case .adagrad: "adagrad"
    case .adam: "adam"
    case .adamW: "adamw"
    }
  }

  /// Every rule by its name, with the defaults; momentum is 0.9.
  public static let named: [(name: String, rule: OptimizerRule)] = [
    .sgd(), .sgd(momentum: 0.9), .sgd(momentum: 0.9, nesterov: true), .rmsprop(), .adagrad(),
    .adam(), .adamW(),
  ].map { ($0.name, $0) }

  /// PyTorch's default learning rate of the rule (of SGD: 0.001).
  public var defaultLearningRate: Double {
    switch self {
    case .sgd, .adam, .adamW: 1e-3
    case .rmsprop, .adagrad: 1e-2
    }
  }
}

/// A rule with its accumulators.
public struct Optimizer<Scalar: OptimizedScalar>: Sendable {
  /// The rule.
  public let rule: OptimizerRule
  /// lr, which may change between updates.
  public var learningRate: Double
  /// The updates made so far.
  public private(set) var updates = 0
  private var first: [Scalar] = []
  private var second: [Scalar] = []

  /// An optimizer that has not made an update yet.
  public init(_ rule: OptimizerRule, learningRate: Double? = nil) {
    self.rule = rule
    self.learningRate = learningRate ?? rule.defaultLearningRate
  }

  /// Changes the weights by one update; O(number of weights), allocates only the first time.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  public mutating func update(
    _ parameters: inout Parameters<Scalar>, gradient: Parameters<Scalar>
  ) {
    update(&parameters, gradient: gradient) { count, change in change(0..<count) }
  }

  /// The same with the weights shared out: `share` calls its body with ranges that make up all of them.
  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  mutating func update(
    _ parameters: inout Parameters<Scalar>, gradient: Parameters<Scalar>,
    share: (_ count: Int, _ change: (Range<Int>) -> Void) -> Void
  ) {
    precondition(parameters.values.count == gradient.values.count, "gradient of another network")
    updates += 1
    let count = parameters.values.count
    reserve(count)
    let (rule, rate, updates) = (rule, learningRate, updates)
    parameters.values.withUnsafeMutableBufferPointer { w in
      gradient.values.withUnsafeBufferPointer { g in
        first.withUnsafeMutableBufferPointer { m in
          second.withUnsafeMutableBufferPointer { v in
            guard let w = w.baseAddress, let g = g.baseAddress, let m = m.baseAddress else {
              return
            }
            let arrays = Arrays(w: w, g: g, first: m, second: v.baseAddress ?? m)
            share(count) { range in
              rule.change(arrays.from(range.lowerBound), range.count, rate, updates)
            }
          }
        }
      }
    }
  }

  private mutating func reserve(_ count: Int) {
    guard first.count != count else { return }
    first = Array(repeating: 0, count: count)
    switch rule {
    case .adam, .adamW: second = first
    case .sgd, .rmsprop, .adagrad: break
    }
  }
}

/// Some weights, their gradient and their accumulators; `second` is of the rules alone that have two.
private struct Arrays<Scalar: OptimizedScalar> {
  let w: UnsafeMutablePointer<Scalar>
  let g: UnsafePointer<Scalar>
  let first, second: UnsafeMutablePointer<Scalar>

  func from(_ index: Int) -> Arrays {
    Arrays(w: w + index, g: g + index, first: first + index, second: second + index)
  }
}

extension OptimizerRule {
  /// Changes the first `count` weights by update t = `updates`.
  @inline(__always) fileprivate func change<Scalar>(
    _ arrays: Arrays<Scalar>, _ count: Int, _ learningRate: Double, _ updates: Int
  ) {
    let rate = Scalar(learningRate)
    switch self {
    case .sgd(let momentum, let nesterov):
      sgd(arrays, count, rate, Scalar(momentum), nesterov: nesterov)
    case .rmsprop(let alpha, let epsilon):
      scaled(arrays, count, rate, keep: Scalar(alpha), add: Scalar(1 - alpha), Scalar(epsilon))
    case .adagrad(let epsilon):
      scaled(arrays, count, rate, keep: 1, add: 1, Scalar(epsilon))
    case .adam(let beta1, let beta2, let epsilon):
      adam(arrays, count, learningRate, updates, beta1, beta2, Scalar(epsilon))
    case .adamW(let beta1, let beta2, let epsilon, let decay):
      let shrink = Scalar(1 - learningRate * decay)
      for k in 0..<count { arrays.w[k] *= shrink }
      adam(arrays, count, learningRate, updates, beta1, beta2, Scalar(epsilon))
    }
  }

  @inline(__always) private func sgd<Scalar>(
    _ a: Arrays<Scalar>, _ count: Int, _ rate: Scalar, _ momentum: Scalar, nesterov: Bool
  ) {
    let (w, g, v) = (a.w, a.g, a.first)
    for k in 0..<count {
      v[k] = momentum * v[k] + g[k]
      w[k] -= rate * (nesterov ? g[k] + momentum * v[k] : v[k])
    }
  }

  @inline(__always) private func scaled<Scalar>(
    _ a: Arrays<Scalar>, _ count: Int, _ rate: Scalar, keep: Scalar, add: Scalar, _ epsilon: Scalar
  ) {
    let (w, g, v) = (a.w, a.g, a.first)
    inBlocks(count) { first, count in
      for k in first..<first + count { v[k] = keep * v[k] + add * g[k] * g[k] }
      Scalar.stepOverRoot(count, rate, g + first, v + first, scale: 1, epsilon, w + first)
    }
  }

  @inline(__always) private func adam<Scalar>(
    _ a: Arrays<Scalar>, _ count: Int, _ learningRate: Double, _ updates: Int, _ beta1: Double,
    _ beta2: Double, _ epsilon: Scalar
  ) {
    let rate = Scalar(learningRate / (1 - power(beta1, updates)))
    let unbias = Scalar(1 / (1 - power(beta2, updates)).squareRoot())
    let (keep1, keep2) = (Scalar(beta1), Scalar(beta2))
    let (add1, add2) = (Scalar(1 - beta1), Scalar(1 - beta2))
    let (w, g, m, v) = (a.w, a.g, a.first, a.second)
    inBlocks(count) { first, count in
      for k in first..<first + count {
        m[k] = keep1 * m[k] + add1 * g[k]
        v[k] = keep2 * v[k] + add2 * g[k] * g[k]
      }
      Scalar.stepOverRoot(count, rate, m + first, v + first, scale: unbias, epsilon, w + first)
    }
  }
}

/// Does the weights in blocks that stay in the nearest cache between two passes.
@inline(__always) private func inBlocks(
  _ count: Int, _ body: (_ first: Int, _ count: Int) -> Void
) {
  for first in stride(from: 0, to: count, by: 1024) { body(first, min(1024, count - first)) }
}

/// xⁿ for n ≥ 0 by repeated squaring.
func power(_ x: Double, _ n: Int) -> Double {
  n == 0 ? 1 : (n % 2 == 0 ? 1 : x) * power(x * x, n / 2)
}

/// A number whose weights an optimizer can change.
public protocol OptimizedScalar: BinaryFloatingPoint, Sendable {
  /// w ← w − rate·x / (√v·scale + ε) for `count` weights.
  static func stepOverRoot(
    _ count: Int, _ rate: Self, _ x: UnsafePointer<Self>, _ v: UnsafePointer<Self>, scale: Self,
    _ epsilon: Self, _ w: UnsafeMutablePointer<Self>)
}

extension Float: OptimizedScalar {
  /// Through `VectorMath`.
  public static func stepOverRoot(
    _ count: Int, _ rate: Float, _ x: UnsafePointer<Float>, _ v: UnsafePointer<Float>, scale: Float,
    _ epsilon: Float, _ w: UnsafeMutablePointer<Float>
  ) {
    vm_step_over_root(count, rate, x, v, scale, epsilon, w)
  }
}

extension Double: OptimizedScalar {
  /// In a plain loop.
  public static func stepOverRoot(
    _ count: Int, _ rate: Double, _ x: UnsafePointer<Double>, _ v: UnsafePointer<Double>,
    scale: Double, _ epsilon: Double, _ w: UnsafeMutablePointer<Double>
  ) {
    for k in 0..<count { w[k] -= rate * x[k] / (v[k].squareRoot() * scale + epsilon) }
  }
}

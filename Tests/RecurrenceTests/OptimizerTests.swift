import Testing

@testable import Recurrence

@Suite("Optimizers and clipping")
struct OptimizerTests {
  @Test("make the same updates in float as in double", arguments: OptimizerRule.named.map(\.rule))
  func precision(_ rule: OptimizerRule) throws {
    let sample = Sample(.lstm, hidden: [7, 4])
    var fast = sample.network.parameters
    var plain = Parameters<Double>(fast)
    var fastOptimizer = Optimizer<Float>(rule, learningRate: 0.01)
    var plainOptimizer = Optimizer<Double>(rule, learningRate: 0.01)
    for _ in 0..<5 {
      let gradient = try #require(try Twin.run(plain, sample.batch).gradient)
      fastOptimizer.update(&fast, gradient: Parameters<Float>(gradient))
      plainOptimizer.update(&plain, gradient: gradient)
    }
    for (a, b) in zip(fast.values, plain.values) { #expect(abs(Double(a) - b) < 2e-6) }
  }

  @Test(
    "make the same update on several threads as on one", arguments: OptimizerRule.named.map(\.rule))
  func threads(_ rule: OptimizerRule) throws {
    let sample = Sample(.lstm, hidden: [7, 4])
    var (alone, shared) = (sample.network.parameters, sample.network.parameters)
    var aloneOptimizer = Optimizer<Float>(rule, learningRate: 0.01)
    var sharedOptimizer = aloneOptimizer
    let unrolled = UnrolledNetwork(
      sample.architecture, steps: sample.batch.steps, samples: sample.batch.samples, threads: 3,
      leastShared: 0)
    for _ in 0..<3 {
      _ = try sample.run(unrolled)
      aloneOptimizer.update(&alone, gradient: unrolled.gradient)
      unrolled.update(&shared, by: &sharedOptimizer)
    }
    #expect(alone == shared && alone != sample.network.parameters)
  }

  @Test("lower the loss", arguments: OptimizerRule.named.map(\.rule))
  func descent(_ rule: OptimizerRule) throws {
    let sample = Sample(.gru)
    var parameters = Parameters<Double>(sample.network.parameters)
    var optimizer = Optimizer<Double>(rule, learningRate: 0.01)
    let first = try #require(try Twin.run(parameters, sample.batch).loss)
    for _ in 0..<20 {
      let gradient = try #require(try Twin.run(parameters, sample.batch).gradient)
      optimizer.update(&parameters, gradient: gradient)
    }
    let last = try #require(try Twin.run(parameters, sample.batch).loss)
    #expect(last < first)
  }

  @Test("clip by the norm of all gradients together, with the norm before and after")
  func clipByNorm() {
    var gradient = Parameters<Float>(zerosFor: Sample(.rnnTanh).architecture)
    gradient.values[0] = 3
    gradient.values[20] = -4
    let report = Clipping.norm(1).apply(to: &gradient)
    #expect(report.clipped && report.normBefore == 5 && abs(report.normAfter - 1) < 1e-5)
    #expect(abs(gradient.values[0] - 0.6) < 1e-6 && abs(gradient.values[20] + 0.8) < 1e-6)
    #expect(!Clipping.norm(2).apply(to: &gradient).clipped)
  }

  @Test("clip each element by value")
  func clipByValue() {
    var gradient = Parameters<Float>(zerosFor: Sample(.rnnTanh).architecture)
    gradient.values[0] = 3
    gradient.values[1] = -0.25
    #expect(Clipping.value(0.5).apply(to: &gradient).clipped)
    #expect(Array(gradient.values[0...1]) == [0.5, -0.25])
    #expect(!Clipping.value(0.5).apply(to: &gradient).clipped)
  }
}

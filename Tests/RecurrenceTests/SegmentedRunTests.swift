import Testing

@testable import Recurrence

@Suite("A run in segments")
struct SegmentedRunTests {
  /// Sequences of a few segments, with every way in which a run can be shaped that can be cut.
  static let samples: [Sample] = CellKind.allCases.flatMap { cell in
    [
      Sample(cell, steps: 23),
      Sample(
        cell, hidden: [7, 4], input: .tokens(vocabulary: 5), given: false, steps: 20, samples: 1),
      Sample(
        cell, hidden: [7, 4], input: .embedding(vocabulary: 6, size: 3), at: .last, steps: 23,
        samples: 4, lengths: [9, 23, 1, 20]),
      Sample(
        cell, hidden: [7, 4], loss: .meanSquaredError, reduction: .timeSumBatchMean, steps: 23,
        samples: 3, bidirectional: true, lengths: [23, 4, 12],
        dense: [DenseLayer(size: 6, activation: .tanh)]),
      Sample(cell, hidden: [5], reduction: .sum, steps: 23, samples: 3, lengths: [10, 15, 5]),
      Sample(cell, hidden: [7, 4], loss: .binaryCrossEntropy, steps: 23, truncation: 5),
      Sample(
        cell, hidden: [7, 4], steps: 23, samples: 3, bidirectional: true, lengths: [22, 5, 17],
        truncation: 4),
      Sample(
        cell, hidden: [7, 4], at: .last, steps: 23, samples: 4, bidirectional: true,
        lengths: [9, 23, 1, 20], dense: [DenseLayer(size: 6, activation: .tanh)]),
      Sample(
        cell, input: .tokens(vocabulary: 5), loss: .meanSquaredError, at: .last, given: false,
        steps: 20, samples: 1, bidirectional: true, truncation: 6),
    ]
  }

  private func segmented(_ sample: Sample, _ interval: Int = 5) throws -> SegmentedRun {
    let plan = SegmentPlan(interval: interval, steps: sample.batch.longest, budget: 1 << 20)
    return try #require(try SegmentedRun(sample.network, sample.batch, plan: plan))
  }

  @Test("has the loss, the gradient and every number of the whole run", arguments: samples)
  func equality(_ sample: Sample) throws {
    let (whole, run) = (try sample.run(), try segmented(sample))
    let (loss, gradient) = (try #require(whole.loss), try #require(whole.gradient))
    #expect(abs(try #require(run.loss) - loss) <= 2e-6 * max(1, abs(loss)))
    expectNear(try #require(run.gradient).values, gradient.values)
    for step in stride(from: 0, to: 23, by: 4) where step < whole.steps {
      let trace = run.trace(around: step)
      #expect(trace.held == run.plan.window(around: step))
      #expect(trace.held.contains(step) || step >= sample.batch.longest)
      #expect(trace.steps == whole.steps && trace.hasDerivatives)
      expectEqual(trace, whole)
    }
  }

  /// Every array of the steps that are held, and the states before them.
  private func expectEqual(_ trace: Trace<Float>, _ whole: Trace<Float>) {
    for ((mine, before), (other, _)) in zip(arrays(trace), arrays(whole)) {
      let size = largest(other)
      for step in before + trace.held {
        for sample in 0..<trace.samples {
          expectNear(mine.vector(step, sample), other.vector(step, sample), size)
        }
      }
    }
    for sample in 0..<trace.samples {
      #expect(trace.length(ofSample: sample) == whole.length(ofSample: sample))
      // Every window shows the answers of the final states, on which the reverse direction's rest.
      for step in trace.architecture.lossAt == .last ? 0..<whole.steps : trace.held {
        guard let place = whole.answer(at: step, sample: sample) else { continue }
        expectNear(trace.logits.vector(place, sample), whole.logits.vector(place, sample))
        expectNear(
          trace.logitsDerivative.vector(place, sample),
          whole.logitsDerivative.vector(place, sample), largest(whole.logitsDerivative))
        expectNear(trace.lossSteps.vector(place, sample), whole.lossSteps.vector(place, sample))
      }
    }
  }

  /// Every array of the layers and the input, and the steps outside of the window at which it is held
  /// too: the state from which a layer goes on.
  private func arrays(_ trace: Trace<Float>) -> [(Series<Float>, before: [Int])] {
    let layers = (0..<trace.architecture.layers).flatMap { layer in
      trace.architecture.cell.signals.flatMap { signal in
        [false, true].map { isDerivative in
          let series = trace.series(signal, layer: layer, derivative: isDerivative)
          return (series, before: isDerivative ? [] : before(series, layer, trace))
        }
      }
    }
    return layers + [trace.input, trace.inputDerivative].compactMap(\.self).map { ($0, []) }
  }

  private func before(_ series: Series<Float>, _ layer: Int, _ trace: Trace<Float>) -> [Int] {
    guard series.hasInitial else { return [] }
    let isForward = trace.architecture.direction(ofLayer: layer) == .forward
    return [isForward ? trace.held.lowerBound - 1 : trace.held.upperBound]
  }

  private func largest(_ series: Series<Float>) -> Float {
    max(1e-30, series.elements.map(abs).max() ?? 0)
  }

  private func expectNear(_ a: [Float], _ b: [Float], _ scale: Float? = nil) {
    #expect(a.count == b.count)
    let scale = scale ?? max(1e-30, b.map(abs).max() ?? 0)
    for (x, y) in zip(a, b) { #expect(abs(x - y) <= 4e-6 * scale, "\(x) \(y)") }
  }

  @Test("knows how large the gradient is at every step", arguments: samples)
  func norms(_ sample: Sample) throws {
    let (whole, run) = (try sample.run(), try segmented(sample))
    let norms = try #require(run.norms)
    #expect(norms.stride == 1)
    for layer in 0..<sample.architecture.layers {
      let series = whole.series(.h, layer: layer, derivative: true)
      for place in 0..<sample.batch.samples {
        let mine = norms.numbers(layer: layer, sample: place)
        #expect(mine.count == whole.steps)
        let other = (0..<whole.steps).map { norm(series.vector($0, place)) }
        for (a, b) in zip(mine, other) { #expect(abs(a - b) <= 1e-5 * (other.max() ?? 0)) }
      }
    }
  }

  @Test("goes forward alone without targets, and stops when told to")
  func forwardAlone() throws {
    var sample = Sample(.lstm, steps: 23)
    sample.batch.targets = nil
    let run = try segmented(sample)
    #expect(run.loss == nil && run.gradient == nil && run.norms == nil)
    let (trace, whole) = (run.trace(around: 22), try sample.run())
    #expect(!trace.hasDerivatives)
    expectNear(trace.series(.h, layer: 0).vector(22, 1), whole.series(.h, layer: 0).vector(22, 1))
    var shares: [Double] = []
    let plan = SegmentPlan(interval: 5, steps: 23, budget: 1)
    let stopped = try SegmentedRun(sample.network, sample.batch, plan: plan) { share in
      shares.append(share)
      return shares.count < 3
    }
    #expect(stopped == nil && shares == shares.sorted() && shares.count == 3)
  }

  @Test("is planned within its budget, with windows around every step")
  func planning() throws {
    let plan = Sample(.lstm, hidden: [64]).architecture
    #expect(try SegmentPlan(plan, steps: 1000, samples: 1, budget: 256 << 20) == nil)
    let long = try #require(
      try SegmentPlan(plan, steps: 1_000_000, samples: 1, budget: 256 << 20))
    #expect(long.interval == 500 && long.windowSteps == 1000)
    #expect(long.window(around: 0) == 0..<1000)
    #expect(long.window(around: 999_999) == 999_000..<1_000_000)
    #expect(long.window(around: 500_000) == 499_500..<500_500)
    for step in stride(from: 0, to: 1_000_000, by: 997) {
      let window = long.window(around: step)
      #expect(window.contains(step) && window.count == 1000)
      #expect(step - window.lowerBound >= min(250, step))
      #expect(window.upperBound - step >= min(250, 1_000_000 - step))
    }
    let small = try #require(try SegmentPlan(plan, steps: 5000, samples: 1, budget: 1 << 20))
    #expect(small.interval == 20)
    #expect(throws: SegmentRefusal.self) {
      try SegmentPlan(plan, steps: 1_000_000, samples: 1, budget: 1 << 20)
    }
  }

  @Test("is refused where a network cannot be cut, in one sentence")
  func refusals() throws {
    let encoded = Sample(.gru, source: (.tokens(vocabulary: 6), 8, nil)).architecture
    #expect(throws: SegmentRefusal.self) {
      try SegmentPlan(encoded, steps: 100_000, samples: 1, sourceSteps: 9, budget: 1 << 20)
    }
  }
}

import Synchronization
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
    ] + encoded(cell)
  }

  /// An encoder and a decoder, with and without attention; the source ends inside of a segment and within
  /// few steps of a border, and samples of it in other segments.
  private static func encoded(_ cell: CellKind) -> [Sample] {
    [
      Sample(
        cell, hidden: [7, 4], input: .tokens(vocabulary: 5), steps: 12, samples: 3,
        lengths: [12, 3, 9], source: (.vectors(size: 2), 23, [9, 23, 16])),
      Sample(
        cell, at: .last, given: false, steps: 17, samples: 1, truncation: 4,
        source: (.tokens(vocabulary: 6), 3, nil)),
      Sample(
        cell, hidden: [4, 7], input: .embedding(vocabulary: 6, size: 3), steps: 13, samples: 3,
        lengths: [6, 13, 2], source: (.embedding(vocabulary: 5, size: 4), 21, [21, 8, 1]),
        attention: .general),
      Sample(
        cell, steps: 23, dense: [DenseLayer(size: 6, activation: .tanh)],
        source: (.vectors(size: 2), 10, nil), attention: .dot),
      Sample(
        cell, hidden: [5, 4], input: .embedding(vocabulary: 6, size: 3), steps: 16, samples: 3,
        lengths: [9, 16, 4], truncation: 6,
        source: (.embedding(vocabulary: 5, size: 4), 18, [11, 18, 2]), attention: .additive,
        hasScoreBias: true),
    ]
  }

  private func segmented(_ sample: Sample, _ interval: Int = 5) throws -> SegmentedRun {
    let lead = sample.batch.sourceSteps
    let plan = SegmentPlan(
      interval: interval, steps: lead + sample.batch.longest, sourceSteps: lead, budget: 1 << 20)
    return try #require(try SegmentedRun(sample.network, sample.batch, plan: plan))
  }

  @Test("has the loss, the gradient and every number of the whole run", arguments: samples)
  func equality(_ sample: Sample) throws {
    let (whole, run) = (try sample.run(), try segmented(sample))
    let (loss, gradient) = (try #require(whole.loss), try #require(whole.gradient))
    #expect(abs(try #require(run.loss) - loss) <= 2e-6 * max(1, abs(loss)))
    expectNear(try #require(run.gradient).values, gradient.values)
    let flows = (0..<sample.architecture.layers).map {
      GradientFlow(whole, network: sample.network, layer: $0)
    }
    let steps = sample.batch.sourceSteps + whole.steps
    for step in stride(from: 0, to: steps, by: 4) {
      let trace = run.trace(around: step)
      #expect(trace.heldPlaces == run.plan.window(around: step))
      #expect(trace.heldPlaces.contains(step) || step >= run.plan.steps)
      #expect(trace.steps == whole.steps && trace.sourceSteps == whole.sourceSteps)
      #expect(trace.isWindow && trace.hasDerivatives)
      expectEqual(trace, whole)
      for flow in flows { expectEqual(trace, sample.network, flow) }
    }
  }

  /// Where the gradient of a layer comes from, at the steps whose neighbours are held.
  private func expectEqual(_ trace: Trace<Float>, _ network: Network, _ whole: GradientFlow) {
    let flow = GradientFlow(trace, network: network, layer: whole.layer)
    let held = trace.held(ofLayer: whole.layer)
    for step in held where step > held.lowerBound && step < held.upperBound - 1 {
      for sample in 0..<trace.samples {
        let (a, b) = (
          flow.parts(step: step, sample: sample), whole.parts(step: step, sample: sample)
        )
        let size = max(
          1e-30, [b.head, b.above, b.next, b.attention, b.decoder].map(\.norm).max() ?? 0)
        for part in [\.head, \.above, \.next, \.attention, \.decoder]
          as [KeyPath<GradientParts, GradientPart>]
        {
          #expect(abs(a[keyPath: part].norm - b[keyPath: part].norm) <= 2e-5 * size)
        }
      }
    }
  }

  /// Every array of the steps that are held, and the states before them.
  private func expectEqual(_ trace: Trace<Float>, _ whole: Trace<Float>) {
    for ((mine, steps), (other, _)) in zip(arrays(trace), arrays(whole)) {
      let size = largest(other)
      for step in steps {
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

  /// Every array of the layers, the inputs and attention, and the steps at which it is held, among them
  /// that of the state from which a layer goes on.
  private func arrays(_ trace: Trace<Float>) -> [(Series<Float>, held: [Int])] {
    let layers = (0..<trace.architecture.layers).flatMap { layer in
      trace.architecture.cell.signals.flatMap { signal in
        [false, true].map { isDerivative in
          let series = trace.series(signal, layer: layer, derivative: isDerivative)
          let before = isDerivative ? [] : before(series, layer, trace)
          return (series, held: before + trace.held(ofLayer: layer))
        }
      }
    }
    let inputs = trace.architecture.stacks.flatMap { stack in
      [trace.input(of: stack), trace.inputDerivative(of: stack)].compactMap(\.self).map {
        ($0, held: Array(trace.held(of: stack)))
      }
    }
    let attention = AttentionSignal.allCases.flatMap { signal in
      [false, true].compactMap { trace.attention(signal, derivative: $0) }.map {
        ($0, held: Array(trace.held))
      }
    }
    return layers + inputs + attention
  }

  private func before(_ series: Series<Float>, _ layer: Int, _ trace: Trace<Float>) -> [Int] {
    let held = trace.held(ofLayer: layer)
    guard series.hasInitial, !held.isEmpty else { return [] }
    let isForward = trace.architecture.direction(ofLayer: layer) == .forward
    return [isForward ? held.lowerBound - 1 : held.upperBound]
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
        #expect(mine.count == series.steps)
        let other = (0..<series.steps).map { norm(series.vector($0, place)) }
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
    let told = Mutex<[Double]>([])
    let plan = SegmentPlan(interval: 5, steps: 23, budget: 1)
    let stopped = try SegmentedRun(sample.network, sample.batch, plan: plan) { share in
      told.withLock { shares in
        shares.append(share)
        return shares.count < 3
      }
    }
    let shares = told.withLock { $0 }
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

  @Test("is planned for an encoder and its decoder, with windows around every step of both")
  func planningBoth() throws {
    let source = (Input.tokens(vocabulary: 6), 8, [Int]?.none)
    let plan = Sample(.gru, source: source).architecture
    let long = try #require(
      try SegmentPlan(plan, steps: 4_003, samples: 1, sourceSteps: 90_001, budget: 1 << 20))
    #expect(long.sourceSteps == 90_001 && long.steps == 94_004)
    var held = Set<Int>()
    for step in 0..<long.steps {
      let window = long.window(around: step)
      #expect(window.contains(step) && window.count <= 2 * long.interval)
    }
    for stop in long.stops { held.formUnion(long.window(around: stop)) }
    #expect(held.count == long.steps)
    let attending = Sample(.gru, source: source, attention: .additive).architecture
    do throws(SegmentRefusal) {
      _ = try SegmentPlan(attending, steps: 50, samples: 1, sourceSteps: 90_001, budget: 1 << 20)
      Issue.record("it fits")
    } catch {
      #expect(
        error.description.contains("MiB of it for what the encoder made of the whole source"))
    }
  }
}

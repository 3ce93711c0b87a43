import Testing

@testable import Recurrence

@Suite("The plain twin in segments")
struct SegmentedTwinTests {
  @Test(
    "has the loss, the gradient and every number of the whole run, bit by bit",
    arguments: SegmentedRunTests.samples)
  func equality(_ sample: Sample) throws {
    let parameters = Parameters<Double>(sample.network.parameters)
    let whole = try Twin.run(parameters, sample.batch)
    let lead = sample.batch.sourceSteps
    for interval in [4, 5] {
      let plan = SegmentPlan(
        interval: interval, steps: lead + sample.batch.longest, sourceSteps: lead, budget: 1)
      let run = try SegmentedTwin(parameters, sample.batch, plan: plan)
      #expect(run.loss == whole.loss)
      #expect(try #require(run.gradient).values == whole.gradient?.values)
      for step in plan.stops {
        let trace = run.trace(around: step)
        #expect(trace.heldPlaces == plan.window(around: step))
        for (mine, other) in zip(arrays(trace), arrays(whole)) {
          #expect(mine.series.elements(of: mine.held) == other.series.elements(of: mine.held))
        }
      }
    }
  }

  @Test("goes forward alone without targets")
  func forwardAlone() throws {
    var sample = Sample(.gru, steps: 23)
    sample.batch.targets = nil
    let parameters = Parameters<Double>(sample.network.parameters)
    let plan = SegmentPlan(interval: 5, steps: 23, budget: 1)
    let run = try SegmentedTwin(parameters, sample.batch, plan: plan)
    let trace = run.trace(around: 22)
    #expect(run.loss == nil && run.gradient == nil && !trace.hasDerivatives)
    let whole = try Twin.run(parameters, sample.batch).series(.h, layer: 0)
    #expect(trace.series(.h, layer: 0).vector(22, 1) == whole.vector(22, 1))
  }

  /// Every array and the steps at which it is held.
  private func arrays(
    _ trace: Trace<Double>
  ) -> [(series: Series<Double>, held: Range<Int>)] {
    let layers = (0..<trace.architecture.layers).flatMap { layer in
      trace.architecture.cell.signals.flatMap { signal in
        [false, true].map {
          (trace.series(signal, layer: layer, derivative: $0), trace.held(ofLayer: layer))
        }
      }
    }
    let inputs = trace.architecture.stacks.flatMap { stack in
      [trace.input(of: stack), trace.inputDerivative(of: stack)].compactMap(\.self).map {
        ($0, trace.held(of: stack))
      }
    }
    let attention = AttentionSignal.allCases.flatMap { signal in
      [false, true].compactMap { trace.attention(signal, derivative: $0) }.map {
        ($0, trace.held)
      }
    }
    let answers = [trace.logits, trace.logitsDerivative, trace.lossSteps].map {
      ($0, trace.heldAnswers)
    }
    return layers + inputs + attention + answers
  }
}

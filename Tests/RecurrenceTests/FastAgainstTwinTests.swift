import Testing

@testable import Recurrence

@Suite("The fast unroll agrees with its plain twin")
struct FastAgainstTwinTests {
  @Test("in every signal, derivative and gradient", arguments: Sample.all)
  func agreement(_ sample: Sample) throws {
    // From 0 multiplications on every job is shared out, from very many on none.
    for (threads, leastShared) in [(1, Int.max / 1000), (2, 0), (3, 0)] {
      let unrolled = UnrolledNetwork(
        sample.architecture, steps: sample.batch.steps, samples: sample.batch.samples,
        sourceSteps: sample.batch.source?.steps ?? 0, threads: threads, leastShared: leastShared)
      _ = try sample.run(unrolled)
      let fast = try sample.run(unrolled)
      let plain = try Twin.run(
        Parameters<Double>(sample.network.parameters), sample.batch, masks: sample.masks)
      try expectClose(fast, plain)
    }
  }

  @Test("in what becomes of a weight that is no number", arguments: CellKind.allCases)
  func notANumber(_ cell: CellKind) throws {
    var sample = Sample(cell)
    sample.network.parameters[.hiddenHidden(layer: 0)][
      sample.network.parameters.tensor(.hiddenHidden(layer: 0)).offset] = .nan
    let unrolled = UnrolledNetwork(sample.architecture, steps: 5, samples: 2)
    let loss = try #require(try unrolled.forward(sample.network.parameters, sample.batch))
    let plain = try Twin.run(Parameters<Double>(sample.network.parameters), sample.batch)
    #expect(loss.isNaN && plain.loss?.isNaN == true)
    #expect(unrolled.trace(sample.batch).series(.h, layer: 0)[1, 0, 0].isNaN)
  }

  private func expectClose(_ fast: Trace<Float>, _ plain: Trace<Double>) throws {
    let (a, b) = (try #require(fast.loss), try #require(plain.loss))
    #expect(abs(a - b) <= 2e-6 * max(1, abs(b)))
    expectClose(fast.logits, plain.logits, "logits")
    expectClose(fast.logitsDerivative, plain.logitsDerivative, "dlogits")
    for signal in AttentionSignal.allCases {
      for derivative in [false, true] {
        let (x, y) = (
          fast.attention(signal, derivative: derivative),
          plain.attention(signal, derivative: derivative)
        )
        if let x, let y { expectClose(x, y, "attention.\(signal.rawValue)") }
      }
    }
    for stack in fast.architecture.stacks {
      let (x, y) = (fast.inputDerivative(of: stack), plain.inputDerivative(of: stack))
      if let x, let y { expectClose(x, y, "dx of the \(stack)") }
    }
    for index in fast.architecture.dense.indices {
      for derivative in [false, true] {
        expectClose(
          fast.densePreactivation(index, derivative: derivative),
          plain.densePreactivation(index, derivative: derivative), "pre of dense \(index)")
        expectClose(
          fast.denseOutput(index, derivative: derivative),
          plain.denseOutput(index, derivative: derivative), "out of dense \(index)")
      }
    }
    for layer in 0..<fast.architecture.layers {
      for signal in fast.architecture.cell.signals {
        for derivative in [false, true] {
          expectClose(
            fast.series(signal, layer: layer, derivative: derivative),
            plain.series(signal, layer: layer, derivative: derivative),
            "\(derivative ? "grad_" : "")\(signal.rawValue) of layer \(layer)")
        }
      }
    }
    let (g, h) = (try #require(fast.gradient), try #require(plain.gradient))
    for tensor in h.tensors {
      expectClose(Array(g[tensor.weight]), Array(h[tensor.weight]), "\(tensor.weight)")
    }
  }

  private func expectClose(_ fast: Series<Float>, _ plain: Series<Double>, _ name: String) {
    let first = fast.hasInitial ? -1 : 0
    let indices = (first..<fast.steps).flatMap { step in (0..<fast.samples).map { (step, $0) } }
    expectClose(
      indices.flatMap { fast.vector($0.0, $0.1) }, indices.flatMap { plain.vector($0.0, $0.1) },
      name)
  }

  private func expectClose(_ fast: [Float], _ plain: [Double], _ name: String) {
    let largest = plain.map(abs).max() ?? 0
    let distance = zip(fast, plain).map { abs(Double($0) - $1) }.max() ?? 0
    #expect(distance <= 4e-6 * max(largest, 1e-3), "\(name): \(distance) of \(largest)")
  }
}

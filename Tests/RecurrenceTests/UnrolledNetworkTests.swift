import Recurrence
import Testing

@Suite("An unrolled network")
struct UnrolledNetworkTests {
  @Test("goes on from the state in which it ended", arguments: CellKind.allCases)
  func carriedState(_ cell: CellKind) throws {
    let sample = Sample(cell, hidden: [7, 4], steps: 6)
    guard case .vectors(let x) = sample.batch.inputs else { return }
    let whole = UnrolledNetwork(sample.architecture, steps: 6, samples: 2)
    var batch = sample.batch
    batch.targets = nil
    try whole.forward(sample.network.parameters, batch)
    let halves = UnrolledNetwork(sample.architecture, steps: 3, samples: 2)
    let first = Batch(
      steps: 3, samples: 2, inputs: .vectors(Array(x[..<18])), initial: sample.batch.initial)
    let second = Batch(steps: 3, samples: 2, inputs: .vectors(Array(x[18...])))
    try halves.forward(sample.network.parameters, first)
    try halves.forward(sample.network.parameters, second, carryingState: true)
    for unit in 0..<4 {
      let a = whole.trace(batch).series(.h, layer: 1)[5, 1, unit]
      let b = halves.trace(second).series(.h, layer: 1)[2, 1, unit]
      #expect(abs(a - b) < 1e-6)
    }
  }

  @Test("gives the same numbers every time")
  func repeatable() throws {
    let sample = Sample(
      .lstm, hidden: [40, 30], input: .tokens(vocabulary: 9), steps: 12, samples: 24)
    let traces = try (0..<3).map { _ in
      let unrolled = UnrolledNetwork(sample.architecture, steps: 12, samples: 24, threads: 2)
      try unrolled.forward(sample.network.parameters, sample.batch)
      unrolled.backward(sample.network.parameters, sample.batch)
      return unrolled.trace(sample.batch)
    }
    #expect(traces[0].gradient == traces[1].gradient && traces[1].gradient == traces[2].gradient)
    #expect(traces[0].loss == traces[2].loss)
  }

  @Test("refuses weights of another network and a batch of another size")
  func refusal() throws {
    let sample = Sample(.gru)
    let other = UnrolledNetwork(Sample(.lstm).architecture, steps: 5, samples: 2)
    #expect(throws: ShapeError.self) {
      try other.forward(sample.network.parameters, sample.batch)
    }
    let short = UnrolledNetwork(sample.architecture, steps: 4, samples: 2)
    #expect(throws: ShapeError.self) {
      try short.forward(sample.network.parameters, sample.batch)
    }
  }

  @Test(
    "is read without a copy as its trace is",
    arguments: [Sample(.lstm), Sample(.gru, hidden: [7, 4])])
  func reading(_ sample: Sample) throws {
    let unrolled = UnrolledNetwork(sample.architecture, steps: 5, samples: 2)
    try unrolled.forward(sample.network.parameters, sample.batch)
    unrolled.backward(sample.network.parameters, sample.batch)
    let copy = unrolled.trace(sample.batch)
    let (h, dh) = (copy.series(.h, layer: 0), copy.series(.h, layer: 0, derivative: true))
    unrolled.reading(sample.batch) { trace in
      #expect(trace.loss == copy.loss && trace.hasDerivatives)
      #expect(trace.series(.h, layer: 0).elements == h.elements)
      #expect(trace.logits.elements == copy.logits.elements)
      let squares = trace.series(.h, layer: 0, derivative: true).squares(of: 1..<4)
      let expected = (1..<4).flatMap { step in
        (0..<2).map { norm(dh.vector(step, $0)) }
      }
      #expect(squares.count == expected.count)
      for (square, norm) in zip(squares, expected) {
        #expect(abs(square - norm * norm) <= 1e-12 * square)
      }
    }
  }

  @Test("leaves a trace that later runs do not change")
  func traces() throws {
    let sample = Sample(.lstm)
    let unrolled = UnrolledNetwork(sample.architecture, steps: 5, samples: 2)
    try unrolled.forward(sample.network.parameters, sample.batch)
    let trace = unrolled.trace(sample.batch)
    let before = trace.series(.h, layer: 0).elements
    var batch = sample.batch
    batch.initial = .zero
    try unrolled.forward(sample.network.parameters, batch)
    #expect(trace.series(.h, layer: 0).elements == before)
    #expect(unrolled.trace(batch).series(.h, layer: 0).elements != before)
  }
}

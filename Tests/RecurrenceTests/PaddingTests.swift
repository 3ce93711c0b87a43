import Testing

@testable import Recurrence

@Suite("Padding")
struct PaddingTests {
  private func trace(_ sample: Sample, _ batch: Batch) throws -> Trace<Float> {
    let unrolled = UnrolledNetwork(
      sample.architecture, steps: batch.steps, samples: batch.samples)
    try unrolled.forward(sample.network.parameters, batch)
    unrolled.backward(sample.network.parameters, batch)
    return unrolled.trace(batch)
  }

  @Test("what stands in it changes nothing", arguments: [false, true])
  func content(bidirectional: Bool) throws {
    let sample = Sample(.gru, samples: 3, bidirectional: bidirectional, lengths: [2, 5, 3])
    guard case .vectors(var x) = sample.batch.inputs else { return }
    var other = sample.batch
    for step in 2..<5 { x[step * 9] = 100 }
    other.inputs = .vectors(x)
    let (a, b) = (try trace(sample, sample.batch), try trace(sample, other))
    #expect(a.loss == b.loss)
    #expect(a.gradient == b.gradient)
  }

  @Test("each sample has the numbers that it has alone", arguments: CellKind.allCases)
  func alone(_ cell: CellKind) throws {
    let sample = Sample(
      cell, reduction: .sum, given: false, samples: 3, bidirectional: true, lengths: [2, 5, 3])
    guard case .vectors(let x) = sample.batch.inputs,
      case .classes(let classes)? = sample.batch.targets
    else { return }
    let whole = try trace(sample, sample.batch)
    for b in 0..<3 {
      let length = sample.batch.length(ofSample: b)
      let own = Batch(
        steps: length, samples: 1,
        inputs: .vectors((0..<length).flatMap { x[($0 * 3 + b) * 3..<($0 * 3 + b + 1) * 3] }),
        targets: .classes((0..<length).map { classes[$0 * 3 + b] }))
      let alone = try trace(sample, own)
      for layer in 0..<2 {
        for step in 0..<length {
          for derivative in [false, true] {
            let a = whole.series(.h, layer: layer, derivative: derivative).vector(step, b)
            let c = alone.series(.h, layer: layer, derivative: derivative).vector(step, 0)
            for (x, y) in zip(a, c) { #expect(abs(x - y) <= 2e-6) }
          }
        }
      }
    }
  }

  @Test("lengths may change from run to run, and states are carried for each sample")
  func changing() throws {
    let sample = Sample(.lstm, samples: 3, lengths: [2, 5, 3])
    let unrolled = UnrolledNetwork(sample.architecture, steps: 5, samples: 3)
    try unrolled.forward(sample.network.parameters, sample.batch)
    let states = unrolled.finalStates
    var next = sample.batch
    next.lengths = [4, 1, 5]
    next.initial = .given(states)
    let expected = try trace(sample, next)
    try unrolled.forward(sample.network.parameters, next, carryingState: true)
    #expect(
      unrolled.trace(next).series(.h, layer: 0).elements == expected.series(.h, layer: 0).elements)
    next.lengths = nil
    let whole = try trace(sample, next)
    try unrolled.forward(sample.network.parameters, next)
    #expect(
      unrolled.trace(next).series(.c, layer: 0).elements == whole.series(.c, layer: 0).elements)
  }

  @Test("takes no rows, and the shares of the rest are about equal")
  func packing() {
    let lengths = [2, 5, 3, 5, 1, 4]
    let packing = Packing(steps: 6, samples: 6, lengths: lengths)
    #expect(packing.rows == 20)
    #expect((0..<6).map(packing.count) == [6, 5, 4, 3, 2, 0])
    #expect(packing.order == [1, 3, 5, 2, 0, 4])
    #expect(packing.mirror.map { packing.mirror[$0] } == Array(0..<20))
    let shares = (0..<2).map { packing.places(ofPart: $0, of: 2) }
    #expect(shares == [0..<2, 2..<6])
  }

  @Test("leaves a layer's way through the steps that are there")
  func order() {
    let forward = TimeOrder(direction: .forward, length: 3, truncation: 2)
    #expect(forward.steps.map(forward.previous) == [-1, 0, 1])
    #expect((0..<4).map(forward.next) == [1, 2, nil, nil])
    #expect((0..<4).map(forward.source) == [1, nil, nil, nil])
    let reverse = TimeOrder(direction: .reverse, length: 3, truncation: 2)
    #expect(reverse.steps == [2, 1, 0])
    #expect(reverse.steps.map(reverse.previous) == [-1, 2, 1])
    #expect((0..<4).map(reverse.next) == [nil, 0, 1, nil])
    #expect((0..<4).map(reverse.source) == [nil, 0, nil, nil])
    #expect([forward.previous(of: 3), reverse.previous(of: 3)] == [2, -1])
  }
}

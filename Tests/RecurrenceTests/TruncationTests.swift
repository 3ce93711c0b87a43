import Recurrence
import Testing

@Suite("Truncated BPTT")
struct TruncationTests {
  @Test(
    "is the sum of BPTT over segments that go on from one another", arguments: CellKind.allCases)
  func segments(_ cell: CellKind) throws {
    let sample = Sample(cell, hidden: [7, 4], reduction: .sum, steps: 8, truncation: 3)
    let whole = try run(sample, sample.batch, from: nil)
    var (sum, states) = ([Float](repeating: 0, count: whole.gradient.values.count), [LayerState]())
    for (start, end) in [(0, 3), (3, 6), (6, 8)] {
      let part = try run(
        sample, segment(sample.batch, start..<end), from: start == 0 ? nil : states)
      for index in sum.indices { sum[index] += part.gradient.values[index] }
      states = part.states
    }
    let largest = whole.gradient.values.map(abs).max() ?? 0
    for (a, b) in zip(sum, whole.gradient.values) { #expect(abs(a - b) <= 2e-6 * largest) }
    for (a, b) in zip(states, whole.states) {
      for (x, y) in zip(a.h + a.c, b.h + b.c) { #expect(abs(x - y) <= 2e-6) }
    }
  }

  private func run(
    _ sample: Sample, _ batch: Batch, from states: [LayerState]?
  ) throws -> (gradient: Parameters<Float>, states: [LayerState]) {
    var batch = batch
    if let states { batch.initial = .given(states) }
    let unrolled = UnrolledNetwork(
      sample.architecture, steps: batch.steps, samples: batch.samples, threads: 1)
    try unrolled.forward(sample.network.parameters, batch)
    unrolled.backward(sample.network.parameters, batch)
    return (unrolled.gradient, unrolled.finalStates)
  }

  private func segment(_ batch: Batch, _ steps: Range<Int>) -> Batch {
    guard case .vectors(let x) = batch.inputs, case .classes(let classes)? = batch.targets else {
      preconditionFailure("vectors and classes")
    }
    func slice<Element>(_ array: [Element]) -> [Element] {
      let row = array.count / batch.steps
      return Array(array[steps.lowerBound * row..<steps.upperBound * row])
    }
    return Batch(
      steps: steps.count, samples: batch.samples, inputs: .vectors(slice(x)),
      targets: .classes(slice(classes)), initial: batch.initial)
  }
}

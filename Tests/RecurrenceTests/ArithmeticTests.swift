import Recurrence
import Testing

@Suite("The arithmetic of one unit")
struct ArithmeticTests {
  static let samples: [Sample] =
    CellKind.allCases.flatMap {
      [
        Sample($0, hidden: [7, 4]),
        Sample($0, input: .tokens(vocabulary: 5), at: .last),
        Sample($0, input: .embedding(vocabulary: 6, size: 3), given: false),
      ]
    }
    + (Sample.shaped + Sample.extended + Sample.encoded + Sample.attending).filter {
      $0.batch.samples < 10
    }

  @Test("adds up to the value of the trace, forward and backward", arguments: samples)
  func sums(_ sample: Sample) throws {
    let trace = try sample.run()
    for layer in 0..<sample.architecture.layers {
      for step in [0, 2, 4] {
        let arithmetic = Arithmetic(
          trace, network: sample.network, layer: layer, step: step,
          sample: sample.batch.samples - 1, unit: 3)
        for equation in arithmetic.forward + arithmetic.backward {
          #expect(
            abs(equation.sum - equation.value) <= 2e-6 * max(1, abs(equation.value)),
            "\(equation.symbol) = \(equation.formula): \(equation.sum), not \(equation.value)")
        }
      }
    }
  }

  @Test("has an equation for every signal of the cell", arguments: CellKind.allCases)
  func completeness(_ cell: CellKind) throws {
    let sample = Sample(cell)
    let unrolled = UnrolledNetwork(sample.architecture, steps: 5, samples: 2)
    try unrolled.forward(sample.network.parameters, sample.batch)
    unrolled.backward(sample.network.parameters, sample.batch)
    let arithmetic = Arithmetic(
      unrolled.trace(sample.batch), network: sample.network, layer: 0, step: 2, sample: 0, unit: 0)
    #expect(Set(arithmetic.forward.map(\.signal)) == Set(cell.signals))
    #expect(Set(arithmetic.backward.map(\.signal)) == Set(cell.signals))
    #expect(Set(arithmetic.forward.map(\.isDerivative)) == [false])
    #expect(Set(arithmetic.backward.map(\.isDerivative)) == [true])
    #expect(arithmetic.backward.contains { $0.symbol == "dL/dh" })
  }

  @Test("writes the largest terms of a long sum by themselves and the rest as one")
  func ranking() throws {
    let sample = Sample(.rnnTanh, hidden: [40])
    let unrolled = UnrolledNetwork(sample.architecture, steps: 5, samples: 2)
    try unrolled.forward(sample.network.parameters, sample.batch)
    let arithmetic = Arithmetic(
      unrolled.trace(sample.batch), network: sample.network, layer: 0, step: 1, sample: 0, unit: 0,
      largest: 2)
    let labels = arithmetic.forward[0].terms.map(\.label)
    #expect(labels.contains("38 more of U_h·h'"))
    #expect(labels.count == 3 + 1 + 3 + 1)
  }
}

import Recurrence
import Testing

@Suite("BPTT agrees with finite differences in Double")
struct FiniteDifferenceTests {
  /// Truncated BPTT is no derivative of the loss; `TruncationTests` holds it against its segments.
  static let samples =
    Sample.plain.filter { $0.batch.samples < 10 }
    + Sample.shaped.filter { $0.architecture.truncation == nil }
    + (Sample.extended + Sample.encoded + Sample.attending).filter { $0.batch.samples < 10 }

  @Test("for every weight", arguments: samples)
  func weights(_ sample: Sample) throws {
    var parameters = Parameters<Double>(sample.network.parameters)
    let gradient = try #require(
      try Twin.run(parameters, sample.batch, masks: sample.masks).gradient)
    let step = 1e-5
    for index in stride(from: 0, to: parameters.values.count, by: 17) {
      let kept = parameters.values[index]
      parameters.values[index] = kept + step
      let above = try #require(try Twin.run(parameters, sample.batch, masks: sample.masks).loss)
      parameters.values[index] = kept - step
      let below = try #require(try Twin.run(parameters, sample.batch, masks: sample.masks).loss)
      parameters.values[index] = kept
      let slope = (above - below) / (2 * step)
      #expect(
        abs(slope - gradient.values[index]) <= 1e-7 * max(1, abs(slope)),
        "weight \(index): \(slope) against \(gradient.values[index])")
    }
  }

  @Test("for the initial states", arguments: CellKind.allCases)
  func initialStates(_ cell: CellKind) throws {
    let sample = Sample(cell, hidden: [7, 4])
    let parameters = Parameters<Double>(sample.network.parameters)
    let trace = try Twin.run(parameters, sample.batch)
    guard case .given(let states) = sample.batch.initial else { return }
    for signal in cell.states {
      for layer in 0..<2 {
        for unit in 0..<4 {
          // The step is a power of two, so that a float holds the moved state exactly enough.
          let step: Float = 0x1p-9
          let slopes = try [step, -step].map { step in
            var moved = states
            if signal == .h { moved[layer].h[unit] += step } else { moved[layer].c[unit] += step }
            var batch = sample.batch
            batch.initial = .given(moved)
            return try #require(try Twin.run(parameters, batch).loss)
          }
          let slope = (slopes[0] - slopes[1]) / (2 * Double(step))
          let derivative = trace.series(signal, layer: layer, derivative: true)[-1, 0, unit]
          #expect(abs(slope - derivative) <= 2e-6, "\(signal) \(layer) \(unit)")
        }
      }
    }
  }
}

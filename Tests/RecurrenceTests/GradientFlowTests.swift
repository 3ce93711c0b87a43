import Recurrence
import Testing

@Suite("A gradient flow")
struct GradientFlowTests {
  static let samples: [Sample] =
    CellKind.allCases.flatMap {
      [
        Sample($0, hidden: [7, 4]), Sample($0, at: .last),
        Sample($0, hidden: [5, 5], given: false),
      ]
    }
    + (Sample.shaped + Sample.extended + Sample.encoded + Sample.attending).filter {
      $0.batch.samples < 10
    }

  private func trace(_ sample: Sample) throws -> Trace<Float> {
    return try sample.run()
  }

  @Test("splits dL/dh into parts whose shares sum to one", arguments: samples)
  func shares(_ sample: Sample) throws {
    let trace = try trace(sample)
    for layer in 0..<sample.architecture.layers {
      let flow = GradientFlow(trace, network: sample.network, layer: layer)
      for step in flow.hiddenNorms.indices {
        for b in 0..<trace.samples where flow.hiddenNorms[step][b] > 1e-6 {
          let parts = flow.parts(step: step, sample: b)
          let sum =
            parts.head.projection + parts.above.projection + parts.next.projection
            + parts.decoder.projection + parts.attention.projection
          #expect(abs(sum - 1) < 1e-4, "layer \(layer), step \(step): \(sum)")
        }
      }
    }
  }

  @Test("stays below its bound", arguments: samples)
  func bound(_ sample: Sample) throws {
    let trace = try trace(sample)
    for layer in 0..<sample.architecture.layers {
      let flow = GradientFlow(trace, network: sample.network, layer: layer)
      for b in 0..<trace.samples {
        for (step, bound) in flow.bound(sample: b).enumerated() {
          #expect(flow.hiddenNorms[step][b] <= bound * (1 + 1e-5))
        }
      }
    }
  }

  @Test("has the familiar bound (σ_max γ)^(T−t) where the loss is at the last step alone")
  func familiarBound() throws {
    let sample = Sample(.rnnLogistic, at: .last)
    let trace = try trace(sample)
    let flow = GradientFlow(trace, network: sample.network, layer: 0)
    guard case .pascanu(let sigma, let slope) = flow.boundKind else {
      Issue.record("an Elman cell has Pascanu's bound")
      return
    }
    #expect(slope == 0.25)
    var expected = flow.bound(sample: 1)[4]
    // The norm is that of the float trace, the bound begins with the same vector made in Double.
    #expect(abs(flow.hiddenNorms[4][1] - expected) <= 1e-6 * expected)
    for step in (0..<5).reversed() {
      #expect(abs(flow.bound(sample: 1)[step] - expected) <= 1e-9 * expected)
      expected *= sigma * slope
    }
  }

  @Test("measures Jacobians that finite differences confirm", arguments: CellKind.allCases)
  func jacobians(_ cell: CellKind) throws {
    let sample = Sample(cell, steps: 2, samples: 1)
    let flow = GradientFlow(try trace(sample), network: sample.network, layer: 0)
    let matrix = try jacobian(sample)
    let expected = matrix.largestSingularValue
    #expect(abs(flow.jacobianNorm(step: 0, sample: 0) - expected) <= 2e-5 * expected)
  }

  /// ∂s_2/∂s_1 column by column, by central differences: s_1 is given as an initial state.
  private func jacobian(_ sample: Sample) throws -> Matrix<Double> {
    let cell = sample.architecture.cell
    let parameters = Parameters<Double>(sample.network.parameters)
    let whole = try Twin.run(parameters, sample.batch)
    guard case .vectors(let x) = sample.batch.inputs else { preconditionFailure() }
    let start = LayerState(
      h: whole.series(.h, layer: 0).vector(0, 0).map { Float($0) },
      c: cell.carriesCell ? whole.series(.c, layer: 0).vector(0, 0).map { Float($0) } : [])
    let size = 7 * cell.states.count
    var matrix = Matrix<Double>(
      rows: size, columns: size, values: Array(repeating: 0, count: size * size))
    let step: Float = 0x1p-8
    for column in 0..<size {
      let ends = try [step, -step].map { step in
        var moved = start
        if column < 7 { moved.h[column] += step } else { moved.c[column - 7] += step }
        let batch = Batch(
          steps: 1, samples: 1, inputs: .vectors(Array(x[3..<6])), initial: .given([moved]))
        let trace = try Twin.run(parameters, batch)
        return cell.states.flatMap { trace.series($0, layer: 0).vector(0, 0) }
      }
      for row in 0..<size { matrix[row, column] = (ends[0][row] - ends[1][row]) / Double(2 * step) }
    }
    return matrix
  }

  @Test("adds up the recurrent weights' gradient step by step", arguments: samples)
  func recurrentGradient(_ sample: Sample) throws {
    let trace = try trace(sample)
    let gradient = try #require(trace.gradient)
    for layer in 0..<sample.architecture.layers {
      let flow = GradientFlow(trace, network: sample.network, layer: layer)
      let whole = norm(gradient[.hiddenHidden(layer: layer)])
      let isForward = sample.architecture.direction(ofLayer: layer) == .forward
      let end = trace.steps(ofLayer: layer) - 1
      let (first, last) = isForward ? (0, end) : (end, 0)
      let (all, one) = (
        flow.recurrentGradientSum(step: first), flow.recurrentGradientSum(step: last)
      )
      #expect(abs(try #require(all) - whole) <= 1e-5 * max(whole, 1e-3))
      #expect(abs(try #require(one) - flow.recurrentGradientNorms[last]) <= 1e-9)
    }
  }

  @Test("ends where truncation cuts, and is zero at padded steps", arguments: CellKind.allCases)
  func borders(_ cell: CellKind) throws {
    let sample = Sample(
      cell, steps: 7, samples: 2, bidirectional: true, lengths: [7, 5], truncation: 3)
    let trace = try trace(sample)
    for layer in 0..<2 {
      let flow = GradientFlow(trace, network: sample.network, layer: layer)
      let cut = layer == 0 ? [2, 5] : [3, 6]
      let end = layer == 0 ? 6 : 0
      for step in 0..<7 {
        let isEnd = cut.contains(step) || step == end
        #expect((flow.parts(step: step, sample: 0).next.norm == 0) == isEnd)
        #expect((flow.jacobianNorm(step: step, sample: 0) == 0) == isEnd)
      }
      for step in 5..<7 {
        #expect(flow.order(sample: 1).isPadding(step))
        #expect(flow.hiddenNorms[step][1] == 0)
        #expect(flow.bound(sample: 1)[step] == 0)
      }
    }
  }

  @Test("never turns a vanishing gradient into a false zero")
  func tinyNorms() {
    let tiny: [Float] = [1e-30, 1e-30]
    #expect(abs(norm(tiny) / 1.4142135e-30 - 1) < 1e-6)
  }
}

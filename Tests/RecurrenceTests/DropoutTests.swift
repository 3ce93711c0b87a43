import Testing

@testable import Recurrence

@Suite("Dropout")
struct DropoutTests {
  private let sample = Sample(
    .lstm, hidden: [40, 40], input: .embedding(vocabulary: 6, size: 30), steps: 20, samples: 10,
    dropout: Dropout(embedding: 0.2, layers: 0.5, head: 0.3))

  @Test("draws the same masks from the same generator, with the shares that were asked for")
  func shares() {
    func draw(_ seed: UInt64) -> DropoutMasks {
      var generator = TestGenerator(seed)
      return DropoutMasks(
        for: sample.architecture, steps: 20, samples: 10, using: &generator)
    }
    let masks = draw(7)
    #expect(masks.values == draw(7).values)
    #expect(masks.values != draw(8).values)
    for (place, share, width) in sample.architecture.dropoutPlaces {
      let factors = (0..<200).flatMap { masks.factors(place, row: $0, width: width) ?? [] }
      #expect(Set(factors) == [0, Float(1 / (1 - share))])
      let dropped = Double(factors.count { $0 == 0 }) / Double(factors.count)
      #expect(abs(dropped - share) < 0.02, "\(place): \(dropped)")
    }
  }

  @Test("acts in training runs alone")
  func evaluation() throws {
    var evaluated = sample
    evaluated.masks = nil
    var plan = sample.architecture
    plan.dropout = Dropout()
    var parameters = Parameters<Float>(zerosFor: plan)
    parameters.values = sample.network.parameters.values
    let without = UnrolledNetwork(plan, steps: 20, samples: 10)
    let loss = try without.forward(parameters, sample.batch)
    #expect(try evaluated.run().loss == loss)
    #expect(try sample.run().loss != loss)
  }
}

import Laboratory
import Recurrence
import Testing

@Suite("A walk through a long sequence")
struct WalkWindowTests {
  private static let pair = Result { try records() }
  private static let memory = 200_000

  private func records() throws -> (whole: WalkRecord, long: WalkRecord) { try Self.pair.get() }

  /// 400 steps whose whole trace takes 560 kB, and a window of them within 200.
  private static func records() throws -> (whole: WalkRecord, long: WalkRecord) {
    let architecture = Architecture(
      cell: .lstm, input: .tokens(vocabulary: 5), hidden: [9, 6], outputs: 5)
    var generator = SystemRandomNumberGenerator()
    let network = Network(architecture, using: &generator)
    // A symbol of its own in the middle.
    let tokens = (0..<400).map { Int32($0 == 230 ? 4 : $0 * $0 % 4) }
    let batch = Batch(
      steps: 400, samples: 1, inputs: .tokens(tokens), targets: .classes(tokens.reversed()))
    return (
      try WalkRecord(title: "long", network: network, batch: batch),
      try WalkRecord(
        title: "long", network: network, batch: batch, limits: WalkLimits(memory: memory))
    )
  }

  @Test("shows what the whole shows, wherever one stands")
  func sameNumbers() throws {
    let (whole, long) = try records()
    #expect(whole.run == nil && long.run != nil && long.steps == 400)
    for step in [0, 90, 199, 399] {
      let record = long.holding(step)
      #expect(record.isHeld(around: step) && record.isWindow(of: long))
      let held = record.trace.held
      #expect(held.contains(step) && held.count < 100)
      #expect(record.inputTexts[0].values == Array(whole.inputTexts[0][held]))
      #expect(record.targetTexts[0].values == Array(whole.targetTexts[0][held]))
      #expect(record.predictionTexts[0].values == Array(whole.predictionTexts[0][held]))
      for place in held {
        let (p, q) = (record.targetProbabilities[0][place], whole.targetProbabilities[0][place])
        #expect(abs(try #require(p) - (try #require(q))) < 1e-5)
      }
    }
  }

  @Test("analyses the gradient as the whole does, but for what takes all later steps")
  func sameFlow() throws {
    let (whole, long) = try records()
    let record = long.holding(199)
    for (flow, other) in zip(record.flows, whole.flows) {
      #expect(!flow.isWhole && other.isWhole && flow.bound(sample: 0).isEmpty)
      #expect(flow.recurrentGradientSum(step: 199) == nil)
      for step in 195..<205 {
        let size = other.hiddenNorms[step][0]
        #expect(abs(flow.hiddenNorms[step][0] - size) <= 1e-4 * size)
        let (parts, others) = (
          flow.parts(step: step, sample: 0), other.parts(step: step, sample: 0)
        )
        #expect(abs(parts.next.norm - others.next.norm) <= 1e-4 * size)
        let stretch = other.jacobianNorm(step: step, sample: 0)
        #expect(abs(flow.jacobianNorm(step: step, sample: 0) - stretch) <= 1e-4 * stretch)
        let added = other.recurrentGradientNorms[step]
        #expect(abs(flow.recurrentGradientNorms[step] - added) <= 1e-4 * added)
      }
    }
  }

  @Test("finds a text that is not held, both ways and past the ends")
  func finding() throws {
    let (whole, long) = try records()
    for record in [whole, long] {
      #expect(record.place(of: "4", from: 10, forward: true, sample: 0) == 230)
      #expect(record.place(of: "4", from: 350, forward: true, sample: 0) == 230)
      #expect(record.place(of: "4", from: 350, forward: false, sample: 0) == 230)
      #expect(record.place(of: "4", from: 230, forward: false, sample: 0) == 230)
      #expect(record.place(of: "7", from: 0, forward: true, sample: 0) == nil)
    }
  }

  @Test(
    "goes through a source and what is made of it, on one time axis",
    arguments: [Attention.none, .dot, .additive])
  func source(_ attention: Attention) throws {
    let architecture = Architecture(
      cell: .gru, input: .tokens(vocabulary: 5), hidden: [9], outputs: 5,
      encoder: Encoder(input: .tokens(vocabulary: 4), attention: attention))
    var generator = SystemRandomNumberGenerator()
    let network = Network(architecture, using: &generator)
    let tokens = (0..<150).map { Int32($0 * $0 % 5) }
    var batch = Batch(
      steps: 150, samples: 1, inputs: .tokens(tokens), targets: .classes(tokens.reversed()))
    batch.source = Source(steps: 211, inputs: .tokens((0..<211).map { Int32($0 * 7 % 4) }))
    let whole = try WalkRecord(title: "long", network: network, batch: batch)
    let long = try WalkRecord(
      title: "long", network: network, batch: batch, limits: WalkLimits(memory: 240_000))
    #expect(whole.run == nil && long.run != nil && long.steps == 361)
    for place in [0, 100, 205, 213, 300, 360] {
      let record = long.holding(place)
      let held = record.trace.heldPlaces
      #expect(record.isHeld(around: place) && held.contains(place) && held.count < 150)
      for (texts, others) in [
        (record.inputTexts[0], whole.inputTexts[0]),
        (record.targetTexts[0], whole.targetTexts[0]),
        (record.predictionTexts[0], whole.predictionTexts[0]),
      ] {
        #expect(texts.count == 361 && texts.held == held)
        #expect(texts.values == Array(others[held]))
      }
    }
    for record in [whole, long] {
      #expect(record.place(of: "3", from: 212, forward: false, sample: 0) == 209)
      #expect(record.place(of: "4", from: 0, forward: true, sample: 0) == 213)
    }
  }

  @Test("tells how far it has come, stops when told to, and says what does not fit")
  func limits() throws {
    let (whole, _) = try records()
    let limits = WalkLimits(memory: Self.memory) { $0 < 0.5 }
    #expect(throws: WalkFault.self) {
      try WalkRecord(
        title: "long", network: whole.network, batch: whole.trace.batch, limits: limits)
    }
    let tiny = WalkLimits(memory: 1000)
    do throws(WalkFault) {
      _ = try WalkRecord(
        title: "long", network: whole.network, batch: whole.trace.batch, limits: tiny)
      Issue.record("it fits")
    } catch {
      #expect(error.description.hasPrefix("A sequence of 400 steps cannot be walked through"))
    }
  }
}

/// The passes over all segments that fill the borders.
struct SegmentSweeps {
  private(set) var borders: SegmentBorders
  private(set) var loss: Double?
  private(set) var norms: NormCourse?
  private let network: Network
  private let engine: UnrolledNetwork
  private var sum: [Double]
  /// What attention looks at, or what it sends back, as far as a sweep has come.
  private var outputs: [Float] = []

  init(_ network: Network, _ batch: Batch, _ plan: SegmentPlan) {
    borders = SegmentBorders(network.architecture, batch, plan)
    engine = SegmentedRun.engine(network, batch, plan)
    self.network = network
    sum = Array(repeating: 0, count: network.parameters.values.count)
    guard batch.targets != nil else { return }
    let architecture = network.architecture
    norms = NormCourse(
      steps: (0..<architecture.layers).map {
        architecture.stack(ofLayer: $0) == .encoder ? batch.sourceSteps : batch.steps
      }, samples: batch.samples)
  }

  /// The gradient that has been collected; nil without targets.
  var gradient: Parameters<Float>? {
    guard loss != nil else { return nil }
    var gradient = Parameters<Float>(zerosFor: network.architecture)
    gradient.values = sum.map { Float($0) }
    return gradient
  }

  /// The layers whose states can be followed in one sweep: all of them, or where there are two
  /// directions one of a level after the other, as the level above reads both.
  private var groups: [Range<Int>] {
    let layers = network.architecture.startingLayers
    return network.architecture.isBidirectional
      ? layers.map { $0..<$0 + 1 } : [layers]
  }

  /// Makes all sweeps; false where `progress` told to stop.
  mutating func run(_ progress: (Double) -> Bool) -> Bool {
    let hasTargets = borders.batch.targets != nil
    let passes = Double(groups.count * borders.plan.count)
    // A run backward costs about three forward.
    let whole = hasTargets ? 5 * passes + 4 * Double(farEnds.count) : passes
    var done = 0.0
    func tell(_ cost: Double) -> Bool {
      done += cost
      return progress(min(1, done / whole))
    }
    for group in groups {
      guard sweep(group, { tell(1) }) else { return false }
    }
    guard hasTargets else { return true }
    guard sweepEnds({ tell(4) }) else { return false }
    // What is above comes first; of two directions the one that reads leftward sends rightward.
    for group in groups.reversed() {
      guard sweepBack(group, isLast: group.lowerBound == 0, { tell(4) }) else { return false }
    }
    return true
  }

  private func direction(_ group: Range<Int>) -> Direction {
    network.architecture.direction(ofLayer: group.lowerBound)
  }

  /// Follows the states of some layers over all segments; the loss is that of the last sweep, when all
  /// others are known.
  private mutating func sweep(_ group: Range<Int>, _ goOn: () -> Bool) -> Bool {
    let direction = direction(group)
    let last = network.architecture.layers(of: .decoder).lowerBound
    var total = 0.0
    beginOutputs()
    for segment in order(direction) {
      total += engine.forward(network.parameters, borders.part(segment..<segment + 1)) ?? 0
      let exit = borders.ends(segment..<segment + 1, direction).exit
      let states = engine.finalStates
      for layer in group { borders.states[exit][layer] = states[last + layer] }
      keepOutputs(of: segment)
      guard goOn() else { return false }
    }
    if borders.batch.targets != nil { loss = total }
    return true
  }

  /// Makes room for what attention looks at.
  private mutating func beginOutputs() {
    let width = engine.keys?.width ?? 0
    outputs = Array(
      repeating: 0, count: borders.plan.sourceSteps * borders.batch.samples * width)
  }

  /// Keeps the encoder's outputs, and hands them to the decoder when all are there.
  private mutating func keepOutputs(of segment: Int) {
    guard let keys = engine.keys, segment < borders.plan.sourceCount else { return }
    keys.keep(in: &outputs)
    guard segment == borders.plan.sourceCount - 1 else { return }
    (borders.attended.values, outputs) = (outputs, [])
  }

  /// Adds up what attention sends to the encoder's outputs, and hands it over when all is there.
  private mutating func collectOutputs(of segment: Int) {
    guard let keys = engine.keys, segment >= borders.plan.sourceCount else { return }
    keys.add(to: &outputs)
    guard segment == borders.plan.sourceCount else { return }
    (borders.attended.derivatives, outputs) = (outputs, [])
  }

  /// The segments in which a sample ends whose final state in the other direction is at step 0.
  private var farEnds: [Int] {
    let architecture = network.architecture
    guard architecture.isBidirectional, architecture.lossAt == .last else { return [] }
    return Set(borders.batch.allLengths.map { borders.plan.segment(of: $0 - 1) }).sorted()
  }

  /// Takes the losses that read the final states of both directions, now that all are known, and lets
  /// the reverse layers have at step 0 what these send them.
  private mutating func sweepEnds(_ goOn: () -> Bool) -> Bool {
    let segments = farEnds
    guard !segments.isEmpty else { return true }
    let top = network.architecture.layers(ofLevel: network.architecture.levels - 1)
    var total = 0.0
    for segment in segments {
      let part = borders.part(segment..<segment + 1)
      total += engine.forward(network.parameters, part) ?? 0
      engine.backward(network.parameters, part)
      for (layer, sent) in zip(top, engine.derivativesAtEnds)
      where network.architecture.direction(ofLayer: layer) == .reverse {
        for (index, value) in sent.enumerated() { borders.derivatives[0][layer].h[index] += value }
      }
      guard goOn() else { return false }
    }
    loss = total
    return true
  }

  /// Follows what comes back to some layers; in the last sweep, when all others are known, collects the
  /// gradient.
  private mutating func sweepBack(
    _ group: Range<Int>, isLast: Bool, _ goOn: () -> Bool
  ) -> Bool {
    let direction = direction(group)
    beginOutputs()
    for segment in order(direction).reversed() {
      let part = borders.part(segment..<segment + 1)
      engine.forward(network.parameters, part)
      engine.backward(network.parameters, part)
      let entry = borders.ends(segment..<segment + 1, direction).entry
      let derivatives = engine.initialDerivatives
      for layer in group { borders.derivatives[entry][layer] = derivatives[layer] }
      collectOutputs(of: segment)
      if isLast { collect(part) }
      guard goOn() else { return false }
    }
    return true
  }

  private func order(_ direction: Direction) -> [Int] {
    let order = Array(0..<borders.plan.count)
    return direction == .forward ? order : order.reversed()
  }

  private mutating func collect(_ part: RunPart) {
    for (index, value) in engine.gradient.values.enumerated() { sum[index] += Double(value) }
    for (layer, samples) in engine.hiddenDerivativeNorms.enumerated() {
      let first = part.segments[network.architecture.stack(ofLayer: layer)]?.first ?? 0
      for (sample, course) in samples.enumerated() {
        for (step, norm) in course.enumerated() {
          norms?.add(norm, layer: layer, sample: sample, step: first + step)
        }
      }
    }
  }
}

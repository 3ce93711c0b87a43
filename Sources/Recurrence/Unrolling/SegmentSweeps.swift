/// What is kept at the borders of the segments, and the parts of the batch between them.
struct SegmentBorders: Sendable {
  let architecture: Architecture
  let batch: Batch
  let plan: SegmentPlan
  /// The steps of each sample.
  let lengths: [Int]
  let lossScale: Double
  /// The states that go over each border, in the direction of the layer.
  var states: [[LayerState]]
  /// What comes back over each border.
  var derivatives: [[LayerState]]

  init(_ architecture: Architecture, _ batch: Batch, _ plan: SegmentPlan) {
    let lengths = (0..<batch.samples).map(batch.length)
    let losses = architecture.lossAt == .all ? lengths.reduce(0, +) : batch.samples
    lossScale = architecture.reduction.scale(losses: losses, samples: batch.samples)
    count = (plan.steps + plan.interval - 1) / plan.interval
    let zeros = architecture.recurrent.map { layer in
      let zeros = [Float](repeating: 0, count: batch.samples * layer.size)
      return LayerState(h: zeros, c: architecture.cell.carriesCell ? zeros : [])
    }
    var initial = zeros
    if case .given(let given) = batch.initial { initial = given }
    states = Array(repeating: initial, count: count + 1)
    derivatives = Array(repeating: zeros, count: count + 1)
    (self.architecture, self.batch, self.plan, self.lengths) = (architecture, batch, plan, lengths)
  }

  /// The segments in which there is anything but padding.
  let count: Int

  /// The border at which layers of a direction enter, and the one at which they leave.
  func ends(_ segments: Range<Int>, _ direction: Direction) -> (entry: Int, exit: Int) {
    direction == .forward
      ? (segments.lowerBound, segments.upperBound) : (segments.upperBound, segments.lowerBound)
  }

  /// Some segments as one: what is read, and how they belong to the whole.
  func part(_ segments: Range<Int>) -> (Batch, Segment) {
    let segments = segments.clamped(to: 0..<count)
    let first = segments.lowerBound * plan.interval
    let end = min(segments.upperBound * plan.interval, plan.steps)
    let layers = architecture.recurrent
    let segment = Segment(
      first: first, count: end - first, steps: batch.steps, lengths: lengths, lossScale: lossScale,
      received: layers.map { derivatives[ends(segments, $0.direction).exit][$0.index] },
      ended: layers.map { states[ends(0..<count, $0.direction).exit][$0.index] })
    var part = batch.part(
      segment.held, filledTo: plan.windowSteps, hasLossEverywhere: architecture.lossAt == .all)
    part.lengths = segment.localLengths
    part.initial = .given(layers.map { states[ends(segments, $0.direction).entry][$0.index] })
    return (part, segment)
  }
}

/// The passes over all segments that fill the borders.
struct SegmentSweeps {
  private(set) var borders: SegmentBorders
  private(set) var loss: Double?
  private(set) var norms: NormCourse?
  private let network: Network
  private let engine: UnrolledNetwork
  private var sum: [Double]

  init(_ network: Network, _ batch: Batch, _ plan: SegmentPlan) {
    borders = SegmentBorders(network.architecture, batch, plan)
    engine = SegmentedRun.engine(network, batch, plan)
    self.network = network
    sum = Array(repeating: 0, count: network.parameters.values.count)
    guard batch.targets != nil else { return }
    norms = NormCourse(
      layers: network.architecture.layers, samples: batch.samples, steps: batch.steps)
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
    let layers = network.architecture.layers
    return network.architecture.isBidirectional
      ? (0..<layers).map { $0..<$0 + 1 } : [0..<layers]
  }

  /// Makes all sweeps; false where `progress` told to stop.
  mutating func run(_ progress: (Double) -> Bool) -> Bool {
    let hasTargets = borders.batch.targets != nil
    let passes = Double(groups.count * borders.count)
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
    var total = 0.0
    for segment in order(direction) {
      let (part, place) = borders.part(segment..<segment + 1)
      total += engine.forward(network.parameters, part, of: place) ?? 0
      let exit = borders.ends(segment..<segment + 1, direction).exit
      let states = engine.finalStates
      for layer in group { borders.states[exit][layer] = states[layer] }
      guard goOn() else { return false }
    }
    if borders.batch.targets != nil { loss = total }
    return true
  }

  /// The segments in which a sample ends whose final state in the other direction is at step 0.
  private var farEnds: [Int] {
    let architecture = network.architecture
    guard architecture.isBidirectional, architecture.lossAt == .last else { return [] }
    return Set(borders.lengths.map { ($0 - 1) / borders.plan.interval }).sorted()
  }

  /// Takes the losses that read the final states of both directions, now that all are known, and lets
  /// the reverse layers have at step 0 what these send them.
  private mutating func sweepEnds(_ goOn: () -> Bool) -> Bool {
    let segments = farEnds
    guard !segments.isEmpty else { return true }
    let top = network.architecture.layers(ofLevel: network.architecture.levels - 1)
    var total = 0.0
    for segment in segments {
      let (part, place) = borders.part(segment..<segment + 1)
      total += engine.forward(network.parameters, part, of: place) ?? 0
      engine.backward(network.parameters, part, of: place)
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
    for segment in order(direction).reversed() {
      let (part, place) = borders.part(segment..<segment + 1)
      engine.forward(network.parameters, part, of: place)
      engine.backward(network.parameters, part, of: place)
      let entry = borders.ends(segment..<segment + 1, direction).entry
      let derivatives = engine.initialDerivatives
      for layer in group { borders.derivatives[entry][layer] = derivatives[layer] }
      if isLast { collect(place) }
      guard goOn() else { return false }
    }
    return true
  }

  private func order(_ direction: Direction) -> [Int] {
    let order = Array(0..<borders.count)
    return direction == .forward ? order : order.reversed()
  }

  private mutating func collect(_ segment: Segment) {
    for (index, value) in engine.gradient.values.enumerated() { sum[index] += Double(value) }
    for (layer, samples) in engine.hiddenDerivativeNorms.enumerated() {
      for (sample, course) in samples.enumerated() {
        for (step, norm) in course.enumerated() {
          norms?.add(norm, layer: layer, sample: sample, step: segment.first + step)
        }
      }
    }
  }
}

extension Batch {
  /// Some steps, filled with zeros to as many as a run has.
  fileprivate func part(
    _ steps: Range<Int>, filledTo count: Int, hasLossEverywhere: Bool
  ) -> Batch {
    func cut<Element: Numeric>(_ array: [Element]) -> [Element] {
      let row = array.count / self.steps
      let rest = [Element](repeating: 0, count: (count - steps.count) * row)
      return array[steps.lowerBound * row..<steps.upperBound * row] + rest
    }
    let inputs =
      switch inputs {
      case .vectors(let x): Inputs.vectors(cut(x))
      case .tokens(let tokens): Inputs.tokens(cut(tokens))
      }
    var targets = targets
    if hasLossEverywhere {
      switch targets {
      case .classes(let classes)?: targets = .classes(cut(classes))
      case .values(let values)?: targets = .values(cut(values))
      case nil: break
      }
    }
    return Batch(steps: count, samples: samples, inputs: inputs, targets: targets)
  }
}

/// The passes over all segments that fill the borders.
struct SegmentSweeps<Engine: PartEngine> {
  typealias Scalar = Engine.Scalar

  private(set) var borders: SegmentBorders<Scalar>
  /// The total loss, once it has been collected.
  private var total = 0.0
  private(set) var norms: NormCourse?
  private let parameters: Parameters<Scalar>
  private let engine: Engine
  private var sum: Parameters<Double>

  init(_ parameters: Parameters<Scalar>, _ batch: Batch, _ plan: SegmentPlan, on engine: Engine) {
    let architecture = parameters.architecture
    borders = SegmentBorders(architecture, batch, plan)
    (self.parameters, self.engine) = (parameters, engine)
    sum = Parameters(zerosFor: architecture)
    guard batch.targets != nil else { return }
    norms = NormCourse(
      steps: (0..<architecture.layers).map {
        architecture.stack(ofLayer: $0) == .encoder ? batch.sourceSteps : batch.steps
      }, samples: batch.samples)
  }

  /// The loss that has been collected; nil without targets.
  var loss: Double? { borders.batch.targets == nil ? nil : total }

  /// The gradient that has been collected; nil without targets.
  var gradient: Parameters<Scalar>? {
    guard borders.batch.targets != nil else { return nil }
    var gradient = Parameters<Scalar>(zerosFor: architecture)
    gradient.values = sum.values.map { Scalar($0) }
    return gradient
  }

  private var architecture: Architecture { parameters.architecture }

  /// The layers whose states can be followed in one sweep: all of them, or where there are two
  /// directions one of a level after the other, as the level above reads both.
  private var groups: [Range<Int>] {
    let layers = architecture.startingLayers
    return architecture.isBidirectional
      ? layers.map { $0..<$0 + 1 } : [layers]
  }

  /// Makes all sweeps; false where `progress` told to stop.
  mutating func run(_ progress: @Sendable (Double) -> Bool) -> Bool {
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
    architecture.direction(ofLayer: group.lowerBound)
  }

  /// Follows the states of some layers over all segments.
  private mutating func sweep(_ group: Range<Int>, _ goOn: () -> Bool) -> Bool {
    let direction = direction(group)
    let last = architecture.layers(of: .decoder).lowerBound
    for segment in order(direction) {
      engine.forward(parameters, borders.part(segment..<segment + 1))
      let exit = borders.ends(segment..<segment + 1, direction).exit
      let states = engine.finalStates
      for layer in group { borders.states[exit][layer] = states[last + layer] }
      keepOutputs(of: segment)
      guard goOn() else { return false }
    }
    return true
  }

  /// Keeps the encoder's outputs.
  private func keepOutputs(of segment: Int) {
    guard let attended = borders.attended, segment < borders.plan.sourceCount else { return }
    engine.keepKeys(in: attended.values)
  }

  /// Adds up what attention sends to the encoder's outputs.
  private func collectOutputs(of segment: Int) {
    guard let attended = borders.attended, segment >= borders.plan.sourceCount else { return }
    engine.addKeyDerivatives(to: attended.derivatives)
  }

  /// The segments in which a sample ends whose final state in the other direction is at step 0.
  private var farEnds: [Int] {
    let architecture = architecture
    guard architecture.isBidirectional, architecture.lossAt == .last else { return [] }
    return Set(borders.batch.allLengths.map { borders.plan.segment(of: $0 - 1) }).sorted()
  }

  /// Lets the reverse layers have at step 0 what the losses send them that read the final states of both
  /// directions, now that all are known.
  private mutating func sweepEnds(_ goOn: () -> Bool) -> Bool {
    let segments = farEnds
    guard !segments.isEmpty else { return true }
    let top = architecture.layers(ofLevel: architecture.levels - 1)
    for segment in segments {
      let part = borders.part(segment..<segment + 1)
      engine.forward(parameters, part)
      engine.backward(parameters, part)
      for (layer, sent) in zip(top, engine.derivativesAtEnds)
      where architecture.direction(ofLayer: layer) == .reverse {
        for (index, value) in sent.enumerated() { borders.derivatives[0][layer].h[index] += value }
      }
      guard goOn() else { return false }
    }
    return true
  }

  /// Follows what comes back to some layers; in the last sweep, when all others are known, collects loss
  /// and gradient.
  private mutating func sweepBack(
    _ group: Range<Int>, isLast: Bool, _ goOn: () -> Bool
  ) -> Bool {
    let direction = direction(group)
    borders.attended?.derivatives.clear()
    for segment in order(direction).reversed() {
      let part = borders.part(segment..<segment + 1)
      engine.forward(parameters, part)
      engine.backward(parameters, part)
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

  private mutating func collect(_ part: RunPart<Scalar>) {
    engine.addLosses(to: &total)
    engine.addGradient(to: &sum)
    for (layer, samples) in engine.hiddenDerivativeNorms.enumerated() {
      let first = part.segments[architecture.stack(ofLayer: layer)]?.first ?? 0
      for (sample, course) in samples.enumerated() {
        for (step, norm) in course.enumerated() {
          norms?.add(norm, layer: layer, sample: sample, step: first + step)
        }
      }
    }
  }
}

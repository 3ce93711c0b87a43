/// What is kept at the borders of the segments, and the parts of the batch between them.
///
/// A state that goes over a border is that of a layer; of an encoder–decoder, of an encoder's layer and of
/// the decoder's that goes on from it.
struct SegmentBorders<Scalar: BinaryFloatingPoint & Sendable>: Sendable {
  let architecture: Architecture
  let batch: Batch
  let plan: SegmentPlan
  let lossScale: Double
  /// The states that go over each border, in the direction of the layer.
  var states: [[CarriedState<Scalar>]]
  /// What comes back over each border.
  var derivatives: [[CarriedState<Scalar>]]
  /// What a decoder looks at; nil without attention.
  let attended: AttendedSource<Scalar>?

  init(_ architecture: Architecture, _ batch: Batch, _ plan: SegmentPlan) {
    lossScale = architecture.reduction.scale(
      losses: batch.losses(at: architecture.lossAt), samples: batch.samples)
    let zeros: [CarriedState<Scalar>] = architecture.zeroStates(samples: batch.samples)
    states = Array(repeating: batch.startingStates() ?? zeros, count: plan.count + 1)
    derivatives = Array(repeating: zeros, count: plan.count + 1)
    attended =
      architecture.attention == .none
      ? nil : AttendedSource(count: plan.sourceSteps * batch.samples * architecture.keyWidth)
    (self.architecture, self.batch, self.plan) = (architecture, batch, plan)
  }

  /// The border at which layers of a direction enter, and the one at which they leave.
  func ends(_ segments: Range<Int>, _ direction: Direction) -> (entry: Int, exit: Int) {
    direction == .forward
      ? (segments.lowerBound, segments.upperBound) : (segments.upperBound, segments.lowerBound)
  }

  /// Some segments as one.
  func part(_ segments: Range<Int>, isWindow: Bool = false) -> RunPart<Scalar> {
    let context = SegmentContext(
      lossScale: lossScale,
      entering: architecture.startingLayers.map {
        states[ends(segments, architecture.direction(ofLayer: $0)).entry][$0]
      },
      received: leaving { derivatives[ends(segments, $0).exit][$1] },
      ended: leaving { states[ends(0..<plan.count, $0).exit][$1] },
      attended: attended, isWindow: isWindow)
    let places = plan.steps(of: segments)
    let decoder = Segment(
      places, of: (plan.sourceSteps, batch.steps, batch.allLengths),
      before: batch.source?.allLengths(batch.samples))
    var part = batch.part(
      decoder.held, filledTo: plan.rows, hasLossEverywhere: architecture.lossAt == .all)
    part.lengths = decoder.localLengths
    guard let source = batch.source else {
      return RunPart(batch: part, segments: [.decoder: decoder], context: context)
    }
    let encoder = Segment(
      places, of: (0, source.steps, source.allLengths(batch.samples)), before: nil)
    part.source = source.part(encoder, filledTo: plan.sourceRows)
    return RunPart(
      batch: part, segments: [.decoder: decoder, .encoder: encoder], context: context)
  }

  /// A state for each layer over whose final state something goes.
  private func leaving(
    _ state: (Direction, Int) -> CarriedState<Scalar>
  ) -> [Int: CarriedState<Scalar>] {
    let first = architecture.layers(of: .decoder).lowerBound
    return Dictionary(
      uniqueKeysWithValues: architecture.layers(of: .decoder).map { layer in
        (layer, state(architecture.direction(ofLayer: layer), layer - first))
      })
  }
}

extension Architecture {
  /// Zeros for each layer that begins from given states.
  func zeroStates<Scalar>(samples: Int) -> [CarriedState<Scalar>] {
    startingLayers.map { layer in
      let zeros = [Scalar](repeating: 0, count: samples * size(ofLayer: layer))
      return CarriedState(h: zeros, c: cell.carriesCell ? zeros : [])
    }
  }
}

extension Batch {
  /// The given states, with as many digits as they have; nil where there are none.
  func startingStates<Scalar>() -> [CarriedState<Scalar>]? {
    guard case .given(let states) = initial else { return nil }
    guard let exact = exact?.states else {
      return states.map { CarriedState(h: $0.h.map { Scalar($0) }, c: $0.c.map { Scalar($0) }) }
    }
    return exact.map { CarriedState(h: $0.h.map { Scalar($0) }, c: $0.c.map { Scalar($0) }) }
  }
}

extension Batch.Inputs {
  /// Some of `count` steps, filled with zeros to as many as a run has.
  fileprivate func part(_ steps: Range<Int>, of count: Int, filledTo rows: Int) -> Batch.Inputs {
    switch self {
    case .vectors(let x): .vectors(cut(x, steps, of: count, filledTo: rows))
    case .tokens(let tokens): .tokens(cut(tokens, steps, of: count, filledTo: rows))
    }
  }
}

extension Batch {
  /// The steps of each sample.
  var allLengths: [Int] { (0..<samples).map(length) }

  /// Some steps, filled with zeros to as many as a run has.
  fileprivate func part(
    _ steps: Range<Int>, filledTo rows: Int, hasLossEverywhere: Bool
  ) -> Batch {
    var targets = targets
    if hasLossEverywhere {
      switch targets {
      case .classes(let classes)?:
        targets = .classes(cut(classes, steps, of: self.steps, filledTo: rows))
      case .values(let values)?:
        targets = .values(cut(values, steps, of: self.steps, filledTo: rows))
      case nil: break
      }
    }
    return Batch(
      steps: rows, samples: samples,
      inputs: inputs.part(steps, of: self.steps, filledTo: rows), targets: targets)
  }
}

extension Source {
  /// The steps of each sample.
  fileprivate func allLengths(_ samples: Int) -> [Int] {
    lengths ?? Array(repeating: steps, count: samples)
  }

  /// What a segment has of it, filled with zeros to as many steps as a run has.
  fileprivate func part(_ segment: Segment, filledTo rows: Int) -> Source {
    Source(
      steps: rows, inputs: inputs.part(segment.held, of: steps, filledTo: rows),
      lengths: segment.localLengths)
  }
}

/// Some of the steps of an array, filled with zeros.
private func cut<Element: Numeric>(
  _ array: [Element], _ steps: Range<Int>, of count: Int, filledTo rows: Int
) -> [Element] {
  let row = array.count / count
  let rest = [Element](repeating: 0, count: (rows - steps.count) * row)
  return array[steps.lowerBound * row..<steps.upperBound * row] + rest
}

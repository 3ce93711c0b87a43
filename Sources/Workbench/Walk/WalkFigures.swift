import Console
import Laboratory
import Recurrence

/// What is drawn of one layer and sample beside the trace's own numbers: limits, norms and bounds.
///
/// Made when the record, the layer or the sample changes, never when the cursor moves. Two are equal when they
/// were made from the same.
struct WalkFigures: Hashable, Sendable {
  /// Where the gradient comes from, in the chosen layer of each stack; empty without derivatives.
  let flows: [Stack: GradientFlow]
  /// How the recurrent weights stretch a state; empty where that was not measured.
  let spectra: [Stack: RecurrentSpectrum]
  /// The largest absolute value of each signal over all steps, of all layers where all are shown.
  let largest: [Signal: Double]
  /// The powers of ten between which the derivatives that are shown lie.
  let derivativeExponents: ClosedRange<Int>
  /// The powers of ten between which the norms and their bound are drawn.
  var normExponents: ClosedRange<Int> { norms.value }
  private let norms: Lazy<ClosedRange<Int>>
  /// The largest loss of a step.
  let largestLoss: Double
  /// The largest absolute value of the input vectors; nil for tokens.
  let largestInput: Double?
  /// The widest text of an input token or of a target, in columns.
  let textWidth: Int

  private let key: Key

  /// The figures there are, where they still fit, or new ones.
  static func current(
    _ figures: WalkFigures?, _ record: WalkRecord, _ choices: WalkChoices
  ) -> WalkFigures {
    let key = Key(record, choices)
    if let figures, figures.key == key { return figures }
    return WalkFigures(record, key)
  }

  static func == (left: WalkFigures, right: WalkFigures) -> Bool { left.key == right.key }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private init(_ record: WalkRecord, _ key: Key) {
    let (trace, layer, sample) = (record.trace, key.layer, key.sample)
    self.key = key
    let plan = trace.architecture
    let chosen = plan.stacks.map { ($0, plan.layers(of: $0).lowerBound + layer) }
    flows = chosen.reduce(into: [:]) { flows, place in
      if record.flows.indices.contains(place.1) { flows[place.0] = record.flows[place.1] }
    }
    spectra = chosen.reduce(into: [:]) { spectra, place in
      if record.spectra.indices.contains(place.1) { spectra[place.0] = record.spectra[place.1] }
    }
    let layers = key.showsStack ? Array(0..<plan.layers) : chosen.map(\.1)
    largest = layers.reduce(into: [:]) { largest, layer in
      largest.merge(trace.largest(layer: layer, sample: sample), uniquingKeysWith: max)
    }
    derivativeExponents = Self.exponents(
      layers.flatMap { trace.derivativeSizes(layer: $0, sample: sample) }, most: 12)
    norms = Lazy { [flows] in
      Self.exponents(
        flows.values.flatMap { $0.drawn(sample: sample) }
          + flows.values.flatMap { record.course(ofLayer: $0.layer, sample: sample) }, most: 24)
    }
    largestLoss = trace.lossSteps.magnitudes(sample: sample)?.upperBound ?? 0
    largestInput = trace.input.map { $0.magnitudes(sample: sample)?.upperBound ?? 0 }
    textWidth = record.textWidth(sample: sample)
  }

  /// The powers of ten around numbers, from the largest down over at most `most` decades.
  private static func exponents(_ numbers: [Double], most: Int) -> ClosedRange<Int> {
    let exponents = numbers.filter { $0 > 0 && $0.isFinite }.map { Decade.exponent(of: $0) }
    let high = (exponents.max() ?? 0) + 1
    let low = min(exponents.min() ?? high - 1, high - 1)
    return max(low, high - most)...high
  }
}

/// What the figures were made from.
private struct Key: Hashable, Sendable {
  let layer: Int
  let showsStack: Bool
  let sample: Int
  let updates: Int
  let steps: Int
  let held: Range<Int>
  let title: String
  let loss: Double?
  let feedsItself: Bool

  init(_ record: WalkRecord, _ choices: WalkChoices) {
    layer = choices.layer
    showsStack = choices.showsStack
    sample = choices.sample
    updates = record.updates
    steps = record.steps
    held = record.trace.heldPlaces
    title = record.title
    loss = record.trace.loss
    feedsItself = record.selfFeeding != nil
  }
}

/// Powers of ten without logarithms of the C library.
enum Decade {
  /// The largest e with 10^e ≤ x, for positive finite x.
  static func exponent(of x: Double) -> Int {
    var exponent = Int((Double(x.exponent) * 0.30102999566398120).rounded(.down))
    while power(exponent + 1) <= x { exponent += 1 }
    while power(exponent) > x { exponent -= 1 }
    return exponent
  }

  /// 10^e.
  static func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }

  /// The smallest of 1, 2, 5, 10, 20, … (and of their tenths) that is at least x: a limit for an axis.
  static func limit(above x: Double) -> Double {
    guard x > 0, x.isFinite else { return 1 }
    let base = power(exponent(of: x))
    return [1.0, 2, 5, 10].map { $0 * base }.first { $0 >= x } ?? x
  }
}

extension Trace<Float> {
  /// The largest absolute value of every signal of a layer.
  fileprivate func largest(layer: Int, sample: Int) -> [Signal: Double] {
    Dictionary(
      uniqueKeysWithValues: architecture.cell.signals.map {
        ($0, series($0, layer: layer).magnitudes(sample: sample)?.upperBound ?? 0)
      })
  }

  /// The largest and the smallest absolute derivative of every signal of a layer.
  fileprivate func derivativeSizes(layer: Int, sample: Int) -> [Double] {
    guard hasDerivatives else { return [] }
    return architecture.cell.signals.flatMap { signal in
      let sizes = series(signal, layer: layer, derivative: true).magnitudes(sample: sample)
      return sizes.map { [$0.lowerBound, $0.upperBound] } ?? []
    }
  }
}

extension GradientFlow {
  /// All norms that are drawn, and as much of the bound as stays within three decades above them.
  fileprivate func drawn(sample: Int) -> [Double] {
    let norms =
      hiddenNorms.values.map { $0[sample] } + (cellNorms?.values ?? []).map { $0[sample] }
    let most = (norms.filter(\.isFinite).max() ?? 0) * 1e3
    return norms + recurrentGradientNorms.values + bound(sample: sample).filter { $0 <= most }
  }
}

extension WalkRecord {
  /// ‖dL/dh‖ along all of a sequence of which a window is held, so that the scale stays as it moves.
  fileprivate func course(ofLayer layer: Int, sample: Int) -> [Double] {
    run?.norms?.numbers(layer: layer, sample: sample) ?? []
  }

  /// The widest token or target; vectors are drawn, not written.
  fileprivate func textWidth(sample: Int) -> Int {
    let inputs = trace.input == nil || isEmbedded ? inputTexts[sample].values : []
    return (inputs + targetTexts[sample].values).reduce(1) {
      max($0, SafeText($1, limit: 24).width)
    }
  }

  /// Whether the input is tokens, embedded or not.
  var readsTokens: Bool { trace.input == nil || isEmbedded }

  /// Whether the inputs stand as words and pictures, and not as strips of numbers.
  var isReadAsWords: Bool { readsTokens || pictureRows > 0 }

  private var isEmbedded: Bool {
    if case .embedding = trace.architecture.input { true } else { false }
  }
}

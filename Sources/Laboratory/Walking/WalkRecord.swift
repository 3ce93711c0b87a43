import Recurrence
import Sequences

/// A few sequences as a network sees them now: every signal, where the gradient comes from, and
/// how inputs, targets and predictions read.
///
/// Texts are as they stand in the data, control characters included.
public struct WalkRecord: Sendable {
  /// What is walked through, in a few words for a title line.
  public let title: String
  /// The network that ran.
  public let network: Network
  /// The updates it has seen.
  public let updates: Int
  /// Everything it computed over B sequences of T steps; of long ones, over the window that is held.
  public let trace: Trace<Float>
  /// The run of which a window is held; nil where the trace is whole.
  public let run: SegmentedRun?
  /// What BPTT did to the gradient of each layer; empty where the trace has no derivatives.
  public let flows: [GradientFlow]
  /// How the recurrent weights of each layer stretch a state; nil for a layer of more than
  /// `spectrumLimit` units, which would take too long to measure while training goes on.
  public let spectra: [RecurrentSpectrum?]
  /// How each input reads, sample by sample and step by step, as "movie" or "21 °C 60 %"; of an
  /// encoder–decoder, the S steps of the source come first, here and in the texts that follow.
  public let inputTexts: [HeldSteps<String>]
  /// How each target reads; "" at a step that has none.
  public let targetTexts: [HeldSteps<String>]
  /// How each answer of the network reads; "" at a step that has none.
  public let predictionTexts: [HeldSteps<String>]
  /// The probability that the network gave to the target; nil at a step without target, and where
  /// the answer is a number.
  public let targetProbabilities: [HeldSteps<Double?>]
  /// The places that the answer depends on, sample by sample, where that is known beforehand.
  public let marks: [[Int]]
  /// What stands at these places, in a few words; nil where none are known.
  public var markName: String? { marks.contains { !$0.isEmpty } ? wording.problem?.markName : nil }
  /// The symbols of the tokens of a network without problem, where they are known.
  public var symbols: ModelSymbols {
    ModelSymbols(own: wording.vocabulary, source: wording.sourceVocabulary)
  }
  /// The symbols of what a stack reads, where they are known.
  public func vocabulary(of stack: Stack) -> Vocabulary? {
    stack == .encoder ? wording.sourceVocabulary : wording.vocabulary
  }
  /// The lines of the pictures that steps bring; 0 where none does.
  public var pictureRows: Int { wording.problem?.pictureRows ?? 0 }
  /// The picture that a step brings, as lines of glyphs; nothing where it brings none.
  public func picture(at step: Int, sample: Int) -> [String] {
    guard pictureRows > 0, let input = trace.input, trace.held.contains(step) else { return [] }
    return wording.problem?.picture(of: input.vector(step, sample)) ?? []
  }
  let wording: Wording

  /// What the network read in place of what was given; nil where it read what was given (teacher forcing).
  public internal(set) var selfFeeding: SelfFeeding?

  /// S + T, the steps of the source and of the sequence.
  public var steps: Int { trace.sourceSteps + trace.steps }
  /// B.
  public var samples: Int { trace.samples }
}

extension WalkRecord {
  /// The most units of a layer whose recurrent weights are measured.
  public static let spectrumLimit = 64

  /// Puts a record together and analyses its gradients; `spectra` where they are known. What takes longest, their
  /// bounds, waits until it is asked for where it is not `bounded`.
  init(
    title: String, network: Network, updates: Int, trace: Trace<Float>, wording: Wording,
    run: SegmentedRun? = nil, spectra: [RecurrentSpectrum?]? = nil, bounded: Bool = true
  ) {
    let samples = 0..<trace.samples
    self.title = title
    self.network = network
    self.updates = updates
    self.trace = trace
    self.run = run
    self.wording = wording
    let layers = trace.hasDerivatives ? 0..<trace.architecture.layers : 0..<0
    flows = layers.map { GradientFlow(trace, network: network, layer: $0) }
    if bounded { flows.forEach { $0.prepare() } }
    self.spectra =
      spectra
      ?? network.architecture.recurrent.map { layer in
        layer.size <= Self.spectrumLimit ? RecurrentSpectrum(network, layer: layer.index) : nil
      }
    marks = samples.map { wording.marks(trace.batch, sample: $0) }
    inputTexts = samples.map { trace.laid(wording.inputs(trace, sample: $0), "", sample: $0) }
    targetTexts = samples.map { sample in
      let texts = wording.targets(trace, sample: sample)
      return trace.laid(trace.answers(texts, "", sample: sample), "", sample: sample)
    }
    predictionTexts = samples.map { sample in
      let texts = wording.predictions(trace, sample: sample)
      return trace.laid(trace.answers(texts, "", sample: sample), "", sample: sample)
    }
    targetProbabilities = samples.map { sample in
      let probabilities = trace.targetProbabilities(sample: sample)
      return trace.laid(trace.answers(probabilities, nil, sample: sample), nil, sample: sample)
    }
  }

  /// Runs a network over a problem's walking examples, from number `example` on.
  ///
  /// Throws where the network does not fit the problem.
  public static func make(
    network: Network, problem: Problem, updates: Int = 0, example: Int = 0
  ) throws(TrainerError) -> WalkRecord {
    let plan = Architecture(for: problem, recipe: Recipe())
    guard plan.accepts(network.architecture) else { throw .unfit(plan, network.architecture) }
    var walker = Walker(problem, architecture: network.architecture)
    return walker.record(of: network, updates: updates, example: example)
  }

  /// Runs a network over a batch of its own, without the words of a problem but with the symbols of its
  /// tokens where they are known; forward alone where the batch has no targets.
  ///
  /// A trace that takes more than `limits` allow is held in windows. Throws where the batch does not
  /// fit the network, or no window fits the memory.
  public init(
    title: String, network: Network, batch: Batch, symbols: ModelSymbols = ModelSymbols(),
    limits: WalkLimits = WalkLimits()
  ) throws(WalkFault) {
    let plan = network.architecture
    let wording = Wording(
      problem: nil, vocabulary: symbols.own, sourceVocabulary: symbols.source,
      namesClasses: plan.outputs == symbols.own?.count)
    let run = try limits.run(network, batch)
    let trace: Trace<Float>
    if let run { trace = run.trace(around: 0) } else { trace = try Self.trace(network, batch) }
    self.init(
      title: title, network: network, updates: 0, trace: trace, wording: wording, run: run)
  }

  /// The sources that an encoder has read, each as the beginning of a pair; empty where they are no tokens.
  public var sources: [ExampleInput] {
    (0..<samples).compactMap { sample in
      guard let source = trace.batch.source,
        case .tokens(let tokens)? = trace.batch.source(
          ofSample: sample, 0..<(source.lengths?[sample] ?? source.steps))
      else { return nil }
      return .pairs(source: tokens, decoder: [])
    }
  }

  private static func trace(_ network: Network, _ batch: Batch) throws(WalkFault) -> Trace<Float> {
    let engine = UnrolledNetwork(
      network.architecture, steps: batch.steps, samples: batch.samples,
      sourceSteps: batch.source?.steps ?? 0)
    do throws(ShapeError) {
      try engine.forward(network.parameters, batch)
    } catch { throw .shape(error) }
    if batch.targets != nil { engine.backward(network.parameters, batch) }
    return engine.trace(batch)
  }
}

extension Trace {
  /// One element for each answer, laid at the steps that are held; elsewhere none.
  fileprivate func answers<Element: Sendable>(
    _ elements: [Element], _ none: Element, sample: Int
  ) -> [Element] {
    let first = heldAnswers.lowerBound
    return held.map { step in
      guard !elements.isEmpty, let place = answer(at: step, sample: sample) else { return none }
      return elements[place - first]
    }
  }

  /// Elements for the places that are held, the steps of the source first; where these are not given,
  /// there are none.
  fileprivate func laid<Element: Sendable>(
    _ elements: [Element], _ none: Element, sample: Int
  ) -> HeldSteps<Element> {
    let places = heldPlaces
    let all = Array(repeating: none, count: places.count - elements.count) + elements
    guard isWindow else { return HeldSteps(all) }
    return HeldSteps(count: sourceSteps + steps, held: places, elsewhere: none) {
      all[$0 - places.lowerBound]
    }
  }
}

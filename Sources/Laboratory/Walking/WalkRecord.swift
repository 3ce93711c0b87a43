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
  /// Everything it computed over B sequences of T steps.
  public let trace: Trace<Float>
  /// What BPTT did to the gradient of each layer; empty where the trace has no derivatives.
  public let flows: [GradientFlow]
  /// How the recurrent weights of each layer stretch a state; nil for a layer of more than
  /// `spectrumLimit` units, which would take too long to measure while training goes on.
  public let spectra: [RecurrentSpectrum?]
  /// How each input reads, sample by sample and step by step, as "movie" or "21 °C 60 %"; of an
  /// encoder–decoder, the S steps of the source come first, here and in the texts that follow.
  public let inputTexts: [[String]]
  /// How each target reads; "" at a step that has none.
  public let targetTexts: [[String]]
  /// How each answer of the network reads; "" at a step that has none.
  public let predictionTexts: [[String]]
  /// The probability that the network gave to the target; nil at a step without target, and where
  /// the answer is a number.
  public let targetProbabilities: [[Double?]]
  /// The symbols of the tokens of a network without problem, where they are known.
  public let vocabulary: Vocabulary?

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

  /// Puts a record together and analyses its gradients.
  /// `spectra` are those of the network where they are known.
  init(
    title: String, network: Network, updates: Int, trace: Trace<Float>, wording: Wording,
    spectra: [RecurrentSpectrum?]? = nil
  ) {
    let samples = 0..<trace.samples
    let lossSteps = trace.logits.steps
    self.title = title
    self.network = network
    self.updates = updates
    self.trace = trace
    vocabulary = wording.vocabulary
    let layers = trace.hasDerivatives ? 0..<trace.architecture.layers : 0..<0
    flows = layers.map { GradientFlow(trace, network: network, layer: $0) }
    self.spectra =
      spectra
      ?? network.architecture.recurrent.map { layer in
        layer.size <= Self.spectrumLimit ? RecurrentSpectrum(network, layer: layer.index) : nil
      }
    inputTexts = samples.map { sample in
      let length = trace.length(ofSample: sample)
      let source = wording.source(trace.batch, sample: sample)
      return source
        + wording.inputs(trace.batch, sample: sample).enumerated().map { step, text in
          step < length ? text : ""
        }
    }
    let none = Array(repeating: "", count: trace.sourceSteps)
    targetTexts = samples.map { sample in
      let texts = wording.targets(trace.batch, sample: sample, lossSteps: lossSteps)
      return none + (trace.answers(texts, sample: sample) ?? trace.noAnswers)
    }
    predictionTexts = samples.map { sample in
      let texts = wording.predictions(trace, sample: sample)
      return none + (trace.answers(texts, sample: sample) ?? trace.noAnswers)
    }
    targetProbabilities = samples.map { sample in
      let probabilities = trace.targetProbabilities(sample: sample)
      return none.map { _ in nil }
        + (0..<trace.steps).map { step in
          trace.answer(at: step, sample: sample).flatMap { probabilities[$0] }
        }
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

  /// Runs a network over a batch of its own, without the words of a problem but with the symbols of a
  /// vocabulary where there is one; forward alone where the batch has no targets.
  public init(
    title: String, network: Network, batch: Batch, vocabulary: Vocabulary? = nil
  ) throws(ShapeError) {
    let plan = network.architecture
    let predictsTokens = plan.outputs == vocabulary?.count
    let isOfSource = plan.encoder?.input.vocabulary == vocabulary?.count
    let engine = UnrolledNetwork(
      network.architecture, steps: batch.steps, samples: batch.samples,
      sourceSteps: batch.source?.steps ?? 0)
    try engine.forward(network.parameters, batch)
    if batch.targets != nil { engine.backward(network.parameters, batch) }
    self.init(
      title: title, network: network, updates: 0, trace: engine.trace(batch),
      wording: Wording(
        problem: nil, vocabulary: vocabulary, sourceVocabulary: isOfSource ? vocabulary : nil,
        namesClasses: predictsTokens))
  }
}

extension Trace {
  fileprivate var noAnswers: [String] { Array(repeating: "", count: steps) }

  /// One text for each answer, laid at the steps where they are given, "" elsewhere; nil where there
  /// are no answers.
  fileprivate func answers(_ texts: [String], sample: Int) -> [String]? {
    guard !texts.isEmpty else { return nil }
    return (0..<steps).map { step in answer(at: step, sample: sample).map { texts[$0] } ?? "" }
  }
}

import Notebooks
import Recurrence
import Sequences

/// How the numbers of a trace read: in the words of its problem, or in symbols of a vocabulary, or
/// plainly where there is none.
struct Wording {
  let problem: Problem?
  var vocabulary: Vocabulary? = nil
  /// The symbols of what an encoder reads; nil where they are not known.
  var sourceVocabulary: Vocabulary? = nil
  /// Whether classes are symbols of the vocabulary too.
  var namesClasses = true

  /// What each step of one sample reads that is held, the steps of the source first; "" at padding.
  func inputs(_ trace: Trace<Float>, sample: Int) -> [String] {
    inputs(trace.batch, sample: sample, places: trace.heldPlaces)
  }

  /// What one sample reads at some places of the time axis, on which the steps of the source come first.
  func inputs(_ batch: Batch, sample: Int, places: Range<Int>) -> [String] {
    let lead = batch.sourceSteps
    let steps = max(0, places.lowerBound - lead)..<max(0, places.upperBound - lead)
    return source(batch, sample: sample, places.clamped(to: 0..<lead))
      + inputs(batch, sample: sample, steps)
  }

  /// What some steps of one sample read; "" at padding.
  func inputs(_ batch: Batch, sample: Int, _ steps: Range<Int>) -> [String] {
    let length = batch.length(ofSample: sample)
    let input = example(batch, sample, steps)
    return zip(steps, problem?.texts(of: input) ?? plain(input)).map { step, text in
      step < length ? text : ""
    }
  }

  /// What the encoder reads at some steps of one sample's source, "" at padding; nothing without encoder.
  private func source(_ batch: Batch, sample: Int, _ steps: Range<Int>) -> [String] {
    guard let source = batch.source, let input = batch.source(ofSample: sample, steps) else {
      return []
    }
    let length = source.lengths?[sample] ?? source.steps
    let texts =
      problem?.sourceTexts(of: example(batch, sample, 0..<0, ofSource: steps))
      ?? plainSource(input)
    // Symbols of the decoder would be others.
    let numbers = Wording(problem: nil)
    return zip(steps, texts.isEmpty ? numbers.plain(input) : texts).map { step, text in
      step < length ? text : ""
    }
  }

  /// The places of one sample that its answer depends on, where the problem knows them.
  func marks(_ batch: Batch, sample: Int) -> [Int] {
    guard let problem, problem.markName != nil, batch.source == nil else { return [] }
    return problem.marks(of: batch.input(ofSample: sample, 0..<batch.length(ofSample: sample)))
  }

  /// Each target of one sample whose answer is held.
  func targets(_ trace: Trace<Float>, sample: Int) -> [String] {
    let lossSteps = trace.architecture.lossSteps(of: trace.steps)
    return trace.batch.target(ofSample: sample, trace.heldAnswers, of: lossSteps).map(text) ?? []
  }

  /// Each answer of the network that is held.
  func predictions(_ trace: Trace<Float>, sample: Int) -> [String] {
    let logits = trace.logits
    let rows = trace.heldAnswers.map { logits.vector($0, sample) }
    switch trace.architecture.loss {
    case .crossEntropy: return text(.classes(rows.map { $0.indexOfLargest }))
    case .binaryCrossEntropy: return text(.values(rows.map { $0.map { $0 > 0 ? 1 : 0 } }))
    case .meanSquaredError: return text(.values(rows))
    }
  }

  /// One sample as the problem writes it: with a source, a pair.
  private func example(
    _ batch: Batch, _ sample: Int, _ steps: Range<Int>, ofSource sourceSteps: Range<Int> = 0..<0
  ) -> ExampleInput {
    let input = batch.input(ofSample: sample, steps)
    guard case .tokens(let decoder) = input,
      case .tokens(let source)? = batch.source(ofSample: sample, sourceSteps)
    else { return input }
    return .pairs(source: source, decoder: decoder)
  }

  private func text(_ target: ExampleTarget) -> [String] {
    if let problem { return problem.texts(of: target) }
    switch target {
    case .classes(let classes):
      return classes.map {
        if $0 == Batch.Targets.ignoredClass { return "" }
        return namesClasses ? plain($0) : String($0)
      }
    case .values(let values): return values.map(plain)
    }
  }

  private func plain(_ input: ExampleInput) -> [String] {
    switch input {
    case .tokens(let tokens), .pairs(_, let tokens): tokens.map(plain)
    case .vectors(let vectors): vectors.map(plain)
    }
  }

  /// What an encoder reads in its own symbols; nothing where they are not known.
  private func plainSource(_ input: ExampleInput) -> [String] {
    guard let sourceVocabulary, case .tokens(let tokens) = input else { return [] }
    return tokens.map { sourceVocabulary.symbols[$0] }
  }

  private func plain(_ symbol: Int) -> String { vocabulary?.symbols[symbol] ?? String(symbol) }

  private func plain(_ vector: [Float]) -> String {
    vector.map { readable(Double($0)) }.joined(separator: " ")
  }
}

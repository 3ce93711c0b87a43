import Recurrence
import Sequences

/// What shall be written, or measured.
public struct WritingWish: Hashable, Sendable {
  /// What an encoder reads; nil takes that of an example.
  public var source: String?
  /// The text that the network reads first; empty lets it begin by itself.
  public var prime: String
  /// The symbol or token number that is read first, or with which a decoder begins; nil leaves it to the writer.
  public var start: String?
  /// The symbol or token number that ends a text; nil leaves it to the writer.
  public var end: String?
  /// Which of the beginnings is gone on from, where they are no texts; counted round and round.
  public var beginning: Int
  /// A text that is measured in place of writing one.
  public var judged: String?
  /// How symbols are chosen.
  public var decoding: Decoding
  /// Whether the gradient of the text is wanted too, to walk backward through it.
  public var gradient: Bool

  /// A wish; without arguments a text from the network's own beginning.
  public init(
    source: String? = nil, prime: String = "", start: String? = nil, end: String? = nil,
    beginning: Int = 0, judged: String? = nil, decoding: Decoding = Decoding(),
    gradient: Bool = false
  ) {
    self.source = source
    (self.start, self.end) = (start, end)
    self.prime = prime
    self.beginning = beginning
    self.judged = judged
    self.decoding = decoding
    self.gradient = gradient
  }
}

/// A text that a network wrote or judged, with everything it computed on the way.
public struct WrittenText: Sendable {
  /// What was asked for.
  public let wish: WritingWish
  /// Who wrote.
  public let writer: Writer
  /// The symbols, and what the network said of each.
  public let passage: Passage
  /// The network's run over the text: every gate and state of every layer. Its step t is step t of the
  /// passage, its target symbol t, so its loss is the passage's mean surprise.
  public let walk: WalkRecord
  /// How what was read before the first symbol reads, where it is part of the text; else nil.
  public let opening: String?
  /// How what the encoder read reads; nil without one.
  public let source: String?

  /// The text as it reads, the given part first; what was made of a source without the symbol that ends it.
  public var text: String {
    let isEnded = source != nil && passage.symbols.last == passage.rules.end
    let rest = writer.text(of: passage.symbols.dropLast(isEnded ? 1 : 0))
    guard let opening else { return rest }
    return opening + (writer.unit == .word && !rest.isEmpty ? " " : "") + rest
  }
}

extension WrittenText {
  /// Lets a network write or judge a text; `updates` says how many updates it has seen.
  ///
  /// The same arguments give the same text. A text that would leave too many numbers is written
  /// shorter, one that is given is refused.
  public static func make(
    _ wish: WritingWish, by writer: Writer, updates: Int = 0
  ) throws(GenerationError) -> WrittenText {
    try wish.decoding.check()
    let writer = try writer.between(start: wish.start, end: wish.end)
    let beginning = try writer.beginning(for: wish)
    let most = writer.mostSteps
    let read = beginning.given.count + (beginning.opening.source?.steps ?? 0)
    guard read <= most else { throw .tooLong(symbols: read, most: most) }
    var decoding = wish.decoding
    let room = min(writer.limit, most - read)
    decoding.length = wish.judged == nil ? min(decoding.length, room) : 0
    guard beginning.given.count + decoding.length > 0 else { throw .nothingToRead }
    let reader = RecurrentReader(
      writer.network, opening: beginning.opening, feedback: writer.feedback)
    let passage = try Passage(
      given: beginning.given, under: decoding, rules: writer.rules, from: reader)
    let walk = writer.walk(passage, after: beginning, gradient: wish.gradient, updates: updates)
    return WrittenText(
      wish: wish, writer: writer, passage: passage, walk: walk, opening: beginning.text,
      source: beginning.source)
  }
}

/// Where a text begins: what is read before step 0, and symbols that are given.
struct Beginning {
  let opening: LeadIn
  let given: [Int]
  /// How the opening reads, where it is part of the text.
  var text: String?
  /// How the source reads; nil without one.
  var source: String?
}

extension Writer {
  /// A text to be judged is judged from its first symbol on; a text to go on from begins by itself.
  fileprivate func beginning(for wish: WritingWish) throws(GenerationError) -> Beginning {
    let typed = try symbols(of: wish.judged ?? wish.prime)
    guard wish.judged == nil || !typed.isEmpty else { throw .nothingToRead }
    if source != nil { return try pair(for: wish, given: typed) }
    guard wish.source == nil else { throw .noSource(title) }
    if !examples.isEmpty {
      let example = example(wish.beginning)
      return wish.judged == nil && typed.isEmpty
        ? example : Beginning(opening: example.opening, given: typed)
    }
    guard wish.judged == nil, let first = typed.first else {
      return Beginning(opening: .symbol(start), given: typed)
    }
    return Beginning(
      opening: .symbol(first), given: Array(typed.dropFirst()), text: text(of: [first]))
  }

  /// A source, typed or that of an example, and the beginning of what is made of it.
  private func pair(
    for wish: WritingWish, given: [Int]
  ) throws(GenerationError) -> Beginning {
    var tokens: [Int] = []
    if let text = wish.source {
      tokens = try sourceSymbols(of: text)
    } else if !examples.isEmpty, case .pairs(let source, _) = input(ofExample: wish.beginning) {
      tokens = source
    } else {
      throw .needsSource(title)
    }
    guard !tokens.isEmpty else { throw .nothingToRead }
    guard let first else { throw .needsStart(title) }
    return Beginning(
      opening: .source(tokens, first: first), given: given, source: sourceText(of: tokens))
  }

  /// The input of an example, counted round and round.
  private func input(ofExample number: Int) -> ExampleInput {
    let count = examples.count
    return examples[(number % count + count) % count]
  }

  /// The beginning of an example.
  private func example(_ number: Int) -> Beginning {
    let example = input(ofExample: number)
    let given = (1..<max(1, primingSteps)).compactMap { feedback.answer(in: example, at: $0) }
    switch example {
    case .vectors(let vectors): return Beginning(opening: .vector(vectors[0]), given: given)
    case .tokens(let tokens), .pairs(_, let tokens):
      return Beginning(opening: .symbol(tokens[0]), given: given)
    }
  }

  /// The numbers that the trace of a text may hold: 64 MiB of them.
  private static let traceLimit = 16 << 20

  /// The most steps over which every number of the network can be kept.
  public var mostSteps: Int { max(16, Self.traceLimit / network.architecture.numbersPerStep) }

  /// The network's run over a passage, each symbol the target of its step.
  fileprivate func walk(
    _ passage: Passage, after beginning: Beginning, gradient: Bool, updates: Int
  ) -> WalkRecord {
    let size = network.architecture.input.size
    let read = feedback.inputs(Array(passage.symbols.dropLast()), size: size)
    let batch = Batch(
      steps: passage.steps, samples: 1, inputs: beginning.opening.inputs + read,
      targets: .classes(passage.symbols.map(Int32.init)), source: beginning.opening.source)
    let engine = UnrolledNetwork(
      network.architecture, steps: batch.steps, samples: 1, sourceSteps: batch.sourceSteps)
    fitting { () throws(ShapeError) in try engine.forward(network.parameters, batch) }
    if gradient { engine.backward(network.parameters, batch) }
    return WalkRecord(
      title: title, network: network, updates: updates, trace: engine.trace(batch),
      wording: Wording(problem: nil, vocabulary: symbols, sourceVocabulary: source))
  }
}

extension Batch.Inputs {
  /// The steps of one sample, then those of the same sample later.
  fileprivate static func + (left: Batch.Inputs, right: Batch.Inputs) -> Batch.Inputs {
    switch (left, right) {
    case (.tokens(let left), .tokens(let right)): .tokens(left + right)
    case (.vectors(let left), .vectors(let right)): .vectors(left + right)
    default: left
    }
  }
}

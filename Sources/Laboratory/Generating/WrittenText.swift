import Recurrence
import Sequences

/// What shall be written, or measured.
public struct WritingWish: Hashable, Sendable {
  /// The text that the network reads first; empty lets it begin by itself.
  public var prime: String
  /// A text that is measured in place of writing one.
  public var judged: String?
  /// How symbols are chosen.
  public var decoding: Decoding
  /// Whether the gradient of the text is wanted too, to walk backward through it.
  public var gradient: Bool

  /// A wish; without arguments a text from the network's own beginning.
  public init(
    prime: String = "", judged: String? = nil, decoding: Decoding = Decoding(),
    gradient: Bool = false
  ) {
    self.prime = prime
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
  public let model: LanguageModel
  /// The symbols, and what the network said of each.
  public let passage: Passage
  /// The network's run over the text: every gate and state of every layer. Its step t reads symbol t
  /// of the passage; its target is symbol t + 1, so its loss is the passage's mean surprise.
  public let walk: WalkRecord
  /// Whether the first symbol is one that stands for the beginning, not for a part of the text.
  public let beginsUnseen: Bool

  /// The text as it reads, the given part first.
  public var text: String { model.text(of: passage.symbols.dropFirst(beginsUnseen ? 1 : 0)) }
}

extension WrittenText {
  /// Lets a network write or judge a text; `updates` says how many updates it has seen.
  ///
  /// The same arguments give the same text. A text that would leave too many numbers is written
  /// shorter, one that is given is refused.
  public static func make(
    _ wish: WritingWish, by model: LanguageModel, updates: Int = 0
  ) throws(GenerationError) -> WrittenText {
    try wish.decoding.check()
    let given = try model.symbols(of: wish.judged ?? wish.prime)
    // A text to be judged is judged from its first symbol on, as if something new began with it.
    let beginsUnseen = given.isEmpty || wish.judged != nil
    let prime = (beginsUnseen ? [model.start] : []) + given
    guard wish.judged == nil || !given.isEmpty else { throw .nothingToRead }
    let most = model.mostSteps
    guard prime.count <= most else { throw .tooLong(symbols: given.count, most: most - 1) }
    var decoding = wish.decoding
    decoding.length = wish.judged == nil ? min(decoding.length, most + 1 - prime.count) : 0
    guard prime.count + decoding.length > 1 else { throw .nothingToRead }
    let passage = try Passage(
      after: prime, under: decoding, rules: model.rules, from: RecurrentReader(model.network))
    let walk = model.walk(passage.symbols, gradient: wish.gradient, updates: updates)
    return WrittenText(
      wish: wish, model: model, passage: passage, walk: walk, beginsUnseen: beginsUnseen)
  }
}

extension LanguageModel {
  /// The numbers that the trace of a text may hold: 64 MiB of them.
  private static let traceLimit = 16 << 20

  /// The most steps over which every number of the network can be kept.
  public var mostSteps: Int { max(16, Self.traceLimit / network.architecture.numbersPerStep) }

  /// The network's run over symbols, each the target of the one before.
  fileprivate func walk(_ symbols: [Int], gradient: Bool, updates: Int) -> WalkRecord {
    let tokens = symbols.map(Int32.init)
    let batch = Batch(
      steps: tokens.count - 1, samples: 1, inputs: .tokens(Array(tokens.dropLast())),
      targets: .classes(Array(tokens.dropFirst())))
    let engine = UnrolledNetwork(network.architecture, steps: batch.steps, samples: 1)
    fitting { () throws(ShapeError) in try engine.forward(network.parameters, batch) }
    if gradient { engine.backward(network.parameters, batch) }
    return WalkRecord(
      title: title, network: network, updates: updates, trace: engine.trace(batch),
      wording: Wording(problem: nil, vocabulary: vocabulary))
  }
}

import ArgumentParser
import Console
import Interchange
import Laboratory
import Recurrence
import Workbench

/// `unroll generate MODEL|FILE|PROBLEM`: what a network writes, or what it thinks of a text.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Let a network write a text, or measure one with --score.",
    discussion: """
      A saved network writes as it is; a new one is trained first. The same seed gives the same \
      text. UNK and padding are never written.
      """)

  @Argument(help: SourceArgument.help, completion: SourceArgument.completion)
  var source: String

  @OptionGroup var decoding: DecodingOptions

  @Option(
    name: .customLong("source"),
    help: "What an encoder reads, as \"3 May 1979\"; without it, an example's source.")
  var sourceText: String?

  @Option(help: "The text to go on from.")
  var prime = ""

  @Option(
    help: """
      The symbol or token number that is read first, or with which a decoder begins (usually found by its name, \
      as <sos>).
      """)
  var start: String?

  @Option(
    help: "The symbol or token number that ends a text (of a decoder usually found, as <eos>).")
  var end: String?

  @Option(help: "Measure this text in place of writing: each symbol's probability, the perplexity.")
  var score: String?

  @Option(help: "Which example to go on from, from 1, where a beginning is no text.")
  var example = 1

  @OptionGroup var layers: LayerOptions

  @OptionGroup var data: DataOptions

  @OptionGroup var naming: NamingOptions

  @Option(help: "Updates to make first (default: 1000 for a new network, 0 for a saved one).")
  var updates: Int?

  @Flag(help: "Print everything as JSON.")
  var json = false

  func run() throws {
    guard updates.map({ (0...1_000_000_000).contains($0) }) ?? true else {
      throw Failure("--updates must be from 0 to 1,000,000,000, not \(updates ?? 0).")
    }
    let decoding = try decoding.decoding
    let written = try Failure.catching {
      try WrittenText.make(
        WritingWish(
          source: sourceText, prime: prime, start: start, end: end, beginning: example - 1,
          judged: score, decoding: decoding),
        by: try writer())
    }
    let figures = WritingFigures(written)
    StandardOutput.print(json ? figures.json : score == nil ? figures.text : figures.table)
  }

  private func writer() throws -> Writer {
    if case .file(let path) = OpenRequest.Source(argument: source),
      let writer = try Writer.saved(in: path, modelWishes)
    {
      return writer
    }
    guard naming.wishes.isEmpty else { throw Failure(Self.noModel(source)) }
    var wishes = layers.wishes
    wishes.reading = data.wish
    let opening = try Opening(OpenRequest.Source(argument: source), wishes)
    guard case .training(let trainer, _) = opening else {
      throw GenerationError.noWriter(source)
    }
    // A network that cannot write is told before it is trained.
    _ = try Writer(trainer.network, of: trainer.problem)
    train(trainer)
    if let divergence = trainer.divergence { throw Failure(divergence.explanation) }
    return try Writer(trainer.network, of: trainer.problem)
  }

  private var modelWishes: ModelWishes {
    var wishes = naming.wishes
    wishes.hints.cell = layers.cell
    return wishes
  }

  private static func noModel(_ source: String) -> String {
    "“\(source)” needs no --vocabulary, --head and the like: they are for models that were made elsewhere."
  }

  private func train(_ trainer: Trainer) {
    let count = updates ?? (trainer.updates == 0 ? 1000 : 0)
    for done in 0..<count {
      guard trainer.update() != nil else { break }
      if done % 50 == 0 { StandardError.progress("update \(done + 1) of \(count)") }
    }
    StandardError.endProgress()
  }
}

/// How symbols are chosen.
struct DecodingOptions: ParsableArguments {
  @Option(help: "The most symbols to write.")
  var length = 200

  @Option(help: "Divides the logits before a symbol is drawn; 0 is greedy.")
  var temperature = 1.0

  @Option(name: .customLong("top-k"), help: "Draw from so many most likely symbols only.")
  var topK: Int?

  @Option(
    name: .customLong("top-p"),
    help: "Draw from the fewest most likely symbols that together have this probability.")
  var topP = 1.0

  @Option(help: "Beam search with so many hypotheses, in place of drawing.")
  var beam: Int?

  @Option(help: "α of a beam's score, log p / length^α.")
  var lengthExponent = 0.7

  @Option(help: "Decides every draw.")
  var seed: UInt64 = 1

  /// What was said, if it can be so.
  var decoding: Decoding {
    get throws(Failure) {
      let mode: Decoding.Mode = beam != nil ? .beam : temperature == 0 ? .greedy : .sampling
      let decoding = Decoding(
        mode, temperature: temperature, topK: topK, topP: topP, width: beam ?? 1,
        lengthExponent: lengthExponent, length: length, seed: seed)
      try Failure.catching { try decoding.check() }
      return decoding
    }
  }
}

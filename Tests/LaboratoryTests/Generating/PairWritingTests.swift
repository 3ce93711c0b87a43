import Recurrence
import Sequences
import Testing

@testable import Laboratory

@Suite("What decoders write")
struct PairWritingTests {
  /// A writer of reversed words, trained for a while on words of three and four letters.
  static let trained: Result<Snapshot, Error> = Result {
    let problem = try Problem.named("reverse:4", seed: 1)
    var recipe = Recipe.suggested(for: problem)
    recipe.hidden = [24]
    let trainer = try Trainer(problem: problem, recipe: recipe)
    for _ in 0..<120 { trainer.update() }
    return trainer.snapshot()
  }

  static func writer() throws -> Writer {
    let snapshot = try trained.get()
    return try Writer(snapshot.network, of: snapshot.problem)
  }

  @Test(
    "A decoder goes on step by step as in one run over everything",
    arguments: Attention.allCases)
  func stepping(attention: Attention) throws {
    let network = PairsTests.network(attention)
    let target = [2, 7, 1, 4]
    var reader = RecurrentReader(network, opening: .source([3, 1, 4, 1, 5], first: 0))
    let steps = [reader.open()] + target.map { reader.logits(reading: [$0], continuing: [0])[0] }
    let whole = try Self.logits(network, source: [3, 1, 4, 1, 5], target: target)
    for (row, expected) in zip(steps, whole) {
      for (a, b) in zip(row, expected) { #expect(abs(a - b) < 1e-5) }
    }
  }

  @Test("Hypotheses of one source go on side by side as if each were alone")
  func sideBySide() throws {
    let network = PairsTests.network(.general)
    var together = RecurrentReader(network, opening: .source([3, 1, 4], first: 0))
    _ = together.open()
    _ = together.logits(reading: [2, 5, 3], continuing: [0, 0, 0])
    let rows = together.logits(reading: [4, 1], continuing: [2, 1])
    for (path, row) in zip([[3, 4], [5, 1]], rows) {
      let alone = try Self.logits(network, source: [3, 1, 4], target: path)[2]
      for (a, b) in zip(row, alone) { #expect(abs(a - b) < 1e-5) }
    }
  }

  /// The logits of every step of one run with the whole target given.
  private static func logits(
    _ network: Network, source: [Int], target: [Int]
  ) throws -> [[Float]] {
    let batch = Batch([Example(source: source, target: target)])
    let engine = UnrolledNetwork(
      network.architecture, steps: batch.steps, samples: 1, sourceSteps: source.count)
    try engine.forward(network.parameters, batch)
    let trace = engine.trace(batch)
    return (0..<batch.steps).map { trace.logits.vector($0, 0) }
  }

  @Test("Greedy decoding gets exactly those sequences right that are right under teacher forcing")
  func greedyIsWhole() throws {
    let trainer = try Trainer(resuming: Self.trained.get())
    let writer = try Self.writer()
    let heldOut = trainer.problem.heldOut.first(64)
    let right = try heldOut.filter { example in
      guard case .pairs(let source, _) = example.input else { return false }
      let wish = WritingWish(
        source: writer.sourceText(of: source), decoding: Decoding(.greedy, length: 10))
      return try WrittenText.make(wish, by: writer).passage.symbols == example.target.classNumbers
    }
    let share = try #require(trainer.evaluate()?.wholeAccuracy)
    #expect(abs(share - Double(right.count) / Double(heldOut.count)) < 1e-9)
    #expect(share > 0 && share < 1, "a comparison of nothing says nothing")
  }

  @Test(
    "A typed source is written from, in every mode, to its end", arguments: Decoding.Mode.allCases)
  func typed(mode: Decoding.Mode) throws {
    let decoding = Decoding(mode, temperature: 0.5, width: 3, length: 12, seed: 2)
    let text = try WrittenText.make(
      WritingWish(source: "Hag", decoding: decoding), by: try Self.writer())
    #expect(text.source == "hag")
    #expect(text.walk.trace.sourceSteps == 3)
    #expect(Array(text.walk.inputTexts[0].prefix(3)) == ["h", "a", "g"])
    #expect(!text.text.contains("end"))
    #expect(text.passage.ending == .end || text.passage.steps == 10)
    for step in 0..<text.passage.steps {
      let row = text.walk.trace.logits.vector(step, 0)
      for (a, b) in zip(text.passage.logits[step], row) { #expect(abs(a - b) < 1e-4) }
    }
  }

  @Test("Examples are sources to choose from, and a target can be begun or measured")
  func examples() throws {
    let writer = try Self.writer()
    #expect(writer.beginnings == 8)
    let texts = try [0, 1, 8].map {
      try WrittenText.make(WritingWish(beginning: $0, decoding: Decoding(.greedy)), by: writer)
    }
    #expect(texts[0].source != texts[1].source)
    #expect(texts[0].source == texts[2].source)
    let begun = try WrittenText.make(
      WritingWish(source: "abc", prime: "cb", decoding: Decoding(.greedy, length: 5)), by: writer)
    #expect(begun.passage.given == 2 && begun.text.hasPrefix("cb"))
    let measured = try WrittenText.make(WritingWish(source: "abc", judged: "cba"), by: writer)
    #expect(measured.text == "cba")
  }

  @Test("What cannot be read is refused in a sentence")
  func refused() throws {
    let writer = try Self.writer()
    #expect(throws: GenerationError.unknown(symbol: "z")) {
      try WrittenText.make(WritingWish(source: "abz"), by: writer)
    }
    #expect(throws: GenerationError.nothingToRead) {
      try WrittenText.make(WritingWish(source: ""), by: writer)
    }
    let characters = try WrittenTextTests.writer()
    let error = #expect(throws: GenerationError.self) {
      try WrittenText.make(WritingWish(source: "abc"), by: characters)
    }
    #expect(error?.description.contains("reads no source") == true)
  }

  @Test(
    "A tune and a caption are written from a beginning to their end",
    arguments: ["tunes", "captions"])
  func beginnings(name: String) throws {
    let problem = try Problem.named(name, seed: 1)
    let trainer = try Trainer(problem: problem, recipe: .suggested(for: problem))
    for _ in 0..<150 { trainer.update() }
    let writer = try Writer(trainer.network, of: problem)
    #expect(writer.beginnings == (name == "captions" ? 8 : 0), "a tune is begun by its tokens")
    let end = try #require(problem.generation?.end)
    for number in 0..<3 {
      var wish = WritingWish(beginning: number, decoding: Decoding(.greedy, length: 60))
      if case .tokens(let tokens) = problem.walking[number].input {
        wish.prime = writer.text(of: tokens.prefix(2))
      }
      let text = try WrittenText.make(wish, by: writer)
      #expect(text.passage.ending == .end && text.passage.symbols.last == end)
      #expect(text.passage.steps <= writer.limit)
      let expected = problem.walking[number].target.classNumbers
      let given = text.passage.given
      #expect(text.passage.symbols.prefix(given) == expected.prefix(given))
    }
  }
}

extension ExampleTarget {
  /// The classes, where the answers are classes.
  var classNumbers: [Int] { if case .classes(let classes) = self { classes } else { [] } }
}

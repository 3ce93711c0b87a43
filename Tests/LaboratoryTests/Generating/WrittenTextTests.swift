import Foundation
import Recurrence
import Sequences
import Testing

@testable import Laboratory

@Suite("Written texts")
struct WrittenTextTests {
  /// A network of a little text, trained for some updates.
  static func writer(
    _ cell: CellKind = .lstm, hidden: [Int] = [7, 5], updates: Int = 20
  ) throws -> Writer {
    var recipe = Recipe(cell: cell, hidden: hidden, batch: 4, window: 16)
    recipe.learningRate = 0.02
    let problem = try LearningTests.problem("text")
    let trainer = try Trainer(problem: problem, recipe: recipe)
    for _ in 0..<updates { trainer.update() }
    return try Writer(trainer.network, of: problem)
  }

  static let cells: [CellKind] = [.rnnTanh, .lstm, .gru]

  @Test("Going on from a beginning is running the network over it", arguments: cells)
  func priming(cell: CellKind) throws {
    let writer = try Self.writer(cell)
    let prime = try writer.symbols(of: "row, row")
    var reader = RecurrentReader(writer.network, opening: .symbol(prime[0]))
    var last = reader.open()
    for symbol in prime.dropFirst() { last = reader.logits(reading: [symbol], continuing: [0])[0] }
    let batch = Batch(steps: 8, samples: 1, inputs: .tokens(prime.map(Int32.init)))
    let engine = UnrolledNetwork(writer.network.architecture, steps: 8, samples: 1)
    try engine.forward(writer.network.parameters, batch)
    let whole = engine.trace(batch).logits.vector(7, 0)
    for (a, b) in zip(last, whole) { #expect(abs(a - b) < 1e-5) }
  }

  @Test("Hypotheses side by side go on as if each were alone", arguments: cells)
  func sideBySide(cell: CellKind) throws {
    let writer = try Self.writer(cell)
    var together = RecurrentReader(writer.network, opening: .symbol(1))
    _ = together.open()
    _ = together.logits(reading: [2, 0, 3], continuing: [0, 0, 0])
    let rows = together.logits(reading: [4, 1], continuing: [2, 1])
    for (path, row) in zip([[1, 3, 4], [1, 0, 1]], rows) {
      var alone = RecurrentReader(writer.network, opening: .symbol(path[0]))
      _ = alone.open()
      let last = path.dropFirst().map { alone.logits(reading: [$0], continuing: [0])[0] }[1]
      for (a, b) in zip(row, last) { #expect(abs(a - b) < 1e-5) }
    }
  }

  @Test("The trace of a written text is the run that wrote it", arguments: Decoding.Mode.allCases)
  func trace(mode: Decoding.Mode) throws {
    let writer = try Self.writer()
    let wish = WritingWish(prime: "row", decoding: Decoding(mode, width: 3, length: 12, seed: 2))
    let text = try WrittenText.make(wish, by: writer)
    let (passage, trace) = (text.passage, text.walk.trace)
    #expect(text.text.hasPrefix("row") && text.text.count == 15)
    #expect(trace.steps == passage.steps)
    for step in 0..<passage.steps {
      for (a, b) in zip(passage.logits[step], trace.logits.vector(step, 0)) {
        #expect(abs(a - b) < 1e-4)
      }
      #expect(abs(passage.surprise(at: step) - Double(trace.lossSteps[step, 0, 0])) < 1e-4)
    }
    let perplexity = try #require(passage.perplexity), loss = try #require(trace.loss)
    #expect(abs(perplexity / exp(loss) - 1) < 1e-4)
    #expect(!trace.hasDerivatives)
    #expect(text.walk.inputTexts[0].joined() + (text.walk.targetTexts[0].last ?? "") == text.text)
  }

  @Test("A text that is judged is judged from its first symbol on")
  func judged() throws {
    let writer = try Self.writer()
    let text = try WrittenText.make(WritingWish(judged: "row, boat"), by: writer)
    #expect(text.text == "row, boat")
    #expect(text.passage.steps == 9)
    #expect(text.opening == nil)
    let strange = try WrittenText.make(WritingWish(judged: "wor ,taob"), by: writer)
    #expect(try #require(text.passage.perplexity) < (try #require(strange.passage.perplexity)))
  }

  @Test("With the gradient the text can be walked backward too")
  func gradient() throws {
    let wish = WritingWish(decoding: Decoding(length: 6), gradient: true)
    let text = try WrittenText.make(wish, by: try Self.writer())
    #expect(text.walk.trace.hasDerivatives)
    #expect(text.walk.flows.count == 2)
    #expect(text.text.count == 6)
  }

  @Test("What cannot be written gets a sentence")
  func errors() throws {
    let writer = try Self.writer(updates: 0)
    #expect(throws: GenerationError.unknown(symbol: "ß")) {
      try WrittenText.make(WritingWish(prime: "roß"), by: writer)
    }
    #expect(throws: GenerationError.nothingToRead) {
      try WrittenText.make(WritingWish(judged: ""), by: writer)
    }
    #expect(throws: GenerationError.nothingToRead) {
      try WrittenText.make(WritingWish(decoding: Decoding(length: 0)), by: writer)
    }
    #expect(throws: GenerationError.setting("Expected top-p above 0 and at most 1.")) {
      try WrittenText.make(WritingWish(decoding: Decoding(topP: 0)), by: writer)
    }
    let most = writer.mostSteps
    #expect(throws: GenerationError.tooLong(symbols: most + 1, most: most)) {
      try WrittenText.make(
        WritingWish(judged: String(repeating: "r", count: most + 1)), by: writer)
    }
    let reviews = try Problem.named("reviews", seed: 1)
    let trainer = try Trainer(problem: reviews, recipe: .suggested(for: reviews))
    #expect(throws: GenerationError.noWriter(reviews.title)) {
      try Writer(trainer.network, of: reviews)
    }
  }

  @Test("UNK is read but never written, however likely it is")
  func unknown() throws {
    let text = TextFile(
      name: "rare.txt", text: "abcdefgh" + String(repeating: "xyxyzz ", count: 60))
    let problem = try Problem.text(text, options: TextOptions(window: 8, minimumCount: 2))
    let trainer = try Trainer(problem: problem, recipe: Recipe(hidden: [4], batch: 2))
    var parameters = trainer.network.parameters
    let unknown = try #require(
      try Writer(trainer.network, of: problem).symbols.unknownIndex)
    parameters.values[parameters.tensor(.headBias).offset + unknown] = 9
    let writer = try Writer(Network(parameters), of: problem)
    for mode in Decoding.Mode.allCases {
      let written = try WrittenText.make(
        WritingWish(prime: "öx", decoding: Decoding(mode, length: 40)), by: writer)
      #expect(written.opening == "UNK")
      #expect(written.passage.given == 1 && written.passage.steps == 41)
      #expect(!written.passage.symbols.contains(unknown))
    }
  }
}

import Foundation
import Testing

@testable import Sequences

@Suite("Tagged lines and pairs")
struct LinesTests {
  private func problem(
    _ text: String, _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> Problem {
    var options = ReadingOptions()
    change(&options)
    return try Problem.file(TextFile(name: "a.txt", text: text), options: options)
  }

  private func refusal(
    _ text: String, _ change: (inout ReadingOptions) -> Void = { _ in }
  ) -> DataError? {
    do {
      _ = try problem(text, change)
      return nil
    } catch { return error as? DataError }
  }

  private let tagged = (0..<40).map { "teddy runs n\($0)\tN V \($0 % 2 == 0 ? "N" : "V")" }
    .joined(separator: "\n")

  @Test("tokens and as many tags are told by their numbers")
  func tags() throws {
    let problem = try problem(tagged)
    #expect(problem.shape == .manyToMany)
    #expect(problem.output == .classes(["N", "V"]))
    let example = try #require(problem.training.first(1).first)
    #expect(problem.texts(of: example.input).prefix(2) == ["teddy", "runs"])
    #expect(problem.texts(of: example.target).prefix(2) == ["N", "V"])
    #expect(problem.notes.contains { $0.contains("2 tags") })
  }

  @Test("a line whose numbers differ is named")
  func mismatch() {
    #expect(
      refusal(tagged + "\none two\tN\n") { $0.kind = .tags }?.description
        == "“a.txt”, line 41: 2 tokens and 1 tag; there must be a tag for each token.")
    #expect(
      refusal("a b\tN V\nc d\n") { $0.kind = .tags }?.description
        == "“a.txt”, line 2: expected tokens, a tab and tags.")
    #expect(refusal(tagged + "\none two\tN\n")?.question?.subject == .kind)
  }

  @Test("columns of a table can be tokens and tags")
  func tagColumns() throws {
    let rows = (0..<9).map { "\($0),a b,N V" }.joined(separator: "\n")
    let problem = try problem("id,words,pos\n" + rows) { ($0.text, $0.tags) = ("words", "pos") }
    #expect(problem.shape == .manyToMany && problem.walking[0].steps == 2)
  }

  private let pairs = (0..<30).map { "\($0) May\t05-\($0 + 10)" }.joined(separator: "\r\n")

  @Test("pairs end the answer with token 0, which begins the decoder's input")
  func encoderDecoder() throws {
    let problem = try problem(pairs)
    #expect(problem.shape == .encoderDecoder)
    let example = try #require(problem.training.first(1).first)
    guard case .pairs(let source, let decoder) = example.input,
      case .classes(let answers) = example.target
    else { return }
    #expect(decoder == [0] + answers.dropLast() && answers.last == 0)
    #expect(problem.texts(of: example.target).last == "end")
    #expect(problem.sourceTexts(of: example.input).count == source.count)
    #expect(problem.exhibit(of: example)[0].contains("May → 05-"))
    #expect(
      Set(problem.heldOut.first(99).map(\.input))
        .isDisjoint(with: problem.training.first(99).map(\.input)))
  }

  @Test("pairs of words end with <eos>")
  func pairsOfWords() throws {
    let text = (0..<20).map { "I see \($0).\tje vois \($0)." }.joined(separator: "\n")
    let problem = try problem(text) { ($0.kind, $0.unit) = (.pairs, .word) }
    let example = try #require(problem.training.first(1).first)
    #expect(problem.texts(of: example.target).last == "<eos>")
    #expect(problem.exhibit(of: example)[0].hasPrefix("I see "))
    #expect(problem.exhibit(of: example)[0].contains(". → je vois "))
  }

  @Test("an empty side is named with its line")
  func emptySide() {
    #expect(
      refusal("a\tb\n\tc\n") { $0.kind = .pairs }?.description
        == "“a.txt”, line 2: nothing stands before the tab.")
  }

  @Test("what may be two things is asked")
  func ambiguous() {
    let text = (0..<20).map { "a good film \($0)\t\($0 % 2 == 0 ? "pos" : "neg")" }
    let question = refusal(text.joined(separator: "\n"))?.question
    #expect(question?.candidates.map(\.answer) == ["table", "pairs"])
  }

  @Test("text without tabs stays a text, commas or not")
  func plainText() throws {
    #expect(try problem("one, two\nthree, four\n").shape == .languageModel)
  }
}

@Suite("Words")
struct WordTests {
  @Test(
    "words are cut apart from the marks around them, and read again as they were",
    arguments: [
      ("He said, “don’t (ever) go.”", 11), ("Pay 3.50 $ now!", 5), ("\"Yes\", she said.", 7),
      ("well-known x; y: z…", 7),
    ])
  func roundTrip(text: String, count: Int) {
    let words = WordTokens.words(of: text)
    #expect(words.count == count, "\(words)")
    #expect(WordTokens.text(of: words) == text)
  }

  @Test("sentences end at their marks, at empty lines, or at the ends of lines")
  func sentences() {
    let prose = "It rains. She\nwaits! “Why?” he\nasks\n\nNobody\nknows"
    #expect(
      SentenceTokens.words(of: prose).joined(separator: " ")
        == "It rains . <eos> She waits ! <eos> “ Why ? ” <eos> he asks <eos> Nobody knows <eos>")
    #expect(
      SentenceTokens.words(of: "the dog sleeps\nthe cats sing\n").joined(separator: " ")
        == "the dog sleeps <eos> the cats sing <eos>")
  }

  @Test("a text of words has <eos>, rare words read <unk>, and an embedding is suggested")
  func problem() throws {
    var options = ReadingOptions()
    (options.unit, options.minimumCount) = (.word, 2)
    let text = String(repeating: "the dog sleeps\nthe cat sings\n", count: 30) + "a zebra\n"
    let problem = try Problem.file(TextFile(name: "w.txt", text: text), options: options)
    guard case .tokens(let vocabulary) = problem.input else { return }
    #expect(
      Set(vocabulary.symbols)
        == ["the", "<eos>", "dog", "sleeps", "cat", "sings", "<unk>"])
    #expect(problem.suggestion.embedding == 32)
    #expect(problem.reading?.unit == .word)
    #expect(problem.baseline.explanation == "ln 7: every word equally likely")
    options.vocabularySize = 3
    let small = try Problem.file(TextFile(name: "w.txt", text: text), options: options)
    #expect(small.output.size == 4)
  }
}

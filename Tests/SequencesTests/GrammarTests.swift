import Foundation
import Testing

@testable import Sequences

@Suite("Grammars and pairs")
struct GrammarTests {
  @Test("a Reber string is one, 9 symbols at least and 12 on the average")
  func reber() {
    var generator = SeededGenerator(seed: 1)
    let strings = (0..<20_000).map { _ in
      Reber.vocabulary.texts(of: Reber.string(using: &generator)).joined()
    }
    for string in strings.prefix(500) {
      let symbols = Array(string)
      #expect(symbols[0] == "B" && symbols[1] == symbols[symbols.count - 2])
      #expect(walks(string.dropFirst(2).dropLast(2)))
    }
    #expect(strings.map(\.count).min() == 9)
    let mean = Double(strings.reduce(0) { $0 + $1.count }) / 20_000
    #expect(abs(mean - 12) < 0.1)
  }

  /// Whether a string is a walk through the automaton, written as the table of Reber's figure.
  private func walks(_ string: Substring) -> Bool {
    let table: [String: String] = [
      "0B": "1", "1T": "2", "1P": "3", "2S": "2", "2X": "4", "3T": "3", "3V": "5", "4X": "3",
      "4S": "6", "5P": "4", "5V": "6", "6E": "7",
    ]
    let end = string.reduce("0") { state, symbol in table[state + String(symbol)] ?? "no" }
    return end == "7"
  }

  @Test("a stream of Reber strings goes on where it was")
  func continual() throws {
    let problem = try Problem.named("continual-reber:40", seed: 1)
    var stream = try #require(problem.training.stream(batchSize: 3, seed: 1))
    let batches = (0..<20).map { _ in stream.next() }
    #expect(batches.map(\.continuesPrevious) == [false] + Array(repeating: true, count: 19))
    let line = batches.flatMap { batch -> [Int] in
      if case .tokens(let tokens) = batch.examples[1].input { tokens } else { [] }
    }
    let text = Reber.vocabulary.texts(of: line).joined()
    var rest = text[...]
    while let inner = rest.dropFirst(2).firstIndex(of: "E"),
      let end = rest[inner...].dropFirst(2).first, end == "E"
    {
      let string = rest[..<rest.index(inner, offsetBy: 3)]
      #expect(string.first == "B" && string.dropFirst().first == string.dropLast().last)
      #expect(walks(string.dropFirst(2).dropLast(2)))
      rest = rest[string.endIndex...]
    }
    #expect(rest.count < 100, "only the last string is not complete")
  }

  @Test("what the Reber grammar leaves open is ln 2 at each choice")
  func reberLandmarks() {
    var generator = SeededGenerator(seed: 1)
    var (choices, answers) = (0, 0)
    for _ in 0..<20_000 {
      let string = Reber.string(using: &generator)
      choices += string.count - 5
      answers += string.count - 1
    }
    let best = Double(choices) * log(2) / Double(answers)
    #expect(abs(best - Reber.landmarks[1].value) < 0.003)
  }

  @Test("verbs agree with their nouns, and sentences end")
  func sentences() throws {
    let problem = try Problem.named("sentences", seed: 1)
    let plurals = Set(Sentences.nouns.map(\.1)), singulars = Set(Sentences.nouns.map(\.0))
    for example in problem.heldOut.first(200) {
      let words = problem.texts(of: example.input), answers = problem.texts(of: example.target)
      #expect(words.first == "<eos>" && answers.last == "<eos>")
      let isPlural = words.first { plurals.contains($0) || singulars.contains($0) }
        .map(plurals.contains)
      let verb = words.last { word in Sentences.verbs.contains { $0.0 == word || $0.1 == word } }
      let isVerbPlural = verb.map { verb in Sentences.verbs.contains { $0.1 == verb } }
      #expect(isPlural == isVerbPlural)
    }
    #expect(Sentences.vocabulary.unknownIndex == Sentences.vocabulary.count - 1)
  }

  @Test("a day reads the same in every format")
  func days() {
    let day = Day(year: 1979, month: 5, day: 3)
    #expect(day.iso == "1979-05-03")
    #expect(day.weekday == "thursday")
    #expect(Day(year: 2000, month: 2, day: 29).weekday == "tuesday")
    #expect(
      (0..<Day.formats).map { day.written(in: $0) } == [
        "3 may 1979", "may 3, 1979", "3.5.1979", "may 3rd, 1979", "thursday, 3 may 1979",
        "the 3rd of may 1979", "03.05.'79", "1979/05/03", "thu may 3 1979", "3rd may '79",
      ])
    #expect(Day.days(inMonth: 2, of: 1900) == 28)
    #expect(Day.days(inMonth: 2, of: 2000) == 29)
  }

  @Test("no date is written in training that is held out")
  func dates() throws {
    let problem = Dates.problem(seed: 1)
    let heldOut = Set(problem.heldOut.first(300).map(\.target))
    let training = try EveryProblemTests.drawn(problem, 3200)
    #expect(heldOut.isDisjoint(with: training.map(\.target)))
    for example in training.prefix(100) {
      let line = problem.exhibit(of: example)[0]
      #expect(line.wholeMatch(of: /[a-z0-9 ,.\/']+ → (19[5-9]|20[0-4])\d-[01]\d-[0-3]\d/) != nil)
      #expect(
        problem.sourceTexts(of: example.input).joined() == line.prefix { $0 != "→" }.dropLast())
    }
  }

  @Test("the decoder reads what it should have written a step before")
  func reverse() throws {
    for example in try EveryProblemTests.drawn(Reverse.problem(longest: 6, seed: 1), 320) {
      guard case .pairs(let source, let decoder) = example.input,
        case .classes(let classes) = example.target
      else { return }
      #expect(decoder == [0] + classes.dropLast())
      #expect(classes.dropLast() == source.reversed().map { $0 + 1 })
      #expect(classes.last == 0)
    }
  }
}

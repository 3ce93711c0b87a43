import Foundation
import Sequences
import Testing

@Suite("Texts as problems")
struct TextTests {
  private func problem(_ text: String, _ options: TextOptions = TextOptions()) throws -> Problem {
    try Problem.text(TextFile(name: "a.txt", text: text), options: options)
  }

  private func vocabulary(_ problem: Problem) -> Vocabulary {
    if case .tokens(let vocabulary) = problem.input { vocabulary } else { Vocabulary(symbols: []) }
  }

  private let long = String(repeating: "In the beginning was the word. ", count: 100)

  @Test("each character's target is the next one")
  func targets() throws {
    let problem = try problem(long)
    for example in problem.walking + problem.training.first(20) {
      let input = problem.texts(of: example.input), target = problem.texts(of: example.target)
      #expect(Array(input.dropFirst()) == Array(target.dropLast()))
      #expect(long.contains((input + target.suffix(1)).joined()))
    }
  }

  @Test(
    "characters are what a reader calls characters",
    arguments: [
      ("ab\r\ncd\r\nab", ["a", "b", "\r\n", "c", "d"]),
      ("👨‍👩‍👧‍👦x🇩🇪🇫🇷x", ["x", "👨‍👩‍👧‍👦", "🇩🇪", "🇫🇷"]),
      ("e\u{301}a\u{E9}", ["e\u{301}", "a"]),
      ("a\rb\nc\r\n", ["a", "\r", "b", "\n", "c", "\r\n"]),
      ("\u{301}a", ["\u{301}", "a"]),
      ("x\u{0}y\u{0}é", ["\u{0}", "x", "y", "é"]),
      ("नमस्ते!", ["न", "म", "स्ते", "!"]),
      ("한국어 한국", ["한", "국", "어", " "]),
      ("K\u{212A};\u{37E}", ["K", ";"]),
    ])
  func characters(text: String, symbols: [String]) throws {
    #expect(vocabulary(try problem(text)).symbols.map(Array.init) == symbols.map(Array.init))
  }

  @Test("what is read is the text, whatever stands next to what")
  func roundTrip() throws {
    let pieces = [
      "a", "\r", "\n", "\r\n", "é", "e\u{301}", "🇩🇪", "🇩", "👩‍🚀", "\u{200D}", "\u{301}", "\u{0}",
      "語", "한", "\u{1100}", "\u{1161}", "ก็", "\u{FEFF}", "\u{202E}", "😀\u{1F3FD}",
    ]
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let text = (0..<(2 + generator.below(12))).map { _ in generator.pick(pieces) }.joined()
      guard Set(text).count > 1 else { continue }
      let problem = try problem(text)
      guard let example = problem.walking.first else { continue }
      let read =
        problem.texts(of: example.input).prefix(1) + problem.texts(of: example.target)
      #expect(read.map(Character.init) == Array(text))
    }
  }

  @Test("a flood of combining marks is read in pieces of 30 code points, and at once")
  func flood() throws {
    let flood = "a" + String(repeating: "\u{301}\u{316}", count: 30_000)
    let problem = try problem(flood + "b" + flood)
    #expect(problem.reading?.characters == 2 * 2001 + 1)
    #expect(vocabulary(problem).symbols.allSatisfy { $0.unicodeScalars.count <= 30 })
  }

  @Test("an emoji of many code points is one character")
  func longEmoji() throws {
    let kiss = "👩🏽‍❤️‍💋‍👨🏿"
    #expect(try problem(kiss + "a").reading?.characters == 2)
  }

  @Test("rare characters become UNK, and a note says so")
  func unknown() throws {
    let problem = try problem("aaaabbbbxyaabb", TextOptions(minimumCount: 3))
    #expect(vocabulary(problem).symbols == ["a", "b", "UNK"])
    #expect(problem.notes.contains("2 rare characters read UNK."))
    #expect(problem.texts(of: problem.walking[0].input).contains("UNK"))
  }

  @Test("the end of the text is held out, and what only stands there reads UNK")
  func heldOut() throws {
    let problem = try problem(
      String(repeating: "ab", count: 90) + String(repeating: "z", count: 20))
    #expect(problem.reading?.heldOutCharacters == 20)
    #expect(vocabulary(problem).symbols == ["a", "b", "UNK"])
    let training = problem.training.first(1000)
    #expect(!training.flatMap { problem.texts(of: $0.input) }.contains("UNK"))
    #expect(problem.walking.allSatisfy { Set(problem.texts(of: $0.input)) == ["UNK"] })
    #expect(problem.walking == problem.heldOut.first(8))
  }

  @Test("a text of two characters can be learnt from", arguments: [2, 3, 20, 109])
  func short(count: Int) throws {
    let text = String(String(repeating: "abc", count: 40).prefix(count))
    let problem = try problem(text)
    #expect(problem.heldOut.isEmpty)
    #expect(problem.heldOut.stream(batchSize: 2, seed: 1) == nil)
    #expect(problem.reading?.window == min(50, count - 1))
    #expect(problem.notes == ["The text is too short to hold a part of it out."])
    #expect(!problem.walking.isEmpty)
    var stream = try #require(problem.training.stream(batchSize: 4, seed: 1))
    for _ in 0..<10 { #expect(stream.next().steps == min(50, count - 1)) }
  }

  @Test("from 110 characters on a tenth is held out")
  func smallestHeldOut() throws {
    let problem = try problem(String(String(repeating: "abc", count: 40).prefix(110)))
    #expect(problem.reading?.heldOutCharacters == 11)
    #expect(problem.walking.first?.steps == 10)
    #expect(problem.notes == ["The last 11 of 110 characters are held out."])
  }

  @Test("knowing nothing costs ln V, knowing the frequencies their entropy")
  func baselines() throws {
    let problem = try problem("aaaabbbb")
    #expect(problem.baseline == Baseline(log(2), "ln 2: every character equally likely"))
    #expect(abs((problem.landmarks.first?.value ?? 0) - log(2)) < 1e-12)
  }

  @Test("a text with nothing to predict is refused in a sentence")
  func refused() throws {
    #expect(refusal("") == "“a.txt” is empty.")
    #expect(
      refusal("x")
        == "“a.txt” has only one character; predicting the next one needs at least two.")
    #expect(
      refusal("xxxx")
        == "“a.txt” has only “x”, over and over; there is nothing to predict.")
    #expect(
      refusal("abab", TextOptions(minimumCount: 3))
        == "In “a.txt” fewer than two kinds of characters occur at least 3 times.")
  }

  private func refusal(_ text: String, _ options: TextOptions = TextOptions()) -> String? {
    do {
      _ = try problem(text, options)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("a text can be read with the vocabulary of a saved network")
  func givenVocabulary() throws {
    let given = Vocabulary(symbols: ["b", "UNK", "a"])
    let problem = try problem("abxa", TextOptions(vocabulary: given))
    #expect(vocabulary(problem).symbols == given.symbols)
    #expect(problem.walking.first?.input == .tokens([2, 0, 1]))
    #expect(
      refusal("abxa", TextOptions(vocabulary: Vocabulary(symbols: ["a", "b"])))
        == "“a.txt” has “x”, which the vocabulary does not have.")
  }
}

@Suite("Windows of a text")
struct TextWindowTests {
  private let text = (0..<1100).map { String(Character(Unicode.Scalar(0x4E00 + $0) ?? "x")) }
    .joined()

  private func stream(carries: Bool, batch: Int, window: Int = 10) throws -> BatchStream {
    let options = TextOptions(window: window, carriesState: carries)
    let problem = try Problem.text(TextFile(name: "t", text: text), options: options)
    return try #require(problem.training.stream(batchSize: batch, seed: 1))
  }

  private func inputs(_ batch: ExampleBatch) -> [[Int]] {
    batch.examples.map { if case .tokens(let tokens) = $0.input { tokens } else { [] } }
  }

  @Test("carried windows go on where the last ones ended, lane by lane", arguments: [1, 3, 32])
  func carried(batch: Int) throws {
    var stream = try stream(carries: true, batch: batch)
    var last = stream.next()
    #expect(!last.continuesPrevious)
    var restarts = 0
    for _ in 0..<300 {
      let next = stream.next()
      for (one, other) in zip(inputs(last), inputs(next)) where next.continuesPrevious {
        #expect((one.last ?? 0) + 1 == other.first)
      }
      restarts += next.continuesPrevious ? 0 : 1
      last = next
    }
    #expect(restarts >= 3)
  }

  @Test("each lane reads a part of its own, and together they read nearly all")
  func lanes() throws {
    var stream = try stream(carries: true, batch: 4)
    var seen = [Set<Int>](repeating: [], count: 4)
    for _ in 0..<24 {
      for (lane, tokens) in inputs(stream.next()).enumerated() { seen[lane].formUnion(tokens) }
    }
    let all = seen.reduce(Set()) { $0.union($1) }
    #expect(seen.reduce(0) { $0 + $1.count } == all.count)
    #expect(all.count == 960)
  }

  @Test("without carrying, and in a text too short for the lanes, windows start anywhere")
  func reset() throws {
    for (carries, batch) in [(false, 4), (true, 64)] {
      var stream = try stream(carries: carries, batch: batch)
      var starts: Set<Int> = []
      for _ in 0..<100 {
        let batch = stream.next()
        #expect(!batch.continuesPrevious)
        starts.formUnion(inputs(batch).compactMap(\.first))
      }
      #expect(starts.count > 300)
    }
  }

  @Test("training never sees the held-out part")
  func disjoint() throws {
    let problem = try Problem.text(TextFile(name: "t", text: text))
    var stream = try #require(problem.training.stream(batchSize: 8, seed: 1))
    let unknown = 990
    for _ in 0..<200 {
      for example in stream.next().examples {
        guard case .classes(let classes) = example.target else { continue }
        #expect(classes.allSatisfy { $0 < unknown })
      }
    }
  }
}

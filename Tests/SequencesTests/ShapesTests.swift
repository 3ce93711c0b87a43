import Foundation
import Testing

@testable import Sequences

@Suite("The rules of the problems")
struct ShapesTests {
  private func tokens(_ example: Example) -> [Int] {
    if case .tokens(let tokens) = example.input { tokens } else { [] }
  }

  private func classes(_ example: Example) -> [Int] {
    if case .classes(let classes) = example.target { classes } else { [] }
  }

  private func drawn(_ name: String, _ count: Int = 400) throws -> [Example] {
    try EveryProblemTests.drawn(Problem.named(name, seed: 3), count)
  }

  @Test("a tune ends as it began, and its end follows at once")
  func tunes() throws {
    #expect(Set(Tunes.all).count == 600)
    for tune in Tunes.all {
      let (input, answers) = (tokens(tune), classes(tune))
      #expect(input.last == input[1])
      #expect(answers.last == 0)
      #expect(answers.dropLast() == input.dropFirst())
      #expect(input[1..<5].elementsEqual(input[(input.count - 5)..<(input.count - 1)]))
    }
  }

  @Test("what a tune leaves open is what counting its beginnings says")
  func tuneChoice() {
    var counts: [[Int]: Int] = [:]
    let all = Tunes.all.map { tokens($0) + [0] }
    for tune in all { for end in 1...tune.count { counts[Array(tune[..<end]), default: 0] += 1 } }
    var (loss, answers) = (0.0, 0)
    for tune in all {
      for end in 1..<tune.count {
        let (before, after) = (counts[Array(tune[..<end])], counts[Array(tune[...end])])
        loss += log(Double(before ?? 0) / Double(after ?? 0))
        answers += 1
      }
    }
    #expect(abs(loss / Double(answers) - Tunes.choice) < 1e-12)
  }

  @Test("a caption says what is drawn, and what it leaves open is its entropy")
  func captions() throws {
    var generator = SeededGenerator(seed: 1)
    var counts: [String: Double] = [:]
    var answers = 0
    for _ in 0..<20_000 {
      let scene = Captions.Scene(using: &generator)
      counts[scene.sentence.joined(separator: " "), default: 0] += 1
      answers += scene.sentence.count + 1
    }
    let entropy = counts.values.reduce(0) { $0 - $1 / 20_000 * log($1 / 20_000) }
    #expect(abs(entropy * 20_000 / Double(answers) - Captions.blind) < 0.003)
    #expect(counts.keys.contains("a small cross at the top left"))
    #expect(counts.keys.contains("a large frame in the middle"))
  }

  @Test("a picture is drawn in rows of glyphs")
  func picture() throws {
    let problem = try Problem.named("captions", seed: 1)
    let example = problem.walking[0]
    let lines = problem.exhibit(of: example)
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.count == 8 })
    let dark = lines.joined().reduce(0) { $0 + ($1 == "█" ? 2 : $1 == "·" ? 0 : 1) }
    guard case .vectors(let vectors) = example.input else { return }
    #expect(dark == vectors[0].prefix(64).count { $0 == 1 })
    #expect(problem.texts(of: example.input).prefix(2) == ["picture", "a"])
  }

  @Test("the filter's error is what filtering many series leaves")
  func kalman() throws {
    // A long fit by least squares on the last 12 prices reaches the filter's error, not less.
    let days = 12
    #expect(Price.filterError(days: 200) < Price.filterError(days: 3))
    #expect(Price.filterError(days: 200) > Price.innovation + Price.noise)
    var generator = SeededGenerator(seed: 2)
    let error = (0..<8_000).reduce(0.0) { sum, _ in
      let example = Price.example(days: days, using: &generator)
      guard case .vectors(let prices) = example.input, case .values(let next) = example.target
      else { return sum }
      let difference = Double(next[0][0]) - filtered(prices.map { Double($0[0]) })
      return sum + difference * difference
    }
    #expect(abs(error / 8_000 - Price.filterError(days: days)) < 0.01)
  }

  /// The Kalman filter's estimate of the next price, with matrices written out.
  private func filtered(_ prices: [Double]) -> Double {
    var mean = [0.0, 0.0]
    var p = [[1, Price.correlation], [Price.correlation, 1]]
    for price in prices {
      let gain = p.map { $0[0] / (p[0][0] + Price.noise) }
      let surprise = price - mean[0]
      mean = [mean[0] + gain[0] * surprise, mean[1] + gain[1] * surprise]
      p = (0..<2).map { row in (0..<2).map { p[row][$0] - gain[row] * p[0][$0] } }
      let a = [[Price.first, Price.second], [1, 0]]
      mean = a.map { $0[0] * mean[0] + $0[1] * mean[1] }
      let ap = a.map { row in (0..<2).map { row[0] * p[0][$0] + row[1] * p[1][$0] } }
      p = ap.map { row in a.map { row[0] * $0[0] + row[1] * $0[1] } }
      p[0][0] += Price.innovation
    }
    return mean[0]
  }

  @Test("prices vary as the baseline and the landmarks say")
  func priceVariance() throws {
    let prices = try drawn("price", 3200).map { example -> (Double, Double) in
      guard case .vectors(let days) = example.input, case .values(let next) = example.target
      else { return (0, 0) }
      return (Double(days.last?[0] ?? 0), Double(next[0][0]))
    }
    let change = prices.reduce(0) { $0 + pow($1.1 - $1.0, 2) } / Double(prices.count)
    #expect(abs(change - (2 * (1 - Price.correlation) + 2 * Price.noise)) < 0.03)
  }

  @Test("a motif is there exactly where the answer is yes, and letters do not tell")
  func motif() throws {
    let problem = try Problem.named("motif", seed: 1)
    var counts = [[Double]](repeating: [0, 0, 0, 0], count: 2)
    for example in try drawn("motif", 6400) {
      guard case .values(let target) = example.target else { continue }
      let isMotif = target[0][0] == 1
      let text = String(tokens(example).map { Motif.letters[$0] })
      #expect((text.firstMatch(of: /gat[acgt]{3,6}cca/) != nil) == isMotif)
      #expect(text.contains("gat") && text.contains("cca"))
      for token in tokens(example) { counts[isMotif ? 1 : 0][token] += 1 }
      let marked = problem.exhibit(of: example)[0]
      #expect(marked.contains("GAT") == isMotif && marked.lowercased() == text)
    }
    for letter in 0..<4 {
      let shares = counts.map { $0[letter] / $0.reduce(0, +) }
      #expect(abs(shares[0] - shares[1]) < 0.01)
    }
  }

  @Test("every digit is spoken at many speeds, and its formants read in Hz")
  func digits() throws {
    let problem = try Problem.named("digits", seed: 1)
    let spoken = try drawn("digits", 1600)
    #expect(Set(spoken.flatMap(classes)) == Set(0..<10))
    let lengths = Set(spoken.filter { classes($0) == [7] }.map(\.steps))
    #expect(lengths.count >= 8)
    #expect(Digits.spelling.map(\.count).min() == 2, "no sound is missing from the table")
    let text = try #require(problem.texts(of: problem.walking[0].input).first)
    #expect(text.wholeMatch(of: /-?\d+ \d+ \d+ \d+ dB/) != nil)
  }

  @Test("the order of X and Y makes the class, at the paper's places", arguments: [2, 3])
  func temporalOrder(count: Int) throws {
    let name = (count == 2 ? "temporal-order" : "temporal-order-3") + ":100"
    let problem = try Problem.named(name, seed: 1)
    let places =
      count == 2 ? [10...20, 50...60] : [10...20, 33...43, 66...76]
    for example in try drawn(name) {
      let texts = problem.texts(of: example.input)
      #expect((100...110).contains(texts.count))
      #expect(texts.first == "E" && texts.last == "B")
      let marks = texts.indices.filter { ["X", "Y"].contains(texts[$0]) }
      #expect(marks.count == count)
      for (mark, range) in zip(marks, places) { #expect(range.contains(mark + 1)) }
      #expect(problem.texts(of: example.target) == [marks.map { texts[$0] }.joined()])
    }
  }

  @Test("a bag of symbols costs what its landmark says", arguments: [2, 3])
  func temporalBag(count: Int) throws {
    let name = count == 2 ? "temporal-order" : "temporal-order-3"
    let classes = (0..<1 << count).map { $0.nonzeroBitCount }
    let loss = classes.reduce(0.0) { sum, ones in
      sum + log(Double(classes.count { $0 == ones })) / Double(classes.count)
    }
    #expect(abs(try Problem.named(name, seed: 1).landmarks[0].value - loss) < 1e-12)
  }

  @Test("the latch's first three numbers tell, the rest is noise of variance 0.2")
  func latch() throws {
    var (squares, count) = (0.0, 0.0)
    for example in try drawn("latch:100") {
      guard case .vectors(let signal) = example.input, case .values(let target) = example.target
      else { continue }
      #expect((100...110).contains(signal.count))
      #expect(signal.prefix(3).allSatisfy { $0 == [target[0][0] == 1 ? 1 : -1] })
      squares += signal.dropFirst(3).reduce(0) { $0 + Double($1[0] * $1[0]) }
      count += Double(signal.count - 3)
    }
    #expect(abs(squares / count - 0.2) < 0.01)
  }

  @Test("parity counts the ones of strings of every length")
  func parity() throws {
    let examples = try drawn("parity:6", 3200)
    #expect(Set(examples.map(\.steps)).isSuperset(of: 2...6))
    for example in examples {
      guard case .values(let target) = example.target else { continue }
      #expect(target[0][0] == Float(tokens(example).reduce(0, +) % 2))
    }
  }

  @Test("an echo says what was read k steps ago")
  func echo() throws {
    for example in try drawn("echo:5") {
      let (input, answers) = (tokens(example), classes(example))
      #expect(input.count == 26)
      #expect(answers.prefix(5).allSatisfy { $0 == 0 })
      #expect(answers.dropFirst(5).elementsEqual(input.dropLast(5).map { $0 + 1 }))
    }
  }

  @Test("copy memory is as in the paper")
  func copyMemory() throws {
    for example in try drawn("copy:100") {
      let (input, answers) = (tokens(example), classes(example))
      #expect(input.count == 120)
      #expect(input.prefix(10).allSatisfy { (1...8).contains($0) })
      #expect(input.firstIndex(of: 9) == 109)
      #expect(input.indices.allSatisfy { $0 < 10 || $0 == 109 || input[$0] == 0 })
      #expect(answers.prefix(110).allSatisfy { $0 == 0 })
      #expect(answers.suffix(10) == input.prefix(10))
    }
    let baseline = try Problem.named("copy:100", seed: 1).baseline.value
    #expect(abs(baseline - 0.1733) < 5e-5)
  }

  @Test("a doubtful word is a name in half of the sentences, whatever stands before it")
  func names() throws {
    var counts: [String: (names: Int, all: Int)] = [:]
    for example in try drawn("names", 6400) {
      let words = tokens(example).map { Names.words[$0] }
      for (index, word) in words.enumerated() where Names.doubtful.contains(word) {
        let context = index == 0 ? "" : words[index - 1]
        counts[context, default: (0, 0)].all += 1
        counts[context, default: (0, 0)].names += classes(example)[index]
        let verbs = Names.personVerbs + Names.thingVerbs
        let verb = words[index...].first { verbs.contains($0) }
        #expect(Names.personVerbs.contains(verb ?? "") == (classes(example)[index] == 1))
      }
    }
    for (names, all) in counts.values where all > 300 {
      #expect(abs(Double(names) / Double(all) - 0.5) < 0.08)
    }
  }
}

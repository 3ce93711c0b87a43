import Foundation
import Testing

@testable import Sequences

@Suite("Tables of somebody's own")
struct TableTests {
  private func problem(
    _ text: String, name: String = "a.csv", _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> Problem {
    var options = ReadingOptions()
    change(&options)
    return try Problem.file(TextFile(name: name, text: text), options: options)
  }

  private func refusal(
    _ text: String, name: String = "a.csv", _ change: (inout ReadingOptions) -> Void = { _ in }
  ) -> DataError? {
    do {
      _ = try problem(text, name: name, change)
      return nil
    } catch { return error as? DataError }
  }

  private func vocabulary(_ problem: Problem) -> [String] {
    if case .tokens(let vocabulary) = problem.input { vocabulary.symbols } else { [] }
  }

  /// Forty texts of two classes, of which one stands four times as often.
  private let reviews =
    "text,stars\n"
    + (0..<40).map {
      "\"film \($0), it is \($0 % 5 == 0 ? "bad" : "good")\",\($0 % 5 == 0 ? 1 : 5)"
    }
    .joined(separator: "\n")

  @Test("a text column and a label make a many-to-one problem over words")
  func words() throws {
    let problem = try problem(reviews) { $0.label = "stars" }
    #expect(problem.shape == .manyToOne)
    #expect(problem.output == .classes(["1", "5"]))
    #expect(problem.texts(of: problem.walking[0].input).contains(","))
    #expect(problem.walking[0].steps == 6)
    #expect(problem.notes.contains("2 classes: 1, 5."))
    let all = problem.training.first(100) + problem.heldOut.first(100)
    #expect(all.count == 40)
  }

  @Test("the baseline is the entropy of the labels to learn from")
  func baseline() throws {
    let problem = try problem(reviews) { $0.label = "stars" }
    let labels = problem.training.first(100).map { problem.texts(of: $0.target)[0] }
    let share = Double(labels.count { $0 == "1" }) / Double(labels.count)
    let entropy = -share * log(share) - (1 - share) * log(1 - share)
    #expect(abs(problem.baseline.value - entropy) < 1e-12)
    #expect(share > 0.1 && share < 0.3)
  }

  @Test("what is held out is never learned from, however often it stands in the file")
  func disjoint() throws {
    let rows = (0..<300).map { "w\($0 % 9) x\($0 % 10),\($0 % 3)" }.joined(separator: "\n")
    let problem = try problem("text,label\n" + rows) { $0.label = "label" }
    let heldOut = problem.heldOut.first(1000).map(\.input)
    #expect(heldOut.count == Set(heldOut).count && !heldOut.isEmpty)
    #expect(Set(heldOut).isDisjoint(with: problem.training.first(1000).map(\.input)))
  }

  @Test("single words are read character by character, and an option says otherwise")
  func characters() throws {
    let rows = (0..<30).map { "ACGT\($0 % 2 == 0 ? "A" : "C"),\($0 % 2)" }.joined(separator: "\n")
    let plain = try problem("dna,hit\n" + rows) { $0.label = "hit" }
    #expect(plain.walking[0].steps == 5)
    let words = try problem("dna,hit\n" + rows) {
      $0.label = "hit"
      $0.unit = .word
    }
    #expect(words.walking[0].steps == 1)
  }

  private let flowers =
    "width;height;kind\n"
    + (0..<24).map { "\($0),5;\(100 - 2 * $0);\($0 < 12 ? "iris" : "rose")" }
    .joined(separator: "\r\n")

  @Test("numbers without a text are one step each, scaled to mean 0 and variance 1")
  func oneToOne() throws {
    let problem = try problem(flowers) { $0.label = "kind" }
    #expect(problem.shape == .oneToOne)
    guard case .vectors(let columns) = problem.input else { return }
    #expect(columns.map(\.name) == ["width", "height"])
    let training = problem.training.first(100).map(\.input)
    for place in 0..<2 {
      let numbers = training.compactMap { input -> Double? in
        if case .vectors(let steps) = input { Double(steps[0][place]) } else { nil }
      }
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let variance = numbers.reduce(0) { $0 + $1 * $1 } / Double(numbers.count)
      #expect(abs(mean) < 1e-6 && abs(variance - 1) < 1e-5)
    }
    // Line 2 has 0,5, with a comma for the point.
    let texts = (problem.training.first(100) + problem.heldOut.first(100))
      .map { problem.texts(of: $0.input)[0] }
    #expect(texts.contains("0.50 100.0"))
  }

  @Test("a target is a number, whose variance is the baseline")
  func target() throws {
    let problem = try problem(flowers) { $0.target = "height" }
    #expect(problem.shape == .oneToOne)
    #expect(abs(problem.baseline.value - 1) < 1e-6)
    #expect(problem.notes.contains("“kind” not used."))
  }

  @Test("a cell that is no number is named where it takes its column out")
  func stray() throws {
    let rows = flowers.replacing("3,5", with: "x1").replacing("\r\n7,5", with: "\r\n ?")
    let problem = try problem(rows) { $0.label = "kind" }
    #expect(
      problem.notes.contains("“width” not used; line 5: “x1” in column “width” is no number."))
  }

  @Test("what is predicted is not read of the same row")
  func leaking() throws {
    #expect(throws: DataError.self) {
      try problem(flowers) { ($0.target, $0.columns) = ("height", ["width", "height"]) }
    }
    _ = try problem(flowers) {
      ($0.target, $0.columns, $0.window) = ("height", ["width", "height"], 3)
    }
  }

  @Test("a series predicts the next number from a window of rows, and holds its end out")
  func series() throws {
    let rows = (0..<64).map { "2026-01-\($0),\($0 * $0)" }.joined(separator: "\n")
    let problem = try problem("day,close\n" + rows) {
      ($0.target, $0.window) = ("close", 5)
    }
    #expect(problem.shape == .manyToOne)
    let training = problem.training.first(100), heldOut = problem.heldOut.first(100)
    #expect(training.count == 48 - 5 && heldOut.count == 16 - 5)
    #expect(problem.texts(of: training[0].input).map { Double($0) } == [0, 1, 4, 9, 16])
    #expect(problem.texts(of: training[0].target).map { Double($0) } == [25])
    #expect(problem.texts(of: heldOut[0].input).first.flatMap(Double.init) == 2304.0)
    #expect(
      problem.notes.contains(
        "The last 16 of 64 rows are held out; no window reads across that border."))
  }

  @Test("a label of a series is that of the window's last row")
  func labelledSeries() throws {
    let rows = (0..<40).map { "\($0),\($0 % 4 == 3 ? "on" : "off")" }.joined(separator: "\n")
    let problem = try problem("x,state\n" + rows) { ($0.label, $0.window) = ("state", 3) }
    let first = try #require(problem.training.first(2).last)
    #expect(problem.texts(of: first.input).map { Double($0) } == [1, 2, 3])
    #expect(problem.texts(of: first.target) == ["on"])
  }

  @Test("the numbers of a row can be steps, and a row may end early")
  func rowSequence() throws {
    let rows = (0..<16).map { "\($0 % 2),\($0),1,2" + ($0 % 3 == 0 ? "" : ",3") }
    let problem = try problem("class,a,b,c,d\n" + rows.joined(separator: "\n")) {
      ($0.label, $0.rowIsSequence) = ("class", true)
    }
    let all = problem.training.first(100) + problem.heldOut.first(100)
    #expect(problem.shape == .manyToOne)
    #expect(Set(all.map(\.steps)) == [3, 4])
    #expect(problem.input.width == 1)
  }

  @Test("a row with a missing cell is left out, and its line named")
  func missing() throws {
    let problem = try problem(flowers + "\r\nNA;3;iris\r\n4;;rose") { $0.label = "kind" }
    #expect(
      problem.notes.contains("2 rows with a missing cell left out, the first in line 26."))
  }

  @Test("“none” and the like may be classes among words, and are missing among numbers")
  func namedNone() throws {
    let rows = (0..<20).map { "text \($0),\(["none", "NA", "-", "spam"][$0 % 4])" }
    let problem = try problem("text,label\n" + rows.joined(separator: "\n")) {
      ($0.text, $0.label) = ("text", "label")
    }
    #expect(problem.output == .classes(["-", "NA", "none", "spam"]))
    let numbers = (0..<20).map { "text \($0),\(["none", "0", "1", "0"][$0 % 4])" }
    let numeric = try self.problem("text,label\n" + numbers.joined(separator: "\n")) {
      ($0.text, $0.label) = ("text", "label")
    }
    #expect(numeric.output == .classes(["0", "1"]))
  }

  @Test("without a header columns are numbered")
  func noHeader() throws {
    let rows = (0..<20).map { "\($0),\($0 * 3),\($0 % 2)" }.joined(separator: "\n")
    let problem = try problem(rows) { $0.label = "3" }
    #expect((problem.training.first(100) + problem.heldOut.first(100)).count == 20)
    let forced = try self.problem("a,b\n" + (0..<20).map { "\($0) x,y" }.joined(separator: "\n")) {
      ($0.label, $0.hasNoHeader) = ("2", true)
    }
    #expect(forced.output == .classes(["b", "y"]))
  }

  @Test(
    "what cannot be read gets one sentence that says where",
    arguments: [
      ("a,b", "“a.csv” has a header and no rows below it."),
      ("", "“a.csv” has no rows."),
      ("a,b\n1,2\n3,4,5\n", "“a.csv”, line 3: expected 2 cells as in the first line, got 3."),
      ("a,b\n\"1,2\n3,4\n", "“a.csv”, line 2: a quotation mark is never closed."),
      ("a,b\n1,2\n\u{0},4\n", "“a.csv” is no text of lines: it has a zero byte in line 3."),
      ("a,b\n1,x\n", "“a.csv” has 1 row with all that is needed; there must be two."),
      ("a,b\n1,x\n2,x\n", "“a.csv” has only the class “x”; there is nothing to predict."),
    ])
  func refused(text: String, sentence: String) {
    #expect(refusal(text) { $0.label = "b" }?.description == sentence)
  }

  @Test("a wrong column is answered with those there are, and the nearest")
  func wrongColumn() {
    #expect(
      refusal(reviews) { $0.label = "star" }?.description
        == "“a.csv” has no column “star”; it has text, stars. Did you mean “stars”?")
    #expect(
      refusal(flowers) { $0.target = "kind" }?.description
        == "“a.csv”, line 2: “iris” in column “kind” is no number.")
    #expect(
      refusal("t,x\n1,5\n2,5\n3,5\n") { $0.target = "x" }?.description
        == "“a.csv”: “x” is the same in every row; there is nothing to predict.")
    #expect(
      refusal("t,x\n1,5\n2,\n3,5\n") { ($0.target, $0.window) = ("x", 1) }?.description
        == "“a.csv”, line 3: “x” is missing, and a series has no gaps.")
  }

  @Test("what is predicted is asked where nobody said it, and an answer opens the table")
  func asked() throws {
    let question = try #require(refusal(flowers)?.question)
    #expect(question.subject == .predicted)
    #expect(
      question.candidates.map(\.answer) == ["width", "height", "kind", "next width", "next height"])
    var options = ReadingOptions()
    options.answer(question, "next height")
    #expect(options.target == "height" && options.window == 24)
    options = ReadingOptions()
    options.answer(question, "kind")
    #expect(options.label == "kind")
    #expect(refusal(flowers)?.description.contains("--label COLUMN") == true)
  }

  @Test("which of several texts is read is asked")
  func askedText() throws {
    let rows = (0..<9).map { "good film,long text \($0),\($0 % 2)" }.joined(separator: "\n")
    let question = try #require(
      refusal("title,body,label\n" + rows) { $0.label = "label" }?.question)
    #expect(question.candidates.map(\.answer) == ["title", "body"])
  }

  @Test("a table that has grown is read in the symbols, classes and units of a saved network")
  func known() throws {
    let first = try problem(flowers) { $0.label = "kind" }
    var options = ReadingOptions()
    options.label = "kind"
    let grown = try Problem.file(
      TextFile(name: "a.csv", text: flowers + "\n900;3;rose"), options: options, known: first.known)
    #expect(grown.input == first.input && grown.output == first.output)
  }
}

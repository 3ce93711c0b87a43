import Foundation
import Testing

@testable import Sequences

@Suite("First rows and first lines")
struct TableHeaderTests {
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

  private func count(_ problem: Problem) -> Int {
    let examples = problem.training.first(100) + problem.heldOut.first(100)
    return examples.count
  }

  private static let asExample = "The first row is read as an example and not as a header."
  private static let asHeader =
    "The first row is taken for a header (--no-header says otherwise)."

  @Test("a header of years is one, whether its label is named or numbered", arguments: ["y", "4"])
  func years(label: String) throws {
    let rows = (0..<24).map { "0.\($0 + 10),\($0),\(99 - $0),\($0 % 2 == 0 ? "a" : "b")" }
    let problem = try problem("2019,2020,2021,y\n" + rows.joined(separator: "\n")) {
      $0.label = label
    }
    #expect(count(problem) == 24)
    #expect(problem.output == .classes(["a", "b"]))
    #expect(problem.notes.contains(Self.asHeader) == (label == "4"))
  }

  @Test("a header with equal names is one where a word stands over numbers")
  func equalNames() throws {
    let rows = (0..<24).map { "\($0),film \($0) was good,\($0 % 3 == 0 ? "neg" : "pos")" }
    let text = "text,text,label\n" + rows.joined(separator: "\n")
    let problem = try problem(text) { ($0.text, $0.label) = ("2", "3") }
    #expect(count(problem) == 24 && problem.output == .classes(["neg", "pos"]))
    #expect(
      refusal(text) { ($0.text, $0.label) = ("text", "label") }?.description
        == "“a.csv” has 2 columns “text”; say which by its number: 1, 2.")
  }

  @Test("an index without a name stands beside names")
  func index() throws {
    let rows = (0..<24).map { "\($0),a film \($0),\($0 % 2 == 0 ? "pos" : "neg")" }
    let problem = try problem(",text,label\n" + rows.joined(separator: "\n")) { $0.label = "3" }
    #expect(count(problem) == 24 && problem.output == .classes(["neg", "pos"]))
  }

  @Test("a first row of numbers, or of a class that comes again, is an example, which is said")
  func noHeader() throws {
    let numbers = (0..<24).map { "\($0),\($0 * 3),\($0 % 2)" }.joined(separator: "\n")
    let words = (0..<24).map { "film \($0),\($0 % 2 == 0 ? "a" : "b")" }.joined(separator: "\n")
    for (text, label) in [(numbers, "3"), (words, "2")] {
      let problem = try problem(text) { $0.label = label }
      #expect(count(problem) == 24)
      #expect(problem.notes.contains(Self.asExample))
      let told = try self.problem(text) { ($0.label, $0.hasNoHeader) = (label, true) }
      #expect(!told.notes.contains(Self.asExample))
    }
  }

  @Test("the separator of a first line “sep=;” is taken, and lines count on")
  func namedSeparator() throws {
    let rows = (0..<24).map { "a,b \($0);\($0 % 2)" }.joined(separator: "\r\n")
    let problem = try problem("sep=;\r\ntext;label\r\n" + rows) { $0.label = "label" }
    #expect(count(problem) == 24 && problem.output == .classes(["0", "1"]))
    #expect(
      refusal("sep=;\na;b\n1;2\n3\n") { $0.label = "b" }?.description
        == "“a.csv”, line 4: expected 2 cells as in the first line, got 1.")
  }

  @Test("a file of blank lines has no rows")
  func blank() {
    #expect(refusal("\n\n \n") { $0.label = "1" }?.description == "“a.csv” has no rows.")
  }

  private func lines(_ heading: String, _ tail: String = "") -> String {
    heading + "\n" + (0..<30).map { "see \($0)\tvois \($0)\(tail)" }.joined(separator: "\n")
  }

  @Test(
    "a first line that names both parts is no example",
    arguments: ["source\ttarget", "English\tFrench", " text\tlabels "])
  func headings(heading: String) throws {
    let problem = try problem(lines(heading), name: "a.tsv") { $0.kind = .pairs }
    #expect(count(problem) == 30)
    #expect(problem.notes.contains { $0.hasPrefix("The first line, “") })
    let kept = try self.problem(lines(heading), name: "a.tsv") {
      ($0.kind, $0.hasNoHeader) = (.pairs, true)
    }
    #expect(count(kept) == 31)
  }

  @Test("a first line that may be an example is kept", arguments: ["house\tmaison", "text\ttext"])
  func noHeadings(heading: String) throws {
    let problem = try problem(lines(heading), name: "a.tsv") { $0.kind = .pairs }
    #expect(count(problem) == 31)
    #expect(!problem.notes.contains { $0.contains("header") })
  }

  @Test("a header of tags is no tag")
  func tagHeading() throws {
    let rows = (0..<40).map { "teddy runs n\($0)\tN V \($0 % 2 == 0 ? "N" : "V")" }
    let problem = try problem("sentence\ttags\n" + rows.joined(separator: "\n"), name: "t.tsv")
    #expect(problem.output == .classes(["N", "V"]))
  }

  @Test("pairs with notes behind them may be pairs, and what is not read is said")
  func notes() throws {
    let text = (0..<30).map { "see \($0)\tvois \($0)\tCC-BY #\($0)" }.joined(separator: "\n")
    let refused = try #require(refusal(text, name: "a.tsv"))
    #expect(refused.description.contains("--tags COLUMN for a tag of each word, --kind pairs"))
    let question = try #require(refused.question)
    #expect(question.candidates.map(\.answer).contains("pairs"))
    var options = ReadingOptions()
    options.answer(question, "tags vois 0")
    #expect(options.tags == "vois 0")
    options = ReadingOptions()
    options.answer(question, "pairs")
    let problem = try Problem.file(TextFile(name: "a.tsv", text: text), options: options)
    #expect(problem.shape == .encoderDecoder && count(problem) == 30)
    #expect(
      problem.notes.contains(
        "What follows the second part of a line is not read; 30 lines have a third."))
  }
}

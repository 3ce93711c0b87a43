import Foundation
import Testing

@testable import Sequences

@Suite("Separated values")
struct DelimitedTextTests {
  private func cells(_ text: String, _ separator: Character = ",") -> [[String]] {
    DelimitedText(text, separator: separator.asciiValue ?? 44).records.map(\.cells)
  }

  @Test(
    "cells are read as RFC 4180 writes them",
    arguments: [
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
      ("\"a,\"\"x\"\"\",\"two\r\nlines\"\nc,", [["a,\"x\"", "two\r\nlines"], ["c", ""]]),
      ("a,,\n,,\n", [["a", "", ""], ["", "", ""]]),
      ("\n\na,b\n\n", [["a", "b"]]),
      ("a \"b\",c\n", [["a \"b\"", "c"]]),
      ("\"\",x\n", [["", "x"]]),
      ("grün,語\n", [["grün", "語"]]),
    ] as [(String, [[String]])])
  func reading(text: String, expected: [[String]]) {
    #expect(cells(text) == expected)
  }

  @Test("records know the line in which they begin, line breaks within cells counted")
  func lines() {
    let text = "a,b\n\"x\ny\",1\r\n\nc,2\n"
    let records = DelimitedText(text, separator: 44).records
    #expect(records.map(\.line) == [1, 2, 5])
  }

  @Test(
    "a quotation mark that nothing closes is told with its line; a cut text loses its last record")
  func unclosed() {
    #expect(DelimitedText("a,b\n\"c,d\n", separator: 44).openQuote == 2)
    let cut = DelimitedText("a,b\nc,d\ne,", separator: 44, isCut: true)
    #expect(cut.records.map(\.cells) == [["a", "b"], ["c", "d"]])
    let quoted = DelimitedText("a,b\nc,\"d\ne,", separator: 44, isCut: true)
    #expect(quoted.openQuote == nil && quoted.records.count == 1)
  }

  @Test(
    "the separator is the one that cuts every line alike",
    arguments: [
      ("a,b,c\n1,2,3\n", ","), ("a;b\n1,5;2,5\n", ";"), ("a\tb, c\n1\t2, 3, 4\n", "\t"),
      ("a|b|c\nx|y|z\n", "|"), ("one\ntwo\n", ","), ("a,b,c\n1,2\n", ","),
      ("\"a,b\";c\nd;e\n", ";"),
    ] as [(String, Character)])
  func separator(text: String, expected: Character) {
    #expect(DelimitedText.separator(of: text) == expected.asciiValue)
  }

  @Test("whatever is written out is read back")
  func roundTrip() {
    var generator = SeededGenerator(seed: 7)
    let pieces = ["a", ",", "\"", "\n", "\r\n", "é", " ", ";", "", "\u{0}", "12"]
    for _ in 0..<500 {
      let rows = (0..<3).map { _ in
        (0..<4).map { _ in (0..<generator.below(5)).map { _ in generator.pick(pieces) }.joined() }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
      }.joined()
      #expect(cells(text) == rows)
    }
  }
}

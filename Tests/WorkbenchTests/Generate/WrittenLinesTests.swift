import Console
import Laboratory
import Testing

@testable import Workbench

@Suite struct WrittenLinesTests {
  private func lines(_ text: String, columns: Int) throws -> [String] {
    let stage = try WritingScene.stage()
    stage.send(.key(.character("p")))
    for letter in text { stage.send(.key(.character(letter))) }
    stage.send(.key(.enter))
    let written = try #require(stage.session.generate.written)
    return WrittenLines(written, columns: columns).lines.map { $0.map(\.text.string).joined() }
  }

  @Test("A text is broken at blanks, and inside words that are too long")
  func wrapping() throws {
    #expect(try lines("row your boat", columns: 9) == ["row your ", "boat"])
    #expect(try lines("row your boat", columns: 11) == ["row your ", "boat"])
    #expect(try lines("rowyourboat", columns: 4) == ["rowy", "ourb", "oat"])
    #expect(try lines("row", columns: 0) == ["r", "o", "w"])
  }

  @Test("Pieces stand side by side and lose nothing", arguments: [1, 5, 17, 80])
  func places(columns: Int) throws {
    let written = try #require(try WritingScene.stage().session.generate.written)
    let prose = WrittenLines(written, columns: columns)
    #expect(prose.lines.flatMap { $0 }.map(\.step) == Array(0..<written.passage.steps))
    for line in prose.lines {
      var column = 0
      for piece in line {
        #expect(piece.column == column)
        column += piece.text.width
      }
      #expect(column <= columns)
    }
  }
}

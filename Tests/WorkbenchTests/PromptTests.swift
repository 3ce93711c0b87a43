import Console
import Testing

@testable import Workbench

@Suite struct PromptTests {
  @Test(":w writes, as everybody expects, though walk begins so too; :wa is walk")
  func writing() throws {
    #expect(try Command.named("w").name == "write")
    #expect(try Command.named("w!").name == "write!")
    #expect(try Command.named("wa").name == "walk")
    let stage = try Scenes.reading("Words.\n").type(":w<enter>")
    #expect(stage.lines.contains { $0.contains("“days.md” is as it stands here.") })
  }

  @Test(
    "Tab completes names, then what may follow them",
    arguments: [
      (":the<tab>", "theme "), (":theme l<tab>", "theme light"), (":t<tab><tab>", "truncation "),
      (":t<s-tab>", "theme "), (":cell g<tab>", "cell gru"), (":open rev<tab>", "open reviews"),
    ])
  func completion(script: String, line: String) throws {
    #expect(try Stage().type(script).session.prompt?.line.text == line)
  }

  @Test("Paths are completed by what the disk says, if the line is still the same")
  func paths() throws {
    let stage = try Stage().type("oba")
    #expect(stage.has { if case .completePath("ba") = $0 { true } else { false } })
    stage.send(.pathsFound(of: "b", ["bad.txt"]))
    #expect(stage.session.prompt?.completions.isEmpty == true)
    stage.send(.pathsFound(of: "ba", ["bach/", "banana.txt"]))
    #expect(try stage.type("<tab><tab>").session.prompt?.line.text == "banana.txt")
  }

  @Test("Paths of commands may hold spaces")
  func pathOfCommand() throws {
    let stage = try Stage().type(":export svg my pic")
    #expect(stage.session.prompt?.pathBeingTyped == "my pic")
    stage.send(.pathsFound(of: "my pic", ["my picture.svg"]))
    #expect(try stage.type("<tab>").session.prompt?.line.text == "export svg my picture.svg")
  }

  @Test(
    "A line is edited as lines are",
    arguments: [
      (":abc<left><left>x", "axbc"), (":abc<home>x<end>y", "xabcy"), (":ab<bs><bs>c", "c"),
      (":open a/b c<c-w><c-w>", "open a/"), (":abc<left><c-u>", "c"), (":abc<home><del>", "bc"),
    ])
  func editing(script: String, line: String) throws {
    #expect(try Stage().type(script).session.prompt?.line.text == line)
  }

  @Test("Commands that were run come back")
  func recall() throws {
    let stage = try Stage().type(":theme light<enter>:colors 16<enter>:<up><up>")
    #expect(stage.session.prompt?.line.text == "theme light")
    #expect(try stage.type("<down><down>").session.prompt?.line.text == "")
  }

  @Test("Pasted text goes into the line, control characters shown as symbols")
  func paste() throws {
    let stage = try Stage().type(":open ")
    stage.send(.paste("a\u{1B}[31m\u{202E}b\nc"))
    let line = stage.lines.last ?? ""
    #expect(line.contains("a␛[31m<U+202E>b c"))
    let idle = try Stage().type("j")
    idle.send(.paste("q"))
    #expect(idle.effects.isEmpty)
  }

  @Test("Backspace in an empty line leaves it, and so does Esc", arguments: [":<bs>", ":ab<esc>"])
  func leaving(script: String) throws {
    #expect(try Stage().type(script).session.prompt == nil)
  }

  @Test("A line longer than the screen keeps its cursor in view")
  func longLine() throws {
    let stage = try Stage().type(":" + String(repeating: "abcde ", count: 40))
    #expect(stage.canvas().cursor == Point(column: 79, row: 23))
    #expect(stage.canvas(Size(columns: 1, rows: 1)).size.rows == 1)
  }
}

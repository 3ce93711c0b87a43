import Console
import Testing

@testable import Workbench

/// How much a key makes a terminal write, counted on what differs between two screens.
@Suite("Output")
struct OutputTests {
  @Test(
    "A cursor key on Walk changes at most 8 kB at 80×24, forward and backward",
    arguments: ["", "b"])
  func cursorKeys(direction: String) throws {
    let stage = try Scenes.opened().type("<home>" + direction)
    let step = direction.isEmpty ? "<right>" : "<left>"
    var shown = stage.canvas()
    for key in Array(repeating: step, count: 5) + ["<down>", "<up>", "<home>", "<end>"] {
      try stage.type(key)
      let next = stage.canvas()
      let bytes = CanvasWriter.ansi(next, after: shown, stage.session.appearance).utf8.count
      #expect((1...8192).contains(bytes), "\(key) after \(direction)")
      shown = next
    }
  }

  @Test("A key without a meaning changes nothing, and so does the passing of time")
  func nothing() throws {
    let stage = try Scenes.opened()
    let shown = stage.canvas()
    stage.send(.key(.function(12)))
    stage.send(.tick)
    #expect(CanvasWriter.ansi(stage.canvas(), after: shown, stage.session.appearance).isEmpty)
  }
}

import Console
import Testing

@testable import Workbench

@Suite struct LinearTests {
  @Test(
    "The view in words has no box, block or braille",
    arguments: ["", "t", "e", "i", "?", "<esc>", ":"])
  func noDrawing(script: String) throws {
    let panes = linear(try Scenes.opened().type(script).session)
    #expect(!panes.isEmpty)
    let text = panes.flatMap { [$0.title] + $0.lines }.map(\.string).joined()
    #expect(!text.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) })
    #expect(!text.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
  }

  @Test("The view in words says what the pictures show")
  func train() throws {
    let panes = linear(try Scenes.opened().type("t").session)
    let lines = panes.flatMap(\.lines).map(\.string)
    #expect(lines.contains("loss 0.2200"))
    #expect(lines.contains("rate 0.01 (chosen)"))
    #expect(lines.contains("t = T−9: 0"))
  }
}

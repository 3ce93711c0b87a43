import Console
import Foundation
import Testing

@testable import Workbench

@Suite struct MouseTests {
  @Test("A click on a screen's name shows it")
  func tabs() throws {
    let stage = try Scenes.opened()
    try stage.click("Train")
    #expect(stage.session.screen == .train)
    try stage.click("Home")
    #expect(stage.session.screen == .home)
  }

  @Test("The first click on an entry chooses it, the second opens it")
  func entries() throws {
    let stage = Stage(firstUpdates: 1)
    try stage.click("Echo")
    #expect(stage.session.home.selected == 2)
    try stage.click("▸ Echo")
    #expect(stage.session.screen == .walk)
  }

  @Test("A click on a hint does what the key does")
  func hints() throws {
    let stage = Stage()
    try stage.click("? help")
    #expect(stage.session.screen == .help)
  }

  @Test(
    "A click on the gradient's picture puts the cursor there, one on the recipe chooses a field")
  func train() throws {
    let stage = try Scenes.opened().type("t")
    try stage.click("t = T−11", rowOffset: -3)
    #expect(stage.session.train.step == 0)
    #expect(stage.session.train.update != nil)
    try stage.click("hidden")
    #expect(stage.session.train.focus == .recipe)
    #expect(stage.session.train.field == .hidden)
  }

  @Test("The wheel never changes what is trained")
  func wheel() throws {
    let stage = try Scenes.opened().type("t")
    let recipe = stage.session.opened?.recipe
    stage.send(.mouse(MouseEvent(kind: .wheelUp, button: 0, at: .zero)))
    #expect(stage.session.opened?.recipe == recipe)
    #expect(stage.session.train.update == 198)
  }

  @Test("Switched off, the mouse is the terminal's")
  func off() throws {
    let stage = try Scenes.opened().type(":mouse off<enter>")
    #expect(stage.has { if case .setMouse(false) = $0 { true } else { false } })
    try stage.click("Train")
    #expect(stage.session.screen == .walk)
  }
}

extension Stage {
  /// Clicks where a text stands on the screen.
  func click(_ text: String, rowOffset: Int = 0) throws {
    let row = try #require(lines.firstIndex { $0.contains(text) }, "no “\(text)” on the screen")
    let start = try #require(lines[row].range(of: text)?.lowerBound)
    let column = lines[row].distance(from: lines[row].startIndex, to: start)
    try type("<click:\(column + 1),\(row + rowOffset + 1)>")
  }
}

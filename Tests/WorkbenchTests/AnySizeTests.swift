import Console
import Sequences
import Testing

@testable import Workbench

@Suite struct AnySizeTests {
  @Test("Whatever is typed, at whatever size, every screen can be drawn", arguments: 1...8)
  func randomKeys(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let looks = ColorDepth.allCases.flatMap { colors in
      GlyphSet.allCases.map { Appearance(colors: colors, theme: .light, glyphs: $0) }
    }
    let look = generator.pick(looks)
    let stage =
      try seed > 4 ? WritingScene.stage(appearance: look) : Scenes.opened(appearance: look)
    let keys = Keymap.bindings.flatMap(\.keys) + PromptBinding.all.flatMap(\.keys)
    for _ in 0..<80 {
      switch generator.below(12) {
      case 0: stage.send(.resized(size(&generator)))
      case 1: stage.send(.mouse(mouse(&generator)))
      case 2: stage.send(.paste("goto 3 \u{1B}"))
      case 3: stage.send(.tick)
      default: stage.send(.key(generator.pick(keys)))
      }
      let size = size(&generator)
      #expect(stage.canvas(size) == stage.canvas(size))
      _ = linear(stage.session)
    }
  }

  @Test("Every screen fits 1 by 1, and no size at all")
  func smallest() throws {
    for script in ["", "t", "e", "?", "<esc>", ":", "t:rate x<enter>"] {
      let stage = try Scenes.opened(diverged: true).type(script)
      for columns in 0...12 {
        for rows in 0...12 {
          let size = Size(columns: columns, rows: rows)
          #expect(stage.canvas(size).size == size)
        }
      }
    }
  }

  @Test("The Generate screen fits 1 by 1 too", arguments: ["", "m", "pRow<enter>", "<tab>"])
  func smallestGenerate(script: String) throws {
    let stage = try WritingScene.stage().type(script)
    for columns in stride(from: 0, through: 60, by: 3) {
      for rows in 0...24 {
        let size = Size(columns: columns, rows: rows)
        #expect(stage.canvas(size).size == size)
      }
    }
  }

  @Test("Resizing loses nothing")
  func resizing() throws {
    let stage = try Scenes.opened().type("t<tab><up><up>:rate 1")
    let before = stage.lines
    stage.send(.resized(Size(columns: 1, rows: 1)))
    stage.send(.resized(Size(columns: 80, rows: 24)))
    #expect(stage.lines == before)
  }

  private func size(_ generator: inout SeededGenerator) -> Size {
    Size(columns: generator.below(140), rows: generator.below(50))
  }

  private func mouse(_ generator: inout SeededGenerator) -> MouseEvent {
    let kinds: [MouseEvent.Kind] = [.press, .release, .drag, .wheelUp, .wheelDown]
    let place = Point(column: generator.below(100), row: generator.below(30))
    return MouseEvent(kind: generator.pick(kinds), button: 1, at: place)
  }
}

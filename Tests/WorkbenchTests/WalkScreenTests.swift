import Console
import Laboratory
import Recurrence
import Testing

@testable import Workbench

@Suite("The Walk screen")
struct WalkScreenTests {
  @Test("looks as recorded, forward", arguments: [(80, 24), (120, 40), (200, 60)])
  func forward(columns: Int, rows: Int) throws {
    var scene = try WalkScene(columns: columns, rows: rows)
    scene.act(.step(1), .step(1), .unit(2))
    try WalkGolden.check(scene.canvas, "lstm-\(columns)x\(rows)")
  }

  @Test("looks as recorded, backward", arguments: [(80, 24), (120, 40), (200, 60)])
  func backward(columns: Int, rows: Int) throws {
    var scene = try WalkScene(
      "weather", .gru, hidden: [8, 6], columns: columns, rows: rows)
    scene.act(.turn, .step(-1), .step(-1), .step(-1))
    try WalkGolden.check(scene.canvas, "gru-backward-\(columns)x\(rows)")
  }

  @Test(
    "looks as recorded, the variants of LSTM and GRU",
    arguments: [CellKind.lstmPeephole, .gruResetBefore, .gruSimplified], [(80, 24), (120, 40)])
  func variants(cell: CellKind, size: (columns: Int, rows: Int)) throws {
    var scene = try WalkScene(
      "weather", cell, hidden: [6], columns: size.columns, rows: size.rows)
    scene.act(.step(3), .unit(1))
    try WalkGolden.check(scene.canvas, "\(cell.rawValue)-\(size.columns)x\(size.rows)")
    scene.act(.turn, .step(-2))
    try WalkGolden.check(scene.canvas, "\(cell.rawValue)-backward-\(size.columns)x\(size.rows)")
  }

  @Test("looks as recorded, a plain RNN", arguments: [(80, 24), (120, 40), (200, 60)])
  func elman(columns: Int, rows: Int) throws {
    var scene = try WalkScene("adding:30", .rnnTanh, hidden: [7], columns: columns, rows: rows)
    scene.act(.last)
    try WalkGolden.check(scene.canvas, "rnn-\(columns)x\(rows)")
  }

  @Test("is ASCII where only that can be shown, but for what the program's last pass replaces")
  func ascii() throws {
    var scene = try WalkScene()
    scene.appearance = Appearance(colors: .none, glyphs: .ascii)
    try WalkGolden.check(scene.canvas.asciiTwin, "lstm-ascii-80x24")
    let characters = Set(scene.canvas.asciiTwin.lines.joined())
    #expect(characters.allSatisfy(\.isASCII) && !characters.contains("?"))
  }

  @Test("drawn twice is the same", arguments: WalkScene.cells)
  func pure(cell: CellKind) throws {
    let scene = try WalkScene("reviews", cell)
    #expect(scene.canvas == scene.canvas)
  }

  @Test("survives any key at any size", arguments: WalkScene.cells)
  func robust(cell: CellKind) throws {
    var generator = SystemRandomNumberGenerator()
    for hidden in [[1], [5, 3]] {
      var scene = try WalkScene("adding:11", cell, hidden: hidden)
      for _ in 0..<50 {
        let keys = WalkScreen.bindings.compactMap { binding -> WalkAction? in
          if case .walk(let action) = binding.action { action } else { nil }
        }
        scene.act(keys.randomElement(using: &generator) ?? .refresh)
        scene.rect = Rect(
          column: 0, row: 0, columns: .random(in: 0...210, using: &generator),
          rows: .random(in: 0...64, using: &generator))
        scene.appearance.colors = ColorDepth.allCases.randomElement() ?? .none
        scene.appearance.glyphs = GlyphSet.allCases.randomElement() ?? .ascii
        #expect(scene.canvas.size == scene.rect.size)
      }
    }
  }

  @Test("has something to say at every size", arguments: [3, 7, 11, 12, 16, 23, 24, 42])
  func small(rows: Int) throws {
    for columns in [1, 20, 39, 40, 60, 79, 111, 112, 150] {
      let scene = try WalkScene("weather", .gru, columns: columns, rows: rows)
      #expect(scene.canvas.lines.contains { !$0.isEmpty })
    }
  }

  @Test("changes little when the cursor moves")
  func frugal() throws {
    var scene = try WalkScene("adding:30", .lstm)
    scene.act(.step(4))
    let before = scene.canvas
    scene.act(.step(1))
    let after = scene.canvas
    let changed = (0..<22).flatMap { row in (0..<80).filter { before[$0, row] != after[$0, row] } }
    #expect(changed.count < 250)
  }

  @Test("says everything in words, too", arguments: WalkScene.cells)
  func words(cell: CellKind) throws {
    var scene = try WalkScene("weather", cell, hidden: [5, 4])
    #expect(WalkScreen.words(record: scene.record, state: scene.state).count >= 4)
    scene.act(.turn, .step(-2))
    let panes = WalkScreen.words(record: scene.record, state: scene.state)
    let texts = panes.flatMap { [$0.title] + $0.lines }
    #expect(texts.contains { $0.string.contains("share") })
    #expect(!texts.contains { $0.string.contains { "│─╮╯▶█".contains($0) } })
  }
}

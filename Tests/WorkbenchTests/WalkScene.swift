import Console
import Laboratory
import Recurrence
import Sequences
import Synchronization

@testable import Workbench

/// A walk without the rest of the program: a record, a state, a screen.
struct WalkScene {
  let record: WalkRecord
  var state = WalkState()
  var appearance = Appearance()
  var rect: Rect

  /// An untrained network on a built-in problem, looked at from the first step.
  init(
    _ problem: String = "reviews", _ cell: CellKind = .lstm, hidden: [Int] = [16],
    columns: Int = 80, rows: Int = 24
  ) throws {
    // The program keeps a row at the top and one at the bottom.
    rect = Rect(column: 0, row: 0, columns: columns, rows: rows - 2)
    (record, state) = try Self.shelf.withLock { shelf in
      let key = "\(problem) \(cell) \(hidden)"
      if let known = shelf[key] { return known }
      let made = try Self.make(problem, cell, hidden)
      shelf[key] = made
      return made
    }
  }

  /// Any record, looked at from the first step.
  init(_ record: WalkRecord, columns: Int, rows: Int) {
    self.record = record
    rect = Rect(column: 0, row: 0, columns: columns, rows: rows - 2)
    updateWalk(&state, .refresh, record: record)
  }

  /// What was made before: in debug mode the analysis of a gradient takes its time.
  private static let shelf = Mutex<[String: (WalkRecord, WalkState)]>([:])

  private static func make(
    _ name: String, _ cell: CellKind, _ hidden: [Int]
  ) throws -> (WalkRecord, WalkState) {
    let problem = try Problem.named(name, seed: 1)
    var recipe = Recipe()
    recipe.cell = cell
    recipe.hidden = hidden
    let record = try Trainer(problem: problem, recipe: recipe).snapshot().walk
    var state = WalkState()
    updateWalk(&state, .refresh, record: record)
    return (record, state)
  }

  mutating func act(_ actions: WalkAction...) {
    for action in actions { updateWalk(&state, action, record: record) }
  }

  var view: WalkView { WalkView(record, state, appearance) }
  var layout: WalkLayout { WalkLayout(view, in: rect) }

  var canvas: Canvas {
    var canvas = Canvas(size: Size(columns: rect.endColumn, rows: rect.endRow))
    WalkScreen.draw(
      into: &canvas, in: rect, record: record, state: state, appearance: appearance)
    return canvas
  }

  /// What stands in one row.
  func text(inRow row: Int) -> String { canvas.lines[row] }

  static let cells = CellKind.allCases
}

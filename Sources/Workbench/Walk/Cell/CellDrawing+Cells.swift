import Console
import Plotting
import Recurrence

extension CellDrawing {
  /// The columns of a cell's drawing, of those there are: the wires of the state end in the last.
  static func width(_ cell: CellKind, in columns: Int) -> Int {
    switch cell {
    case .lstm, .lstmPeephole: 12 + 3 * lstmPitch(columns)
    case .gru, .gruResetBefore: 14 + 2 * gruDistance(columns)
    case .gruSimplified: 19 + simplifiedDistance(columns)
    case .rnnTanh, .rnnReLU, .rnnLogistic: 43
    }
  }

  /// The columns from box to box.
  private static func lstmPitch(_ columns: Int) -> Int { min(13, max(10, (columns - 12) / 3)) }
  private static func gruDistance(_ columns: Int) -> Int { min(19, max(14, (columns - 14) / 2)) }
  private static func simplifiedDistance(_ columns: Int) -> Int { min(24, max(20, columns - 22)) }

  /// Boxes f, i, g, o in a row; c above them from left to right, h' below them, h out at the right.
  mutating func drawLSTM() {
    let pitch = Self.lstmPitch(columns)
    let boxes = (0..<4).map { 4 + $0 * pitch }
    let (f, i, g, o) = (boxes[0], boxes[1], boxes[2], boxes[3])
    let end = o + 7
    riser(f, from: 5, to: 2)
    wire([(i, view.isBackward ? 4 : 5), (i, 3), (g - 1, 3)])
    riser(g, from: 5, to: 4)
    wire([(g, 3), (g, 2)])
    wire([(o, 1), (o, 4)], arrow: false)
    wire([(o, 4), (end - 1, 4), (end - 1, 11), (end, 11)], view.palette.series(0))
    wire([(0, 1), (end, 1)], view.palette.series(1), heavy: true)
    for column in boxes { wire([(0, 11), (column, 11), (column, 9)], arrow: false) }
    drawPeepholes(f: f, i: i, o: o, pitch: pitch)
    operators([("×", f, 1), ("+", g, 1), ("×", g, 3), ("×", o, 4), ("tanh", o - 1, 2)])
    box(.f, "forget σ", at: f, top: 5)
    box(.i, "input σ", at: i, top: 5)
    box(.g, "new tanh", at: g, top: 5)
    box(.o, "output σ", at: o, top: 5)
    write("c'", .past(.c), 1, 0)
    write("c", .signal(.c), end - 9, 0)
    number(.kept, f + 2, 2)
    number(.added, g - 8, 2)
    number(.squashed, o + 1, 3)
    for (signal, column) in zip([Signal.preF, .preI, .preG, .preO], boxes) {
      number(.signal(signal), column - 3, 10)
    }
    write("h'", .past(.h), 1, 12)
    writeInput(i + 1, 12)
    write("h", .signal(.h), end - 9, 12)
  }

  /// From c' down to f and, over the wire of f, to i; from the new c down to o. What flows in them where there is room.
  private mutating func drawPeepholes(f: Int, i: Int, o: Int, pitch: Int) {
    guard !view.cell.peepholes.isEmpty else { return }
    let style = view.palette.series(1)
    let top = view.isBackward ? 2 : 1
    wire([(f - 3, top), (f - 3, 4)], style)
    wire([(f - 3, 3), (i - 3, 3), (i - 3, 4)], style, arrow: !view.isBackward)
    wire([(o - 3, top), (o - 3, 4)], style)
    // A gap in the wire to i: it passes the wire of f without touching it.
    label(view.appearance.glyphs == .ascii ? " | " : " │ ", f - 1, 3, view.palette.muted)
    guard pitch >= 12 else { return }
    for peephole in view.cell.peepholes {
      let column = peephole.gate == .f ? f + 2 : peephole.gate == .i ? i + 2 : o - 11
      number(.seen(peephole), column, 4)
    }
  }

  /// Boxes z, r, n in a row; h above them from left to right, below them U_n·h' gated by r, or r·h' multiplied by U_n.
  mutating func drawGRU() {
    let distance = Self.gruDistance(columns)
    let (z, r, n) = (6, 6 + distance, 6 + 2 * distance)
    let (end, gate) = (n + 7, n - 6)
    riser(z, from: 4, to: 2)
    wire([(z, 3), (n - 1, 3)])
    operators([("×", n, 3)])
    wire([(n, 3), (n, 2)])
    wire([(r + 5, 6), (gate, 6), (gate, 9)])
    wire([(1, 1), (1, 10), (z, 10), (z, 8)], arrow: false)
    wire([(z, 10), (r, 10), (r, 8)], arrow: false)
    wire([(r, 10), (gate, 10), (n, 10), (n, 8)], arrow: false)
    wire([(0, 1), (end, 1)], view.palette.series(0), heavy: true)
    operators([("×", z, 1), ("+", n, 1), ("×", gate, 10), (" 1−z ", r - 2, 3)])
    box(.z, "keep σ", at: z, top: 4)
    box(.r, "reset σ", at: r, top: 4)
    box(.n, "new tanh", at: n, top: 4)
    write("h'", .past(.h), 1, 0)
    write("h", .signal(.h), end - 9, 0)
    number(.kept, z + 2, 2)
    number(.added, n - 8, 2)
    for (signal, column) in [(Signal.preZ, z), (.preR, r), (.preN, n)] {
      number(.signal(signal), column - 3, 9)
    }
    writeInput(1, 11)
    guard view.cell.reset == .beforeProduct else {
      write("rec_n", .signal(.recN), gate - 15, 11)
      return write("·r", .reset, gate + 1, 11)
    }
    operators([(" U ", gate + 2, 10)])
    write("r·h'", .reset, gate - 6, 11)
    write("rec_n", .signal(.recN), gate + 1, 12)
  }

  /// Boxes u and cand; h above them from left to right, kept by 1−u; h' below them.
  mutating func drawSimplifiedGRU() {
    let distance = Self.simplifiedDistance(columns)
    let (u, candidate) = (6, 6 + distance)
    let end = candidate + 12
    riser(u, from: 5, to: 2)
    wire([(u, 4), (candidate - 1, 4)])
    wire([(candidate, 4), (candidate, 2)])
    wire([(1, 1), (1, 11), (u, 11), (u, 9)], arrow: false)
    wire([(u, 11), (candidate, 11), (candidate, 9)], arrow: false)
    wire([(0, 1), (end, 1)], view.palette.series(0), heavy: true)
    operators([("×", u, 1), ("+", candidate, 1), ("×", candidate, 4), ("1−u", u - 1, 3)])
    box(.u, "update σ", at: u, top: 5)
    box(.cand, "new tanh", in: Rect(column: candidate - 5, row: 5, columns: 11, rows: 5))
    write("h'", .past(.h), 1, 0)
    write("h", .signal(.h), end - 9, 0)
    number(.kept, u + 2, 2)
    number(.added, candidate - 8, 2)
    number(.signal(.preU), u - 3, 10)
    number(.signal(.preCand), candidate - 3, 10)
    writeInput(u + 4, 12)
  }

  /// U·h', W·x and the bias run into one sum, and through the activation to h.
  mutating func drawElman() {
    let sum = 15
    let left = sum + 9
    wire([(0, 1), (sum, 1), (sum, 3)], view.palette.series(0))
    wire([(0, 7), (sum, 7), (sum, 5)])
    wire([(10, 4), (sum - 1, 4)])
    wire([(sum + 1, 4), (left - 1, 4)])
    wire([(left + 10, 4), (left + 17, 4)], view.palette.series(0), heavy: true)
    operators([("+", sum, 4), (" U·h' ", 3, 1), (" W·x ", 3, 7)])
    box(
      .h, SafeText(view.cell.activation?.rawValue ?? "tanh"),
      in: Rect(column: left, row: 2, columns: 10, rows: 5))
    write("h'", .past(.h), 1, 0)
    number(.fromState, 5, 2)
    number(.fromInput, 5, 6)
    writeInput(1, 8)
    write("b", .bias, 1, 4)
    number(.signal(.preH), sum + 1, 3)
    write("h", .signal(.h), left + 10, 3)
  }
}

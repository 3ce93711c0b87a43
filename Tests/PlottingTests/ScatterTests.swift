import Console
import Plotting
import Testing

@Suite struct ScatterTests {
  static let points = [
    ScatterPoint(x: 0.5, y: 0.5, label: "king"), ScatterPoint(x: 0.3, y: 0.5, label: "queen"),
    ScatterPoint(x: -0.6, y: -0.5, label: "漢字"), ScatterPoint(x: 0.7, y: -0.1, label: "far"),
  ]

  @Test("Labels stand beside their points, at the left where the right is taken")
  func labels() {
    let scatter = Scatter(points: Self.points)
    #expect(
      scatter.lines(24, 8, .ascii) == [
        "            .", "            .", "         queen* *king", "            .",
        ".................*far...", "            .", "       *漢字.", "            .",
      ])
  }

  @Test("The chosen point is joined to others, and its label comes first")
  func chosen() {
    let scatter = Scatter(points: Self.points, chosen: 1, joined: [2])
    #expect(
      scatter.lines(24, 8) == [
        "            ┊", "            ┊", "            ⢀⠔•queen", "           ⡠⠃",
        "┈┈┈┈┈┈┈┈┈⡠⠊┈┊┈┈┈┈•far┈┈┈", "       ⢀⠜   ┊", "       •漢字┊", "            ┊",
      ])
  }

  @Test("Both axes have one scale: a square of the plane is as wide as high on the screen")
  func square() {
    let corners = [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)].map {
      ScatterPoint(x: $0.0 * 0.99, y: $0.1 * 0.99, label: .empty)
    }
    for (columns, rows) in [(40, 10), (24, 24), (8, 30)] {
      let canvas = Scatter(points: corners).canvas(columns, rows, .ascii)
      let marks = canvas.lines.enumerated().flatMap { row, line in
        line.enumerated().filter { $0.element == "*" }.map { (row: row, column: $0.offset) }
      }
      let (width, height) = (
        (marks.map(\.column).max() ?? 0) - (marks.map(\.column).min() ?? 0) + 1,
        (marks.map(\.row).max() ?? 0) - (marks.map(\.row).min() ?? 0) + 1
      )
      #expect(marks.count == 4)
      #expect(abs(width - 2 * height) <= 2, "\(width)×\(height)")
    }
  }

  @Test("No label covers another, however many there are", arguments: [10, 300, 3000])
  func crowded(count: Int) {
    let points = (0..<count).map { index in
      let turns = Double(index) * 0.618
      return ScatterPoint(
        x: 2 * (turns - turns.rounded(.down)) - 1, y: Double(index % 37) / 18 - 1,
        label: SafeText("w\(index)w"), marker: "•")
    }
    let lines = Scatter(points: points, mostLabels: 200).lines(80, 24)
    let written = lines.joined(separator: " ").split { !$0.isLetter && !$0.isNumber }
    #expect(written.count > 8)
    for word in written {
      #expect(word.first == "w" && word.last == "w" && (3...6).contains(word.count), "\(word)")
    }
  }

  @Test("A click finds the nearest point, and none where there is none near")
  func clicked() {
    let scatter = Scatter(points: Self.points)
    let rect = Rect(column: 3, row: 2, columns: 24, rows: 8)
    var found: [Int: Int] = [:]
    for row in rect.rowRange {
      for column in rect.columnRange {
        if let point = scatter.point(at: Point(column: column, row: row), in: rect) {
          found[point, default: 0] += 1
        }
      }
    }
    #expect(Set(found.keys) == [0, 1, 2, 3])
    #expect(scatter.point(at: Point(column: 4, row: 3), in: rect) == nil)
    #expect(scatter.point(at: .zero, in: rect) == nil)
  }
}

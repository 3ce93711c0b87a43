import Console
import Interchange
import Laboratory
import Notebooks
import Recurrence
import Sequences
import Testing

@testable import Workbench

@Suite("Figures of notebooks")
struct FigureTests {
  /// Small networks of unequal sizes, untrained but for one, and every picture of them.
  static let notebook = Notebook(text: text)
  static let outcomes: [String: DrawableOutcome] = {
    let plan = Plan(notebook, folder: NotebookFolder(nil))
    let runner = NotebookRunner(folder: NotebookFolder(nil))
    var outcomes: [String: DrawableOutcome] = [:]
    for (place, block) in notebook.blocks.enumerated() where block.kind == .figure {
      outcomes[block.name ?? ""] = DrawableOutcome(runner.run(place, in: plan))
    }
    return outcomes
  }()

  static var names: [String] { outcomes.keys.sorted() }

  private func canvas(
    _ name: String, _ size: Size, _ appearance: Appearance = Appearance()
  ) throws -> Canvas {
    var canvas = Canvas(size: size)
    let result = try #require(Self.outcomes[name])
    FigureDrawing(result: result, appearance: appearance)
      .draw(into: &canvas, in: Rect(size: size))
    return canvas
  }

  @Test("The notebook is sound, and every picture of the format is in it")
  func complete() {
    #expect(Self.notebook.diagnostics.isEmpty)
    let shown = Self.notebook.blocks.compactMap { $0["show"]?.text }
    #expect(Set(shown) == Set(Schema.pictures))
    for (name, result) in Self.outcomes { #expect(result.outcome.finding != nil, "\(name)") }
  }

  @Test("In a narrow page a walk takes no more rows than its numbers need")
  func narrow() throws {
    for name in Self.names {
      let finding = try #require(Self.outcomes[name]?.outcome.finding)
      guard case .figure(let figure) = finding,
        ["walk", "gates", "states"].contains(figure.picture)
      else { continue }
      #expect(FigureDrawing.rows(of: finding, columns: 36) == 7)
      #expect(FigureDrawing.rows(of: finding, columns: 40) > 10)
      let lines = try canvas(name, Size(columns: 36, rows: 40)).lines
      #expect(lines.count { !$0.allSatisfy { $0 == " " } } <= 7, "\(name)")
    }
  }

  @Test("Without colours no two lines of a picture look alike")
  func plainGradients() throws {
    let appearance = Appearance(colors: .none, theme: .dark, glyphs: .unicode)
    let name = try #require(
      Self.names.first { name in
        guard case .figure(let figure)? = Self.outcomes[name]?.outcome.finding else { return false }
        guard case .walk(let walk) = figure.content, figure.picture == "gradients" else {
          return false
        }
        return walk.flows[0].cellNorms != nil
      })
    let lines = try canvas(name, Size(columns: 80, rows: 13), appearance).lines
    #expect(lines.contains { $0.contains("‖dL/dc‖ (dotted)") })
  }

  @Test("Every picture but examples is drawn")
  func drawn() throws {
    for (name, result) in Self.outcomes {
      let finding = try #require(result.outcome.finding)
      #expect(FigureDrawing.isDrawn(finding) == (name != "examples"), "\(name)")
    }
  }

  @Test("Every picture is drawn at any size, twice the same", arguments: names)
  func anySize(name: String) throws {
    var generator = SeededGenerator(seed: 7)
    let looks = ColorDepth.allCases.flatMap { colors in
      GlyphSet.allCases.map { Appearance(colors: colors, theme: .light, glyphs: $0) }
    }
    let sizes =
      [Size(columns: 76, rows: 15), Size(columns: 80, rows: 30), Size(columns: 30, rows: 8)]
      + (0...4).flatMap { columns in (0...4).map { Size(columns: columns, rows: $0) } }
      + (0..<12).map { _ in
        Size(columns: generator.below(130), rows: generator.below(45))
      }
    for size in sizes {
      let look = generator.pick(looks)
      #expect(try canvas(name, size, look) == canvas(name, size, look))
    }
  }

  @Test("There is something to see from 30 columns and 8 rows on", arguments: names)
  func small(name: String) throws {
    guard name != "examples" else { return }
    for size in [Size(columns: 30, rows: 8), Size(columns: 76, rows: 15)] {
      let lines = try canvas(name, size).lines
      let inside = lines.map { $0.filter { !"│╭╮╰╯─ ".contains($0) } }
      #expect(inside.count { !$0.isEmpty } > 2, "\(lines)")
      #expect(lines.contains { $0.contains { $0.isLetter } })
    }
  }

  @Test(
    "They look as recorded",
    arguments: [
      "confusion", "saturation", "spectrum", "blocks", "network", "stack", "pair", "embedding",
    ])
  func recorded(name: String) throws {
    let finding = try #require(Self.outcomes[name]?.outcome.finding)
    let rows = FigureDrawing.rows(of: finding)
    Golden.check("figure-\(name)-76", try canvas(name, Size(columns: 76, rows: rows)))
    Golden.check("figure-\(name)-30", try canvas(name, Size(columns: 30, rows: 8)))
    let plain = Appearance(colors: .none, theme: .dark, glyphs: .ascii)
    Golden.check("figure-\(name)-ascii", try canvas(name, Size(columns: 76, rows: rows), plain))
  }

  @Test("ASCII terminals get no other characters from what is drawn here")
  func ascii() throws {
    let plain = Appearance(colors: .none, theme: .dark, glyphs: .ascii)
    for name in ["confusion", "saturation", "blocks", "network", "embedding"] {
      let twin = try canvas(name, Size(columns: 76, rows: 18), plain).asciiTwin
      #expect(!twin.lines.joined().contains("?"), "\(name)")
    }
  }

  @Test("One gate can be asked for alone, and a linear scale")
  func fields() throws {
    let one = try canvas("forget", Size(columns: 76, rows: 18)).lines.joined()
    #expect(one.contains("U_f") && !one.contains("U_o"))
    let gate = try canvas("one_gate", Size(columns: 76, rows: 12)).lines.joined(separator: "\n")
    #expect(gate.contains(" f") && !gate.contains(" o "))
    let linear = try canvas("linear", Size(columns: 76, rows: 12)).lines.joined()
    #expect(linear.contains("linear scale") && !linear.contains("log scale"))
  }

  @Test("The counts of a confusion are those of its table")
  func counts() throws {
    let result = try #require(Self.outcomes["confusion"]?.outcome.finding)
    guard case .figure(let figure) = result else { return }
    let lines = try canvas("confusion", Size(columns: 76, rows: 20)).lines
    for row in figure.table.rows {
      let numbers = row.compactMap { (field: Table.Field) -> Int? in
        if case .integer(let count) = field, count > 0 { count } else { nil }
      }
      guard case .text(let name) = row[0] else { continue }
      let line = try #require(lines.first { $0.contains("│\(name)") })
      for number in numbers { #expect(line.contains(" \(number)"), "\(line)") }
    }
  }

  @Test("Enter opens the screen that a picture comes from; Esc comes back")
  func opening() throws {
    let places: [(String, Screen)] = [
      ("embedding", .embedding), ("confusion", .train), ("loss", .train), ("walk", .walk),
      ("saturation", .walk), ("examples", .walk),
    ]
    for (name, screen) in places {
      let stage = Scenes.reading(Self.text)
      let block = try #require(Self.notebook.index(of: name))
      while stage.session.notebook?.focus != block { try stage.type("<tab>") }
      try stage.type("<enter>")
      #expect(stage.session.screen == screen, "\(name)")
      if screen == .embedding {
        #expect(stage.session.embedding.map != nil)
        #expect(stage.session.opened?.snapshot?.problem.name.hasPrefix("reviews") == true)
      }
      // From a walk turned round, the first Esc leads to the walk.
      for _ in 0..<2 where stage.session.screen != .notebook { try stage.type("<esc>") }
      #expect(stage.session.screen == .notebook && stage.session.notebook?.focus == block)
    }
  }

  private static let text =
    setting
    + figures.map { name, show, of, more in
      "\n```yaml figure \(name)\nshow: \(show)\nof: \(of)\n\(more)```\n"
    }.joined()

  private static let setting = """
    ```yaml data films
    problem: reviews
    size: 100
    ```

    ```yaml network reader
    data: films
    cell: lstm
    hidden: [5]
    embedding: 3
    ```

    ```yaml network days
    data: weather
    cell: rnn
    hidden: [7]
    recurrent: 6
    ```

    ```yaml train fit
    of: days
    updates: 3
    ```

    ```yaml network deep
    data: films
    cell: lstm
    hidden: [7, 4]
    embedding: 3
    bidirectional: true
    dense: [6]
    ```

    ```yaml network coder
    data: dates
    cell: gru
    hidden: [5]
    embedding: 3
    attention: additive
    ```

    ```yaml data letters
    text: "hello hello, yellow bell"
    window: 6
    ```

    ```yaml network writer
    data: letters
    cell: gru
    hidden: [4]
    ```

    ```yaml generate story
    of: writer
    prime: he
    length: 5
    mode: greedy
    ```

    """

  private static let figures: [(name: String, show: String, of: String, more: String)] = [
    ("examples", "examples", "days", ""), ("network", "network", "days", ""),
    ("stack", "network", "deep", ""), ("pair", "network", "coder", ""),
    ("walk", "walk", "fit", "backward: true\n"), ("gates", "gates", "reader", ""),
    ("one_gate", "gates", "reader", "signal: f\n"),
    ("states", "states", "reader", "unit: 3\n"), ("gradients", "gradients", "reader", ""),
    ("linear", "gradients", "coder", "scale: linear\n"), ("loss", "loss", "fit", ""),
    ("over", "gradients over training", "fit", ""),
    ("arithmetic", "arithmetic", "days", "unit: 2\nstep: 2\n"),
    ("embedding", "embedding", "reader", ""), ("columns", "embedding", "writer", ""),
    ("distribution", "distribution", "writer", ""), ("attention", "attention", "coder", ""),
    ("confusion", "confusion", "fit", ""), ("slips", "confusion", "coder", "scale: log\n"),
    ("saturation", "saturation", "days", "unit: 4\n"),
    ("top", "saturation", "deep", "layer: 4\n"), ("spectrum", "spectrum", "days", ""),
    ("blocks", "spectrum", "reader", ""), ("forget", "spectrum", "reader", "signal: f\n"),
    ("written", "walk", "story", ""), ("memory", "states", "story", ""),
  ]
}

import Console
import Laboratory
import Notebooks
import Testing

@testable import Workbench

/// What pictures of notebooks must show whatever they look like.
@Suite struct PictureTests {
  private func lines(
    _ text: String, columns: Int = 96, _ appearance: Appearance = Appearance()
  ) throws -> [String] {
    let notebook = Notebook(text: text)
    #expect(notebook.diagnostics == [])
    let folder = NotebookFolder(nil)
    let outcome = NotebookRunner(folder: folder).run(
      notebook.blocks.count - 1, in: Plan(notebook, folder: folder))
    let result = DrawableOutcome(outcome)
    return try #require(result.picture(columns: columns, appearance: appearance)).lines
  }

  private func walk(_ data: String, _ picture: String, _ more: String = "") -> String {
    """
    ```yaml network net
    data: \(data)
    cell: lstm
    hidden: [5]
    ```

    ```yaml figure
    show: \(picture)
    of: net
    \(more)
    ```
    """
  }

  @Test(
    "A gradient takes the whole width, whatever the number of steps", arguments: [20, 33, 50, 70])
  func width(steps: Int) throws {
    for columns in [60, 96, 118] {
      let lines = try lines(
        walk("copy:\(steps - 20 > 0 ? steps - 20 : 1)", "gradients"), columns: columns)
      let end = lines.first { $0.contains("t = 1 ") }
      #expect(end?.contains("t = ") == true)
      #expect(end?.drop { $0 != "t" }.trimmingSuffix.count ?? 0 > columns - 12, "\(lines)")
      // The last step's dot stands in the last columns of the picture.
      let reach =
        lines.compactMap { line in
          Array(line).lastIndex { ("\u{2801}"..."\u{28FF}").contains($0) }
        }.max() ?? 0
      #expect(reach >= columns - 4, "\(lines)")
    }
  }

  @Test("Gradients over training take most of the width too")
  func heat() throws {
    let text = """
      ```yaml network net
      data: copy:30
      cell: rnn
      hidden: [5]
      ```

      ```yaml train fit
      of: net
      updates: 4
      ```

      ```yaml figure
      show: gradients over training
      of: fit
      ```
      """
    let lines = try lines(text)
    let ends = lines.first { $0.contains("t = 1 ") }
    #expect(ends?.contains("t = 50") == true)
    #expect(ends?.split(separator: "t = 50").first?.count ?? 0 > 80)
  }

  @Test(
    "The steps that decide are marked, and the mark has its word",
    arguments: [("walk", "▾"), ("gates", "▾"), ("states", "▾"), ("gradients", "▴")])
  func marks(picture: String, mark: Character) throws {
    let lines = try lines(walk("latch:20", picture))
    let text = lines.joined(separator: "\n")
    #expect(text.contains("\(mark) what decides"))
    #expect(text.count { $0 == mark } >= 3, "\(text)")
    let plain = try self.lines(walk("weather:20", picture))
    #expect(!plain.joined().contains(mark))
  }

  @Test("A loss that has left the scale, and where it stopped being a number, are seen")
  func diverged() throws {
    let text = """
      ```yaml network wild
      data: weather
      cell: rnn_relu
      recurrent: 2.0
      ```

      ```yaml train fit
      of: wild
      updates: 50
      optimizer: sgd
      learning_rate: 0.3
      clip: none
      ```

      ```yaml figure
      show: loss
      of: fit
      ```
      """
    let lines = try lines(text)
    let page = lines.joined(separator: "\n")
    #expect(page.contains("✗ at update 2 the loss is no number any more"), "\(page)")
    #expect(page.count { $0 == "✗" } == 2)
    // The largest loss measured has a place on the axis, and so has knowing nothing.
    #expect(page.contains("log scale") && page.contains("1e4") && !page.contains("↓"))
    let ascii = try self.lines(text, Appearance(colors: .none, theme: .dark, glyphs: .ascii))
    #expect(ascii.contains { $0.contains("X") })
  }

  @Test("What others reach is a quiet line across the loss, with its words")
  func landmarks() throws {
    let text = """
      ```yaml network net
      data: weather
      cell: rnn
      hidden: [4]
      ```

      ```yaml train fit
      of: net
      updates: 30
      ```

      ```yaml figure
      show: loss
      of: fit
      ```
      """
    let page = try lines(text).joined(separator: "\n")
    #expect(page.contains("0.5409 the best from today's measurements alone"), "\(page)")
    #expect(page.contains("the best with memory"))
    #expect(page.count { $0 == "╌" } > 40)
  }
}

extension Substring {
  /// Without blanks and border at the end.
  fileprivate var trimmingSuffix: Substring {
    let end = lastIndex { !" │".contains($0) }
    return end.map { self[...$0] } ?? ""
  }
}

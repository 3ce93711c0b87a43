import Interchange
import Notebooks
import Recurrence
import Testing

@testable import Laboratory
@testable import Sequences

/// What blocks can ask for: places in pairs, numbers of tables, what a problem's landmarks say.
@Suite struct AskingTests {
  private func outcomes(_ text: String) -> [BlockOutcome] {
    let notebook = Notebook(text: text)
    #expect(notebook.diagnostics == [])
    let folder = NotebookFolder(nil)
    let (runner, plan) = (NotebookRunner(folder: folder), Plan(notebook, folder: folder))
    return notebook.blocks.indices.map { runner.run($0, in: plan) }
  }

  private func walk(_ outcome: BlockOutcome?) -> WalkRecord? {
    guard case .figure(let figure)? = outcome?.finding, case .walk(let walk) = figure.content else {
      return nil
    }
    return walk
  }

  private let pairs = """
    ```yaml network net
    data: reverse
    cell: gru
    hidden: [7]
    ```

    """

  @Test(
    "A source of one's own is read, with what shall be made of it or what the network makes of it")
  func pair() throws {
    let found = outcomes(
      pairs + """
        ```yaml figure
        show: walk
        of: net
        input: abcd
        target: dcb
        ```

        ```yaml figure
        show: walk
        of: net
        input: hgf
        ```

        ```yaml generate
        of: net
        source: hgf
        mode: greedy
        length: 40
        ```

        """)
    let given = try #require(walk(found[1]))
    #expect(given.inputTexts[0].values == ["a", "b", "c", "d", "end", "d", "c", "b"])
    #expect(given.targetTexts[0].values == ["", "", "", "", "d", "c", "b", "end"])
    let own = try #require(walk(found[2]))
    #expect(own.inputTexts[0].values.prefix(3) == ["h", "g", "f"])
    // What it answers is what it is held against, and what it reads one step later.
    #expect(own.predictionTexts[0].values == own.targetTexts[0].values)
    let answers = own.targetTexts[0].values.dropFirst(3)
    #expect(Array(own.inputTexts[0].values.dropFirst(4)) == Array(answers.dropLast()))
    guard case .writing(let text)? = found[3].finding else {
      Issue.record("\(found[3])")
      return
    }
    #expect(text.source == "hgf")
    #expect(text.passage.symbols.map { Reverse.decoder.symbols[$0] } == Array(answers))
  }

  @Test(
    "What cannot be read is refused in a sentence",
    arguments: [
      ("input: abz", "The network has never seen “z”"), ("input: \"\"", "the text is empty"),
      ("input: ab\ntarget: 3", "never seen “3”"), ("target: ab", "“target” goes with “input”"),
    ])
  func refused(_ keys: String, _ sentence: String) {
    let found = outcomes(pairs + "```yaml figure\nshow: walk\nof: net\n\(keys)\n```\n")
    guard case .failed(let reason) = found[1] else {
      Issue.record("\(found[1])")
      return
    }
    #expect(reason.contains(sentence), "\(reason)")
  }

  @Test("One source with two targets is walked twice")
  func targets() throws {
    let figures = ["cba", "abc"].map {
      "```yaml figure\nshow: walk\nof: net\ninput: abc\ntarget: \($0)\n```\n\n"
    }
    let found = outcomes(pairs + figures.joined())
    let targets = found.compactMap { walk($0)?.targetTexts[0].values.joined() }
    #expect(targets == ["cbaend", "abcend"])
  }

  @Test("Numbers take no text, and texts without an encoder no target")
  func shapes() {
    for (data, keys, sentence) in [
      ("weather", "input: sun", "reads numbers"),
      ("parity", "input: \"101\"\ntarget: \"1\"", "goes with"),
    ] {
      let found = outcomes(
        "```yaml network net\ndata: \(data)\n```\n\n```yaml figure\nshow: walk\nof: net\n\(keys)\n```\n"
      )
      guard case .failed(let reason) = found[1] else {
        Issue.record("\(found[1])")
        return
      }
      #expect(reason.contains(sentence), "\(reason)")
    }
  }

  private let sweep = """
    ```yaml parameter size
    value: 3
    choices: [3, 5]
    label: Units of the layer
    ```

    ```yaml parameter step
    value: 2
    choices: [2, 4]
    ```

    ```yaml network net
    data: weather
    cell: rnn
    hidden: [$size]
    ```

    ```yaml table sizes
    over: {size: [3, 5]}
    show: [{weights: {of: net}}, {signal: {of: net, step: $step, unit: 2}}]
    ```

    ```yaml table seeds
    over: {size: [3, 5]}
    seeds: 3
    show: [{weights: {of: net}}, {signal: {of: net, step: $step, unit: 2}}]
    ```

    """

  @Test("A table's heads say labels and values, never the name of what is swept")
  func heads() throws {
    let found = outcomes(
      sweep.replacing(
        "step: $step, unit: 2}}]\n```\n\n```yaml table seeds",
        with: "step: $step, unit: $size}}]\n```\n\n```yaml table seeds"))
    guard case .table(let table)? = found[3].finding else { return }
    #expect(
      table.columns == ["Units of the layer", "weights of net", "signal of net, step 2"])
    #expect(!table.columns.joined().contains("$"))
    #expect(table.rows[0][1] == .integer(3 * (2 + 3) + 6 + 2 * 3 + 2))
  }

  @Test("A check can ask for the median and the ends of a table's range")
  func range() throws {
    let expected = (0..<3).map { place in
      ["median", "lowest", "highest"][place]
    }.map { "  - {\($0): {of: seeds, number: 2, row: 2, above: -9}}" }
    let found = outcomes(
      sweep
        + "```yaml check\nhidden: true\nexpect:\n\(expected.joined(separator: "\n"))\n  - {median: {of: sizes, row: 1, above: 0}}\n```\n"
        + "```yaml check\nhidden: true\nexpect: {lowest: {of: sizes, row: 3, above: 0}}\n```\n")
    guard case .table(let table)? = found[4].finding, case .check(let check)? = found[5].finding
    else {
      Issue.record("\(found[5])")
      return
    }
    let row = table.rows[1].suffix(3).map { field in
      if case .number(let number) = field { number } else { Double.nan }
    }
    let measured = check.parts.map { part in
      if case .number(let number) = part.measured { number } else { Double.nan }
    }
    #expect(Array(measured.prefix(3)) == row)
    #expect(row[1] < row[0] && row[0] < row[2])
    #expect(measured[3] == 29)
    guard case .failed(let reason) = found[6] else {
      Issue.record("\(found[6])")
      return
    }
    #expect(reason.contains("has 2 rows"))
  }

  @Test("A landmark says its accuracy where that is known")
  func landmark() {
    let found = outcomes(
      """
      ```yaml check
      hidden: true
      expect: {landmark: {of: weather, as: accuracy, near: 0.725, within: 0.001}}
      ```

      ```yaml check
      hidden: true
      expect: {landmark: {of: reber, as: accuracy, above: 0}}
      ```

      """)
    guard case .check(let check)? = found[0].finding, case .failed(let reason) = found[1] else {
      Issue.record("\(found)")
      return
    }
    #expect(check.holds)
    #expect(reason.contains("only the loss is known"))
  }
}

import Foundation
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
    // What it writes is what it reads one step later; nothing says what is right.
    #expect(own.targetTexts[0].values.allSatisfy(\.isEmpty) && own.flows.isEmpty)
    let answers = own.predictionTexts[0].values.dropFirst(3)
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

  private func figure(_ data: String, _ keys: String) -> BlockOutcome {
    outcomes(
      "```yaml network net\ndata: \(data)\n```\n\n```yaml figure\nof: net\n\(keys)\n```\n")[1]
  }

  @Test(
    "Numbers take no text; a target has an answer for each symbol, each of them a class",
    arguments: [
      ("weather", "show: walk\ninput: sun", "reads numbers"),
      ("parity", "show: walk\ninput: \"101\"\ntarget: \"1\"", "no class “1”; there are even, odd"),
      ("parity", "show: walk\ntarget: odd", "an example has a target of its own"),
      ("names", "show: walk\ninput: rose miller sang\ntarget: name", "expects 3 answers"),
      ("names", "show: walk\ninput: rose sang\ntarget: name verb", "no class “verb”"),
      ("sentences", "show: walk\ninput: <eos> the dog\ntarget: sleeps", "is the text itself"),
      ("names", "show: gradients\ninput: rose sang", "Without a target there is no loss"),
      ("names", "show: walk\ninput: rose sang\nbackward: true", "Without a target"),
    ])
  func shapes(_ data: String, _ keys: String, _ sentence: String) {
    guard case .failed(let reason) = figure(data, keys) else {
      Issue.record("\(keys)")
      return
    }
    #expect(reason.contains(sentence), "\(reason)")
  }

  @Test(
    "A typed text has no target and no loss, until its target is named: every tag, or one answer")
  func ownTexts() throws {
    let open = try #require(walk(figure("names", "show: walk\ninput: rose miller sang")))
    #expect(open.targetTexts[0].values == ["", "", ""] && open.flows.isEmpty)
    #expect(open.trace.loss == nil && open.predictionTexts[0].values.allSatisfy { !$0.isEmpty })
    let named = "show: walk\ninput: rose miller sang\ntarget: name name –"
    let tagged = try #require(walk(figure("names", named)))
    #expect(tagged.targetTexts[0].values == ["name", "name", "–"] && tagged.flows.count == 1)
    // The same network: −ln of what it gives to each target, in the mean.
    let wanted = tagged.targetProbabilities[0].values.compactMap(\.self).map { -log($0) }
    let loss = try #require(tagged.trace.loss)
    #expect(wanted.count == 3 && abs(wanted.reduce(0, +) / 3 - loss) < 1e-6)
    let odd = try #require(walk(figure("parity", "show: gradients\ninput: \"10110\"\ntarget: odd")))
    #expect(odd.targetTexts[0].values == ["", "", "", "", "odd"])
  }

  @Test("What needs a target says so: a gradient, and the probability of no class in particular")
  func measuredTexts() {
    let network = "```yaml network net\ndata: names\n```\n\n"
    for (measure, holds) in [
      ("probability: {of: net, input: rose sang, step: 1, above: 0}", false),
      ("gradient: {of: net, input: rose sang, step: 1, above: 0}", false),
      ("probability: {of: net, input: rose sang, target: name –, step: 1, above: 0}", true),
      ("probability: {of: net, input: rose sang, class: name, step: 1, above: 0}", true),
      ("gradient: {of: net, input: rose sang, target: name –, step: 1, above: 0}", true),
    ] {
      let found = outcomes(
        network + "```yaml check\nhidden: true\nclaim: It is.\nexpect: {\(measure)}\n```\n")
      if case .failed(let reason) = found[1] {
        #expect(!holds && reason.contains("target"), "\(reason)")
      } else {
        #expect(holds, "\(measure)")
      }
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

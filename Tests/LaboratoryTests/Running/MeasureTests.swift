import Foundation
import Interchange
import Notebooks
import Recurrence
import Sequences
import Testing

@testable import Laboratory

@Suite struct MeasureTests {
  /// One unit that multiplies by u at each step, without input: dh at step t is u^(T−t) times that at the last.
  private func line(_ u: Double, _ expect: String) -> Notebook {
    Notebook(
      text: """
        ```yaml network net
        data: parity
        cell: rnn_relu
        hidden: 1
        weights: {weight_hh_l0: [[\(u)]], bias_ih_l0: [1], head_weight: [[0.3]]}
        ```
        ```yaml check
        expect: \(expect)
        hidden: true
        ```
        """)
  }

  private func number(_ notebook: Notebook) throws -> Double {
    #expect(notebook.diagnostics == [])
    let folder = NotebookFolder(nil)
    let outcome = NotebookRunner(folder: folder).run(1, in: Plan(notebook, folder: folder))
    guard case .check(let check)? = outcome.finding,
      case .number(let number) = check.parts[0].measured
    else {
      Issue.record("\(outcome)")
      return .nan
    }
    return number
  }

  @Test("The gradient ratio of a chain of products is the product", arguments: [0.5, 0.9])
  func ratio(u: Double) throws {
    let found = try number(line(u, "{gradient_ratio: {of: net, first: -4, last: -1, above: 0}}"))
    #expect(abs(found - pow(u, 3)) < 1e-6)
  }

  @Test("Spectral radius and singular value of one unit are its weight")
  func spectrum() throws {
    #expect(abs(try number(line(0.75, "{spectral_radius: {of: net, above: 0}}")) - 0.75) < 1e-6)
    #expect(abs(try number(line(0.75, "{singular_value: {of: net, above: 0}}")) - 0.75) < 1e-6)
  }

  @Test("A signal of a step is the number of the trace: h = 1, 1 + u, 1 + u + u² …")
  func signal() throws {
    for (step, expected) in [(1, 1.0), (2, 1.5), (3, 1.75)] {
      let found = try number(line(0.5, "{signal: {of: net, step: \(step), above: 0}}"))
      #expect(abs(found - expected) < 1e-6)
    }
  }

  @Test("BPTT agrees with finite differences, and less so with too large a step")
  func gradientCheck() throws {
    let good = try number(line(0.5, "{gradient_check: {of: net, below: 1}}"))
    let coarse = try number(line(0.5, "{gradient_check: {of: net, epsilon: 0.5, below: 1}}"))
    #expect(good < 1e-5)
    #expect(coarse > 10 * good)
  }

  @Test("A unit is steady where it mostly moves by less than a tenth of the layer's span")
  func steady() throws {
    // h of the first unit is the bit that is read, ±0.76; the second hardly moves, the third runs away and stays.
    let text = """
      ```yaml network net
      data: parity
      cell: rnn
      hidden: [3]
      weights:
        weight_ih_l0: [[-1, 1], [0.1, 0.12], [1, 1]]
        weight_hh_l0: [[0, 0, 0], [0, 0, 0], [0, 0, 1]]
      ```
      ```yaml check
      hidden: true
      claim: Two of three.
      expect:
        - {steady: {of: net, input: "0101010", equals: 1}}
        - {steady: {of: net, input: "0000000", equals: 1}}
        - {signal: {of: net, input: "0101010", step: 1, unit: 1, equals: 1}}
      ```
      """
    let notebook = Notebook(text: text)
    #expect(notebook.diagnostics == [])
    let folder = NotebookFolder(nil)
    let outcome = NotebookRunner(folder: folder).run(1, in: Plan(notebook, folder: folder))
    guard case .check(let check)? = outcome.finding else {
      Issue.record("\(outcome)")
      return
    }
    #expect(check.parts.prefix(2).map(\.measured) == [.number(2.0 / 3), .number(1)])
    guard case .number(let bit) = check.parts[2].measured else { return }
    #expect(abs(bit + tanh(1)) < 1e-6)
  }

  @Test("A finding of one network is held against that of another")
  func comparison() throws {
    let text = """
      ```yaml network one
      data: weather
      hidden: 4
      ```
      ```yaml network two
      data: weather
      hidden: 8
      ```
      ```yaml check
      expect: [{weights: {of: two, than: one, above: 0}}, {weights: {of: two, than: one, by: ratio, above: 1}}]
      hidden: true
      ```
      """
    let notebook = Notebook(text: text)
    let folder = NotebookFolder(nil)
    let runner = NotebookRunner(folder: folder)
    let plan = Plan(notebook, folder: folder)
    guard case .check(let check)? = runner.run(2, in: plan).finding,
      case .network(let one)? = runner.run(0, in: plan).finding,
      case .network(let two)? = runner.run(1, in: plan).finding
    else {
      Issue.record("no finding")
      return
    }
    let counts = [one, two].map { Double($0.network.architecture.parameterCount) }
    #expect(
      check.parts.map(\.measured) == [
        .number(counts[1] - counts[0]), .number(counts[1] / counts[0]),
      ])
  }

  @Test(
    "Every plain finding of a trained network is a finite number or a text",
    arguments: MeasureName.allCases.filter(\.isPlain))
  func everyMeasure(name: MeasureName) throws {
    let text = """
      ```yaml network net
      data: reviews
      hidden: [5]
      ```
      ```yaml train fit
      of: net
      updates: 50
      ```
      ```yaml compare
      of: [net, fit]
      show: [\(name.rawValue)]
      ```
      """
    let notebook = Notebook(text: text)
    #expect(notebook.diagnostics == [])
    let folder = NotebookFolder(nil)
    let outcome = NotebookRunner(folder: folder).run(2, in: Plan(notebook, folder: folder))
    guard case .table(let table)? = outcome.finding else {
      Issue.record("\(name): \(outcome)")
      return
    }
    switch table.rows[1][1] {
    case .number(let number): #expect(!number.isNaN)
    case .text(let text): #expect(!text.isEmpty)
    case .integer: #expect(name.isCount)
    case .none: Issue.record("nothing")
    }
  }
}

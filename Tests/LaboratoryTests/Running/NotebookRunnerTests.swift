import Foundation
import Interchange
import Notebooks
@testable import Recurrence
import Sequences
import Testing

@testable import Laboratory

/// A notebook as lessons are, small enough to run in a moment.
private let small = """
  ```yaml parameter cell
  value: rnn
  choices: [rnn, lstm]
  ```
  ```yaml parameter rate
  value: 0.01
  from: 0.001
  to: 0.1
  scale: log
  ```
  ```yaml network net
  data: weather
  cell: $cell
  hidden: [7]
  ```
  ```yaml train fit
  of: net
  updates: 60
  learning_rate: $rate
  ```
  ```yaml figure before
  show: gates
  of: net
  ```
  ```yaml figure after
  show: loss
  of: fit
  ```
  ```yaml check
  task: More weights, please.
  expect: {weights: {of: net, at_least: 300}}
  answer: {cell: lstm}
  ```
  """

@Suite struct NotebookRunnerTests {
  private let folder = NotebookFolder(nil)

  private func finding(_ name: String, _ plan: Plan, _ runner: NotebookRunner) throws -> Finding {
    let place = try #require(plan.notebook.index(of: name))
    return try #require(runner.run(place, in: plan).finding)
  }

  @Test("A training of a notebook is the training of the Train screen")
  func training() throws {
    let plan = Plan(Notebook(text: small), folder: folder)
    guard case .network(let found) = try finding("fit", plan, NotebookRunner(folder: folder)) else {
      throw Unexpected()
    }
    let problem = try Problem.named("weather", seed: 1)
    var recipe = Recipe.suggested(for: problem, cell: .rnnTanh)
    (recipe.hidden, recipe.learningRate) = ([7], 0.01)
    let trainer = try Trainer(problem: problem, recipe: recipe)
    for _ in 0..<60 { trainer.update() }
    #expect(found.network == trainer.network)
    #expect(found.history == trainer.history)
    #expect(found.evaluations.map(\.updates) == [50])
  }

  @Test("A change runs exactly what depends on it, and going back runs nothing")
  func reactive() throws {
    let notebook = Notebook(text: small)
    let runner = NotebookRunner(folder: folder)
    let plan = Plan(notebook, folder: folder)
    for place in plan.order { runner.run(place, in: plan) }
    let faster = Plan(notebook, Setting(["rate": Value(text: "0.05")]), folder: folder)
    #expect(Set(faster.changed(since: plan)) == [1, 3, 5])
    for place in notebook.blocks.indices {
      #expect((runner.outcome(of: place, in: faster) == nil) == [1, 3, 5].contains(place))
    }
    for place in faster.order { runner.run(place, in: faster) }
    #expect(notebook.blocks.indices.allSatisfy { runner.outcome(of: $0, in: plan) != nil })
  }

  @Test(
    "Pictures of one example share its walk; another example, text or training has one of its own")
  func sharedWalks() throws {
    let figures = [
      ("gates", "of: fit"), ("states", "of: fit\nlayer: 1\nunit: 3\nstep: 2"),
      ("gradients", "of: fit\nexample: 1"), ("gates", "of: fit\nexample: 2"), ("gates", "of: net"),
    ].enumerated().map {
      "\n```yaml figure f\($0.offset)\nshow: \($0.element.0)\n\($0.element.1)\n```"
    }
    let notebook = Notebook(text: small + figures.joined())
    let runner = NotebookRunner(folder: folder)
    func walk(_ name: String, _ plan: Plan) throws -> WalkRecord {
      guard case .figure(let figure) = try finding(name, plan, runner),
        case .walk(let record) = figure.content
      else { throw Unexpected() }
      return record
    }
    func walks(_ setting: Setting) throws -> [WalkRecord] {
      let plan = Plan(notebook, setting, folder: folder)
      return try figures.indices.map { try walk("f\($0)", plan) }
    }
    func memory(_ walks: [WalkRecord]) -> [ObjectIdentifier] {
      walks.map { ObjectIdentifier($0.trace.memory) }
    }
    let (slow, fast) = (try walks(Setting()), try walks(Setting(["rate": Value(text: "0.05")])))
    for own in [memory(slow), memory(fast)] {
      #expect(own[0] == own[1] && own[0] == own[2])
      #expect(Set(own).count == 3)
    }
    #expect(slow[0].network != fast[0].network)
    #expect(slow[4].network == fast[4].network)
    #expect(slow[0].inputTexts != slow[3].inputTexts)
    #expect(!slow[0].flows[0].bound(sample: 0).isEmpty)
  }

  @Test("Blocks run after what they use, the cheapest first")
  func order() {
    let plan = Plan(Notebook(text: small), folder: folder)
    #expect(plan.order == [0, 1, 2, 4, 6, 3, 5])
  }

  @Test("A check fails as shipped and holds with its answer")
  func check() throws {
    let notebook = Notebook(text: small)
    let runner = NotebookRunner(folder: folder)
    let shipped = Plan(notebook, folder: folder)
    guard case .check(let before)? = runner.run(6, in: shipped).finding else { throw Unexpected() }
    // Elman: 7·(2 + 7) + 2·7 weights and biases, and a head of 2·(7 + 1) or 1·(7 + 1).
    #expect(!before.holds)
    let answer = try #require(Check(notebook.blocks[6])).answer
    let answered = Plan(notebook, Setting(answer), folder: folder)
    guard case .check(let after)? = runner.run(6, in: answered).finding else { throw Unexpected() }
    #expect(after.holds)
  }

  @Test("What is called off leaves nothing behind, and runs later")
  func cancelling() throws {
    let plan = Plan(Notebook(text: small), folder: folder)
    let runner = NotebookRunner(folder: folder)
    var asked = 0
    runner.isCancelled = {
      asked += 1
      return asked > 20
    }
    guard case .cancelled = runner.run(3, in: plan) else { throw Unexpected() }
    #expect(asked < 40)
    #expect(runner.outcome(of: 3, in: plan) == nil)
    runner.isCancelled = { false }
    #expect(runner.run(3, in: plan).finding != nil)
  }

  @Test("A training and a table tell how far they are; what a table trains does not")
  func progress() throws {
    let table =
      "\n```yaml table sweep\nover: {cell: [rnn, lstm]}\nshow: {loss: {of: fit}}\nseeds: 2\n```"
    let plan = Plan(Notebook(text: small + table), folder: folder)
    let runner = NotebookRunner(folder: folder)
    var shares: [Double] = []
    runner.reportProgress = { shares.append($0) }
    #expect(runner.run(3, in: plan).finding != nil)
    #expect(shares.count == 60 && shares.last == 1)
    for (number, share) in shares.enumerated() {
      #expect(abs(share * 60 - Double(number + 1)) < 1e-9)
    }
    shares = []
    #expect(runner.run(7, in: plan).finding != nil)
    #expect(shares == [0.25, 0.5, 0.75, 1])
  }

  @Test("What waits for a key runs when it may, and what uses it waits too")
  func waiting() throws {
    let text = small.replacing("updates: 60", with: "updates: 60\nstart: key")
    let plan = Plan(Notebook(text: text), folder: folder)
    let runner = NotebookRunner(folder: folder)
    guard case .waiting = runner.run(3, in: plan), case .waiting = runner.run(5, in: plan) else {
      throw Unexpected()
    }
    runner.mayStart = { _ in true }
    #expect(runner.run(5, in: plan).finding != nil)
  }

  @Test("Training in two blocks is training in one")
  func continued() throws {
    let text =
      small.replacing("updates: 60", with: "updates: 25")
      + "\n```yaml train more\nof: fit\nupdates: 35\nlearning_rate: $rate\n```\n"
    let runner = NotebookRunner(folder: folder)
    let (one, two) = (
      Plan(Notebook(text: small), folder: folder), Plan(Notebook(text: text), folder: folder)
    )
    guard case .network(let whole) = try finding("fit", one, runner),
      case .network(let continued) = try finding("more", two, runner)
    else { throw Unexpected() }
    #expect(continued.network == whole.network)
    #expect(continued.updates == 60)
  }

  @Test("Written weights stand where PyTorch's names say, all others are zero")
  func weights() throws {
    let text = """
      ```yaml network net
      data: weather
      cell: rnn
      hidden: 2
      weights: {weight_hh_l0: [[0.5, 0], [0, -0.25]], head_bias: [HEAD]}
      ```
      """
    let outputs = try Problem.named("weather", seed: 1).output.size
    let head = (0..<outputs).map { "\($0).5" }.joined(separator: ", ")
    let plan = Plan(Notebook(text: text.replacing("HEAD", with: head)), folder: folder)
    guard case .network(let found) = try finding("net", plan, NotebookRunner(folder: folder)) else {
      throw Unexpected()
    }
    #expect(Array(found.network.parameters[.hiddenHidden(layer: 0)]) == [0.5, 0, 0, -0.25])
    #expect(
      found.network.parameters[.headBias].map(Double.init) == (0..<outputs).map { Double($0) + 0.5 }
    )
    #expect(found.network.parameters[.inputHidden(layer: 0)].allSatisfy { $0 == 0 })
    let wrong = Plan(
      Notebook(text: text.replacing("[HEAD]", with: "[1, 2, 3, 4, 5, 6, 7]")), folder: folder)
    guard case .failed(let sentence) = NotebookRunner(folder: folder).run(0, in: wrong) else {
      throw Unexpected()
    }
    #expect(sentence == "Expected “head_bias” [\(outputs)], got [7].")
  }

  @Test("A table sweeps parameters and seeds, and leaves the notebook's own findings alone")
  func table() throws {
    let text =
      small
      + "\n```yaml table sweep\nover: {cell: [rnn, lstm]}\nseeds: 3\nshow: [{held_out_loss: {of: fit}}, {weights: {of: net}}]\n```\n"
    let plan = Plan(Notebook(text: text), folder: folder)
    let runner = NotebookRunner(folder: folder)
    guard case .table(let table) = try finding("sweep", plan, runner) else { throw Unexpected() }
    #expect(table.columns.first == "cell")
    #expect(table.rows.map(\.count) == [7, 7])
    for row in table.rows {
      guard case .number(let median) = row[1], case .number(let low) = row[2],
        case .number(let high) = row[3]
      else { throw Unexpected() }
      #expect(low <= median && median <= high && low < high)
      #expect(row[4] == row[5])
    }
  }

  @Test("A table puts each row's value where its findings name the parameter")
  func tableOverPlaces() throws {
    let text = """
      ```yaml parameter where
      value: 1
      choices: [1, 2, 5]
      ```
      ```yaml network net
      data: weather
      ```
      ```yaml table sweep
      over: {where: [1, 2, 5]}
      show: {signal: {of: net, step: $where}}
      ```
      """
    let plan = Plan(Notebook(text: text), folder: folder)
    let runner = NotebookRunner(folder: folder)
    guard case .table(let table) = try finding("sweep", plan, runner),
      case .network(let net) = try finding("net", plan, runner)
    else { throw Unexpected() }
    let h = net.snapshot().walk.trace.series(.h, layer: 0)
    // One example alone and among others differs in the last bit.
    for (row, step) in zip(table.rows, [0, 1, 4]) {
      guard case .number(let found) = row[1] else { throw Unexpected() }
      #expect(abs(found - Double(h[step, 0, 0])) < 1e-6)
    }
    #expect(table.rows.count == 3)
  }

  @Test("A stranger's sizes are refused before memory is taken for them")
  func sizes() throws {
    for (fields, expected) in [
      ("data: weather\nhidden: [1024, 1024, 1024, 1024]", "may have 4194304 weights"),
      ("data: adding:1000\nhidden: [256, 256]", "a notebook's may take 256"),
    ] {
      let notebook = Notebook(
        text: "```yaml network net\n\(fields)\n```\n```yaml train fit\nof: net\nbatch: 4096\n```\n")
      #expect(notebook.diagnostics == [])
      let plan = Plan(notebook, folder: folder)
      guard case .failed(let sentence) = NotebookRunner(folder: folder).run(1, in: plan) else {
        throw Unexpected()
      }
      #expect(sentence.contains(expected), "\(sentence)")
    }
  }

  @Test("The same notebook finds the same, with another seed something else")
  func seeds() throws {
    let notebook = Notebook(text: small)
    func network(_ shift: Int) throws -> Network {
      let plan = Plan(notebook, Setting(seedShift: shift), folder: folder)
      guard case .network(let found) = try finding("fit", plan, NotebookRunner(folder: folder))
      else {
        throw Unexpected()
      }
      return found.network
    }
    #expect(try network(0) == network(0))
    #expect(try network(0) != network(1))
  }
}

private struct Unexpected: Error {}

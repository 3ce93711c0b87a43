import Console
import Laboratory
import Notebooks
import Recurrence
import Sequences

@testable import Workbench

/// The program without a terminal: keys go in, effects are carried out at once, the screen is read.
///
/// Training advances only where a script says so.
final class Stage {
  private(set) var session: Session
  private(set) var effects: [Effect] = []
  private var trainer: Trainer?
  private let runner = NotebookRunner(folder: NotebookFolder(nil))
  private let firstUpdates: Int

  init(
    _ size: Size = Size(columns: 80, rows: 24), appearance: Appearance = Appearance(),
    firstUpdates: Int = 30
  ) {
    session = Session(settings: Settings(appearance: appearance), size: size)
    self.firstUpdates = firstUpdates
  }

  /// Types a key script.
  @discardableResult
  func type(_ script: String) throws -> Stage {
    for token in try KeyScript.parse(script) {
      switch token {
      case .key(let key): send(.key(key))
      case .train(let count): train(count)
      case .click(let point): send(.mouse(MouseEvent(kind: .press, button: 1, at: point)))
      }
    }
    return self
  }

  func send(_ message: Message) {
    for effect in update(&session, message) {
      effects.append(effect)
      carryOut(effect)
    }
  }

  /// Takes a message and leaves what it wishes for undone.
  func only(_ message: Message) -> [Effect] { update(&session, message) }

  /// The screen at the session's size, or another.
  func canvas(_ size: Size? = nil) -> Canvas { render(session, size: size ?? session.size) }

  var lines: [String] { canvas().lines }

  private func run(_ plan: Plan, _ started: Set<Int>) {
    let keys = Set(started.compactMap { plan.blocks[$0]?.key })
    runner.mayStart = { keys.contains($0.key) }
    for block in plan.order {
      guard let key = plan.blocks[block]?.key else { continue }
      send(.blockRan(block, key, DrawableOutcome(runner.run(block, in: plan))))
    }
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .open(let request): open(request)
    case .readText(let text): send(.textRead(text, Notebook(text: text)))
    case .writeNotebook(let text, let path, _): send(.notebookWritten(text, path: path))
    case .runNotebook(let plan, let started): run(plan, started)
    case .train(let count):
      train(count)
      if let trainer { send(.trainingStopped(trainer.snapshot())) }
    case .adjust(let recipe):
      trainer?.adjust(to: recipe)
    case .restart(let recipe): begin(recipe)
    case .generate(let order): send(.generated(order.key, order.carryOut()))
    case .resume(let snapshot): trainer = try? Trainer(resuming: snapshot)
    default: break
    }
  }

  private func open(_ request: OpenRequest) {
    guard case .problem(let name) = request.source else {
      return send(.openFailed(request, "There is no file “\(request.name)”."))
    }
    do {
      let problem = try Problem.named(name, seed: request.wishes.seed ?? 1)
      let recipe = Recipe.suggested(for: problem, cell: request.wishes.cell ?? .lstm)
      let trainer = try Trainer(problem: problem, recipe: recipe)
      self.trainer = trainer
      for _ in 0..<firstUpdates { trainer.update() }
      send(.opened(request, .training(trainer.snapshot())))
    } catch {
      send(.openFailed(request, SafeText("\(error)")))
    }
  }

  private func begin(_ recipe: Recipe) {
    guard let problem = trainer?.problem else { return }
    trainer = try? Trainer(problem: problem, recipe: recipe)
    train(1)
  }

  private func train(_ count: Int) {
    guard let trainer else { return }
    for _ in 0..<count { trainer.update() }
    send(.advanced(trainer.snapshot(), speed: nil))
  }
}

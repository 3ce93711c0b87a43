import Console
import Foundation
import Laboratory
import Notebooks

@testable import Workbench
@testable import unroll

/// Somebody who works through a lesson with keys alone, from Home to its last task; what is run is run when
/// somebody looks.
final class LessonReader {
  private(set) var session = Session(size: Size(columns: 100, rows: 40))
  /// What was kept of the reader's progress.
  private(set) var progress = LessonProgress()
  /// The keys in parts, each with what of the lesson is done after it.
  private(set) var parts: [(keys: [Key], done: Int)] = []
  private let lesson: Lesson
  private let runner: NotebookRunner
  private var plan: Plan?
  private var keys: [Key] = []
  private var clock = 0

  init(_ number: Int) throws {
    lesson = try Lesson.named("\(number)")
    let scratch = Folders(environment: ["HOME": NSTemporaryDirectory() + "lesson-\(number)"])
    runner = NotebookRunner(folder: try Lesson.folder(scratch))
    send(
      .started(
        recent: [],
        lessons: Lesson.all.map { LessonEntry($0.name, $0.frontMatter, LessonProgress()) }))
    for _ in 1..<number { press(.down) }
    press(.enter)
    close(0)
  }

  var state: NotebookState? { session.notebook }

  /// Answers, guesses and earns all that the lesson asks for.
  func workThrough() throws {
    guard let notebook = state?.notebook else { throw Lost() }
    for (place, block) in notebook.blocks.enumerated() where block.isAsking {
      try go(to: place)
      if let quiz = Quiz(block) { answer(quiz) }
      if let prediction = Prediction(block) { guess(prediction) }
      if let check = Check(block) { try earn(check) }
      settle()
      close(state?.done.done ?? 0)
    }
  }

  /// Lets everything run that is waiting to be run.
  func settle() {
    guard let plan else { return }
    self.plan = nil
    for block in plan.order {
      guard let key = plan.blocks[block]?.key else { continue }
      send(.blockRan(block, key, DrawableOutcome(runner.run(block, in: plan))))
    }
  }

  private func close(_ done: Int) {
    parts.append((keys, done))
    keys = []
  }

  private func answer(_ quiz: Quiz) {
    let right = quiz.choices.indices.filter { quiz.choices[$0].isRight }
    right.forEach(pressChoice)
    if quiz.hasSeveral { press(.enter) }
  }

  private func guess(_ prediction: Prediction) {
    if case .choice = prediction.kind { return pressChoice(0) }
    press(.enter)
    "0.5".forEach { press(.character($0)) }
    press(.enter)
  }

  /// Changes the parameters of a task until it is as its answer says.
  private func earn(_ check: Check) throws {
    guard let notebook = state?.notebook else { throw Lost() }
    for (name, value) in check.answer.sorted(by: { $0.key < $1.key }) {
      guard let place = notebook.index(of: name), let parameter = Parameter(notebook.blocks[place])
      else { throw Lost() }
      try go(to: place)
      try turn(parameter, to: value)
    }
  }

  private func turn(_ parameter: Parameter, to value: Value) throws {
    for _ in 0..<200 {
      guard let now = state?.plan.values[parameter.name] else { throw Lost() }
      if now == value || now.number.map({ $0 == value.number }) == true { return }
      press(isBelow(now, value, parameter) ? .right : .left)
    }
    throw Lost()
  }

  private func isBelow(_ now: Value, _ value: Value, _ parameter: Parameter) -> Bool {
    if case .choice(let values) = parameter.control {
      return (values.firstIndex(of: now) ?? 0) < (values.firstIndex(of: value) ?? 0)
    }
    return (now.number ?? 0) < (value.number ?? 1)
  }

  private func go(to place: Int) throws {
    for _ in 0..<200 {
      guard let focus = state?.focus else { throw Lost() }
      if focus == place { return }
      press(focus < place ? .tab : .backtab)
    }
    throw Lost()
  }

  private func pressChoice(_ place: Int) { press(.character(Character("\(place + 1)"))) }

  private func press(_ key: Key) {
    keys.append(key)
    send(.key(key))
  }

  private func send(_ message: Message) {
    for effect in update(&session, message) {
      switch effect {
      case .readNotebook(let source):
        send(
          .notebookRead(
            source, NotebookText(lesson.notebook, folder: runner.folder, progress: progress)))
      case .runNotebook(let plan, _): self.plan = plan
      case .note(let notes, _):
        clock += 1
        for note in notes { progress.take(note, at: clock) }
      default: break
      }
    }
  }

  struct Lost: Error {}
}

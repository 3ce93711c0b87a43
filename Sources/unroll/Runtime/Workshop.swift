import Console
import Foundation
import Interchange
import Laboratory
import Notebooks
import Sequences
import Workbench

/// The live side of all effects that read, write or train; it knows no terminal, thread or clock.
///
/// Not thread-safe: it lives where the training lives.
final class Workshop {
  /// Where settings and recent files are kept; nil keeps nothing.
  private let keeping: Keeping?
  /// How it talks with whoever waits while it works.
  var talk = Talk() { didSet { desk.talk = talk } }
  /// Updates made before something opened is shown, so that it has begun to learn.
  private let warmUp: (Trainer) -> Void
  private var trainer: Trainer?
  private var source: ProblemSource?
  /// The updates still to be made; nil means until told otherwise.
  private var remaining: Int? = 0
  /// Where notebooks run.
  private let desk: NotebookDesk
  /// What the last opening took the place of.
  private var replaced: Replaced?

  init(keeping: Keeping? = nil, warmUp: @escaping (Trainer) -> Void = { _ in }) {
    self.keeping = keeping
    desk = NotebookDesk(keeping)
    self.warmUp = warmUp
  }

  /// Whether there are updates to make, or blocks of a notebook to run.
  var isTraining: Bool { trainer != nil && remaining != 0 || desk.isBusy }

  /// Whether there is a file that somebody else may change.
  var watches: Bool { desk.watch != nil }

  /// Tells of the notebook's file where somebody else has changed it.
  func look() -> [Message] { desk.look() }

  /// What is being trained, as it is now.
  var snapshot: Snapshot? { trainer?.snapshot() }

  /// The updates that the network has seen.
  var updates: Int { trainer?.updates ?? 0 }

  /// Carries an effect out and tells what came of it; effects of the terminal are none of its own.
  func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .open(let request): open(request)
    case .startTraining: train(nil)
    case .pauseTraining: pause()
    case .train(let updates): train(updates)
    case .adjust(let recipe): adjust(recipe)
    case .restart(let recipe): restart(recipe)
    case .resume(let snapshot): resume(snapshot)
    case .readNotebook(let source): desk.read(source)
    case .readText(let text): [.textRead(text, Notebook(text: text))]
    case .writeNotebook(let text, let path, let replacing):
      desk.write(text, to: path, replacing: replacing)
    case .editOutside: desk.look()
    case .runNotebook(let plan, let started): begin(plan, started)
    case .adopt(let snapshot, let source): adopt(snapshot, source)
    case .generate(let order): [.generated(order.key, order.carryOut())]
    case .save(let snapshot, let path, let replacing):
      refusal(path, "save", replacing) ?? save(snapshot, to: path)
    case .write(let text, let path, let replacing):
      refusal(path, "export", replacing) ?? write(text, to: path)
    case .completePath(let path): [.pathsFound(of: path, PathCompletion.paths(continuing: path))]
    case .saveSettings(let settings): keep(settings)
    case .note(let notes, let source): keeping?.note(notes, of: source).map { [.failed($0)] } ?? []
    case .cancelOpening(let request): cancel(request)
    case .copy, .play, .setMouse, .quit, .suspend, .repaint: []
    }
  }
}

// MARK: - Opening

extension Workshop {
  private func open(_ request: OpenRequest) -> [Message] {
    do throws(OpeningError) {
      let opening = try Opening(
        request.source.expanded, request.wishes, model: request.model.expanded,
        limits: limits(request))
      replaced = Replaced(
        request: request, trainer: trainer, source: source, remaining: remaining)
      let (material, remarks) = take(opening)
      let failure = keeping?.remember(request, material)
      return [.opened(request, material)] + (remarks.isEmpty ? [] : [.done(remarks)])
        + (failure.map { [.failed($0)] } ?? [])
    } catch { return [refused(request, error)] }
  }

  /// What a walk through it may cost.
  private func limits(_ request: OpenRequest) -> WalkLimits {
    WalkLimits(memory: request.memory ?? WalkLimits.usualMemory) { [talk] share in
      talk.tell(.opening(request, share: share))
      return !talk.isUnwanted(request)
    }
  }

  /// Why something was not opened, or what must be known before it can be.
  private func refused(_ request: OpenRequest, _ error: OpeningError) -> Message {
    let reason = SafeText(error.description)
    return error.question.map { .asked(request, $0, reason) } ?? .openFailed(request, reason)
  }

  /// Goes back to what was there before an opening that nobody waits for any more.
  private func cancel(_ request: OpenRequest) -> [Message] {
    guard let before = replaced, before.request == request else { return [] }
    (trainer, source, remaining) = (before.trainer, before.source, before.remaining)
    replaced = nil
    return []
  }

  /// Takes over what was opened; the remarks say how much of a file was read, and what was guessed.
  private func take(_ opening: Opening) -> (Material, remarks: SafeText) {
    switch opening {
    case .training(let trainer, let source):
      (self.trainer, self.source, remaining) = (trainer, source, 0)
      warmUp(trainer)
      return (.training(trainer.snapshot()), SafeText(trainer.problem.notes.joined(separator: " ")))
    case .model(let record, let remarks):
      (trainer, source, remaining) = (nil, nil, 0)
      return (.model(record), SafeText(remarks.joined(separator: " ")))
    }
  }
}

// MARK: - Training

extension Workshop {
  /// Makes one update; tells when it was the last one.
  func advance() -> [Message] {
    if desk.isBusy { return desk.advance() }
    guard let trainer, isTraining else { return [] }
    let isDone = trainer.update() == nil
    remaining = remaining.map { $0 - 1 }
    guard isDone || remaining == 0 else { return [] }
    return train(0) + [.trainingStopped(trainer.snapshot())]
  }

  private func train(_ updates: Int?) -> [Message] {
    remaining = updates
    return []
  }

  /// Tells where training stands, as more updates were made than were shown.
  private func pause() -> [Message] {
    guard let trainer, remaining != 0 else { return [] }
    return train(0) + [.advanced(trainer.snapshot(), speed: nil)]
  }

  private func adjust(_ recipe: Recipe) -> [Message] {
    guard let trainer else { return [] }
    trainer.adjust(to: recipe)
    return [.advanced(trainer.snapshot(), speed: nil)]
  }

  private func restart(_ recipe: Recipe) -> [Message] {
    guard let problem = trainer?.problem else { return [] }
    return replace { () throws(TrainerError) in try Trainer(problem: problem, recipe: recipe) }
  }

  private func begin(_ plan: Plan, _ started: Set<Int>) -> [Message] {
    desk.begin(plan, starting: started)
    return []
  }

  /// Goes on with a network of a notebook, when told to.
  private func adopt(_ snapshot: Snapshot, _ source: ProblemSource?) -> [Message] {
    (self.source, remaining) = (source, 0)
    return resume(snapshot)
  }

  private func resume(_ snapshot: Snapshot) -> [Message] {
    replace { () throws(TrainerError) in try Trainer(resuming: snapshot) }
  }

  private func replace(_ make: () throws(TrainerError) -> Trainer) -> [Message] {
    do throws(TrainerError) {
      let trainer = try make()
      self.trainer = trainer
      return [.advanced(trainer.snapshot(), speed: nil)]
    } catch { return [.recipeRefused(SafeText(error.description))] }
  }
}

// MARK: - Files

extension Workshop {
  private func save(_ snapshot: Snapshot, to path: String) -> [Message] {
    guard let source else { return [.failed("There is no trained network to save.")] }
    return saving(path) { path throws(SavingError) in
      try ModelFile.save(Model(snapshot, from: source), to: path)
    }
  }

  private func write(_ text: String, to path: String) -> [Message] {
    saving(path) { path throws(SavingError) in try AtomicFile.save(text, to: path) }
  }

  /// Why a file is not written: a folder is there, or a file that nobody said may be replaced.
  private func refusal(_ path: String, _ command: SafeText, _ replacing: Bool) -> [Message]? {
    var isFolder: ObjCBool = false
    guard
      FileManager.default.fileExists(atPath: path.expandingTilde, isDirectory: &isFolder),
      isFolder.boolValue || !replacing
    else { return nil }
    guard !isFolder.boolValue else {
      return [.failed("“" + SafeText(path) + "” is a folder; name a file in it.")]
    }
    return [.failed("“" + SafeText(path) + "” exists already; :" + command + "! replaces it.")]
  }

  /// Writes a file under its whole path and tells of it by the path that was typed.
  private func saving(
    _ path: String, _ body: (String) throws(SavingError) -> Void
  ) -> [Message] {
    do throws(SavingError) {
      try body(path.expandingTilde)
      return [.done("Saved as “" + SafeText(path) + "”.")]
    } catch { return [.failed(SafeText(error.description))] }
  }

  private func keep(_ settings: Settings) -> [Message] {
    keeping?.save(settings).map { [.failed($0)] } ?? []
  }
}

/// What is said while an effect is carried out.
struct Talk: Sendable {
  /// Tells how far it has come.
  var tell: @Sendable (Message) -> Void = { _ in }
  /// Whether nobody waits any more for what was asked to be opened.
  var isUnwanted: @Sendable (OpenRequest) -> Bool = { _ in false }
  /// Whether another run of a notebook was asked for.
  var isOvertaken: @Sendable () -> Bool = { false }
}

/// What an opening took the place of.
private struct Replaced {
  let request: OpenRequest
  let trainer: Trainer?
  let source: ProblemSource?
  let remaining: Int?
}

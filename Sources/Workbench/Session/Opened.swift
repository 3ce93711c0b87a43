import Console
import Laboratory
import Recurrence
import Sequences

/// A wish to look at something: what, and how its network shall be built.
public struct OpenRequest: Hashable, Sendable {
  /// Where it comes from.
  public enum Source: Hashable, Sendable {
    /// A built-in problem by its name, as "reviews" or "adding:100".
    case problem(String)
    /// A text to learn from, or a model, told apart by content.
    case file(path: String)
  }

  /// Where it comes from.
  public var source: Source
  /// What shall be otherwise than suggested for the problem, or than the network was saved.
  public var wishes: RecipeWishes
  /// What a network that was made elsewhere shall read, and what its file leaves open.
  public var model = ModelWishes()
  /// The bytes that what is held of a sequence may take; nil for those of the settings.
  public var memory: Int?

  /// A wish to look at something.
  public init(
    _ source: Source, cell: CellKind? = nil, hidden: [Int]? = nil, seed: UInt64? = nil
  ) {
    self.init(source, wishes: RecipeWishes(cell: cell, hidden: hidden, seed: seed))
  }

  /// A wish to look at something, with what is to be otherwise.
  public init(_ source: Source, wishes: RecipeWishes) {
    self.source = source
    self.wishes = wishes
  }

  /// Takes in the answer to a question.
  mutating func answer(_ question: OpeningQuestion, _ text: String) {
    if case .data(let question) = question {
      wishes.reading.answer(question, text)
    } else {
      model.answer(question, text)
    }
  }

  /// The same within the memory of the settings, where these say something and the wish does not.
  public func within(_ settings: Settings) -> OpenRequest {
    guard memory == nil, settings.memory != WalkLimits.usualMemory else { return self }
    var request = self
    request.memory = settings.memory
    return request
  }

  /// A short name of it: the problem's, or the file's without its folder.
  public var name: SafeText {
    switch source {
    case .problem(let name): SafeText(name)
    case .file(let path): SafeText(path.split(separator: "/").last ?? "/")
    }
  }
}

/// What opening gave.
public enum Material: Sendable {
  /// A network and what it learns from; training can go on.
  case training(Snapshot)
  /// A model with an input of its own and nothing to learn from.
  case model(WalkRecord)
}

/// The network that is being looked at.
public struct Opened: Sendable {
  /// What was asked for.
  public let request: OpenRequest
  /// The newest state of it.
  public internal(set) var material: Material
  /// What shall be trained; the newest snapshot may still be of the recipe before.
  public internal(set) var recipe: Recipe?
  /// The snapshot that Walk shows in place of the newest.
  public internal(set) var pin: Pin?
  /// Another window of a long run than it was opened with.
  var window: WalkRecord?
  /// A text that was written, while Walk goes through it.
  public internal(set) var passage: WalkRecord?
  /// The walk with own predictions, as it was made last.
  var selfFed: SelfFedWalk?
  /// Whether updates are being made.
  public internal(set) var isTraining = false
  /// The updates that were asked for: from here to there.
  var goal: Range<Int>?
  /// Updates per second, as measured by whoever makes them.
  public internal(set) var speed: Double?

  init(_ request: OpenRequest, _ material: Material) {
    self.request = request
    self.material = material
    recipe = snapshot?.recipe
  }

  /// The newest snapshot, where there is something to learn from.
  public var snapshot: Snapshot? {
    if case .training(let snapshot) = material { snapshot } else { nil }
  }

  /// What Walk shows: a text that was written, the pinned snapshot's record, or the newest.
  public var record: WalkRecord {
    if let passage = passage ?? currentSelfFedWalk { return passage }
    let record =
      switch material {
      case .training(let snapshot): pin?.snapshot.walk ?? snapshot.walk
      case .model(let record): record
      }
    return window.flatMap { $0.isWindow(of: record) ? $0 : nil } ?? record
  }

  /// The name of what is open, as "Reviews".
  var name: SafeText { snapshot.map { SafeText($0.problem.title) } ?? request.name }

  /// What is open in a few words, as "Reviews · LSTM 16".
  public var title: SafeText {
    let architecture = record.network.architecture
    let sizes = architecture.hidden.map(String.init).joined(separator: ",")
    return name + " · \(architecture.cell.title) \(sizes)"
  }
}

/// A snapshot that was kept while training went on.
public struct Pin: Equatable, Sendable {
  /// The snapshot.
  public let snapshot: Snapshot
  private let number: Int

  init(_ snapshot: Snapshot, number: Int) {
    self.snapshot = snapshot
    self.number = number
  }

  /// Two pins are the same when they were set by the same wish.
  public static func == (left: Pin, right: Pin) -> Bool { left.number == right.number }
}

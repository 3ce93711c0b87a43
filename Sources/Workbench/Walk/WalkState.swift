import Console
import Recurrence

/// Where one stands in a sequence, and how it is looked at.
public struct WalkState: Hashable, Sendable {
  /// The place under the cursor, from 0; of an encoder–decoder, the steps of the source come first.
  var step = 0
  /// The unit whose numbers are shown, from 0.
  var unit = 0
  /// What is shown, and how; what undo goes back to.
  var choices = WalkChoices()
  /// Whether the cursor walks forward in time, or backward as BPTT does.
  var direction = WalkDirection.forward
  /// How far back the backward pass has come since it was turned to: the steps that the layer passes before the one
  /// reached.
  var reached = 0
  /// The digits of a step's number typed so far.
  var entry = ""
  /// Whether the cursor walks by itself.
  var isPlaying = false
  /// What is drawn from the record beside its own numbers, kept from key to key.
  var figures: WalkFigures?

  /// At the first step, nothing chosen.
  public init() {}

  /// Milliseconds from step to step while the cursor walks by itself; nil while it stands.
  var playInterval: Int? { isPlaying ? 1000 / choices.speed : nil }

  /// Whether Esc has something to leave before the screen itself.
  var hasLevelToLeave: Bool {
    !entry.isEmpty || isPlaying || direction == .backward || choices.unfolding != .none
      || choices.showsStack
  }
}

/// The two ways through time.
enum WalkDirection: Hashable, Sendable {
  case forward, backward
}

/// What of a sequence is shown, and how.
public struct WalkChoices: Hashable, Sendable {
  /// The layer whose signals are shown, by its place among those of its stack.
  var layer = 0
  /// Whether strips show the chosen signal of all layers, not all signals of the chosen layer.
  var showsStack = false
  /// The sample of the batch, from 0.
  var sample = 0
  /// The signal that the arithmetic explains, by its activation; nil for the cell's last state.
  var signal: Signal?
  /// Whether nothing is shown but the strips, as in a figure.
  var showsStripsOnly = false
  /// Signals that are not shown, by their activation.
  var hidden: Set<Signal> = []
  /// Whether the network reads its own predictions in place of what is given.
  var feedsItself = false
  /// Whether pre-activations stand in place of gates.
  var preactivations = false
  /// Whether derivatives stand in place of values, while walking forward.
  var derivatives = false
  /// What a row that stands for several units shows.
  var banding = Banding.mean
  /// Which strips get a row for each unit.
  var unfolding = Unfolding.none
  /// What is seen where there is not room for all panes.
  var detail = Detail.all
  /// Columns of one step more than the texts need.
  var widening = 0
  /// Steps in a second.
  var speed = 4

  /// Speeds to choose from, in steps per second.
  static let speeds = [1, 2, 4, 8, 16, 32]
}

/// The number that stands for a band of units.
enum Banding: String, Hashable, Sendable {
  case mean, extreme
}

/// The strips with a row for each unit.
enum Unfolding: Hashable, Sendable {
  case none, signal, layer
}

/// The panes beside or below the time axis.
enum Detail: Int, CaseIterable, Hashable, Sendable {
  case all, cell, arithmetic, attention

  /// What the choice is called.
  var title: SafeText {
    switch self {
    case .all: "The cell and the arithmetic, as far as there is room."
    case .cell: "The cell alone."
    case .arithmetic: "The arithmetic alone."
    case .attention: "The attention alone."
    }
  }
}

import Console
import Laboratory
import Recurrence

// Stands in until the Walk screen lands, whose own files take the place of this one.

/// Where one stands in a sequence.
public struct WalkState: Hashable, Sendable {
  var step = 0
  var unit = 0
  var choices = WalkChoices()
  var playInterval: Int?
  var hasLevelToLeave: Bool { false }

  /// At the first step.
  public init() {}
}

/// What of a sequence is shown.
public struct WalkChoices: Hashable, Sendable {
  var layer = 0
  var sample = 0
}

/// What can be done on the Walk screen.
public enum WalkAction: Hashable, Sendable {
  case step(Int), sample(Int), unit(Int), layer(Int), tick, leave, refresh
  case point(step: Int, unit: Int?, signal: Signal?)
  case find(String, forward: Bool)
}

/// Carries out an action on the Walk screen.
public func updateWalk(_ state: inout WalkState, _ action: WalkAction, record: WalkRecord) {
  if case .step(let count) = action {
    state.step = max(0, min(state.step + count, record.steps - 1))
  }
}

/// The Walk screen.
public enum WalkScreen {
  static let bindings: [Binding] = [
    Binding("<right>", .walk, .walk(.step(1)), "one step later", hint: "step"),
    Binding("t", .walk, .show(.train), "watch it learn", hint: "train"),
  ]

  /// Draws the screen.
  public static func draw(
    into canvas: inout Canvas, in rect: Rect, record: WalkRecord, state: WalkState,
    appearance: Appearance
  ) {
    canvas.write("Step \(state.step + 1) of \(record.steps)", in: rect)
  }

  /// What a click chooses.
  public static func action(
    at point: Point, in rect: Rect, record: WalkRecord, state: WalkState, appearance: Appearance
  ) -> WalkAction? { nil }
}

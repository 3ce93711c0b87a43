import Console
import Laboratory
import Recurrence

/// How layers are named: by their level in the stack, counted from 1, and of two directions by an arrow.
extension WalkView {
  var isBidirectional: Bool { trace.architecture.isBidirectional }

  /// The direction of the layer that is shown.
  var direction: Direction { trace.architecture.direction(ofLayer: layer) }

  /// Whether the layer that is shown goes from the last step to the first.
  var runsLeft: Bool { direction == .reverse }

  /// "layer 2", of two directions "layer 2 ←".
  func name(ofLayer layer: Int) -> SafeText {
    let arrow = arrow(ofLayer: layer)
    return SafeText("layer \(trace.architecture.level(ofLayer: layer) + 1)")
      + (arrow.isEmpty ? "" : " " + arrow)
  }

  /// The direction of a layer where there are two; nothing where all go forward.
  func arrow(ofLayer layer: Int) -> SafeText {
    guard isBidirectional else { return .empty }
    let isForward = trace.architecture.direction(ofLayer: layer) == .forward
    if appearance.glyphs == .ascii { return isForward ? "->" : "<-" }
    return isForward ? "→" : "←"
  }

  /// What stands behind a layer's name to say how it goes through time.
  var readingWay: SafeText {
    isBidirectional ? " reads " + (runsLeft ? "right to left" : "left to right") : ""
  }

  /// The level in its stack of the layer that is shown, from 0.
  var level: Int { trace.architecture.level(ofLayer: choices.layer) }

  /// Whose steps they are where there are two stacks.
  var stackName: SafeText? {
    guard timeline.parts.count > 1 else { return nil }
    return stack == .encoder ? "encoder" : "decoder"
  }

  /// What the layer reads at a step, in a few words.
  var inputName: SafeText {
    let level = level
    if level == 0 { return "x " + quoted(record.inputTexts) }
    guard isBidirectional else { return SafeText("x = h of layer \(level)") }
    return SafeText("x = layer \(level) ") + (appearance.glyphs == .ascii ? "-><-" : "→←")
  }
}

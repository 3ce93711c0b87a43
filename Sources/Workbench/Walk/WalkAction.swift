import Recurrence

/// What can be done on the Walk screen.
public enum WalkAction: Hashable, Sendable {
  /// So many steps later (or earlier, where negative).
  case step(Int)
  /// To the first step.
  case first
  /// To the last step.
  case last
  /// Types a digit of a step's number.
  case digit(Int)
  /// Takes back the last digit.
  case erase
  /// Goes to the typed step, or unfolds the chosen signal where none is typed.
  case enter
  /// To a step, and to a unit, a signal and a layer where they are given: a click.
  case point(step: Int, unit: Int?, signal: Signal?, layer: Int? = nil)
  /// To the next step (or the one before) whose input contains a text.
  case find(String, forward: Bool)
  /// So many units further.
  case unit(Int)
  /// So many signals further.
  case signal(Int)
  /// So many layers up; of a level the forward layer comes before the reverse one.
  case layer(Int)
  /// The chosen signal of all layers, or all signals of the chosen layer.
  case stack
  /// So many samples further.
  case sample(Int)
  /// Forward to backward, and the reverse.
  case turn
  /// Lets the cursor walk by itself, or stops it.
  case play
  /// Plays so many grades faster.
  case speed(Int)
  /// The play interval has passed.
  case tick
  /// Pre-activations or gates.
  case preactivations
  /// Derivatives or values.
  case derivatives
  /// Mean or extreme of a band.
  case banding
  /// Hides the chosen signal.
  case hide
  /// Shows all signals.
  case showAll
  /// A row for each unit of the chosen signal, or bands.
  case unfoldSignal
  /// A row for each unit of every signal, or bands.
  case unfoldLayer
  /// So many columns more for each step.
  case widen(Int)
  /// The next choice of panes.
  case detail
  /// Leaves one level: typed digits, playing, the backward pass, unfolding.
  case leave
  /// Another record has taken the place of the one before.
  case refresh
}

import Laboratory

/// What can be asked of the Generate screen.
public enum GenerateAction: Hashable, Sendable {
  /// What Walk can do too: move in time, choose a unit, a signal, a layer, play.
  case walk(WalkAction)
  /// A setting with its new value.
  case set(GenerateSetting)
  /// One step up (+1) or down (−1) the ladder of sensible values.
  case turn(GenerateField, by: Int)
  /// The same for the setting that matters most in this mode.
  case warm(by: Int)
  /// Give the arrows to the settings, or back to time.
  case focus
  /// An arrow: moves in time and units, or chooses a setting and changes it.
  case move(columns: Int, rows: Int)
  /// Gives the arrows to a setting: a click.
  case choose(GenerateField)
  /// Goes to the typed step; where none is typed, to Walk with this text.
  case enter
  /// Esc: typed digits, playing, the settings, the text that is measured.
  case leave
}

/// A setting with its new value.
public enum GenerateSetting: Hashable, Sendable {
  /// Greedy, sampling or beam; nil is the next one.
  case mode(Decoding.Mode?)
  /// Above 0.
  case temperature(Double)
  /// nil keeps all symbols.
  case topK(Int?)
  /// Up to 1, which keeps all symbols.
  case topP(Double)
  /// The hypotheses of a beam.
  case width(Int)
  /// Beam search with so many hypotheses.
  case beam(Int)
  /// α of a beam's score.
  case lengthExponent(Double)
  /// The most symbols.
  case length(Int)
  /// nil is the next one.
  case seed(UInt64?)
  /// Another beginning, where they are not texts.
  case beginning(by: Int)
  /// What an encoder reads; nil takes an example's source again.
  case source(String?)
  /// The text to go on from.
  case prime(String)
  /// The symbols or token numbers that are read first and that end a text; nil as the network has them.
  case marks(start: String?, end: String?)
  /// The text to measure in place of writing; nil writes again.
  case judged(String?)
}

/// A setting that has a place on the screen.
public enum GenerateField: String, CaseIterable, Hashable, Sendable {
  case mode, temperature, topK, topP, width, lengthExponent, length, seed, beginning
}

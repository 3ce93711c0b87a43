import Console
import Laboratory

/// What the Generate screen shows, and where one stands in it.
public struct GenerateState: Sendable {
  /// What is asked for; what undo goes back to.
  var choices = GenerateChoices()
  /// The newest text; nil before there is one.
  var written: WrittenText?
  /// Why what was asked for last is not there.
  var refusal: SafeText?
  /// Where one stands in the text, and which signals are shown.
  var walk = WalkState()
  /// Whether the arrows change the settings.
  var changesSettings = false
  /// The setting that the arrows change.
  var field = GenerateField.mode
  /// What is being written now.
  var asked: WritingOrder.Key?
  /// What was answered last.
  var answered: WritingOrder.Key?
  /// Tells networks that were opened one after the other apart.
  var number = 0

  /// Nothing written yet.
  init() {}

  /// The state for another network: the settings stay, the text does not.
  var renewed: GenerateState {
    var state = GenerateState()
    state.choices.decoding = choices.decoding
    state.number = number + 1
    return state
  }
}

/// What shall be written, and which numbers are looked at beside it.
struct GenerateChoices: Hashable, Sendable {
  /// A little below 1 and cut a little, so that one sees what both do.
  var decoding = Decoding(temperature: 0.8, topP: 0.95)
  /// What an encoder reads; nil is the source of an example.
  var source: String?
  var prime = ""
  /// The symbols between which a text stands; nil as the network has them.
  var start: String?
  var end: String?
  var judged: String?
  var beginning = 0

  /// What the network is asked for.
  var wish: WritingWish {
    WritingWish(
      source: source, prime: prime, start: start, end: end, beginning: beginning, judged: judged,
      decoding: decoding)
  }
}

/// A text that shall be written, and by whom.
public struct WritingOrder: Sendable {
  /// Tells orders apart: two with the same key give the same text.
  public struct Key: Hashable, Sendable {
    /// What is asked for.
    public let wish: WritingWish
    let updates: Int
    let recipe: Recipe?
    let number: Int
  }

  /// What is asked for, by which network.
  public let key: Key
  /// The network.
  public let writer: Writer

  /// Writes the text; the same order always gives the same.
  public func carryOut() -> Result<WrittenText, GenerationError> {
    Result { () throws(GenerationError) in
      try WrittenText.make(key.wish, by: writer, updates: key.updates)
    }
  }
}

import Console

/// Turns what ncurses reads, characters and named keys, into input events.
///
/// ncurses recognises the keys that terminfo lists. Everything else that begins with ESC is recognised here:
/// keys in their other forms, the mouse, and pastes. A sequence nobody knows is swallowed as a whole.
struct InputDecoder {
  /// How far an unfinished sequence has come.
  private enum State {
    case ready
    case escaped
    /// After `ESC O`.
    case single
    /// After `ESC [`: the parameters so far.
    case sequence(String)
    /// After `ESC [ M`: the three characters of xterm's old mouse report so far.
    case oldMouse([Unicode.Scalar])
    case paste
  }

  private static let sequenceLimit = 64

  private var state = State.ready
  private var paste = Paste()
  private var pressedButton = 1

  /// Takes one character.
  mutating func decode(_ scalar: Unicode.Scalar) -> [InputEvent] {
    switch state {
    case .ready: return begin(scalar)
    case .escaped: return continueEscape(scalar)
    case .single: return finish(ControlSequence.lettered[scalar].map(InputEvent.key))
    case .sequence(let parameters): return continueSequence(parameters, scalar)
    case .oldMouse(let report): return continueOldMouse(report + [scalar])
    case .paste: return paste.take(scalar) ? giveUp() : []
    }
  }

  /// Takes a key that ncurses has recognised, by its name.
  mutating func decode(keyNamed name: String) -> [InputEvent] {
    if case .paste = state { return [] }
    let before = giveUp()
    return before + [Key(terminfoName: name)].compactMap { $0.map(InputEvent.key) }
  }

  /// No more input at the moment: an ESC that nothing followed was the key. (ncurses has waited for more.)
  mutating func pause() -> [InputEvent] {
    if case .escaped = state { return giveUp() }
    return []
  }

  /// For how long the rest of an unfinished sequence may take to come, in milliseconds; `nil` when none is open.
  var patience: Int? {
    switch state {
    case .ready, .escaped: nil
    // Up to here, it could have been typed: Esc and a letter.
    case .single, .sequence(""): 50
    case .sequence, .oldMouse: 500
    case .paste: 1000
    }
  }

  /// The rest did not come: what is there must do.
  mutating func giveUp() -> [InputEvent] {
    defer { state = .ready }
    switch state {
    case .ready, .oldMouse: return []
    case .escaped: return [.key(.escape)]
    case .single: return [.key(.escape), .key(.character("O"))]
    case .sequence(let text): return text.isEmpty ? [.key(.escape), .key(.character("["))] : []
    case .paste: return [.paste(paste.text)]
    }
  }
}

extension InputDecoder {
  private mutating func finish(_ event: InputEvent?) -> [InputEvent] {
    state = .ready
    return event.map { [$0] } ?? []
  }

  private mutating func begin(_ scalar: Unicode.Scalar) -> [InputEvent] {
    if scalar == "\u{1B}" {
      state = .escaped
      return []
    }
    return Key(typed: scalar).map { [.key($0)] } ?? []
  }

  private mutating func continueEscape(_ scalar: Unicode.Scalar) -> [InputEvent] {
    state = .ready
    switch scalar {
    case "[": state = .sequence("")
    case "O": state = .single
    default: return [.key(.escape)] + begin(scalar)
    }
    return []
  }

  private mutating func continueSequence(
    _ parameters: String, _ scalar: Unicode.Scalar
  ) -> [InputEvent] {
    switch scalar.value {
    case 0x20..<0x40 where parameters.count < Self.sequenceLimit:
      state = .sequence(parameters + String(scalar))
      return []
    case 0x40..<0x7F:
      return finish(ControlSequence(parameters: parameters, final: scalar))
    default:
      return finish(nil)
    }
  }

  private mutating func finish(_ sequence: ControlSequence) -> [InputEvent] {
    if sequence.startsPaste {
      state = .paste
      paste = Paste()
      return []
    }
    if sequence.final == "M", sequence.parameters.isEmpty {
      state = .oldMouse([])
      return []
    }
    return finish(sequence.mouse.map(InputEvent.mouse) ?? sequence.key.map(InputEvent.key))
  }

  /// The old report is code, column and row, each as the character 32 further on; its release names no button.
  private mutating func continueOldMouse(_ scalars: [Unicode.Scalar]) -> [InputEvent] {
    state = .oldMouse(scalars)
    guard scalars.count == 3 else { return [] }
    let numbers = scalars.map { Int($0.value) - 32 }
    let isRelease = numbers[0] & (64 | 32 | 3) == 3
    let report = MouseReport(
      code: isRelease ? pressedButton - 1 : numbers[0], column: numbers[1], row: numbers[2],
      isRelease: isRelease)
    let event = report.event
    if let event, event.kind == .press { pressedButton = event.button }
    return finish(event.map(InputEvent.mouse))
  }
}

extension Key {
  /// The key that types this character; `nil` for the C1 control characters, which no key types.
  init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x00: self = .control(" ")
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x80...0x9F: return nil
    default: self = .character(Character(scalar))
    }
  }
}

/// What the mouse did, and on which square.
public struct MouseEvent: Hashable, Sendable {
  /// What happened to a button or the wheel.
  public enum Kind: Hashable, Sendable {
    /// A button went down.
    case press
    /// A button came up.
    case release
    /// The mouse moved with a button down.
    case drag
    /// The wheel turned away from the hand.
    case wheelUp
    /// The wheel turned towards the hand.
    case wheelDown
  }

  /// What happened.
  public var kind: Kind
  /// 1 left, 2 middle, 3 right; 0 for the wheel.
  public var button: Int
  /// The square it happened on.
  public var at: Point

  /// An event as it was decoded.
  public init(kind: Kind, button: Int, at: Point) {
    self.kind = kind
    self.button = button
    self.at = at
  }
}

/// What a terminal tells a program.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A button or the wheel was used.
  case mouse(MouseEvent)
  /// Text pasted in one go, as it came: not yet safe to show.
  case paste(String)
  /// The screen has a new size.
  case resize(Size)
}

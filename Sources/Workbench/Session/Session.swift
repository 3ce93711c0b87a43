import Console
import Laboratory

/// The whole state of the program as a value: `update` is its only writer, `render` draws it.
public struct Session: Sendable {
  /// What is kept from one start to the next.
  public internal(set) var settings: Settings
  /// The size of the screen, for paging and for finding what a click meant.
  public internal(set) var size: Size
  /// The network that is being looked at; nil before anything was opened.
  public internal(set) var opened: Opened?
  /// What was asked for and has not arrived yet.
  var opening: OpenRequest?
  /// How much of it is done, where that takes a while.
  var openingShare = 0.0
  /// What was asked for and then given up; its answer is ignored.
  var cancelled: OpenRequest?
  /// The screens one above the other, the visible one last; never empty.
  var screens: [Screen] = [.home]
  var home = HomeState()
  var walk = WalkState()
  /// How many pins have been set.
  var pins = 0
  var train = TrainState()
  var embedding = EmbeddingState()
  var generate = GenerateState()
  /// The notebook that is being read; nil before one was opened.
  var notebook: NotebookState?
  /// The part of it that is being edited, if any.
  var editor: PartEditor?
  /// What was asked for last and not done, as it would lose edits; asked for again it is done.
  var warned: Action?
  var help = HelpState()
  /// The line being typed, if any.
  var prompt: Prompt?
  /// Commands that were run, oldest first.
  var typed: [String] = []
  /// What was searched for last.
  var searched: String?
  /// One sentence about what happened last.
  public internal(set) var notice: Notice?
  /// How many networks were opened from notebooks.
  var networks = 0
  /// What undo and redo go back to, the nearest last.
  var past: [Checkpoint] = []
  var future: [Checkpoint] = []

  /// A program that has just started and shows the home screen.
  public init(settings: Settings = Settings(), size: Size = Size(columns: 80, rows: 24)) {
    self.settings = settings
    self.size = size
  }

  /// The visible screen.
  public var screen: Screen { screens.last ?? .home }

  /// How things look now.
  public var appearance: Appearance { settings.appearance }
}

/// The screens of the program.
public enum Screen: String, CaseIterable, Hashable, Sendable {
  /// What there is to open.
  case home
  /// A notebook: a lesson, or one of the reader's own.
  case notebook
  /// One sequence, step by step, forward and backward in time.
  case walk
  /// How the network learns.
  case train
  /// The symbols that the network reads, as points on a plane.
  case embedding
  /// What the network writes, and what it thinks of a text.
  case generate
  /// The keys of the screen below it.
  case help

  /// The name in the header.
  public var title: SafeText { SafeText(rawValue.prefix(1).uppercased() + rawValue.dropFirst()) }

  /// The name where a narrow header has to leave room for what is open: “Book”, “Emb”, “Gen”.
  var shortTitle: SafeText {
    if self == .notebook { return "Book" }
    return rawValue.count > 5
      ? SafeText(rawValue.prefix(1).uppercased() + rawValue.dropFirst().prefix(2)) : title
  }
}

/// What the user chose about the program itself.
public struct Settings: Hashable, Sendable {
  /// Colours, theme and glyphs.
  public var appearance: Appearance
  /// Whether clicks and the wheel reach the program rather than the terminal.
  public var mouse: Bool
  /// The bytes that what is held of a sequence may take; what is opened next keeps to them.
  public var memory: Int

  /// Settings; without arguments those of a good dark terminal.
  public init(
    appearance: Appearance = Appearance(), mouse: Bool = true,
    memory: Int = WalkLimits.usualMemory
  ) {
    self.appearance = appearance
    self.mouse = mouse
    self.memory = memory
  }
}

/// One plain sentence on the screen about what happened; it stays until the next key.
public struct Notice: Hashable, Sendable {
  /// How serious it is.
  public enum Kind: Hashable, Sendable {
    /// Something to know.
    case fact
    /// What was asked for has happened.
    case done
    /// What was asked for could not happen.
    case failure
  }

  /// How serious it is.
  public let kind: Kind
  /// The sentence.
  public let text: SafeText

  /// A sentence about what happened.
  public init(_ kind: Kind, _ text: SafeText) {
    self.kind = kind
    self.text = text
  }
}

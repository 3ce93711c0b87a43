import Console
import Interchange
import Laboratory
import Sequences

/// A line being typed at the foot of the screen, with what could complete it.
public struct Prompt: Hashable, Sendable {
  /// What the line is for.
  public enum Kind: Hashable, Sendable {
    /// Any command, after `:`.
    case command
    /// The path of a file to open.
    case open
    /// The path to save the network to.
    case save
    /// A text to find among the inputs, after `/`.
    case search
    /// What must be known before something can be opened.
    case answer(OpeningQuestion, for: OpenRequest)
    /// The text that the network shall go on from.
    case prime
    /// What an encoder shall read.
    case source
    /// A text whose perplexity is measured.
    case judged
    /// A text for a block of the notebook: a guess, a note, a parameter's value.
    case block(Int)
    /// The kind of a block that is added to the notebook.
    case kind
  }

  let kind: Kind
  /// The part of the notebook that the words are for, by its identity.
  var part: String?
  var line = LineEditor()
  /// What could stand where the last word stands.
  var completions: [Completion] = []
  /// The completion that Tab has put in.
  var chosen: Int?
  /// How far back in the commands that were run; nil is the line itself.
  var recalled: Int?

  init(_ kind: Kind, text: String = "") {
    self.kind = kind
    line = LineEditor(text)
  }

  /// Whether one of some candidates is asked for.
  var isQuestion: Bool {
    switch kind {
    case .answer(.model, _), .answer(.data, _): true
    default: false
    }
  }

  /// What stands before the line.
  var label: SafeText {
    switch kind {
    case .command: ":"
    case .search: "/"
    case .open: "Open file: "
    case .save: "Save network as: "
    case .answer(.input(of: []), _): "What it shall read, a file or a \"text\": "
    case .answer(.input(let names), _):
      "A file with " + SafeText(names.joined(separator: ", ")) + ": "
    case .answer(.model(let question), _): "Which is " + SafeText(question.subject.title) + "? "
    case .answer(.data(let question), _): SafeText(question.subject.title) + " "
    case .prime: "Begin with: "
    case .source: "Source: "
    case .judged: "Measure: "
    case .block: "Write: "
    case .kind: "Add a block: "
    }
  }
}

/// One way to go on with the line.
struct Completion: Hashable, Sendable {
  /// The line's text up to the cursor with this completion put in.
  let line: String
  /// What the list shows.
  let title: SafeText
  /// A few words about it.
  let about: SafeText
}

/// What a key does in the line.
enum PromptAction: Hashable, Sendable {
  case submit, cancel, complete(by: Int), recall(by: Int)
  case left, right, start, end
  case deleteBackward, deleteForward, deleteWord, deleteToStart
  case program(Action)
}

/// The keys of the line, for handling and for help.
struct PromptBinding: Sendable {
  let keys: [Key]
  let action: PromptAction
  let help: SafeText

  static let all: [PromptBinding] = [
    PromptBinding(keys: [.enter], action: .submit, help: "run it"),
    PromptBinding(keys: [.escape], action: .cancel, help: "leave the line"),
    PromptBinding(keys: [.tab], action: .complete(by: 1), help: "the next completion"),
    PromptBinding(keys: [.backtab], action: .complete(by: -1), help: "the completion before"),
    PromptBinding(
      keys: [.up, .control("p")], action: .recall(by: 1), help: "the command before"),
    PromptBinding(keys: [.down, .control("n")], action: .recall(by: -1), help: "the next command"),
    PromptBinding(keys: [.left, .control("b")], action: .left, help: "one character left"),
    PromptBinding(keys: [.right, .control("f")], action: .right, help: "one character right"),
    PromptBinding(keys: [.home, .control("a")], action: .start, help: "the beginning"),
    PromptBinding(keys: [.end, .control("e")], action: .end, help: "the end"),
    PromptBinding(
      keys: [.backspace, .control("h")], action: .deleteBackward, help: "delete to the left"),
    PromptBinding(
      keys: [.delete, .control("d")], action: .deleteForward, help: "delete to the right"),
    PromptBinding(keys: [.control("w")], action: .deleteWord, help: "delete a word"),
    PromptBinding(keys: [.control("u")], action: .deleteToStart, help: "delete to the beginning"),
    PromptBinding(keys: [.control("c")], action: .program(.quit), help: "leave the program"),
    PromptBinding(keys: [.control("l")], action: .program(.repaint), help: "draw the screen anew"),
    PromptBinding(keys: [.control("z")], action: .program(.suspend), help: "suspend the program"),
  ]
}

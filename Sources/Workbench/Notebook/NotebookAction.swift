import Notebooks

/// What can be done on the Notebook screen.
public enum NotebookAction: Hashable, Sendable {
  /// So many lines further, or back.
  case scroll(Int)
  /// So many windows further, or back.
  case page(Int)
  /// To the beginning, or to the end.
  case jump(toEnd: Bool)
  /// To the next block, or the one before.
  case focus(Int)
  /// To the next part, or the one before: words, data and networks too.
  case piece(Int)
  /// To a part: a click.
  case select(Int)
  /// An arrow: changes a parameter's value, or moves along the choices of a question.
  case turn(Int)
  /// Answers with the choice of this place.
  case answer(Int)
  /// Answers the question of a block with the choice of a place: a click.
  case answerTo(Int, Int)
  /// What Enter does: opens a figure, commits an answer or a guess, opens a hint, types.
  case enter
  /// Fulfils a task by its answer.
  case showAnswer
  /// A parameter as shipped, or an answer taken back.
  case reset
  /// Everything as shipped.
  case resetAll
  /// A value for a parameter.
  case set(String, Value)
  /// A text for a block: a guess, a note, the value of a text parameter.
  case write(Int, String)
  /// Opens the part in focus in the editor pane.
  case edit
  /// A key of the editor pane.
  case inEditor(EditorAction)
  /// Hands the file to the reader's own editor.
  case editOutside
  /// Adds a block of that kind, or prose, below the part in focus.
  case add(String)
  /// Takes the part in focus out.
  case delete
  /// Moves the part in focus behind the next one, or before the one before.
  case move(down: Bool)
  /// Writes the notebook to its file, or to another one.
  case save(path: String?, replacing: Bool)
  /// Takes over what the file says.
  case reload
}

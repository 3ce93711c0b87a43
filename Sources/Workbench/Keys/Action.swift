import Console
import Recurrence
import Sequences

/// What a key, a click or a command asks for.
public enum Action: Hashable, Sendable {
  /// Leaves the program.
  case quit
  /// Hands the terminal to the shell until the program is called back.
  case suspend
  /// Draws every square anew.
  case repaint
  /// One level up: gives up what is being opened, or leaves the screen.
  case back
  /// Goes to a screen.
  case show(Screen)
  /// Begins to ask for a line of text.
  case type(Prompt.Kind)
  /// Takes the last change back.
  case undo
  /// Makes the change that was taken back again.
  case redo
  /// Changes how the program looks or listens.
  case set(Preference)
  /// Writes the network to a file; a file that is there only where `replacing` says so.
  case save(path: String, replacing: Bool)
  /// Writes the screen to a file; a file that is there only where `replacing` says so.
  case export(ExportFormat, path: String, replacing: Bool)
  /// Puts the value under the cursor on the clipboard.
  case copy
  /// Moves in the list or text of the screen.
  case move(Motion)
  /// Home: open the chosen entry.
  case choose
  /// Home: choose the entry at this place of the list.
  case select(Int)
  /// Home: offer the chosen problem with the next or the previous cell.
  case turn(by: Int)
  /// Opens a problem, a text or a model.
  case open(OpenRequest)
  /// Begins anew on what is open, of whose examples something else is shown.
  case view(ProblemView)
  /// Changes training or what Train shows of it.
  case train(TrainAction)
  /// Moves in the walk, or changes what Walk shows.
  case walk(WalkAction)
  /// Walk: feeds the network with its own predictions, or with what is given; nil is the other of the two.
  case feedItself(Bool?)
  /// Moves on the map of symbols, or changes what Embedding shows.
  case embedding(EmbeddingAction)
  /// Moves in the notebook, or changes what it says.
  case notebook(NotebookAction)
  /// Opens a notebook.
  case read(NotebookSource)
  /// Lets the network write, or changes how it does.
  case generate(GenerateAction)
  /// Walk: goes to a place by its number.
  case go(WalkPlace)
  /// Walk: the next step (or the one before) whose input contains a text; Embedding: the next symbol that does; nil
  /// is the text searched for last.
  case find(String?, forward: Bool)
}

/// Where to go in a list or a text.
public enum Motion: Hashable, Sendable {
  /// One line back.
  case up
  /// One line on.
  case down
  /// As far back as the screen shows at once.
  case pageUp
  /// As far on as the screen shows at once.
  case pageDown
  /// To the beginning.
  case first
  /// To the end.
  case last
}

/// A setting with its new value; nil means the next one.
public enum Preference: Hashable, Sendable {
  /// For a dark or a light background.
  case theme(Theme?)
  /// With how many colours.
  case colors(ColorDepth?)
  /// With Unicode or ASCII.
  case glyphs(GlyphSet?)
  /// Whether the mouse is listened to.
  case mouse(Bool?)
  /// The memory for what is held of a sequence, in MiB.
  case memory(Int)
}

/// What a screen, or the table behind it, can be written as.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// The characters alone.
  case text
  /// The characters with a terminal's escape sequences for their styles.
  case ansi
  /// A picture for a browser.
  case svg
  /// The numbers behind the screen, with every digit, as comma-separated values.
  case csv
  /// The same as a list of objects.
  case json

  /// By the ending of a file's name.
  init?(path: String) {
    guard let ending = path.split(separator: ".").last, ending.count < path.count else {
      return nil
    }
    let name = ending.lowercased()
    self.init(rawValue: name == "txt" ? "text" : name == "ans" ? "ansi" : name)
  }
}

/// What can be asked of training.
public enum TrainAction: Hashable, Sendable {
  /// Goes on until told otherwise.
  case start
  /// Stops after the update at hand.
  case pause
  /// Starts or pauses, whichever is not so now.
  case toggle
  /// Makes so many updates and stops.
  case updates(Int)
  /// A new network from another seed; nil takes the next one.
  case seed(UInt64?)
  /// Goes on with another learning rate.
  case rate(Double)
  /// Goes on with another limit on the gradient.
  case clip(Clipping)
  /// How the learning rate changes from now on.
  case schedule(Schedule)
  /// Measurements without a lower held-out loss before training stops; nil never stops.
  case patience(Int?)
  /// Begins anew with another cell.
  case cell(CellKind)
  /// Begins anew with other sizes of the layers, the lowest first.
  case hidden([Int])
  /// Begins anew with layers that read in both directions, or in one.
  case bidirectional(Bool)
  /// Begins anew with a decoder that looks at its encoder's outputs so.
  case attention(Attention)
  /// Begins anew with feed-forward layers of these sizes below the head, the lowest first.
  case dense([Int])
  /// Begins anew with BPTT cut into windows of so many steps; nil goes through all steps.
  case truncation(Int?)
  /// One step up (+1) or down (−1) the ladder of sensible values.
  case turn(RecipeField, by: Int)
  /// Keep the newest snapshot for Walk, or let it go; nil means the other of the two.
  case pin(Bool?)
  /// Give the arrows to the next part of the screen.
  case focus
  /// An arrow: chooses a field of the recipe and changes it, or moves the cursor of the pictures.
  case move(columns: Int, rows: Int)
  /// Moves the cursor of the pictures, whatever has the arrows.
  case cursor(columns: Int, rows: Int)
  /// Puts the cursor on a point of the history and a bin of steps: a click.
  case point(Int, bin: Int)
  /// Gives the arrows to a field of the recipe: a click.
  case choose(RecipeField)
  /// Puts the cursor at the first (or the last) update.
  case jump(toEnd: Bool)
}

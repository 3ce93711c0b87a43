import Console
import Recurrence

/// What a key, a click or a command asks for.
public enum Action: Hashable, Sendable {
  case quit, suspend, repaint, back
  case show(Screen)
  case type(Prompt.Kind)
  case undo, redo
  case set(Preference)
  case save(path: String, replacing: Bool)
  case export(ExportFormat, path: String, replacing: Bool)
  case copy
  case move(Motion)
  /// Home: open the chosen entry.
  case choose
  /// Home: choose the entry at this place of the list.
  case select(Int)
  /// Home: offer the chosen problem with the next or the previous cell.
  case turn(by: Int)
  case open(OpenRequest)
  case train(TrainAction)
  case walk(WalkAction)
  case go(WalkPlace)
  /// Walk: the next step (or the one before) whose input contains a text; nil is the text searched for last.
  case find(String?, forward: Bool)
}

/// Where to go in a list or a text.
public enum Motion: Hashable, Sendable {
  case up, down, pageUp, pageDown, first, last
}

/// A setting with its new value; nil means the next one.
public enum Preference: Hashable, Sendable {
  case theme(Theme?), colors(ColorDepth?), glyphs(GlyphSet?), mouse(Bool?)
}

/// What a screen can be written as.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  case text, ansi, svg
}

/// What can be asked of training.
public enum TrainAction: Hashable, Sendable {
  case start, pause, toggle
  case updates(Int)
  /// A new network from another seed; nil takes the next one.
  case seed(UInt64?)
  case rate(Double)
  case clip(Clipping)
  case cell(CellKind)
  case hidden([Int])
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

/// A part of the recipe that can be changed while training runs.
public enum RecipeField: String, CaseIterable, Hashable, Sendable {
  case cell, hidden, rate, clip, seed
}

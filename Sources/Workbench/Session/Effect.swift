import Console
import Laboratory
import Notebooks

/// A wish to the world; its live side is in the executable.
public enum Effect: Sendable {
  /// Read or generate it, build its network, make a few updates, and answer `opened` or `openFailed`.
  case open(OpenRequest)
  /// Do not open it after all; an answer that still comes is ignored.
  case cancelOpening(OpenRequest)
  /// Read a notebook, and answer `notebookRead` or `notebookFailed`.
  case readNotebook(NotebookSource)
  /// Read a text that was typed as a notebook, and answer `textRead`; an older text need not be read any more.
  case readText(String)
  /// Write a notebook to its file, and answer `notebookWritten`; where somebody else changed the file and it may not be
  /// replaced, answer `failed`.
  case writeNotebook(String, path: String, replacing: Bool)
  /// Hand the terminal to the reader's editor with a file, and tell `notebookChanged` if it has changed.
  case editOutside(path: String, line: Int)
  /// Run the blocks of a notebook, and tell `blockRan` of each; what was being run before is called off.
  case runNotebook(Plan, starting: Set<Int>)
  /// Keep what the reader did in a notebook.
  case note([ProgressNote], of: NotebookSource)
  /// Let training go on from a snapshot of a notebook, whose data come from there.
  case adopt(Snapshot, from: ProblemSource?)
  /// Make updates until told otherwise, telling `advanced` now and then.
  case startTraining
  /// Make no more updates.
  case pauseTraining
  /// Make so many updates, then tell `trainingStopped`.
  case train(updates: Int)
  /// Go on with the same weights and another learning rate or clipping.
  case adjust(Recipe)
  /// Begin again with new weights; go on training if it was.
  case restart(Recipe)
  /// Go on from an earlier snapshot: its recipe, network, updates and history.
  case resume(Snapshot)
  /// Let a network write, and answer `generated`.
  case generate(WritingOrder)
  /// Save a network; where the file exists and may not be replaced, answer `failed`.
  case save(Snapshot, path: String, replacing: Bool)
  /// Write a text file, likewise.
  case write(String, path: String, replacing: Bool)
  /// Put it on the clipboard.
  case copy(SafeText)
  /// Find what continues this path, and answer `pathsFound`.
  case completePath(String)
  /// Send `tick` so often, or no more.
  case play(everyMilliseconds: Int?)
  /// Take the mouse or leave it to the terminal.
  case setMouse(Bool)
  /// Keep the settings for the next start.
  case saveSettings(Settings)
  /// Leave the program.
  case quit
  /// Stop and give the terminal back until continued.
  case suspend
  /// Draw everything anew.
  case repaint
}

import Console
import Laboratory
import Notebooks
import Sequences

/// A fact that arrived: from the keyboard, the clock, the training thread, the disk.
public enum Message: Sendable {
  /// The program runs; files that were opened in the past, the newest first, and the lessons in their order.
  case started(recent: [RecentFile], lessons: [LessonEntry])
  /// The screen has this size now.
  case resized(Size)
  /// A key was pressed.
  case key(Key)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// Text was pasted.
  case paste(String)
  /// The interval asked for by `Effect.play` has passed.
  case tick
  /// The command line names something to open.
  case named(OpenRequest)
  /// The command line names a notebook to read.
  case namedNotebook(NotebookSource)
  /// So large a share of what it takes to open it is done.
  case opening(OpenRequest, share: Double)
  /// What was asked for is there, its network having begun to learn.
  case opened(OpenRequest, Material)
  /// It is not, and why in one sentence.
  case openFailed(OpenRequest, SafeText)
  /// It can be opened once a question is answered; the sentence is for where nobody can be asked.
  case asked(OpenRequest, OpeningQuestion, SafeText)
  /// A notebook was read.
  case notebookRead(NotebookSource, NotebookText)
  /// It could not be, and why in one sentence.
  case notebookFailed(NotebookSource, SafeText)
  /// A text that was typed reads as this notebook.
  case textRead(String, Notebook)
  /// The notebook's file was changed by somebody else.
  case notebookChanged(NotebookSource, NotebookText)
  /// The notebook's text is in the file of this path.
  case notebookWritten(String, path: String)
  /// A block of a notebook came to something; the key tells under which setting.
  case blockRan(Int, FindingKey, DrawableOutcome)
  /// So much of a block is done, from 0 to 1; the key tells under which setting.
  case blockAdvanced(Int, FindingKey, share: Double)
  /// Training has come this far; `speed` in updates per second where it was measured.
  case advanced(Snapshot, speed: Double?)
  /// Updates are no longer being made: the number asked for is reached, or the loss diverged.
  case trainingStopped(Snapshot)
  /// A text is written or measured, or cannot be, and why.
  case generated(WritingOrder.Key, Result<WrittenText, GenerationError>)
  /// A recipe cannot be trained, and why in one sentence.
  case recipeRefused(SafeText)
  /// What continues this path, folders with a slash at the end.
  case pathsFound(of: String, [String])
  /// Something asked for was done, as one sentence.
  case done(SafeText)
  /// Something asked for could not be done, as one sentence.
  case failed(SafeText)
}

/// A file that was opened before.
public struct RecentFile: Hashable, Sendable {
  /// Its path.
  public let path: String
  /// A few words about it, as "text, 1.1 MB".
  public let summary: SafeText
  /// How it was read.
  public let reading: ReadingOptions

  /// A file that was opened before.
  public init(path: String, summary: SafeText, reading: ReadingOptions = ReadingOptions()) {
    self.path = path
    self.summary = summary
    self.reading = reading
  }
}

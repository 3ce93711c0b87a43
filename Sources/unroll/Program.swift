import Console
import Curses
import Foundation
import Laboratory
import Workbench

/// The interactive program: a session in a terminal, or in plain lines.
struct Program {
  let options: ScreenOptions
  /// What the command line names.
  let request: OpenRequest?
  /// The notebook that it names.
  let notebook: NotebookSource?

  init(
    _ options: ScreenOptions, opening request: OpenRequest? = nil,
    reading notebook: NotebookSource? = nil
  ) {
    self.options = options
    self.request = request
    self.notebook = notebook ?? request?.notebook
  }

  /// Runs until the session is left.
  func run() throws {
    let folders = Folders()
    let preferences = Preferences(path: Keeping.settingsFile(in: folders))
    if options.plain || ProcessInfo.processInfo.environment["TERM"] == "dumb" {
      return try runPlainly(folders, preferences)
    }
    // Not `exit`, which would take the libraries' memory away under an update in progress.
    _exit(try runInTerminal(folders, preferences))
  }

  private func runInTerminal(
    _ folders: Folders, _ preferences: Preferences
  ) throws(Failure) -> Int32 {
    let terminal = try Failure.catching { try Terminal(options: options.terminal(preferences)) }
    let settings = Settings(
      appearance: terminal.appearance, mouse: terminal.mouse, memory: preferences.memoryBytes)
    let keeping = Keeping(folders, initial: settings)
    let thread = TrainingThread { Workshop(keeping: keeping, warmUp: Self.warmUp) }
    let runtime = LiveRuntime(
      terminal, Session(settings: settings, size: terminal.size), thread, keeping,
      keys: preferences.keys)
    return try runtime.run(
      opening: request?.within(settings), reading: notebook,
      beginning: beginning(folders, preferences))
  }

  private func runPlainly(_ folders: Folders, _ preferences: Preferences) throws(Failure) {
    let settings = Settings(appearance: options.appearance, memory: preferences.memoryBytes)
    // By a number and not by the clock, so that the same lines always say the same.
    let workshop = Workshop(keeping: Keeping(folders, initial: settings)) { trainer in
      for _ in 0..<50 { trainer.update() }
    }
    let runtime = SynchronousRuntime(Session(settings: settings), workshop: workshop)
    beginning(folders, preferences).forEach(runtime.send)
    if let notebook {
      try runtime.read(notebook)
    } else if let request {
      try runtime.open(request.within(settings), asking: true)
    }
    PlainRuntime(runtime).run()
  }

  /// What a session is told first: recent files, and what is wrong with the settings.
  private func beginning(_ folders: Folders, _ preferences: Preferences) -> [Message] {
    let recent = RecentFiles(path: Keeping.recentFile(in: folders))
    return [.started(recent: recent.files, lessons: Lesson.entries(folders))]
      + preferences.complaints.prefix(1).map { .failed($0) }
  }

  /// Something opened has begun to learn before it is shown.
  private static func warmUp(_ trainer: Trainer) {
    let end = ContinuousClock.now + .milliseconds(30)
    while .now < end, trainer.update() != nil {}
  }
}

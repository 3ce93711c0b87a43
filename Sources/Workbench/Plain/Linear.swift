import Console
import Laboratory
import Recurrence
import Sequences

/// A part of the screen in words, line by line, for readers that speak and for pipes.
public struct PlainPane: Hashable, Sendable {
  /// What it is.
  public let title: SafeText
  /// What it says; no box drawing, no columns to be looked along.
  public let lines: [SafeText]

  init(_ title: SafeText, _ lines: [SafeText]) {
    self.title = title
    self.lines = lines
  }
}

/// The session in words: the panes of the visible screen, in the order in which one would look at them.
public func linear(_ session: Session) -> [PlainPane] {
  session.screenPanes + session.promptPanes + session.messagePanes
}

extension Session {
  fileprivate var screenPanes: [PlainPane] {
    switch screen {
    case .home: homePanes
    case .help: HelpText(of: self).panes
    case .train: trainPanes
    case .walk: walkPanes
    case .embedding:
      embeddingView.map { EmbeddingScreen($0).panes } ?? [PlainPane(Self.noSymbols, [])]
    case .generate: generatePanes
    case .notebook where editor != nil: editor.map { EditorPane.panes(of: $0) } ?? []
    case .notebook: notebook.map { NotebookScreen($0, appearance).panes } ?? []
    }
  }

  private var homePanes: [PlainPane] {
    let lines = home.entries.enumerated().map { place, entry in
      line(of: entry) + (place == home.selected ? " (chosen)" : "")
    }
    let about = [preview.story, preview.baseline].filter { !$0.isEmpty }
    return [PlainPane("Home", lines), PlainPane(home.title(of: home.chosen), about)]
  }

  private func line(of entry: HomeEntry) -> SafeText {
    switch entry {
    case .current: "Continue: " + (opened?.title ?? .empty)
    case .reading: "Read on: " + home.title(of: entry)
    case .lesson(let name): home.lesson(name).map(line) ?? SafeText(name)
    case .problem(let name):
      home.title(of: entry) + ", \(home.cell(of: name).title): " + home.summary(of: name)
    case .recent(let file): SafeText(file.path) + ": " + file.summary
    case .file: "Open a file"
    }
  }

  private func line(of lesson: LessonEntry) -> SafeText {
    let number: SafeText = lesson.number.map { "Lesson \($0): " } ?? "Lesson: "
    let state: SafeText = lesson.state.isEmpty ? "" : ", " + lesson.state
    return number + lesson.title + state + ". " + lesson.summary
  }

  private var trainPanes: [PlainPane] {
    guard let opened, let snapshot = opened.snapshot else { return [] }
    let view = TrainView(self, snapshot)
    let recipe = RecipeField.fields(of: snapshot.problem).map { field in
      let mark: SafeText = train.focus == .recipe && train.field == field ? " (chosen)" : ""
      return field.name + " " + RecipeStrip(view: view).text(of: field) + mark
    }
    let baseline = snapshot.history.baseline
    let known =
      [SafeText("knowing nothing \(Numbers.fixed(baseline.value, 4))")]
      + snapshot.problem.landmarks.map {
        SafeText("\($0.explanation) \(Numbers.fixed($0.value, 4))", limit: 200)
      }
    return [
      PlainPane("Train, " + opened.title, TrainFigures(view: view).numbers + known),
      PlainPane("Recipe", recipe),
      PlainPane("Gradient over time", GradientPanel(view: view).words),
    ]
  }

  fileprivate var promptPanes: [PlainPane] {
    guard let prompt else { return [] }
    return [
      PlainPane(
        prompt.label + SafeText(prompt.line.text),
        prompt.completions.map { prompt.isQuestion ? $0.title + ": " + $0.about : $0.title })
    ]
  }

  fileprivate var messagePanes: [PlainPane] { message.map { [PlainPane($0.text, [])] } ?? [] }

  private var walkPanes: [PlainPane] {
    guard let record = opened?.record else { return [] }
    return WalkScreen.words(record: record, state: walk).map { PlainPane($0.title, $0.lines) }
  }
}

import Console
import Laboratory
import Notebooks
import Workbench

/// A notebook as Markdown: prose, pictures as text between fences, findings as tables.
struct MarkdownPage {
  let export: NotebookExport

  var content: String {
    let parts = export.notebook.parts.enumerated().map { index, part in
      switch part {
      case .prose(let prose):
        export.coveredParts[index] == nil ? ProseMarkdown.markdown(prose) : ""
      case .block(let place): markdown(ofBlock: place)
      }
    }
    let head = hasHeading ? [] : ["# " + ProseMarkdown.escaped(export.title)]
    return (head + parts + solutions).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// A block; in place of what a guess hides, where that is found.
  private func markdown(ofBlock place: Int) -> String {
    if export.isGuard(place) { return "" }
    let block = BlockMarkdown(exported: export.exported(place))
    if let guess = export.covers[place] {
      return block.reference(toGuess: export.notebook.number(ofGuess: guess))
    }
    return switch export.notebook.blocks[place].kind {
    case .predict: block.question(export.notebook.number(ofGuess: place))
    case .quiz: block.quiz(export.notebook.number(ofQuiz: place))
    default: block.markdown
    }
  }

  /// What is true, and what guesses hide, at the end as in a book.
  private var solutions: [String] {
    let parts = export.notebook.solutionParts.map { part in
      switch export.notebook.parts[part] {
      case .prose(let prose): ProseMarkdown.markdown(prose)
      case .block(let place): solution(ofBlock: place)
      }
    }
    return parts.isEmpty ? [] : ["## " + PrintedNotebook.heading] + parts
  }

  /// A block of those that stand at the end, under its number where something refers to it.
  private func solution(ofBlock place: Int) -> String {
    let block = BlockMarkdown(exported: export.exported(place)).solution
    return switch export.notebook.blocks[place].kind {
    case .predict: "### Guess \(export.notebook.number(ofGuess: place))\n\n" + block
    case .quiz: "### Question \(export.notebook.number(ofQuiz: place))\n\n" + block
    default: block
    }
  }

  /// Whether the prose brings a heading of its own for the whole.
  private var hasHeading: Bool {
    export.notebook.parts.contains { part in
      guard case .prose(let prose) = part, case .heading(1, _) = prose.content else { return false }
      return true
    }
  }
}

/// A block as a part of a page of Markdown.
struct BlockMarkdown {
  let exported: ExportedBlock

  private var block: Block { exported.block }

  var markdown: String {
    if let reason = exported.result.reason, block.kind != .check {
      return "*\(escaped(exported.block.showing)): \(escaped(reason))*"
    }
    return switch block.kind {
    case .parameter: setting(Parameter(block)?.label ?? block.name ?? "")
    case .data, .network, .train: setting(block.kind.rawValue + (block.name.map { " " + $0 } ?? ""))
    case .figure: figure
    case .compare, .table: tableWithCaption
    case .generate: written
    case .predict: prediction
    case .quiz: answers
    case .check: check
    case .note: prose(block["text"]?.text ?? "")
    }
  }

  private func escaped(_ text: some StringProtocol) -> String { ProseMarkdown.escaped(text) }

  private func prose(_ text: String) -> String {
    ProseMarkdown.markdown(Notebook.prose(of: text))
  }

  private func paragraphs(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func setting(_ label: String) -> String {
    "*\(escaped(label))*: \(escaped(exported.result.summary))"
  }

  // MARK: Pictures and tables

  private var figure: String {
    let appearance = Appearance(colors: .none)
    let picture = exported.outcome.picture(
      columns: NotebookExport.columns, appearance: appearance)
    guard let picture else { return tableWithCaption }
    return paragraphs([
      ProseMarkdown.fenced(CanvasWriter.plainText(picture), language: "text"), caption,
    ])
  }

  private var tableWithCaption: String { paragraphs([exported.table?.markdown ?? "", caption]) }

  private var caption: String { "*\(escaped(exported.caption ?? exported.block.showing))*" }

  private var written: String {
    guard case .writing(let text)? = exported.finding else { return "" }
    return ProseMarkdown.fenced((block["prime"]?.text ?? "") + text.text, language: "text")
  }

  // MARK: Questions

  private func quoted(_ parts: [String]) -> String {
    paragraphs(parts).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
  }

  private func list(_ texts: [String]) -> String {
    texts.enumerated().map { "\($0 + 1). " + ProseMarkdown.line(inline: $1) }.joined(
      separator: "\n")
  }

  /// The question of a guess, whose solution stands elsewhere.
  func question(_ number: Int) -> String {
    guard let prediction = Prediction(block) else { return "" }
    var choices = ""
    if case .choice(let texts, _) = prediction.kind { choices = list(texts) }
    return quoted([
      "**Guess \(number).** " + prose(prediction.question), choices,
      "*What is true stands at the end, under guess \(number).*",
    ])
  }

  /// What stands in place of a block that a guess hides.
  func reference(toGuess number: Int) -> String {
    "*\(escaped(block.showing)): at the end, under guess \(number)*"
  }

  private var prediction: String {
    guard let prediction = Prediction(block) else { return "" }
    return quoted([
      prose(prediction.question), "**It is:** " + escaped(exported.truth(of: prediction)),
      prose(prediction.explanation),
    ])
  }

  /// A question, whose answers stand elsewhere.
  func quiz(_ number: Int) -> String {
    guard let quiz = Quiz(block) else { return "" }
    return quoted([
      "**Question \(number).** " + prose(quiz.question), list(quiz.choices.map(\.text)),
      "*The answer stands at the end, under question \(number).*",
    ])
  }

  private var answers: String {
    guard let quiz = Quiz(block) else { return "" }
    let right = quiz.choices.enumerated().filter(\.element.isRight).map { index, choice in
      "\(index + 1): " + ProseMarkdown.text(inline: choice.reason)
    }
    return quoted([
      prose(quiz.question), list(quiz.choices.map(\.text)),
      "**Answer** " + right.joined(separator: " "), prose(quiz.explanation),
    ])
  }

  /// The block at the end: a task with what was measured, and what is said once it is done.
  var solution: String { block.kind == .check ? checked(tells: false) : markdown }

  private var check: String { checked(tells: exported.tells) }

  private func checked(tells: Bool) -> String {
    guard let check = Check(block), !check.isHidden || exported.result.holds != true else {
      return ""
    }
    let mark = exported.result.holds.map { $0 ? " ✓" : " ✗" } ?? ""
    let words = check.isHidden ? check.claim : check.task
    return quoted([
      "**\(check.isHidden ? "Claim" : "Task")\(mark)** " + prose(words),
      exported.result.reason.map(escaped) ?? "",
      tells ? "" : exported.table?.markdown ?? "",
      exported.result.holds == true && !tells ? prose(check.explanation) : "",
    ])
  }
}

import Console
import Interchange
import Laboratory
import Notebooks
import Sequences

extension Prompt {
  /// The path that stands before the cursor, where the line takes one.
  var pathBeingTyped: String? {
    switch kind {
    case .open, .save, .answer(.input, _): return line.head
    case .search, .prime, .source, .judged, .block, .kind, .answer(.model, _), .answer(.data, _):
      return nil
    case .command: return commandPath
    }
  }

  private var commandPath: String? {
    let words = line.head.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, let command = try? Command.named(String(words[0])), command.takesPath
    else { return nil }
    let path = command.name.hasPrefix("export") ? secondWord(of: words[1]) : nil
    return path ?? String(words[1])
  }

  /// What the table of commands knows: names, and the words that an argument may be.
  var wordCompletions: [Completion] {
    if case .answer(let question, _) = kind { return answers(to: question) }
    if kind == .open { return OpenLine.completions(of: line.head) }
    if kind == .kind { return kinds(beginningWith: line.head) }
    guard kind == .command else { return [] }
    if line.head.hasPrefix("open ") { return openCompletions }
    let words = line.head.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2 else { return names(beginningWith: line.head) }
    guard let command = try? Command.named(String(words[0])), !words[1].contains(" ") else {
      return []
    }
    return command.values().filter { $0.hasPrefix(words[1]) }.map {
      Completion(line: "\(words[0]) \($0)", title: SafeText($0), about: .empty)
    }
  }

  /// What goes on after “open”: a problem, or the options behind a path.
  private var openCompletions: [Completion] {
    let options = OpenLine.completions(of: line.head)
    guard options.isEmpty, let command = try? Command.named("open") else { return options }
    let word = line.head.dropFirst("open ".count)
    return command.values().filter { !word.contains(" ") && $0.hasPrefix(word) }.map {
      Completion(line: "open \($0)", title: SafeText($0), about: .empty)
    }
  }

  private func answers(to question: OpeningQuestion) -> [Completion] {
    let candidates =
      switch question {
      case .model(let question): question.candidates.map { ($0.answer, $0.about) }
      case .data(let question): question.candidates.map { ($0.answer, $0.about) }
      case .input: [(String, String)]()
      }
    return candidates.filter { $0.0.hasPrefix(line.head) }.map {
      Completion(line: $0.0, title: SafeText($0.0), about: SafeText($0.1))
    }
  }

  private func kinds(beginningWith text: String) -> [Completion] {
    let prose = (Session.prose, "A paragraph, a heading, a list.")
    let all = [prose] + Schema.kinds.map { ($0.kind.rawValue, $0.meaning) }
    return all.filter { $0.0.hasPrefix(text) }.map { word, meaning in
      Completion(
        line: word, title: SafeText(word),
        about: SafeText(meaning.prefix { $0 != "." && $0 != ":" && $0 != ";" }))
    }
  }

  private func names(beginningWith text: String) -> [Completion] {
    Command.all.filter { $0.name.hasPrefix(text) }.map { command in
      Completion(
        line: command.usage.isEmpty ? command.name : command.name + " ",
        title: SafeText(command.name) + (command.usage.isEmpty ? "" : " \(command.usage)"),
        about: command.about)
    }
  }

  private func secondWord(of text: Substring) -> String? {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    return words.count == 2 ? String(words[1]) : nil
  }
}

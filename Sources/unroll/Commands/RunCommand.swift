import ArgumentParser
import Console
import Foundation
import Interchange
import Laboratory
import Notebooks

/// `unroll run FILE…`: notebooks without a screen.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run notebooks without a screen: prose skipped, findings as tables.",
    discussion: """
      Ends with 1 where a check fails, with 2 where something is wrong with a notebook. A block that waits for a key \
      runs only with --all.
      """)

  @Argument(
    help: "Notebooks (.md), or lessons by number or name.", completion: .file(extensions: ["md"]))
  var files: [String]

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Give a parameter another value.", valueName: "name=value"))
  var settings: [String] = []

  @Option(help: "Add this to every seed of the notebooks.")
  var seed: Int = 0

  @Flag(help: "Run what waits for a key, too.")
  var all = false

  @Flag(help: "Run every check that has a task under its own answer.")
  var answers = false

  @Flag(
    help:
      "Hold notebooks to the rules of lessons: a check with a task fails as shipped and holds with its answer."
  )
  var asLesson = false

  @Flag(help: "Print the findings as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "The seconds that all of it may take; what is not done then is left.", valueName: "n"))
  var seconds = 600

  @Option(
    help: "Write the notebook with its findings and pictures into one file: .html, .svg or .md.",
    completion: .file(extensions: ["html", "svg", "md"]))
  var export: String?

  func run() throws {
    guard (0...1_000_000).contains(seed) else {
      throw Failure("--seed must be from 0 to 1,000,000, not \(seed).")
    }
    guard (1...1_000_000).contains(seconds) else {
      throw Failure("--seconds must be from 1 to 1,000,000, not \(seconds).")
    }
    let form = try exportForm()
    let notebooks = try files.map { file throws(Failure) in try NotebookFile(argument: file) }
    try refuseFaults(notebooks)
    Interruption.hold()
    let end = ContinuousClock.now + .seconds(seconds)
    var results: [NotebookResult] = []
    for notebook in notebooks {
      let setting = try setting(for: notebook)
      let result = NotebookResult(
        notebook, setting, startsAll: all,
        rule: asLesson ? .lesson : answers ? .holdsWithAnswer : .holds, until: end)
      if !json { for line in result.lines { StandardOutput.print(line.string) } }
      results.append(result)
      if let export, let form {
        let content = NotebookExport(notebook, setting, result).content(form)
        try Failure.catching { try AtomicFile.save(content, to: export) }
      }
      if Interruption.isPending { throw ExitCode(130) }
      guard ContinuousClock.now < end else {
        throw Failure("“\(notebook.name)” took more than \(seconds) s; --seconds gives it more.")
      }
    }
    if json { StandardOutput.print(ResultText.json(results)) }
    if results.contains(where: { !$0.passed }) { throw ExitCode(1) }
  }

  private func exportForm() throws(Failure) -> NotebookExport.Form? {
    guard let export else { return nil }
    guard files.count == 1 else {
      throw Failure("--export takes one notebook, not \(files.count).")
    }
    let ending = export.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let form = NotebookExport.Form(rawValue: ending) else {
      throw Failure("--export expects a file ending in .html, .svg or .md, got “\(export)”.")
    }
    try OutputFile.check(export, of: "--export", among: files)
    return form
  }

  /// What is broken is told on standard error; nothing runs then.
  private func refuseFaults(_ notebooks: [NotebookFile]) throws {
    let faults = notebooks.flatMap(\.faults)
    for line in faults { StandardError.print(line) }
    if !faults.isEmpty { throw ExitCode(2) }
  }

  private func setting(for file: NotebookFile) throws(Failure) -> Setting {
    var setting = Setting(seedShift: seed)
    for assignment in settings {
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      guard parts.count == 2 else {
        throw Failure("--set expects NAME=VALUE, got “\(assignment)”.")
      }
      guard let parameter = file.notebook.parameters.first(where: { $0.name == parts[0] }) else {
        let names = file.notebook.parameters.map(\.name).joined(separator: ", ")
        throw Failure(
          "“\(file.name)” has no parameter “\(parts[0])”; it has \(names.isEmpty ? "none" : names)."
        )
      }
      guard let value = Value(yaml: parts[1]), parameter.allows(value) else {
        throw Failure("“\(parts[0])” expects \(parameter.phrase), got “\(parts[1])”.")
      }
      setting.changed[parts[0]] = value
    }
    return setting
  }
}

import ArgumentParser
import Console
import Laboratory
import Notebooks

/// `unroll lint FILE…`: everything that is wrong with notebooks.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Tell everything that is wrong with notebooks, with line and column.",
    discussion:
      "Ends with 1 where something is wrong. Data and networks are made, nothing is trained.")

  @Argument(help: "Notebooks (.md).", completion: .file(extensions: ["md"]))
  var files: [String] = []

  @Flag(help: "Print the format of notebooks, every kind of block and every key, as Markdown.")
  var formatReference = false

  func run() throws {
    if formatReference { StandardOutput.print(Schema.reference) }
    guard !files.isEmpty || formatReference else { throw Failure("Name a notebook to check.") }
    var isSound = true
    for file in files {
      for line in try NotebookFile(path: file).faults {
        isSound = false
        StandardOutput.print(line.string)
      }
    }
    if !isSound { throw ExitCode(1) }
  }
}

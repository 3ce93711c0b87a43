import ArgumentParser
import Console
import Foundation
import Interchange

/// `unroll new FILE`: a notebook from a template.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a new notebook that runs, to be changed.")

  @Argument(help: "The file to write (.md).", completion: .file(extensions: ["md"]))
  var file: String

  func run() throws {
    let name = file.hasSuffix(".md") ? file : file + ".md"
    guard !FileManager.default.fileExists(atPath: name) else {
      throw Failure("“\(name)” exists already; name another file.")
    }
    try Failure.catching { try AtomicFile.save(NotebookTemplate.text, to: name) }
    StandardOutput.print(
      SafeText("\(name) is there; unroll open \(name) shows it, unroll run \(name) runs it.").string
    )
  }
}

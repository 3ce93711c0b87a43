import Console
import Foundation
import Sequences

/// What FILE|PROBLEM on a command line names.
enum ProblemSource: Hashable, Sendable {
  /// A built-in problem, as "weather" or "adding:100".
  case problem(String)
  /// A file.
  case file(String)

  /// A name in the catalogue is a problem, everything else a file; `./weather` is a file.
  init(_ argument: String) {
    let looksLikeFile = argument.contains("/") || FileManager.default.fileExists(atPath: argument)
    self = Self.problem(argument).isKnown || !looksLikeFile ? .problem(argument) : .file(argument)
  }

  /// Whether the catalogue has a problem of this name.
  private var isKnown: Bool {
    guard case .problem(let argument) = self else { return false }
    let name = argument.split(separator: ":", omittingEmptySubsequences: false).first ?? ""
    return Problem.catalogue.contains { $0.name == name }
  }

  /// The problem to learn; a text is read as characters, `window` steps at a time.
  func problem(seed: UInt64, window: Int) throws(Failure) -> Problem {
    try Failure.catching {
      switch self {
      case .problem(let name):
        do { return try Problem.named(name, seed: seed) } catch  where !isKnown {
          throw Failure("There is no file “\(name)”. \(error)")
        }
      case .file(let path):
        return try Problem.text(try TextFile(path: path), options: TextOptions(window: window))
      }
    }
  }

  /// What a saved network remembers: the problem's name, or the file's whole path.
  var remembered: String {
    switch self {
    case .problem(let name): name
    case .file(let path): URL(fileURLWithPath: path).standardizedFileURL.path
    }
  }
}

import Console
import Foundation
import Laboratory
import Sequences
import Workbench

extension OpenRequest.Source {
  /// What FILE|PROBLEM on a command line names: a name in the catalogue is a problem, everything
  /// else a file; `./weather` is a file.
  init(argument: String) {
    let name = argument.prefix { $0 != ":" }
    let isKnown = Problem.catalogue.contains { $0.name == name.lowercased() }
    self = isKnown ? .problem(argument) : .file(path: argument)
  }
}

extension Opening {
  /// Opens what a source names; `model` says what a network made elsewhere shall read.
  init(
    _ source: OpenRequest.Source, _ wishes: RecipeWishes, model: ModelWishes = ModelWishes(),
    limits: WalkLimits = WalkLimits()
  ) throws(OpeningError) {
    switch source {
    case .problem(let name):
      guard model.isEmpty else {
        throw OpeningError("“\(name)” is a problem and no network; an input goes with a network.")
      }
      try self.init(problem: name, wishes)
    case .file(let path) where Self.mayBeMisspelled(path):
      do throws(OpeningError) { try self.init(problem: path, wishes) } catch {
        throw OpeningError("There is no file “\(path)”. \(error)")
      }
    case .file(let path): try self.init(path: path, wishes, model: model, limits: limits)
    }
  }

  /// Whether a path is but a word that no file is called by.
  private static func mayBeMisspelled(_ path: String) -> Bool {
    var status = stat()
    // A link is a file's, wherever it leads.
    return !path.contains("/") && !path.contains(".") && lstat(path, &status) != 0
  }
}

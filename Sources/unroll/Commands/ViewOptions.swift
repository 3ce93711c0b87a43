import ArgumentParser
import Sequences

/// What of an example a network is shown.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What of each example is read: sequence, bag (how often each step occurs), flat (all steps at once), or shuffled (in a random order).",
      valueName: "view"))
  var view: ProblemView?

  @Flag(help: "The same as --view shuffled.")
  var shuffle = false

  func validate() throws {
    guard !shuffle || view == nil || view == .shuffled else {
      throw ValidationError("--shuffle and --view \(view?.rawValue ?? "") cannot go together.")
    }
  }

  /// What was said, and nothing else.
  var wish: ProblemView? { shuffle ? .shuffled : view }
}

extension ProblemView: ExpressibleByArgument {}

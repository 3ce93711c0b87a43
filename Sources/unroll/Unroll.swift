import ArgumentParser
import Foundation

/// The program: `unroll` alone is the home screen.
@main
struct Unroll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unroll",
    abstract: "Steps through an unrolled RNN, LSTM or GRU, forward and backward in time.",
    discussion: """
      Without a command the home screen opens. Ctrl-C leaves at any time; ? shows the keys of a \
      screen.
      """,
    version: Version.text,
    subcommands: [
      OpenCommand.self, TrainCommand.self, GenerateCommand.self, TraceCommand.self,
      RenderCommand.self, RunCommand.self, LintCommand.self, NewCommand.self, LessonCommand.self,
      DoctorCommand.self, HomeCommand.self,
    ],
    // A command of its own: options of the root would be taken away from the commands below it.
    defaultSubcommand: HomeCommand.self)

  /// Runs the command line; ends with 0, or with 2 and one sentence on standard error.
  static func main() {
    do {
      var command = try parseAsRoot(joiningNegativeNumbers(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      finish(error)
    }
  }

  /// `--updates -1` as `--updates=-1`: the parser takes what begins with a stroke for an option, and
  /// would say that a value is missing.
  private static func joiningNegativeNumbers(_ arguments: some Sequence<String>) -> [String] {
    arguments.reduce(into: []) { joined, argument in
      if Double(argument).map({ $0.sign == .minus }) == true, let option = joined.last,
        option.hasPrefix("--"), option.count > 2, !option.contains("=")
      {
        joined[joined.count - 1] = option + "=" + argument
      } else {
        joined.append(argument)
      }
    }
  }

  /// Wrong usage and wrong input end with 2; help and the version with 0.
  private static func finish(_ error: any Error) -> Never {
    if let failure = error as? Failure { failure.end() }
    if let ending = error as? ExitCode { Foundation.exit(ending.rawValue) }
    let code = exitCode(for: error)
    if code.isSuccess {
      StandardOutput.print(fullMessage(for: error))
      Foundation.exit(0)
    }
    guard code != .failure else { exit(withError: error) }
    Failure(onOneLine(message(for: error))).end()
  }

  /// The parser lists choices line by line.
  private static func onOneLine(_ message: String) -> String {
    message.replacing("\n  - ", with: ", ").replacing(":, ", with: ": ").replacing("\n", with: " ")
  }
}

/// What `--version` prints.
enum Version {
  static let text = "unroll 0.1.0"
}

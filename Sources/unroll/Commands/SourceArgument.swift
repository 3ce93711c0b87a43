import ArgumentParser
import Sequences

/// The argument FILE|PROBLEM.
enum SourceArgument {
  static let help = ArgumentHelp(
    "A text, a saved network (.safetensors), or a built-in problem: "
      + Problem.catalogue.map(\.name).joined(separator: ", ") + ".",
    valueName: "file|problem")

  static let completion = CompletionKind.file()
}

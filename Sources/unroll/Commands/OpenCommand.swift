import ArgumentParser

/// `unroll open FILE|PROBLEM`: a screen on it.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a text to learn from, a built-in problem or a saved network.",
    discussion: """
      A new network begins to learn at once; a network saved by unroll goes on with its own \
      problem, any other one walks through what is given with --input or --text. What the file of a \
      PyTorch model leaves open is asked.
      """)

  @Argument(help: SourceArgument.help, completion: SourceArgument.completion)
  var source: String

  @OptionGroup var network: NetworkOptions

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Program(screen, opening: network.request(source)).run()
  }
}

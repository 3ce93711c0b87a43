import ArgumentParser

/// `unroll` alone: the home screen.
struct HomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "home", abstract: "Open the home screen: what there is to open.")

  @OptionGroup var screen: ScreenOptions

  func run() throws { try Program(screen).run() }
}

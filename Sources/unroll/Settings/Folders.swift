import Foundation

/// Where a user's settings and state are, by the XDG base directory specification, on macOS too.
struct Folders: Sendable {
  /// The folder of the settings.
  let configuration: String
  /// The folder of what the program remembers by itself.
  let state: String

  /// The folders that the environment names.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    func folder(_ variable: String, _ standard: String) -> String {
      // The specification: a path that is not absolute is to be ignored.
      let chosen = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (chosen ?? home + standard) + "/unroll"
    }
    configuration = folder("XDG_CONFIG_HOME", "/.config")
    state = folder("XDG_STATE_HOME", "/.local/state")
  }
}

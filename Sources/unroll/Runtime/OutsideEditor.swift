import Foundation

/// The editor that a reader uses elsewhere.
enum OutsideEditor {
  /// The command of a shell that opens a file at a line; nil where there is no editor.
  static func command(
    path: String, line: Int, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String? {
    let chosen = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first {
      !$0.allSatisfy(\.isWhitespace)
    }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let found = ["vi", "nano"].first { name in
      folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
    return (chosen ?? found).map { "\($0) +\(line) \(quoted(absolute(path)))" }
  }

  /// A path that no editor takes for an option.
  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path.expandingTilde).path
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}

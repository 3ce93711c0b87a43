import Console
import Foundation
import Laboratory
import Workbench

/// What the file of settings says; nil is left to the terminal.
struct Preferences: Equatable {
  var theme: Theme?
  var colors: ColorDepth?
  var glyphs: GlyphSet?
  var mouse: Bool?
  var synchronized: Bool?
  /// The memory for what is held of a sequence, in MiB.
  var memory: Int?
  /// Keys that do what other keys do.
  var keys: [Key: Key] = [:]
  /// What was not understood, one sentence each.
  private(set) var complaints: [SafeText] = []

  /// No wishes.
  init() {}

  /// Reads `name: value` lines; `#` begins a comment. A line that is not understood changes nothing
  /// and leaves a complaint.
  init(_ text: String, path: String) {
    var seen: Set<String> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let line = SettingLine(line) else { continue }
      let reason = seen.insert(line.name).inserted ? take(line) : "“\(line.name)” stands here twice"
      if let reason {
        complaints.append("\(SafeText(path)), line \(index + 1): \(SafeText(reason)).")
      }
    }
  }

  /// Reads a file; one that is not there says nothing.
  init(path: String) {
    self.init()
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      complaints = [
        "\(SafeText(path)) cannot be read as UTF-8 text; the settings are the standard ones."
      ]
      return
    }
    self = Preferences(text, path: path)
  }

  /// The bytes that what is held of a sequence may take.
  var memoryBytes: Int { memory.map { $0 << 20 } ?? WalkLimits.usualMemory }

  /// Takes a setting over; tells what is wrong with it.
  private mutating func take(_ line: SettingLine) -> String? {
    switch line.name {
    case "theme": line.choose(into: &theme)
    case "colors": line.choose(into: &colors)
    case "glyphs": line.choose(into: &glyphs)
    case "mouse": line.choose(into: &mouse)
    case "synchronized": line.choose(into: &synchronized)
    case "memory": line.choose(into: &memory, in: Settings.memoryRange)
    case "keys": takeKeys(line.value)
    case "": "expected “name: value”"
    default:
      "there is no setting “\(line.name)”; expected theme, colors, glyphs, mouse, synchronized, "
        + "memory or keys"
    }
  }

  /// `n=<right> p=<left>`: the key before the sign does what the key behind it does.
  private mutating func takeKeys(_ value: String) -> String? {
    for pair in value.split(separator: " ") {
      guard let sign = pair.dropFirst().firstIndex(of: "="),
        let key = Key(name: String(pair[..<sign])),
        let meant = Key(name: String(pair[pair.index(after: sign)...]))
      else { return "expected keys such as n=<right>, got “\(pair)”" }
      keys[key] = meant
    }
    return nil
  }
}

/// One line of the file of settings.
struct SettingLine: Equatable {
  /// What stands before the colon; empty where there is none.
  let name: String
  /// What stands behind it, without quotation marks.
  let value: String

  /// A line that sets something; nil for an empty line or a comment.
  init?(_ line: Substring) {
    let content = line.replacing(#/(^|\s)#.*$/#, with: "").trimmingCharacters(in: .whitespaces)
    guard !content.isEmpty else { return nil }
    let parts = content.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    name = parts.count == 2 ? parts[0] : ""
    value =
      parts.count == 2 ? parts[1].trimmingCharacters(in: CharacterSet(charactersIn: "\"'")) : ""
  }

  /// Takes the value as one of a choice; tells what was expected otherwise.
  fileprivate func choose<Choice: RawRepresentable<String> & CaseIterable>(
    into choice: inout Choice?
  ) -> String? {
    guard let found = Choice(rawValue: value) else {
      return expected(Choice.allCases.map(\.rawValue))
    }
    choice = found
    return nil
  }

  /// Takes the value as on or off.
  fileprivate func choose(into choice: inout Bool?) -> String? {
    switch value {
    case "on", "true", "yes": choice = true
    case "off", "false", "no": choice = false
    default: return expected(["on", "off"])
    }
    return nil
  }

  /// Takes the value as a number of a range.
  fileprivate func choose(into choice: inout Int?, in range: ClosedRange<Int>) -> String? {
    guard let number = Int(value), range.contains(number) else {
      return
        "expected MiB from \(range.lowerBound) to \(range.upperBound) for “\(name)”, got “\(value)”"
    }
    choice = number
    return nil
  }

  private func expected(_ names: [String]) -> String {
    "expected \(names.joined(separator: ", ")) for “\(name)”, got “\(value)”"
  }
}

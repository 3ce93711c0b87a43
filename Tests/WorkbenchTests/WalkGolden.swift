import Console
import Foundation
import Testing

/// Screens kept as text beside the tests.
///
/// `RECORD=1` writes them anew and fails the run, so that nobody records by accident. Numbers may differ by one in
/// their last digit: processors round differently.
enum WalkGolden {
  static func check(
    _ canvas: Canvas, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Screens/Walk/\(name).txt")
    let text = canvas.lines.joined(separator: "\n") + "\n"
    guard ProcessInfo.processInfo.environment["RECORD"] == nil else {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let lines = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false))
    for (row, (got, wanted)) in lines.enumerated() where !alike(String(got), String(wanted)) {
      Issue.record(
        "\(name), row \(row + 1)\n  got \(got)\n  not \(wanted)", sourceLocation: sourceLocation)
    }
    #expect(
      text.filter { $0 == "\n" }.count == expected.filter { $0 == "\n" }.count,
      sourceLocation: sourceLocation)
  }

  /// Whether two lines are the same but for the last digits of their numbers.
  static func alike(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let number = /[-+]?\d+\.\d+(e-?\d+)?/
    guard left.replacing(number, with: "#") == right.replacing(number, with: "#") else {
      return false
    }
    return zip(left.matches(of: number), right.matches(of: number)).allSatisfy {
      near(String($0.output.0), String($1.output.0))
    }
  }

  private static func near(_ left: String, _ right: String) -> Bool {
    guard let a = Double(left), let b = Double(right) else { return false }
    let parts = left.split(separator: "e")
    let digits = parts[0].split(separator: ".").last?.count ?? 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let unit = pow(10, Double(exponent - digits))
    return abs(a - b) <= max(1.01 * unit, 1e-4 * abs(a))
  }
}

import Foundation
import Interchange

/// The reference vectors beside the core's tests.
enum Reference {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("RecurrenceTests/Fixtures/reference").path

  /// What `Fixtures/attention/make.py` wrote with PyTorch, under the name of their folder.
  static let attention = [
    "dot_gru", "general_lstm_stacked", "additive_gru", "additive_lstm", "additive_lstm_stacked",
  ].map { "attention/" + $0 }

  static func path(_ name: String, _ file: String) -> String {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures").path
    return "\(attention.contains(name) ? fixtures : folder)/\(name)/\(file).safetensors"
  }

  static let all: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !$0.contains(".") }.sorted()

  /// The distance of PyTorch's own float32 from the expected values, in a case's worst tensor.
  static func floatDistance(_ name: String) throws -> Double {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/index.json"))
    let index = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let entry = (index?["cases"] as? [String: [String: Any]])?[name]
    let worst = entry?["float32"] as? [String: [String: Any]] ?? [:]
    return worst.values.compactMap { $0["error"] as? Double }.max() ?? 0
  }
}

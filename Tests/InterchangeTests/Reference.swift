import Foundation
import Interchange

/// The reference vectors beside the core's tests.
enum Reference {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("RecurrenceTests/Fixtures/reference").path

  static func path(_ name: String, _ file: String) -> String {
    "\(folder)/\(name)/\(file).safetensors"
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

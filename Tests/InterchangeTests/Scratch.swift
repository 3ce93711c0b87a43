import Foundation

/// A folder for the files of one test.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "unroll-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file and tells its path.
  func file(_ bytes: [UInt8], name: String = "a.safetensors") throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// A safetensors file from the text of its header and its data.
  func file(header: String, data: [UInt8] = []) throws -> String {
    let text = Array(header.utf8)
    return try file((0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text + data)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}

import Foundation
import Interchange

/// A file that a command writes.
enum OutputFile {
  /// Refuses, before anything is computed, a file that cannot be written, or that the command reads, whatever path
  /// leads to it.
  static func check(
    _ output: String, of option: String, among inputs: [String?]
  ) throws(Failure) {
    try refuse(output, of: option, among: inputs)
    try Failure.catching { try AtomicFile.check(output) }
  }

  /// Refuses to write over a file that the command reads.
  static func refuse(
    _ output: String, of option: String, among inputs: [String?]
  ) throws(Failure) {
    guard let written = identity(output) else { return }
    for input in inputs.compactMap(\.self) where identity(input) == written {
      throw Failure("\(option) would overwrite “\(input)”, which is read; name another file.")
    }
  }

  /// What tells a file from others; nil where there is none.
  private static func identity(_ path: String) -> [UInt64]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}

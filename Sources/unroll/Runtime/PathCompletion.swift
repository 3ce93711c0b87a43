import Foundation

/// What the disk knows about a path that is being typed.
enum PathCompletion {
  /// The most paths offered.
  static let limit = 50

  /// The paths that continue a beginning, sorted, folders with a slash at their end; hidden files
  /// only after a dot.
  static func paths(continuing beginning: String) -> [String] {
    let folder = beginning.lastIndex(of: "/").map { String(beginning[...$0]) } ?? ""
    let start = beginning.dropFirst(folder.count)
    let place = folder.isEmpty ? "." : (folder as NSString).expandingTildeInPath
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let found = names.filter {
      $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix("."))
    }
    return found.sorted().prefix(limit).map { folder + $0 + (isFolder(place, $0) ? "/" : "") }
  }

  private static func isFolder(_ place: String, _ name: String) -> Bool {
    var isFolder: ObjCBool = false
    let path = (place as NSString).appendingPathComponent(name)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

import Foundation
import Laboratory
import Workbench

/// What the disk knows about a path that is being typed.
enum PathCompletion {
  /// The most paths offered.
  static let limit = 50

  /// The paths that continue a beginning, sorted, folders with a slash at their end; hidden files
  /// only after a dot.
  static func paths(continuing beginning: String) -> [String] {
    let folder = beginning.lastIndex(of: "/").map { String(beginning[...$0]) } ?? ""
    let start = beginning.dropFirst(folder.count)
    let place = folder.isEmpty ? "." : folder.expandingTilde
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

extension String {
  /// The path with `~` as the user's folder, which is HOME's as for a shell.
  var expandingTilde: String {
    guard self == "~" || hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"]
    else { return self }
    return home + dropFirst()
  }
}

extension ModelWishes {
  /// The same with the home folder in place of a tilde.
  var expanded: ModelWishes {
    var wishes = self
    wishes.input = input?.expandingTilde
    wishes.vocabulary = vocabulary?.expandingTilde
    return wishes
  }
}

extension OpenRequest.Source {
  /// The same, a path with `~` as the user's folder.
  var expanded: OpenRequest.Source {
    if case .file(let path) = self { .file(path: path.expandingTilde) } else { self }
  }
}

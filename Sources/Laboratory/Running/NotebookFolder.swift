import Foundation

/// Where the files lie that a notebook may name: beside it, and nowhere else.
public struct NotebookFolder: Hashable, Sendable {
  /// The folder of the notebook's file; nil where the notebook lies in no folder.
  public let path: String?

  /// A folder; nil lets no file be named.
  public init(_ path: String?) { self.path = path }

  /// The folder of a notebook's file.
  public init(of notebook: String) {
    let folder = (notebook as NSString).deletingLastPathComponent
    self.init(folder.isEmpty ? "." : folder)
  }

  /// The path of a file beside the notebook.
  ///
  /// Throws where the name leads out of the folder, by `..`, from the root or through a symbolic link,
  /// and where there is no such file.
  public func path(of name: String) throws(OpeningError) -> String {
    guard let path else {
      throw OpeningError("“\(name)” cannot be read: this notebook lies in no folder.")
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.hasPrefix("/"), !name.hasPrefix("~"), !name.utf8.contains(0), !parts.contains("..")
    else {
      throw OpeningError("“\(name)” is not beside the notebook; only files there can be named.")
    }
    let place = path + "/" + name
    guard let real = Self.real(place), let folder = Self.real(path) else {
      throw OpeningError("There is no file “\(name)” beside the notebook.")
    }
    guard real.hasPrefix(folder == "/" ? "/" : folder + "/") else {
      throw OpeningError(
        "“\(name)” is a link to somewhere else; only files beside the notebook can be named.")
    }
    return place
  }

  /// What tells that a file has changed: its size and the time of its last change.
  func stamp(of name: String) -> String {
    guard let place = try? path(of: name),
      let attributes = try? FileManager.default.attributesOfItem(atPath: place)
    else { return "none" }
    let size = attributes[.size] as? Int ?? 0
    let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(size)@\(time)"
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

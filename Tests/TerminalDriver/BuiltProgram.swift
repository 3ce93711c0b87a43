public import Foundation

/// An executable of this package, as the running tests were built with it.
public enum BuiltProgram {
  /// The folder where the build puts executables.
  public static let folder: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL)
    if let tests = bundles.first(where: { $0.pathExtension == "xctest" }) {
      return tests.deletingLastPathComponent()
    }
    return Bundle.main.bundleURL
  }()

  /// The path of the program of that name.
  public static func path(_ name: String) -> String {
    folder.appendingPathComponent(name).path
  }
}

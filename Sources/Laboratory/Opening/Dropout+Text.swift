import Foundation
import Recurrence

extension Dropout {
  /// Reads "none", "0.2" (at every place) or places with their shares, as "embedding:0.1,layers:0.3".
  public init?(text: String) {
    self.init()
    guard text != "none" else { return }
    if let share = Self.share(text) {
      self.init(embedding: share, layers: share, head: share)
      return
    }
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard words.count == 2, let share = Self.share(words[1]), set(share, at: words[0]) else {
        return nil
      }
    }
  }

  /// How it is written, so that it reads back the same.
  public var text: String {
    let parts = [("embedding", embedding), ("layers", layers), ("head", head)].filter { $0.1 > 0 }
      .map { "\($0.0):\(String(format: "%g", $0.1))" }
    return parts.isEmpty ? "none" : parts.joined(separator: ",")
  }

  private mutating func set(_ share: Double, at place: String) -> Bool {
    switch place {
    case "embedding": embedding = share
    case "layers": layers = share
    case "head": head = share
    default: return false
    }
    return true
  }

  private static func share(_ text: String) -> Double? {
    Double(text).flatMap { (0..<1).contains($0) ? $0 : nil }
  }
}

import Foundation
import Recurrence

extension Clipping {
  /// Reads "none", "1" or "norm:1" (a limit on the norm), "value:0.1" (on each element).
  public init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts != ["none"] else {
      self = .none
      return
    }
    guard let limit = parts.last.flatMap(Double.init), limit > 0, limit.isFinite else { return nil }
    switch parts.dropLast() {
    case [], ["norm"]: self = .norm(limit)
    case ["value"]: self = .value(limit)
    default: return nil
    }
  }

  /// How it is written: "none", "norm:1", "value:0.1".
  public var text: String {
    switch self {
    case .none: "none"
    case .norm(let limit): "norm:\(String(format: "%g", limit))"
    case .value(let limit): "value:\(String(format: "%g", limit))"
    }
  }
}

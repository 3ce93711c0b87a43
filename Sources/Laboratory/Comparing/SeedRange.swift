/// Consecutive seeds over which a training is repeated, written `10` for 1 to 10, or `3-7`.
public struct SeedRange: Hashable, Sendable {
  /// The most seeds of one range.
  public static let most = 1000

  /// The seeds, the first one first.
  public let seeds: ClosedRange<UInt64>

  /// The range that a text means.
  public init(text: String) throws(SeedRangeError) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { UInt64($0) }
    let known = ends.compactMap { $0 }
    guard known.count == ends.count, known.count <= 2, let last = known.last else {
      throw .unreadable(text)
    }
    let first = known.count == 2 ? known[0] : 1
    guard first <= last else { throw .empty(text) }
    guard last - first < Self.most else { throw .tooMany(text) }
    seeds = first...last
  }

  /// How many seeds there are.
  public var count: Int { seeds.count }

  /// The range as somebody would type it: "3-7".
  public var text: String { "\(seeds.lowerBound)-\(seeds.upperBound)" }
}

/// Why a text means no range of seeds.
public enum SeedRangeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is neither a number nor two with a stroke between them.
  case unreadable(String)
  /// It has no seed in it.
  case empty(String)
  /// It has more than `SeedRange.most`.
  case tooMany(String)

  /// One plain sentence.
  public var description: String {
    switch self {
    case .unreadable(let text):
      "Expected seeds as a number, 10 for 1 to 10, or as a range, 3-7, got “\(text)”."
    case .empty(let text): "Expected at least one seed, the lowest first, got “\(text)”."
    case .tooMany(let text): "Expected at most \(SeedRange.most) seeds, got “\(text)”."
    }
  }
}

import Notebooks
import Recurrence

/// The walks made last: pictures of the same example in the same network share one.
struct WalkShelf {
  /// What a walk depends on.
  struct Key: Equatable {
    private let network: FindingKey
    private let example: Int
    private let input, target: String?

    /// The example that the fields of a block or a finding name, in the network of a key.
    init(_ fields: Value, in network: FindingKey) {
      self.network = network
      example = fields["example"]?.whole ?? 1
      (input, target) = (fields["input"]?.text, fields["target"]?.text)
    }
  }

  /// Walks that are kept at most, and numbers in each.
  private static let (mostWalks, mostNumbers) = (8, 4 << 20)

  private var walks: [(key: Key, walk: WalkRecord)] = []

  /// The walk of a key, where it is there.
  subscript(key: Key) -> WalkRecord? { walks.first { $0.key == key }?.walk }

  /// Keeps a walk, and forgets the oldest where there are too many.
  mutating func put(_ walk: WalkRecord, under key: Key) {
    guard walk.numbers <= Self.mostNumbers, self[key] == nil else { return }
    walks = (walks + [(key, walk)]).suffix(Self.mostWalks)
  }
}

extension WalkRecord {
  /// About how many numbers it holds.
  var numbers: Int {
    network.architecture.numbersPerStep * steps * samples + network.architecture.parameterCount
  }
}

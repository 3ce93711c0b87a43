/// Where examples come from: a generator without end, a pool of sentences, a text.
///
/// A supply is a value and draws nothing itself; `stream` starts drawing. The same stream
/// arguments give the same batches.
public struct Supply: Sendable {
  private let source: any ExampleSource

  init(_ source: any ExampleSource) { self.source = source }

  /// Whether there is nothing to draw, as for the held-out part of a very short text.
  public var isEmpty: Bool { source.isEmpty }

  /// Starts an endless stream of batches; an empty supply has none.
  public func stream(batchSize: Int, seed: UInt64) -> BatchStream? {
    isEmpty ? nil : BatchStream(source: source, batchSize: batchSize, seed: seed)
  }

  /// The first examples in an order that never changes, at most `limit`.
  ///
  /// They differ from one another; lengths may differ too.
  public func first(_ limit: Int) -> [Example] { source.first(limit) }

  /// The first examples, at most `limit`, in batches of at most `batchSize`, the shortest first: for
  /// measuring a network always on the same data.
  public func batches(of batchSize: Int, limit: Int) -> [ExampleBatch] {
    let size = max(1, batchSize)
    let sorted = first(limit).enumerated().sorted {
      let (one, other) = ($0.element.input.lengths, $1.element.input.lengths)
      return one == other ? $0.offset < $1.offset : one.lexicographicallyPrecedes(other)
    }.map(\.element)
    return stride(from: 0, to: sorted.count, by: size).map { start in
      ExampleBatch(examples: Array(sorted[start..<min(start + size, sorted.count)]))
    }
  }
}

extension Supply {
  /// The same examples, each made into another one as it is drawn.
  func mapped(_ change: @escaping @Sendable (Example) -> Example) -> Supply {
    Supply(Mapped(source: source, change: change))
  }
}

/// An endless stream of batches of B examples, whose lengths may differ.
public struct BatchStream: Sendable {
  /// B.
  public let batchSize: Int
  private var source: any ExampleSource
  private var generator: SeededGenerator

  init(source: any ExampleSource, batchSize: Int, seed: UInt64) {
    self.source = source
    self.batchSize = max(1, batchSize)
    self.generator = SeededGenerator(seed: seed, stream: 1)
  }

  /// Draws the next batch.
  public mutating func next() -> ExampleBatch {
    source.draw(batchSize, using: &generator)
  }
}

/// What is behind a supply. Its value is also the place where a stream has arrived.
protocol ExampleSource: Sendable {
  var isEmpty: Bool { get }
  /// `count` examples; called only when not empty.
  mutating func draw(_ count: Int, using generator: inout SeededGenerator) -> ExampleBatch
  /// The first examples of a fixed order.
  func first(_ limit: Int) -> [Example]
}

/// The examples of another source, each made into another one.
private struct Mapped: ExampleSource {
  var source: any ExampleSource
  let change: @Sendable (Example) -> Example

  var isEmpty: Bool { source.isEmpty }

  mutating func draw(_ count: Int, using generator: inout SeededGenerator) -> ExampleBatch {
    let batch = source.draw(count, using: &generator)
    return ExampleBatch(
      examples: batch.examples.map(change), continuesPrevious: batch.continuesPrevious)
  }

  func first(_ limit: Int) -> [Example] { source.first(limit).map(change) }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The numbers of a trace; written by whoever runs the network, then only read.
///
/// Much of it is mapped apart from the heap: it goes back to the system when the next window takes its place, and leaves
/// no holes.
final class TraceMemory<Scalar: BinaryFloatingPoint & Sendable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Scalar>
  let count: Int
  /// The bytes that are mapped; nil on the heap.
  private let mapped: Int?

  /// Zeros.
  init(count: Int) {
    self.count = count
    // Rows are read in whole vectors.
    let room = count + 16
    let bytes = room * MemoryLayout<Scalar>.stride
    let pages = bytes < 1 << 20 ? nil : Self.pages(bytes)
    mapped = pages == nil ? nil : bytes
    base = (pages ?? .allocate(byteCount: bytes, alignment: 64))
      .bindMemory(to: Scalar.self, capacity: room)
    if pages == nil { base.initialize(repeating: 0, count: room) }
  }

  convenience init(copying other: TraceMemory) {
    self.init(count: other.count)
    base.update(from: other.base, count: other.count + 16)
  }

  /// Zeros from the system; nil where it gives none.
  private static func pages(_ bytes: Int) -> UnsafeMutableRawPointer? {
    let pages = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return pages == MAP_FAILED ? nil : pages
  }

  /// Some of the numbers.
  func numbers(_ range: Range<Int>) -> [Scalar] {
    Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Makes all numbers zero.
  func clear() { base.update(repeating: 0, count: count) }

  deinit {
    if let mapped { munmap(base, mapped) } else { UnsafeMutableRawPointer(base).deallocate() }
  }
}

/// A safetensors file, open for reading.
///
/// Opening reads and checks the header alone; tensors are read when asked for, by `pread` and never
/// through a mapping, since a mapped file that becomes shorter ends the program. Memory is
/// bounded by the size of the file.
public final class SafetensorsFile: Sendable {
  /// The largest header that is read, as in the format's own reader.
  public static let headerLimit = 100_000_000

  /// The file.
  public let path: String
  /// The texts under `__metadata__`.
  public var metadata: [String: String] { header.metadata }
  /// What tensors there are, by name.
  public var tensors: [String: TensorEntry] { header.tensors }
  private let file: OpenFile
  private let header: Header
  private let dataOffset: Int

  /// Opens a file and checks its header against its size.
  public init(path: String) throws(SafetensorsError) {
    self.path = path
    do throws(SafetensorsFault) {
      file = try OpenFile(path)
      let count = try Self.headerSize(file)
      dataOffset = 8 + count
      header = try HeaderReader.header(file.bytes(8..<dataOffset))
      try header.checkCoverage(of: file.size - dataOffset)
    } catch {
      throw SafetensorsError(path: path, fault: error)
    }
  }

  /// Reads one tensor.
  public func tensor(_ name: String) throws(SafetensorsError) -> Tensor {
    do throws(SafetensorsFault) {
      guard let entry = header.tensors[name] else { throw SafetensorsFault.noTensor(name) }
      let start = dataOffset + entry.range.lowerBound
      let bytes = try file.bytes(start..<(start + entry.range.count))
      return Tensor(type: entry.type, shape: entry.shape, bytes: bytes)
    } catch {
      throw SafetensorsError(path: path, fault: error)
    }
  }

  private static func headerSize(_ file: OpenFile) throws(SafetensorsFault) -> Int {
    guard file.size > 0 else { throw .tooShort(bytes: 0) }
    let start = try file.bytes(0..<min(9, file.size))
    if isPickle(start) { throw .pickle }
    guard start.count >= 8 else { throw .tooShort(bytes: start.count) }
    let count = start[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard count <= UInt64(headerLimit) else { throw .headerTooLarge(bytes: count) }
    guard Int(count) <= file.size - 8 else {
      throw .headerCutShort(expected: Int(count), got: file.size - 8)
    }
    return Int(count)
  }

  /// Whether a file begins as a pickle or an archive with one. So does a header of 640 bytes, which is told by its brace.
  private static func isPickle(_ start: [UInt8]) -> Bool {
    let isHeader = start.count == 9 && start[4...].elementsEqual([0, 0, 0, 0, UInt8(ascii: "{")])
    return !isHeader
      && (start.starts(with: [0x50, 0x4B, 3, 4])
        || start.count > 1 && start[0] == 0x80 && (2...5).contains(start[1]))
  }
}

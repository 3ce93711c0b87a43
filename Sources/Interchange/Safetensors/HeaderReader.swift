/// Where a tensor stands in a file.
public struct TensorEntry: Hashable, Sendable {
  /// What the elements are.
  public let type: ElementType
  /// The size of each dimension.
  public let shape: [Int]
  /// The bytes after the header.
  let range: Range<Int>
}

/// What the header of a safetensors file says.
struct Header: Equatable {
  var metadata: [String: String] = [:]
  var tensors: [String: TensorEntry] = [:]
}

/// Reads a header, strictly: one JSON object with exactly the entries of the format, names once,
/// whole numbers in decimal digits, nothing after it but spaces. Ready-made JSON readers
/// disagree on duplicate names and let trailing commas and 1e3 for 1000 pass.
struct HeaderReader {
  private var json: StrictJSON
  private var header = Header()

  static func header(_ bytes: [UInt8]) throws(SafetensorsFault) -> Header {
    var reader = HeaderReader(json: StrictJSON(bytes))
    try reader.read()
    return reader.header
  }

  /// More tensors, or texts beside them, no file has. What is read of each takes some hundred bytes, so that without
  /// a limit the header could ask for several times the memory of the file.
  static let mostEntries = 100_000
  /// More dimensions no tensor has.
  static let mostDimensions = 64

  private init(json: StrictJSON) { self.json = json }

  private mutating func read() throws(SafetensorsFault) {
    guard json.next == UInt8(ascii: "{") else { throw json.fault("expected {") }
    var members = ObjectMembers(most: Self.mostEntries + 1)
    while let name = try json.member(&members) {
      if name == "__metadata__" {
        try readMetadata()
      } else {
        header.tensors[name] = try entry(name)
      }
    }
    try json.expectEnd()
  }

  private mutating func readMetadata() throws(SafetensorsFault) {
    var members = ObjectMembers(most: Self.mostEntries)
    while let key = try json.member(&members) { header.metadata[key] = try json.string() }
  }

  private mutating func entry(_ name: String) throws(SafetensorsFault) -> TensorEntry {
    var type: String?, shape: [Int]?, offsets: [Int]?
    var members = ObjectMembers(most: 8)
    while let key = try json.member(&members) {
      switch key {
      case "dtype": type = try json.string()
      case "shape": shape = try json.integers(most: Self.mostDimensions)
      case "data_offsets": offsets = try json.integers(most: 2)
      default: throw json.fault("the tensor \(quoted(name)) has an unknown entry \(quoted(key))")
      }
    }
    guard let type, let shape, let offsets, offsets.count == 2 else {
      throw json.fault(
        "the tensor \(quoted(name)) lacks dtype, shape or data_offsets of two numbers")
    }
    guard let known = ElementType(rawValue: type) else { throw .elementType(type, tensor: name) }
    guard offsets[0] <= offsets[1] else { throw .reversed(tensor: name) }
    let entry = TensorEntry(type: known, shape: shape, range: offsets[0]..<offsets[1])
    try entry.checkSize(name)
    return entry
  }
}

extension TensorEntry {
  fileprivate func checkSize(_ name: String) throws(SafetensorsFault) {
    var bytes = type.size
    for dimension in shape {
      let (product, overflows) = bytes.multipliedReportingOverflow(by: dimension)
      guard !overflows else { throw .sizeOverflow(tensor: name) }
      bytes = product
    }
    guard bytes == range.count else {
      throw .size(tensor: name, expected: bytes, got: range.count)
    }
  }
}

extension Header {
  /// Checks that the tensors cover the data without gap or overlap, in whatever order the
  /// header names them.
  func checkCoverage(of available: Int) throws(SafetensorsFault) {
    let sorted = tensors.sorted {
      ($0.value.range.lowerBound, $0.value.range.upperBound, $0.key)
        < ($1.value.range.lowerBound, $1.value.range.upperBound, $1.key)
    }
    var end = 0
    var last = ""
    for (name, entry) in sorted {
      let range = entry.range
      if range.lowerBound < end { throw .overlap(last, name) }
      if range.lowerBound > end { throw .gap(before: name, bytes: range.lowerBound - end) }
      guard range.upperBound <= available else {
        throw .outOfRange(tensor: name, end: range.upperBound, available: available)
      }
      (end, last) = (range.upperBound, name)
    }
    if end < available { throw .trailing(bytes: available - end) }
  }
}

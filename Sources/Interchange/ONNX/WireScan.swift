/// A look at the bytes of a protobuf message before they are decoded: every length lies inside its
/// message, and the messages are few and flat enough.
///
/// A message of two bytes becomes some hundred bytes of memory, and a text of two bytes some ten, so that without
/// limits on their numbers a file could ask for a hundred times its size.
struct WireScan {
  /// The most messages that are decoded; models of ten thousand nodes have half of it.
  static let messageLimit = 100_000
  /// The most messages, texts and lists together.
  static let fieldLimit = 1_000_000
  /// The deepest nesting; without control flow a model has about eight levels.
  static let depthLimit = 32

  private let bytes: UnsafeRawBufferPointer
  private var messages = 0
  private var fields = 0

  /// Checks a message of one kind.
  static func check(_ bytes: [UInt8], as kind: WireMessage) throws(ONNXFault) {
    var fault: ONNXFault?
    bytes.withUnsafeBytes { raw in
      var scan = WireScan(bytes: raw)
      do throws(ONNXFault) {
        try scan.message(kind, 0..<raw.count, depth: 0)
      } catch { fault = error }
    }
    if let fault { throw fault }
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func message(
    _ kind: WireMessage, _ range: Range<Int>, depth: Int
  ) throws(ONNXFault) {
    messages += 1
    guard messages <= Self.messageLimit else {
      throw .damaged("it has more than \(Self.messageLimit) parts")
    }
    guard depth <= Self.depthLimit else {
      throw .damaged("its parts are nested more than \(Self.depthLimit) deep")
    }
    let parts = kind.parts
    var offset = range.lowerBound
    while offset < range.upperBound {
      let key = try varint(&offset, range.upperBound)
      switch key & 7 {
      case 0: _ = try varint(&offset, range.upperBound)
      case 1: offset = try skip(8, from: offset, range.upperBound)
      case 2:
        fields += 1
        guard fields <= Self.fieldLimit else {
          throw .damaged("it has more than \(Self.fieldLimit) texts and lists")
        }
        let count = try varint(&offset, range.upperBound)
        let start = offset
        offset = try skip(count, from: offset, range.upperBound)
        if let part = parts[key >> 3] { try message(part, start..<offset, depth: depth + 1) }
      case 5: offset = try skip(4, from: offset, range.upperBound)
      default: throw .damaged("an impossible field at byte \(offset)")
      }
    }
  }

  private func skip(_ count: UInt64, from offset: Int, _ end: Int) throws(ONNXFault) -> Int {
    guard count <= UInt64(end - offset) else {
      throw .damaged("a part at byte \(offset) is longer than what holds it")
    }
    return offset + Int(count)
  }

  private func varint(_ offset: inout Int, _ end: Int) throws(ONNXFault) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard offset < end else { throw .damaged("it is cut short at byte \(offset)") }
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return value }
    }
    throw .damaged("an impossible number at byte \(offset)")
  }
}

/// The kinds of messages in the schema, and which of their fields are messages again.
enum WireMessage {
  case model, graph, node, attribute, tensor, sparse, value, type, element, map, shape, function
  case training, annotation, configuration, placement, sharding, shardedDimension, leaf

  /// The messages among the fields, by field number.
  var parts: [UInt64: WireMessage] {
    switch self {
    case .model:
      [7: .graph, 8: .leaf, 14: .leaf, 20: .training, 25: .function, 26: .leaf]
    case .graph:
      [
        1: .node, 5: .tensor, 11: .value, 12: .value, 13: .value, 14: .annotation, 15: .sparse,
        16: .leaf,
      ]
    case .node: [5: .attribute, 9: .leaf, 10: .configuration]
    case .attribute:
      [
        5: .tensor, 6: .graph, 10: .tensor, 11: .graph, 14: .type, 15: .type, 22: .sparse,
        23: .sparse,
      ]
    case .tensor: [3: .leaf, 13: .leaf, 16: .leaf]
    case .sparse: [1: .tensor, 2: .tensor]
    case .value: [2: .type, 4: .leaf]
    case .type: [1: .element, 4: .element, 5: .map, 7: .leaf, 8: .element, 9: .element]
    case .element: [1: .type, 2: .shape]
    case .map: [2: .type]
    case .shape: [1: .leaf]
    case .function: [7: .node, 9: .leaf, 11: .attribute, 12: .value, 14: .leaf]
    case .training: [1: .graph, 2: .graph, 3: .leaf, 4: .leaf]
    case .annotation: [2: .leaf]
    case .configuration: [2: .placement]
    case .placement: [3: .leaf, 4: .sharding]
    case .sharding: [2: .shardedDimension]
    case .shardedDimension, .leaf: [:]
    }
  }
}

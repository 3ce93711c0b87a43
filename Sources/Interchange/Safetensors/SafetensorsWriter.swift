/// Writes safetensors files: the same tensors and metadata always give the same bytes.
public enum SafetensorsWriter {
  /// Saves tensors under their names, replacing the file as a whole or not at all.
  public static func save(
    _ tensors: [String: Tensor], metadata: [String: String] = [:], to path: String
  ) throws(SavingError) {
    let sorted = order(tensors)
    try AtomicFile.save([start(sorted, metadata)] + sorted.map(\.value.bytes), to: path)
  }

  /// The bytes of such a file.
  public static func bytes(
    _ tensors: [String: Tensor], metadata: [String: String] = [:]
  ) -> [UInt8] {
    let sorted = order(tensors)
    return sorted.reduce(into: start(sorted, metadata)) { $0 += $1.value.bytes }
  }

  /// Large elements first, so that every tensor begins at a multiple of its element size.
  private static func order(_ tensors: [String: Tensor]) -> [(key: String, value: Tensor)] {
    tensors.sorted {
      ($1.value.type.size, $0.value.type.rawValue, $0.key)
        < ($0.value.type.size, $1.value.type.rawValue, $1.key)
    }
  }

  /// The length and the header, padded with spaces to a multiple of eight bytes.
  private static func start(
    _ tensors: [(key: String, value: Tensor)], _ metadata: [String: String]
  ) -> [UInt8] {
    var members: [String] = []
    if !metadata.isEmpty {
      let pairs = metadata.sorted { $0.key < $1.key }.map {
        JSONText.quoted($0.key) + ":" + JSONText.quoted($0.value)
      }
      members.append("\"__metadata__\":{\(pairs.joined(separator: ","))}")
    }
    var offset = 0
    for (name, tensor) in tensors {
      let end = offset + tensor.bytes.count
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      members.append(
        JSONText.quoted(name) + ":{\"dtype\":\"\(tensor.type.rawValue)\",\"shape\":[\(shape)],"
          + "\"data_offsets\":[\(offset),\(end)]}")
      offset = end
    }
    var header = Array("{\(members.joined(separator: ","))}".utf8)
    header += Array(repeating: 0x20, count: (8 - header.count % 8) % 8)
    return (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) } + header
  }
}

/// Text as JSON writes it.
enum JSONText {
  /// A string between quotation marks.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case ..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

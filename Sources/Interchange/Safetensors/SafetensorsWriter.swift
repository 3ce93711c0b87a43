/// Writes safetensors files: the same tensors and metadata always give the same bytes.
public enum SafetensorsWriter {
  /// Saves tensors under their names, replacing the file as a whole or not at all.
  public static func save(
    _ tensors: [String: Tensor], metadata: [String: String] = [:], to path: String
  ) throws(SavingError) {
    let layout = layout(tensors, metadata)
    try AtomicFile.save([layout.header] + layout.names.compactMap { tensors[$0]?.bytes }, to: path)
  }

  /// The bytes of such a file.
  public static func bytes(
    _ tensors: [String: Tensor], metadata: [String: String] = [:]
  ) -> [UInt8] {
    let layout = layout(tensors, metadata)
    return layout.names.reduce(into: layout.header) { $0 += tensors[$1]?.bytes ?? [] }
  }

  private static func layout(
    _ tensors: [String: Tensor], _ metadata: [String: String]
  ) -> SafetensorsLayout {
    SafetensorsLayout(tensors.mapValues { ($0.type, $0.shape) }, metadata)
  }
}

/// Where everything stands in a safetensors file, known before any tensor is.
struct SafetensorsLayout {
  /// The length and the header, padded with spaces to a multiple of eight bytes.
  let header: [UInt8]
  /// The tensors in their order.
  let names: [String]
  /// The bytes of the whole file.
  let size: Int
  private let starts: [String: Int]

  init(
    _ tensors: [String: (type: ElementType, shape: [Int])], _ metadata: [String: String]
  ) {
    // Large elements first, so that every tensor begins at a multiple of its element size.
    let sorted = tensors.sorted {
      ($1.value.type.size, $0.value.type.rawValue, $0.key)
        < ($0.value.type.size, $1.value.type.rawValue, $1.key)
    }
    var members: [String] = []
    if !metadata.isEmpty {
      let pairs = metadata.sorted { $0.key < $1.key }.map {
        JSONText.quoted($0.key) + ":" + JSONText.quoted($0.value)
      }
      members.append("\"__metadata__\":{\(pairs.joined(separator: ","))}")
    }
    var offsets = [0]
    for (name, (type, shape)) in sorted {
      let start = offsets[offsets.count - 1]
      offsets.append(start + shape.reduce(type.size, *))
      let sizes = shape.map(String.init).joined(separator: ",")
      members.append(
        JSONText.quoted(name) + ":{\"dtype\":\"\(type.rawValue)\",\"shape\":[\(sizes)],"
          + "\"data_offsets\":[\(start),\(offsets[offsets.count - 1])]}")
    }
    var text = Array("{\(members.joined(separator: ","))}".utf8)
    text += Array(repeating: 0x20, count: (8 - text.count % 8) % 8)
    header = (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text
    let begin = header.count
    names = sorted.map(\.key)
    starts = Dictionary(uniqueKeysWithValues: zip(names, offsets.map { begin + $0 }))
    size = begin + offsets[offsets.count - 1]
  }

  /// The byte at which a tensor begins in the file; nil for one that is not there.
  func start(of name: String) -> Int? { starts[name] }
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

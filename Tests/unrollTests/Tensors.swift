import Foundation

/// A safetensors file for tests: read and written here on our own, apart from the program's reader.
struct Tensors {
  struct Entry: Codable, Equatable {
    var dtype: String
    var shape: [Int]
    var data_offsets: [Int]
  }

  var metadata: [String: String] = [:]
  var entries: [String: Entry] = [:]
  var data = Data()

  /// Nothing yet.
  init() {}

  /// Reads a file.
  init(_ url: URL) throws {
    let bytes = try Data(contentsOf: url)
    let length = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    let header = bytes.dropFirst(8).prefix(length)
    let object = try JSONSerialization.jsonObject(with: header) as? [String: Any] ?? [:]
    for (name, value) in object {
      if name == "__metadata__" {
        metadata = value as? [String: String] ?? [:]
      } else {
        let json = try JSONSerialization.data(withJSONObject: value)
        entries[name] = try JSONDecoder().decode(Entry.self, from: json)
      }
    }
    data = Data(bytes.dropFirst(8 + length))
  }

  /// The elements of a tensor of F32, F64 or I64.
  func values(_ name: String) -> [Double] {
    guard let entry = entries[name] else { return [] }
    let slice = Data(data[entry.data_offsets[0]..<entry.data_offsets[1]])
    return slice.withUnsafeBytes { bytes in
      switch entry.dtype {
      case "F64":
        (0..<bytes.count / 8).map { bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self) }
      case "I64":
        (0..<bytes.count / 8).map {
          Double(bytes.loadUnaligned(fromByteOffset: 8 * $0, as: Int64.self))
        }
      default:
        (0..<bytes.count / 4).map {
          Double(bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self))
        }
      }
    }
  }

  /// Appends a tensor.
  mutating func add(_ name: String, _ type: String, _ shape: [Int], _ bytes: Data) {
    entries[name] = Entry(
      dtype: type, shape: shape, data_offsets: [data.count, data.count + bytes.count])
    data.append(bytes)
  }

  mutating func add(_ name: String, _ shape: [Int], _ values: [Float]) {
    add(name, "F32", shape, values.withUnsafeBytes { Data($0) })
  }

  mutating func add(_ name: String, _ shape: [Int], _ values: [Int64]) {
    add(name, "I64", shape, values.withUnsafeBytes { Data($0) })
  }

  /// The header as JSON.
  var header: String {
    get throws {
      var object: [String: Any] = metadata.isEmpty ? [:] : ["__metadata__": metadata]
      for (name, entry) in entries {
        object[name] = [
          "dtype": entry.dtype, "shape": entry.shape, "data_offsets": entry.data_offsets,
        ]
      }
      let json = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      return String(decoding: json, as: UTF8.self)
    }
  }

  /// The file.
  var file: Data { get throws { Self.file(header: try header, data: data) } }

  static func file(header: String, data: Data) -> Data {
    var length = UInt64(header.utf8.count).littleEndian
    return withUnsafeBytes(of: &length) { Data($0) } + Data(header.utf8) + data
  }
}

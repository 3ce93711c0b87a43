import Foundation

/// What a file holds, told by its first bytes.
public enum FileKind: Sendable {
  /// A network: safetensors, or a format of weights that is refused with its own sentence.
  case model
  /// A graph in the format of ONNX.
  case onnx
  /// Anything else is read as text.
  case text

  /// A file that cannot be read counts as text, whose reader says why.
  public init(path: String) {
    let bytes = Self.firstBytes(of: path)
    let name = path.lowercased()
    if name.hasSuffix(".onnx") && !bytes.isEmpty || Self.looksLikeONNX(bytes) {
      self = .onnx
      return
    }
    let isNamed = [".safetensors", ".pt", ".pth", ".pkl"].contains { name.hasSuffix($0) }
    self = isNamed && !bytes.isEmpty || Self.looksLikeModel(bytes) ? .model : .text
  }

  /// A safetensors file begins with the length of its header (below 2³²) and a brace; a pickle with
  /// 0x80 and its version, or it is packed in a zip archive.
  private static func looksLikeModel(_ bytes: [UInt8]) -> Bool {
    if bytes.count >= 9, bytes[4..<8].allSatisfy({ $0 == 0 }), bytes[8] == UInt8(ascii: "{") {
      return true
    }
    return bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.count >= 2 && bytes[0] == 0x80 && (2...5).contains(bytes[1])
  }

  /// An ONNX file begins with the field of its IR version, a small number, and another field of a
  /// model.
  private static func looksLikeONNX(_ bytes: [UInt8]) -> Bool {
    let nextFields: [UInt8] = [0x12, 0x1A, 0x22, 0x28, 0x32, 0x3A, 0x42, 0x72]
    return bytes.count >= 3 && bytes[0] == 0x08 && (1...32).contains(bytes[1])
      && nextFields.contains(bytes[2])
  }

  private static func firstBytes(of path: String) -> [UInt8] {
    // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    return [UInt8](unsafeUninitializedCapacity: 16) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, 16))
    }
  }
}

/// Why a safetensors file cannot be read.
public struct SafetensorsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What is wrong with it.
  public let fault: SafetensorsFault

  /// One plain sentence; of a pickle with the two lines of Python that convert it.
  public var description: String {
    let sentence = "“\(path)” \(fault.predicate)"
    return fault == .pickle ? sentence + ": " + conversion : sentence + "."
  }

  private var conversion: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let usual = (stem.isEmpty ? name : stem) + ".safetensors"
    // What is converted stays as it is.
    let converted = usual == name ? "\(stem)-converted.safetensors" : usual
    return "import torch, safetensors.torch as st; "
      + "st.save_file(torch.load(\(JSONText.quoted(name)), weights_only=True), "
      + "\(JSONText.quoted(converted)))"
  }
}

/// What can be wrong with a safetensors file. Offsets count bytes from 0.
public enum SafetensorsFault: Error, Hashable, Sendable {
  /// No file has this path.
  case missing
  /// The system refuses, for this reason.
  case unreadable(String)
  /// A folder.
  case directory
  /// A device, pipe or socket.
  case notAFile
  /// A symbolic link among files that are not named one by one.
  case link
  /// Shorter than the eight bytes that every such file begins with, or empty.
  case tooShort(bytes: Int)
  /// Content that Python's pickle would have to run.
  case pickle
  /// A header of more than 100 MB.
  case headerTooLarge(bytes: UInt64)
  /// The file ends before its header does.
  case headerCutShort(expected: Int, got: Int)
  /// The header is not the JSON that it must be.
  case header(offset: Int, String)
  /// Two tensors, or two entries of one, have the same name.
  case duplicate(String)
  /// An element type that is not read.
  case elementType(String, tensor: String)
  /// A shape with more bytes than can be counted.
  case sizeOverflow(tensor: String)
  /// Offsets whose distance is not the size of the tensor.
  case size(tensor: String, expected: Int, got: Int)
  /// The end lies before the begin.
  case reversed(tensor: String)
  /// Two tensors share bytes.
  case overlap(String, String)
  /// Bytes before a tensor belong to none.
  case gap(before: String, bytes: Int)
  /// A tensor ends beyond the end of the file: its end and the bytes there are.
  case outOfRange(tensor: String, end: Int, available: Int)
  /// Bytes after the last tensor.
  case trailing(bytes: Int)
  /// No tensor has the name asked for.
  case noTensor(String)
  /// The file has become shorter while it was open.
  case changed

  /// What is said of the file.
  var predicate: String {
    switch self {
    case .missing: "does not exist"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .directory: "is a folder, not a file"
    case .notAFile: "is a device or pipe, not a regular file"
    case .link: "is a symbolic link, which is not followed"
    case .tooShort(let bytes):
      bytes == 0 ? "is empty" : "is no safetensors file: it has only \(bytes) bytes"
    case .pickle:
      "is a pickled PyTorch file, which could run any code; two lines of Python convert it"
    case .noTensor(let name): "has no tensor \(quoted(name))"
    case .changed: "has become shorter while it was being read"
    default: headerPredicate
    }
  }

  private var headerPredicate: String {
    switch self {
    case .headerTooLarge(let bytes):
      "is no safetensors file: its header would have \(bytes) bytes, above the limit of 100 MB"
    case .headerCutShort(let expected, let got):
      "is cut short: its header has \(expected) bytes, of which there are \(got)"
    case .header(let offset, let what): "has a damaged header: \(what) at byte \(offset)"
    case .duplicate(let name): "has a damaged header: the name \(quoted(name)) stands there twice"
    case .elementType(let type, let name):
      "has the tensor \(quoted(name)) of type \(quoted(type)), which is not supported"
    default: offsetsPredicate
    }
  }

  private var offsetsPredicate: String {
    switch self {
    case .sizeOverflow(let name): "has the tensor \(quoted(name)) of an impossible size"
    case .size(let name, let expected, let got):
      "is damaged: the tensor \(quoted(name)) needs \(expected) bytes, its offsets give \(got)"
    case .reversed(let name): "is damaged: the tensor \(quoted(name)) ends before it begins"
    case .overlap(let one, let other):
      "is damaged: the tensors \(quoted(one)) and \(quoted(other)) overlap"
    case .gap(let name, let bytes):
      "is damaged: \(bytes) bytes before the tensor \(quoted(name)) belong to no tensor"
    case .outOfRange(let name, let end, let available):
      "is cut short: the tensor \(quoted(name)) ends at byte \(end) of the data, of which there "
        + "are \(available)"
    case .trailing(let bytes):
      "is damaged: \(bytes) bytes after the last tensor belong to no tensor"
    default: "cannot be read"
    }
  }
}

/// A name from a file between quotation marks, its middle left out where it is very long.
func quoted(_ name: String) -> String {
  name.count <= 100 ? "“\(name)”" : "“\(name.prefix(60))…\(name.suffix(30))”"
}

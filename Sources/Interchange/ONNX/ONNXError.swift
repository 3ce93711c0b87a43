/// Why an ONNX model, or an input for it, cannot be used.
public struct ONNXError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  public let path: String
  /// What is wrong with it.
  public let fault: ONNXFault

  /// One plain sentence.
  public var description: String {
    switch fault {
    case .file(let fault): SafetensorsError(path: path, fault: fault).description
    case .damaged(let what): "“\(path)” is no sound ONNX file: \(what)."
    case .model(let predicate): "“\(path)” \(predicate)."
    case .node(let name, let type, let what): "“\(path)”: node \(name) (\(type)): \(what)."
    }
  }
}

/// What can be wrong with an ONNX model or its input.
public enum ONNXFault: Error, Hashable, Sendable {
  /// The file cannot be read.
  case file(SafetensorsFault)
  /// The bytes are no protobuf message of the schema.
  case damaged(String)
  /// What is said of the file.
  case model(String)
  /// A node, its operator and what is wrong or not supported there.
  case node(name: String, type: String, String)
}

/// Runs a body whose faults are those of one file.
func onnx<Result>(
  _ path: String, _ body: () throws(ONNXFault) -> Result
) throws(ONNXError) -> Result {
  do throws(ONNXFault) { return try body() } catch { throw ONNXError(path: path, fault: error) }
}

import Foundation

/// What a graph shall read: a safetensors file with the graph's names, or a folder as of ONNX's node
/// tests.
enum GraphInputs {
  /// Reads the inputs of a graph and checks them against what it declares.
  static func read(_ path: String, for graph: Graph) throws(ONNXFault) -> [String: Tensor] {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let inputs = try exists && isFolder.boolValue ? folder(path, graph) : file(path)
    try check(inputs, graph)
    return inputs
  }

  private static func file(_ path: String) throws(ONNXFault) -> [String: Tensor] {
    do throws(SafetensorsError) {
      let file = try SafetensorsFile(path: path)
      var tensors: [String: Tensor] = [:]
      for name in file.tensors.keys { tensors[name] = try file.tensor(name) }
      return tensors
    } catch { throw .file(error.fault) }
  }

  /// The files `input_K.pb` of a folder, or of the folder `test_data_set_0` in it; K counts the
  /// entries of `graph.input` from 0.
  private static func folder(_ path: String, _ graph: Graph) throws(ONNXFault) -> [String: Tensor] {
    let inner = path + "/test_data_set_0"
    let folder = FileManager.default.fileExists(atPath: inner) ? inner : path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var tensors: [String: Tensor] = [:]
    for file in files.sorted() where file.hasPrefix("input_") && file.hasSuffix(".pb") {
      guard let number = Int(file.dropFirst(6).dropLast(3)), graph.inputs.indices.contains(number)
      else { throw .model("has “\(file)”, but the model has \(graph.inputs.count) inputs") }
      do throws(ONNXFault) {
        tensors[graph.inputs[number].name] = try ONNXFile.tensor(folder + "/" + file)
      } catch { throw .model("has “\(file)”, which cannot be used: \(error.shown)") }
    }
    guard !tensors.isEmpty || graph.inputs.isEmpty else {
      throw .model("is a folder without a file “input_0.pb”")
    }
    return tensors
  }

  private static func check(_ inputs: [String: Tensor], _ graph: Graph) throws(ONNXFault) {
    let names = Set(graph.inputs.map(\.name))
    if let other = inputs.keys.sorted().first(where: { !names.contains($0) }) {
      throw .model("has \(quoted(other)), which is no input of the model")
    }
    for input in graph.inputs {
      guard let tensor = inputs[input.name] else {
        guard input.hasDefault else {
          throw .model("lacks the input \(quoted(input.name)) \(input.shownShape)")
        }
        continue
      }
      guard input.accepts(tensor.shape) else {
        throw .model(
          "has \(quoted(input.name)) in the wrong shape: expected \(input.shownShape), "
            + "got \(tensor.shape)")
      }
      guard input.isInteger == nil || input.isInteger == !tensor.type.isFloatingPoint else {
        throw .model("has \(quoted(input.name)) as \(tensor.type.rawValue), another kind of number")
      }
    }
  }
}

extension ONNXFault {
  /// The fault without the file that has it.
  fileprivate var shown: String {
    switch self {
    case .file(let fault): "it " + fault.predicate
    case .damaged(let what), .node(_, _, let what): what
    case .model(let predicate): "it " + predicate
    }
  }
}

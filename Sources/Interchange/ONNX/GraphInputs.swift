import Foundation

/// What a graph shall read: a safetensors file with the graph's names, or a folder as of ONNX's node
/// tests.
struct GraphInputs {
  /// The values by the names of the graph's inputs.
  let tensors: [String: Tensor]
  /// The files that they were read from.
  let files: [String]

  /// Reads the inputs of a graph and checks them against what it declares.
  init(_ path: String, for graph: Graph) throws(ONNXFault) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    (tensors, files) = try exists && isFolder.boolValue ? Self.folder(path, graph) : Self.file(path)
    try Self.check(tensors, graph)
  }

  private typealias Found = (tensors: [String: Tensor], files: [String])

  private static func file(_ path: String) throws(ONNXFault) -> Found {
    do throws(SafetensorsError) {
      let file = try SafetensorsFile(path: path)
      var tensors: [String: Tensor] = [:]
      for name in file.tensors.keys { tensors[name] = try file.tensor(name) }
      return (tensors, [path])
    } catch { throw .file(error.fault) }
  }

  /// The files `input_K.pb` of a folder, or of the folder `test_data_set_0` in it; K counts the
  /// entries of `graph.input` from 0.
  private static func folder(_ path: String, _ graph: Graph) throws(ONNXFault) -> Found {
    let folder = try tensorFolder(path)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var found: Found = ([:], [])
    for file in files.sorted() where file.hasPrefix("input_") && file.hasSuffix(".pb") {
      guard let number = Int(file.dropFirst(6).dropLast(3)), graph.inputs.indices.contains(number)
      else { throw .model("has “\(file)”, but the model has \(graph.inputs.count) inputs") }
      found.files.append(folder + "/" + file)
      do throws(ONNXFault) {
        found.tensors[graph.inputs[number].name] = try ONNXFile.tensor(folder + "/" + file)
      } catch { throw .model("has “\(file)”, which cannot be used: \(error.shown)") }
    }
    guard !found.tensors.isEmpty || graph.inputs.isEmpty else {
      throw .model("is a folder without a file “input_0.pb”")
    }
    return found
  }

  /// The folder in which the tensors lie, to which no link may lead from the one that was named.
  private static func tensorFolder(_ path: String) throws(ONNXFault) -> String {
    let inner = path + "/test_data_set_0"
    var status = stat()
    guard lstat(inner, &status) == 0 else { return path }
    guard status.st_mode & S_IFMT != S_IFLNK else {
      throw .model("has “test_data_set_0”, which is a symbolic link and not followed")
    }
    return inner
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

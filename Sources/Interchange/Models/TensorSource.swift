/// A safetensors file whose tensors are asked for with what they must be.
struct TensorSource {
  let file: SafetensorsFile

  init(_ path: String) throws(ModelFault) {
    do throws(SafetensorsError) {
      file = try SafetensorsFile(path: path)
    } catch {
      throw .file(error.fault)
    }
  }

  func has(_ name: String) -> Bool { file.tensors[name] != nil }

  /// Checks that a tensor is there in this shape; `shown` says it with letters.
  func check(_ name: String, _ shape: [Int], shown: String? = nil) throws(ModelFault) -> ElementType
  {
    guard let entry = file.tensors[name] else {
      throw .missing(name, shape: shown ?? "\(shape)")
    }
    guard entry.shape == shape else {
      throw .shape(name, expected: shown ?? "\(shape)", got: entry.shape)
    }
    return entry.type
  }

  /// Checks a tensor of numbers; a shape of nil is any.
  func checkWeight(_ name: String, _ shape: [Int]?) throws(ModelFault) {
    let type = try check(name, shape ?? file.tensors[name]?.shape ?? [])
    guard type.isFloatingPoint else {
      throw .elementType(name, expected: "a floating-point type", got: type)
    }
  }

  /// Checks that no tensor has another name.
  func checkNothingElse(_ names: Set<String>) throws(ModelFault) {
    if let other = file.tensors.keys.sorted().first(where: { !names.contains($0) }) {
      throw .unexpected(other)
    }
  }

  func tensor(_ name: String) throws(ModelFault) -> Tensor {
    do throws(SafetensorsError) {
      return try file.tensor(name)
    } catch {
      throw .file(error.fault)
    }
  }

  /// A tensor without NaN and infinity.
  func finite(_ name: String) throws(ModelFault) -> Tensor {
    let tensor = try tensor(name)
    if let (index, value) = tensor.firstNonFinite {
      throw .notFinite(name, index: index, value: value.isNaN ? "NaN" : value > 0 ? "∞" : "−∞")
    }
    return tensor
  }

  /// A tensor of finite numbers that Float can hold, though it may round them.
  func weights(_ name: String) throws(ModelFault) -> Tensor {
    let tensor = try finite(name)
    guard tensor.type == .f64 else { return tensor }
    let doubles = tensor.doubles
    if let index = doubles.firstIndex(where: { !Float($0).isFinite }) {
      throw .tooLarge(name, index: index, value: doubles[index])
    }
    return tensor
  }
}

/// The operators that are known besides the recurrent ones, `ElementFunction` and `AxisReduction`; the raw value is their
/// name in ONNX.
enum GraphOperator: String, CaseIterable {
  case add = "Add"
  case sub = "Sub"
  case mul = "Mul"
  case div = "Div"
  case pow = "Pow"
  case prelu = "PRelu"
  case max = "Max"
  case min = "Min"
  case sum = "Sum"
  case mean = "Mean"
  case clip = "Clip"
  case equal = "Equal"
  case less = "Less"
  case lessOrEqual = "LessOrEqual"
  case greater = "Greater"
  case greaterOrEqual = "GreaterOrEqual"
  case and = "And"
  case or = "Or"
  case xor = "Xor"
  case not = "Not"
  case choice = "Where"
  case argMax = "ArgMax"
  case argMin = "ArgMin"
  case topK = "TopK"
  case layerNormalization = "LayerNormalization"
  case softmax = "Softmax"
  case logSoftmax = "LogSoftmax"
  case matMul = "MatMul"
  case gemm = "Gemm"
  case identity = "Identity"
  case dropout = "Dropout"
  case cast = "Cast"
  case shape = "Shape"
  case reshape = "Reshape"
  case flatten = "Flatten"
  case squeeze = "Squeeze"
  case unsqueeze = "Unsqueeze"
  case transpose = "Transpose"
  case expand = "Expand"
  case constant = "Constant"
  case constantOfShape = "ConstantOfShape"
  case gather = "Gather"
  case concat = "Concat"
  case slice = "Slice"

  /// The attributes that it reads, or may pass over.
  var attributes: Set<String> {
    switch self {
    case .clip: ["min", "max"]
    case .argMax, .argMin: ["axis", "keepdims", "select_last_index"]
    case .topK: ["axis", "k", "largest", "sorted"]
    case .layerNormalization: ["axis", "epsilon", "stash_type"]
    case .softmax, .logSoftmax, .gather, .concat, .flatten: ["axis"]
    case .gemm: ["alpha", "beta", "transA", "transB"]
    case .dropout: ["ratio", "seed"]
    case .cast: ["to", "saturate", "round_mode"]
    case .shape: ["start", "end"]
    case .reshape: ["allowzero"]
    case .squeeze, .unsqueeze: ["axes"]
    case .transpose: ["perm"]
    case .constant: ["value", "value_float", "value_floats", "value_int", "value_ints"]
    case .constantOfShape: ["value"]
    case .slice: ["starts", "ends", "axes"]
    default: []
    }
  }

  /// Computes its outputs.
  func run<Scalar>(_ operation: Operation<Scalar>) throws(ONNXFault) -> [GraphValue<Scalar>] {
    try operation.node.checkAttributes(attributes)
    return switch self {
    case .add, .sub, .mul, .div: [try operation.arithmetic()]
    case .pow: [try operation.power()]
    case .prelu: [try operation.slopes()]
    case .max, .min, .sum, .mean: [try operation.together()]
    case .clip: [try operation.clip()]
    case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual: [try operation.comparison()]
    case .and, .or, .xor: [try operation.connective()]
    case .not: [try operation.negation()]
    case .choice: [try operation.choice()]
    case .argMax: [try operation.bestPlace(isLargest: true)]
    case .argMin: [try operation.bestPlace(isLargest: false)]
    case .topK: try operation.largest()
    case .layerNormalization: try operation.layerNormalization()
    case .softmax: [try operation.softmax(logarithm: false)]
    case .logSoftmax: [try operation.softmax(logarithm: true)]
    case .matMul: [try operation.matrixProduct()]
    case .gemm: [try operation.generalProduct()]
    case .identity, .dropout: [try operation.input(0)]
    case .cast: [try operation.cast()]
    default: [try rearrangement(operation)]
    }
  }

  private func rearrangement<Scalar>(
    _ operation: Operation<Scalar>
  ) throws(ONNXFault) -> GraphValue<Scalar> {
    switch self {
    case .shape: try operation.shape()
    case .reshape: try operation.reshape()
    case .flatten: try operation.flatten()
    case .squeeze: try operation.squeeze()
    case .unsqueeze: try operation.unsqueeze()
    case .transpose: try operation.transpose()
    case .expand: try operation.expand()
    case .constant: try operation.constant()
    case .constantOfShape: try operation.constantOfShape()
    case .gather: try operation.gather()
    case .concat: try operation.concat()
    default: try operation.slice()
    }
  }
}

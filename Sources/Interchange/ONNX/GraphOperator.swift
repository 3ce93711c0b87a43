/// The operators that are known besides the recurrent ones; the raw value is their name in ONNX.
enum GraphOperator: String, CaseIterable {
  case add = "Add"
  case sub = "Sub"
  case mul = "Mul"
  case div = "Div"
  case tanh = "Tanh"
  case relu = "Relu"
  case sigmoid = "Sigmoid"
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
    case .add, .sub, .mul, .div, .tanh, .relu, .sigmoid, .matMul, .identity, .expand: []
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
    }
  }

  /// Computes its outputs.
  func run<Scalar>(_ operation: Operation<Scalar>) throws(ONNXFault) -> [GraphValue<Scalar>] {
    try operation.node.checkAttributes(attributes)
    return switch self {
    case .add, .sub, .mul, .div: [try operation.arithmetic()]
    case .tanh: [try operation.activation(.tanh)]
    case .relu: [try operation.activation(.relu)]
    case .sigmoid: [try operation.activation(.sigmoid)]
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

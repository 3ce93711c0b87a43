import Foundation
import ONNXSchema

extension Tensor {
  /// The numbers of an ONNX tensor, from its raw or its typed data.
  ///
  /// Throws where the data lie in another file, are of a type that is not read, or are not as many
  /// as the shape says.
  init(_ tensor: Onnx_TensorProto) throws(ONNXFault) {
    let label = "the tensor \(quoted(tensor.name))"
    guard tensor.dataLocation != .external, tensor.externalData.isEmpty else {
      throw .model(
        "keeps \(label) in another file, which is not opened; torch.onnx.export(…, external_data=False) keeps "
          + "all in one")
    }
    guard !tensor.hasSegment else { throw .model("has \(label) in segments, which are not read") }
    guard tensor.dims.count <= 64 else { throw .model("has \(label) of more than 64 dimensions") }
    let type = try Self.elementType(tensor, label)
    let shape = try tensor.dims.map { (dimension) throws(ONNXFault) in
      guard let size = Int(exactly: dimension), size >= 0 else {
        throw .model("has \(label) with a dimension of \(dimension)")
      }
      return size
    }
    let bytes = tensor.hasRawData ? Array(tensor.rawData) : Self.typedBytes(tensor, type)
    guard let count = shape.checkedProduct, let size = [count, type.size].checkedProduct else {
      throw .model("has \(label) of an impossible size")
    }
    guard bytes.count == size else {
      throw .model("has \(label) \(shape) with \(bytes.count / type.size) numbers")
    }
    self.init(type: type, shape: shape, bytes: bytes)
  }

  private static func elementType(
    _ tensor: Onnx_TensorProto, _ label: String
  ) throws(ONNXFault) -> ElementType {
    let type = Onnx_TensorProto.DataType(rawValue: Int(tensor.dataType))
    guard let type, let known = ElementType(type) else {
      let name = type.map { "\($0)".uppercased() } ?? "\(tensor.dataType)"
      throw .model("has \(label) of type \(name), which is not read")
    }
    return known
  }

  /// The bytes of the field that ONNX keeps numbers of this type in; halves are 16 bits of an int32.
  private static func typedBytes(_ tensor: Onnx_TensorProto, _ type: ElementType) -> [UInt8] {
    switch type {
    case .f32: littleEndian(tensor.floatData.map(\.bitPattern))
    case .f64: littleEndian(tensor.doubleData.map(\.bitPattern))
    case .i64: littleEndian(tensor.int64Data)
    case .i32: littleEndian(tensor.int32Data)
    case .f16, .bf16, .i16: littleEndian(tensor.int32Data.map { Int16(truncatingIfNeeded: $0) })
    case .u64: littleEndian(tensor.uint64Data)
    case .u32: littleEndian(tensor.uint64Data.map { UInt32(truncatingIfNeeded: $0) })
    case .u16: littleEndian(tensor.int32Data.map { UInt16(truncatingIfNeeded: $0) })
    case .i8, .u8, .bool: tensor.int32Data.map { UInt8(truncatingIfNeeded: $0) }
    }
  }

  private static func littleEndian(_ words: [some FixedWidthInteger]) -> [UInt8] {
    words.map(\.littleEndian).withUnsafeBytes(Array.init)
  }
}

extension ElementType {
  /// The type of an ONNX tensor; nil where it is not read.
  init?(_ type: Onnx_TensorProto.DataType) {
    switch type {
    case .float: self = .f32
    case .double: self = .f64
    case .float16: self = .f16
    case .bfloat16: self = .bf16
    case .int64: self = .i64
    case .int32: self = .i32
    case .int16: self = .i16
    case .int8: self = .i8
    case .uint64: self = .u64
    case .uint32: self = .u32
    case .uint16: self = .u16
    case .uint8: self = .u8
    case .bool: self = .bool
    default: return nil
    }
  }
}

extension ElementType {
  /// The type of this number in the schema.
  init?(onnx code: Int) {
    guard let type = Onnx_TensorProto.DataType(rawValue: code) else { return nil }
    self.init(type)
  }
}

extension Sequence<Int> {
  /// The product; nil where it is too large to count.
  var checkedProduct: Int? {
    var product = 1
    for factor in self {
      let (value, overflow) = product.multipliedReportingOverflow(by: factor)
      guard !overflow else { return nil }
      product = value
    }
    return product
  }
}

import Foundation
import ONNXSchema
import SwiftProtobuf

/// Files in the format of ONNX: a model, or one tensor (`input_0.pb`).
///
/// Only the named file is opened; data in other files are refused. What is decoded takes a bounded
/// number of bytes for each of the file's.
enum ONNXFile {
  /// The largest file; protobuf's own limit.
  static let sizeLimit = 2 << 30

  static func model(_ path: String) throws(ONNXFault) -> Onnx_ModelProto {
    let bytes = try bytes(path)
    try WireScan.check(bytes, as: .model)
    return try decoded { try Onnx_ModelProto(serializedBytes: bytes, partial: true) }
  }

  /// One tensor of a folder, in which no link to another place is followed.
  static func tensor(_ path: String) throws(ONNXFault) -> Tensor {
    let bytes = try bytes(path, followsLinks: false)
    try WireScan.check(bytes, as: .tensor)
    return try Tensor(decoded { try Onnx_TensorProto(serializedBytes: bytes, partial: true) })
  }

  private static func bytes(
    _ path: String, followsLinks: Bool = true
  ) throws(ONNXFault) -> [UInt8] {
    do throws(SafetensorsFault) {
      let file = try OpenFile(path, followsLinks: followsLinks)
      guard file.size <= sizeLimit else { throw .unreadable("it has more than 2 GiB") }
      return try file.bytes(0..<file.size)
    } catch { throw .file(error) }
  }

  private static func decoded<Message>(_ body: () throws -> Message) throws(ONNXFault) -> Message {
    do { return try body() } catch BinaryDecodingError.invalidUTF8 {
      throw .damaged("it has a text that is not UTF-8")
    } catch { throw .damaged("it cannot be decoded") }
  }
}

import Testing

@testable import Interchange

@Suite("Writing safetensors files")
struct SafetensorsWriterTests {
  private let tensors = [
    "z": Tensor(shape: [2], [1.5, .nan] as [Float]), "a": Tensor(shape: [1], [2.0] as [Float]),
    "long": Tensor(shape: [0], [] as [Double]), "n": Tensor(shape: [], [7] as [Int64]),
    "wei\"rd\\\n\u{1}é😀": Tensor(shape: [1, 1, 1], [3.0] as [Double]),
  ]
  private let metadata = ["b": "2", "a": "\u{0}\"\\é\u{7F}", "": ""]

  @Test("what is written is read again")
  func roundTrip() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.safetensors")
    try SafetensorsWriter.save(tensors, metadata: metadata, to: path)
    let file = try SafetensorsFile(path: path)
    #expect(file.metadata == metadata)
    #expect(Set(file.tensors.keys) == Set(tensors.keys))
    for (name, tensor) in tensors { #expect(try file.tensor(name) == tensor) }
  }

  @Test("the same content gives the same bytes")
  func deterministic() {
    let first = SafetensorsWriter.bytes(tensors, metadata: metadata)
    for _ in 0..<20 {
      let again = Dictionary(uniqueKeysWithValues: tensors.shuffled())
      let pairs = Dictionary(uniqueKeysWithValues: metadata.shuffled())
      #expect(SafetensorsWriter.bytes(again, metadata: pairs) == first)
    }
  }

  @Test("the header is plain, sorted and padded to eight bytes")
  func header() {
    let bytes = SafetensorsWriter.bytes(
      ["b": Tensor(shape: [1], [1.0] as [Float])], metadata: ["k": "v"])
    let text = #"{"__metadata__":{"k":"v"},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#
    let padded = text + String(repeating: " ", count: (8 - text.utf8.count % 8) % 8)
    #expect(
      bytes == [UInt8(padded.utf8.count), 0, 0, 0, 0, 0, 0, 0] + Array(padded.utf8) + [
        0, 0, 0x80, 0x3F,
      ])
  }

  @Test("every tensor begins at a multiple of its element size")
  func alignment() throws {
    let scratch = try Scratch()
    let path = try scratch.file(SafetensorsWriter.bytes(tensors, metadata: metadata))
    for entry in try SafetensorsFile(path: path).tensors.values {
      #expect(entry.range.lowerBound % entry.type.size == 0)
    }
  }
}

import Foundation
import Testing

@testable import Interchange

@Suite("Reading safetensors files")
struct SafetensorsFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func fault(_ path: String) -> SafetensorsFault? {
    do {
      _ = try SafetensorsFile(path: path)
      return nil
    } catch {
      return error.fault
    }
  }

  private func fault(header: String, bytes: Int = 0) throws -> SafetensorsFault? {
    fault(try scratch.file(header: header, data: Array(repeating: 0, count: bytes)))
  }

  @Test("tensors, shapes and metadata are read, in whatever order the header names them")
  func reading() throws {
    let header = """
      {"b":{"dtype":"I16","shape":[2],"data_offsets":[8,12]}, "__metadata__" : {"k":"v\\u00e9\\n"},
       "a" : {"data_offsets" : [ 0 , 8 ], "shape" : [ 1, 2 ], "dtype" : "F32"},
       "none":{"dtype":"F64","shape":[0,3],"data_offsets":[8,8]},
       "s":{"dtype":"U8","shape":[],"data_offsets":[12,13]}}\u{20}\u{20}
      """
    let data: [UInt8] = [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0, 1, 0, 0xFF, 0xFF, 7]
    let file = try SafetensorsFile(path: scratch.file(header: header, data: data))
    #expect(file.metadata == ["k": "vé\n"])
    #expect(Set(file.tensors.keys) == ["a", "b", "none", "s"])
    #expect(try file.tensor("a").floats == [1, -2])
    #expect(try file.tensor("a").shape == [1, 2])
    #expect(try file.tensor("b").integers == [1, -1])
    #expect(try file.tensor("none").doubles == [])
    #expect(try file.tensor("s").shape == [])
    #expect(try file.tensor("s").integers == [7])
  }

  @Test("a tensor that is not there is named")
  func noTensor() throws {
    let file = try SafetensorsFile(path: scratch.file(header: "{}"))
    let error = #expect(throws: SafetensorsError.self) { try file.tensor("w") }
    #expect(error?.description == "“\(file.path)” has no tensor “w”.")
  }

  @Test("what is no file to read is told apart")
  func kinds() throws {
    #expect(fault(scratch.path("no")) == .missing)
    #expect(fault(scratch.folder) == .directory)
    #expect(fault("/dev/null") == .notAFile)
    #expect(fault(try scratch.file([])) == .tooShort(bytes: 0))
    #expect(fault(try scratch.file([1, 2, 3])) == .tooShort(bytes: 3))
    #expect(fault(try scratch.file([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0])) == .pickle)
    #expect(fault(try scratch.file([0x80, 2, 0x8A, 0x0A])) == .pickle)
  }

  @Test("a header above 100 MB is refused, whatever the file's size")
  func headerTooLarge() throws {
    #expect(
      fault(try scratch.file([1, 0xE1, 0xF5, 5, 0, 0, 0, 0]))
        == .headerTooLarge(bytes: 100_000_001))
    #expect(
      fault(try scratch.file(Array(repeating: 0xFF, count: 8))) == .headerTooLarge(bytes: .max))
    #expect(
      fault(try scratch.file([0, 0xE1, 0xF5, 5, 0, 0, 0, 0]))
        == .headerCutShort(expected: 100_000_000, got: 0))
  }

  @Test("every file that is cut short is refused")
  func truncated() throws {
    let whole = SafetensorsWriter.bytes(["a": Tensor(shape: [3], [1.0, 2, 3] as [Float])])
    for count in whole.indices {
      #expect(fault(try scratch.file(Array(whole.prefix(count)))) != nil, "\(count)")
    }
    #expect(
      fault(try scratch.file(Array(whole.dropLast(5))))
        == .outOfRange(tensor: "a", end: 12, available: 7))
    #expect(fault(try scratch.file(whole + [0])) == .trailing(bytes: 1))
  }

  @Test("a file that shrinks after it was opened ends in an error, not in a signal")
  func shrinks() throws {
    let path = scratch.path("a.safetensors")
    try SafetensorsWriter.save(["a": Tensor(shape: [3], [1.0, 2, 3] as [Float])], to: path)
    let file = try SafetensorsFile(path: path)
    truncate(path, 70)
    let error = #expect(throws: SafetensorsError.self) { try file.tensor("a") }
    #expect(error?.fault == .changed)
  }

  private func entry(_ name: String, _ begin: Int, _ end: Int) -> String {
    "\"\(name)\":{\"dtype\":\"U8\",\"shape\":[\(end - begin)],\"data_offsets\":[\(begin),\(end)]}"
  }

  @Test("overlaps, gaps and ends beyond the data are refused")
  func offsets() throws {
    #expect(
      try fault(header: "{\(entry("a", 0, 4)),\(entry("b", 3, 6))}", bytes: 6)
        == .overlap("a", "b"))
    #expect(
      try fault(header: "{\(entry("b", 0, 4)),\(entry("a", 0, 4))}", bytes: 4)
        == .overlap("a", "b"))
    #expect(
      try fault(header: "{\(entry("b", 5, 6)),\(entry("a", 0, 4))}", bytes: 6)
        == .gap(before: "b", bytes: 1))
    #expect(try fault(header: "{\(entry("a", 1, 4))}", bytes: 4) == .gap(before: "a", bytes: 1))
    #expect(
      try fault(header: "{\(entry("a", 0, 5))}", bytes: 4)
        == .outOfRange(tensor: "a", end: 5, available: 4))
    #expect(
      try fault(
        header: "{\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[4,0]}}", bytes: 4)
        == .reversed(tensor: "a"))
    #expect(try fault(header: "{}", bytes: 4) == .trailing(bytes: 4))
  }

  @Test(
    "sizes that no memory holds are refused",
    arguments: [
      "[9223372036854775807]", "[4294967296,4294967296]", "[3037000500,3037000500,1]",
      "[2,9223372036854775807,0]",
    ])
  func overflow(shape: String) throws {
    let header = "{\"a\":{\"dtype\":\"F64\",\"shape\":\(shape),\"data_offsets\":[0,0]}}"
    #expect(try fault(header: header) == .sizeOverflow(tensor: "a"))
  }

  @Test("a size that does not fit its offsets names both")
  func size() throws {
    let path = try scratch.file(
      header: "{\"a\":{\"dtype\":\"F32\",\"shape\":[3,4],\"data_offsets\":[0,40]}}",
      data: Array(repeating: 0, count: 40))
    let error = #expect(throws: SafetensorsError.self) { try SafetensorsFile(path: path) }
    #expect(
      error?.description
        == "“\(path)” is damaged: the tensor “a” needs 48 bytes, its offsets give 40.")
  }

  @Test("names that stand twice are refused, at every level")
  func duplicates() throws {
    let a = entry("a", 0, 0)
    #expect(try fault(header: "{\(a),\(a)}") == .duplicate("a"))
    #expect(
      try fault(header: "{\"__metadata__\":{},\"__metadata__\":{}}") == .duplicate("__metadata__"))
    #expect(
      try fault(header: "{\"__metadata__\":{\"k\":\"\",\"\\u006b\":\"\"}}") == .duplicate("k"))
    #expect(
      try fault(
        header: "{\"a\":{\"dtype\":\"U8\",\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}")
        == .duplicate("dtype"))
  }

  @Test(
    "a header that is not strict JSON of the format is refused",
    arguments: [
      "", " {}", "[]", "{", "{}}", "{} x", "{\"a\"}", "{\"a\":1}", "{\"a\":{},}", "{,}",
      "{\"__metadata__\":{\"a\":1}}",
      "{\"__metadata__\":{\"a\":\"b\",}}", "{\"__metadata__\":null}", "{\"a\":{}}",
      "{'__metadata__':{}}", "{\"__metadata__\":{\"a\":\"\\x\"}}",
      "{\"__metadata__\":{\"a\":\"\\u12\"}}",
      "{\"__metadata__\":{\"a\":\"\\ud800\"}}", "{\"__metadata__\":{\"a\":\"\\udc00\\ud800\"}}",
      "{\"__metadata__\":{\"a\":\"\n\"}}", "{\"__metadata__\":{\"a\":\"",
      "{\"__metadata__\":{\"a\":\"\\",
    ])
  func json(header: String) throws {
    guard case .header = try fault(header: header) else {
      Issue.record("accepted \(header)")
      return
    }
  }

  @Test(
    "numbers are whole, in decimal digits, without sign, exponent or leading zero",
    arguments: [
      "-0", "1e0", "1.0", "01", "+1", "\"1\"", "1,", "true", "0x1", "18446744073709551616",
    ])
  func numbers(number: String) throws {
    let header = "{\"a\":{\"dtype\":\"U8\",\"shape\":[\(number)],\"data_offsets\":[0,1]}}"
    guard case .header = try fault(header: header, bytes: 1) else {
      Issue.record("accepted \(number)")
      return
    }
  }

  @Test("entries besides dtype, shape and data_offsets, and types not known, are refused")
  func entries() throws {
    let header = { (type: String, rest: String) in
      "{\"a\":{\"dtype\":\"\(type)\",\"shape\":[0],\"data_offsets\":[0,0]\(rest)}}"
    }
    #expect(try fault(header: header("U8", "")) == nil)
    #expect(try fault(header: header("F8_E4M3", "")) == .elementType("F8_E4M3", tensor: "a"))
    guard case .header(_, let what) = try fault(header: header("U8", ",\"x\":1")) else {
      Issue.record("accepted an unknown entry")
      return
    }
    #expect(what == "the tensor “a” has an unknown entry “x”")
  }

  @Test("a header of 640 bytes begins with the bytes of a pickle, and is none")
  func noPickle() throws {
    for count in [0x280, 0x380, 0x480, 0x580] {
      let texts = "{\"__metadata__\":{\"a\":\"\"}}"
      let header = texts + String(repeating: " ", count: count - texts.utf8.count)
      #expect(try fault(header: header) == nil)
    }
    #expect(fault(try scratch.file([0x80, 2, 0x7D, 0x71, 0, 0x2E])) == .pickle)
    #expect(fault(try scratch.file([0x80, 4, 0x95, 0x71, 0, 0x2E, 1, 2, 3, 4])) == .pickle)
  }

  @Test("a header of very many entries or dimensions is refused before it fills the memory")
  func many() throws {
    let entries = (0...100_000).map {
      "\"t\($0)\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}"
    }
    let whole = try fault(header: "{" + entries.dropLast().joined(separator: ",") + "}")
    #expect(whole == nil)
    let texts = (0...100_000).map { "\"k\($0)\":\"\"" }.joined(separator: ",")
    let ones = Array(repeating: "1", count: 65).joined(separator: ",")
    for (header, what) in [
      ("{\"__metadata__\":{\(texts)}}", "more than 100000 names in one object"),
      ("{\"a\":{\"shape\":[\(ones)]}}", "more than 64 numbers in a list"),
      ("{\"a\":{\"data_offsets\":[0,1,2]}}", "more than 2 numbers in a list"),
    ] {
      guard case .header(_, let got)? = try fault(header: header) else {
        Issue.record("accepted \(header.prefix(60))")
        continue
      }
      #expect(got == what)
    }
  }

  @Test("text that is not UTF-8 is refused")
  func notUTF8() throws {
    let start: [UInt8] = [14, 0, 0, 0, 0, 0, 0, 0]
    let bytes = start + Array("{\"".utf8) + [0xFF] + Array("\":0}       ".utf8)
    #expect(fault(try scratch.file(bytes)) == .header(offset: 2, "a string that is not UTF-8"))
  }

  @Test("a name that is a flood of combining marks is refused, and at once")
  func flood() throws {
    let header = { (count: Int) in
      let marks = String(repeating: "\u{301}\u{316}", count: count)
      return "{\"__metadata__\":{\"a\(marks)\":\"\"}}"
    }
    #expect(try fault(header: header(15)) == nil)
    #expect(
      try fault(header: header(200_000))
        == .header(offset: 18, "a string with more than 30 combining marks in a row"))
  }

  @Test("surrogate pairs and every escape are read")
  func escapes() throws {
    let path = try scratch.file(
      header: #"{"__metadata__":{"a":"\ud83d\ude00\"\\\/\b\f\n\r\t\u0000é"}}"#)
    #expect(
      try SafetensorsFile(path: path).metadata["a"] == "😀\"\\/\u{8}\u{C}\n\r\t\u{0}é")
  }

  @Test("whatever a few bytes are changed to, a file is read right or refused")
  func fuzz() throws {
    let whole = SafetensorsWriter.bytes(
      [
        "a": Tensor(shape: [3], [1.0, 2, 3] as [Float]),
        "b": Tensor(shape: [1, 2], [4, 5] as [Int64]),
      ],
      metadata: ["k": "v"])
    let alphabet = Array("{}[]\",:0123456789eE.-+\\u \n\u{7F}é".utf8) + [0, 0xFF]
    var state: UInt64 = 1
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0...below(3) {
        let place = below(bytes.count)
        switch below(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(alphabet[below(alphabet.count)], at: place)
        default: bytes[place] = alphabet[below(alphabet.count)]
        }
      }
      let path = try scratch.file(bytes)
      guard let file = try? SafetensorsFile(path: path) else { continue }
      let size = try file.tensors.keys.reduce(0) { try $0 + file.tensor($1).bytes.count }
      #expect(size <= bytes.count - 10)
    }
  }
}

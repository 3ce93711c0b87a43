import Foundation
import ONNXSchema
import SwiftProtobuf
import Testing

@testable import Interchange

@Suite("What is said of ONNX models that cannot be used")
struct ONNXRefusalTests {
  private typealias G = ONNXGraph

  @Test("the graph of these tests runs as it is")
  func sound() throws { #expect(try ONNXGraph().refusal() == nil) }

  @Test("an unsupported operator or attribute is named with its node")
  func unsupported() throws {
    let graph = ONNXGraph()
    #expect(
      try graph.setting("clip") {
        $0.type = .float
        $0.f = 3
      }.refusal() == "F: node “cell” (RNN): attribute clip is not supported.")
    #expect(
      try graph.setting("activations") {
        $0.type = .strings
        $0.strings = [Data("Elu".utf8)]
      }.refusal() == "F: node “cell” (RNN): activation Elu is not supported.")
    #expect(
      try graph.adding(G.node("Einsum", ["Y"], ["Z"])).refusal()
        == "F: node number 2 (Einsum): this operator is not supported.")
    #expect(
      try graph.adding(G.node("Add", ["Y", "Y"], ["Z"], name: "sum") { $0.domain = "com.x" })
        .refusal() == "F: node “sum” (Add): operators of the domain “com.x” are not supported.")
    #expect(
      try graph.setting("direction") {
        $0.type = .string
        $0.s = Data("sideways".utf8)
      }.refusal()
        == "F: node “cell” (RNN): its direction is none of forward, reverse and bidirectional.")
  }

  @Test("shapes that do not fit are told with what was expected")
  func shapes() throws {
    #expect(
      try ONNXGraph().with {
        $0.graph.initializer[0] = G.tensor("W", [1, 3, 2], [1, 2, 3, 4, 5, 6])
      }
      .refusal() == "F: node “cell” (RNN): expected W [1, 2, 3], got [1, 3, 2].")
    #expect(
      try ONNXGraph().refusal(["X": Tensor(shape: [4, 3], [Float](repeating: 1, count: 12))])
        == "F has “X” in the wrong shape: expected [4, 2, 3], got [4, 3].")
    #expect(try ONNXGraph().refusal([:]) == "F lacks the input “X” [4, 2, 3].")
    #expect(
      try ONNXGraph().refusal(G.inputs.merging(["Z": Tensor(shape: [1], [Float(1)])]) { $1 })
        == "F has “Z”, which is no input of the model.")
  }

  @Test("a graph must be one: no cycle, no value given twice or by nobody")
  func order() throws {
    let cycle = ONNXGraph().adding(
      G.node("Tanh", ["b"], ["a"], name: "one"), G.node("Tanh", ["a"], ["b"], name: "two"))
    #expect(
      try cycle.refusal()
        == "F: node “one” (Tanh): it stands in a cycle or behind one: it would wait for itself.")
    #expect(
      try ONNXGraph().adding(G.node("Tanh", ["Y"], ["Y"], name: "again")).refusal()
        == "F: node “again” (Tanh): it gives “Y”, which is given already.")
    #expect(
      try ONNXGraph().adding(G.node("Tanh", ["?"], ["Z"], name: "lost")).refusal()
        == "F: node “lost” (Tanh): it reads “?”, which nothing gives.")
    #expect(
      try ONNXGraph().with { $0.graph.output.append(.with { $0.name = "Z" }) }.refusal()
        == "F has the output “Z”, which no node gives.")
    #expect(
      try ONNXGraph().with { $0.graph.initializer.append($0.graph.initializer[0]) }.refusal()
        == "F has two weights “W”.")
    #expect(try ONNXGraph().with { $0.graph.node.reverse() }.refusal() == nil)
  }

  @Test("nodes may stand in any order")
  func unsorted() throws {
    let graph = ONNXGraph().with {
      $0.graph.node = [G.node("Tanh", ["Y"], ["Z"])] + $0.graph.node
    }
    #expect(try graph.refusal() == nil)
  }

  @Test("data in another file are refused, and the file is not opened")
  func external() throws {
    let graph = ONNXGraph().with {
      $0.graph.initializer[0].dataLocation = .external
      $0.graph.initializer[0].externalData = [
        .with {
          $0.key = "location"
          $0.value = "/etc/passwd"
        }
      ]
    }
    #expect(
      try graph.refusal()
        == "F keeps the tensor “W” in another file, which is not opened; "
        + "torch.onnx.export(…, external_data=False) keeps all in one.")
  }

  @Test("impossible sizes of weights are refused before memory is taken")
  func sizes() throws {
    let cases: [([Int64], String)] = [
      ([1 << 40, 1 << 40], "F has the tensor “W” of an impossible size."),
      ([1 << 40], "F has the tensor “W” [1099511627776] with 6 numbers."),
      ([-1, 6], "F has the tensor “W” with a dimension of -1."),
      ([1, 2, 4], "F has the tensor “W” [1, 2, 4] with 6 numbers."),
    ]
    for (shape, sentence) in cases {
      #expect(try ONNXGraph().with { $0.graph.initializer[0].dims = shape }.refusal() == sentence)
    }
  }

  @Test("a node over very many rows of nothing, or of very many inputs, is refused")
  func nothing() throws {
    let empty = ONNXGraph().with {
      $0.graph.initializer += [
        G.tensor("rows", [1 << 40, 0], []), G.tensor("cube", [0, 1 << 30, 1 << 30], []),
        G.whole("none", [0]), G.tensor("one", [1], [1]),
        G.tensor("column", [2000, 1], Array(repeating: 1, count: 2000)),
      ]
    }
    func axis(_ name: String, _ value: Int64) -> (inout Onnx_NodeProto) -> Void {
      { node in
        node.attribute = [
          .with {
            ($0.name, $0.type) = (name, name == "axes" ? .ints : .int)
            if name == "axes" { $0.ints = [value] } else { $0.i = value }
          }
        ]
      }
    }
    let nodes = [
      G.node("ReduceMax", ["rows"], ["Z"], name: "big", axis("axes", 1)),
      G.node("ReduceMax", ["cube"], ["Z"], name: "big", axis("axes", 0)),
      G.node("TopK", ["rows", "none"], ["Z", "P"], name: "big", axis("axis", 1)),
      G.node("LayerNormalization", ["rows", "one"], ["Z"], name: "big", axis("axis", 1)),
      G.node("Sum", ["column"] + Array(repeating: "one", count: 3000), ["Z"], name: "big"),
    ]
    for node in nodes {
      let sentence = try empty.adding(node).refusal()
      #expect(
        sentence?.hasPrefix("F: node “big” (\(node.opType)): it would make ") == true,
        "\(sentence ?? "it runs")")
    }
  }

  @Test("a node that would make terabytes is refused")
  func terabytes() throws {
    let huge = ONNXGraph().with {
      $0.graph.initializer += [
        G.whole("shape", [1 << 20, 1 << 20]), G.whole("overflow", [1 << 40, 1 << 40]),
        G.tensor("one", [1], [1]), G.tensor("column", [2000, 1], Array(repeating: 1, count: 2000)),
        G.tensor("row", [1, 20000], Array(repeating: 1, count: 20000)),
      ]
    }
    for (type, inputs) in [("Expand", ["one", "shape"]), ("ConstantOfShape", ["shape"])] {
      #expect(
        try huge.adding(G.node(type, inputs, ["Z"], name: "big")).refusal()
          == "F: node “big” (\(type)): it would make 1099511627776 numbers, more than fits a model "
          + "and an input of this size.")
    }
    #expect(
      try huge.adding(G.node("ConstantOfShape", ["overflow"], ["Z"], name: "big")).refusal()
        == "F: node “big” (ConstantOfShape): it would make an array of an impossible shape.")
    #expect(
      try huge.adding(G.node("MatMul", ["column", "row"], ["Z"], name: "big")).refusal()?
        .hasPrefix("F: node “big” (MatMul): it would make 40000000 numbers") == true)
  }

  @Test("arrays that double at every node end at the limit")
  func doubling() throws {
    var graph = ONNXGraph()
    for k in 0..<60 {
      let last = k == 0 ? "Y" : "d\(k - 1)"
      graph = graph.adding(
        G.node("Concat", [last, last], ["d\(k)"], name: "double \(k)") {
          $0.attribute = [
            .with {
              $0.name = "axis"
              $0.type = .int
              $0.i = 0
            }
          ]
        })
    }
    #expect(try graph.refusal()?.contains("more than fits a model") == true)
  }

  @Test("a weight that is no number is told with its place")
  func notANumber() throws {
    let graph = ONNXGraph().with {
      $0.graph.initializer[1] = ONNXGraph.tensor("R", [1, 2, 2], [0.25, .nan, 0, 0])
    }
    #expect(try graph.refusal() == "F has NaN in the weight “R”, at element 1.")
  }

  @Test("every IR version is read, and opsets above the newest known with a remark")
  func newest() throws {
    for (opset, remarks) in [(22, 0), (23, 1), (Int64.max, 1)] {
      let graph = ONNXGraph().with {
        $0.irVersion = 99
        $0.opsetImport[0].version = opset
      }
      #expect(try graph.refusal() == nil)
      let scratch = try Scratch()
      let path = try scratch.file(graph.bytes)
      #expect(try ONNXModel(path: path).remarks.count == remarks)
    }
  }

  @Test("what is no model is told so")
  func noModel() throws {
    #expect(try G.refusal([]) == "F is no ONNX model: it has no graph with nodes.")
    #expect(
      try G.refusal(Array("hello, world".utf8))?.hasPrefix("F is no sound ONNX file: ") == true)
    #expect(
      try ONNXGraph().with { $0.opsetImport[0].version = 6 }.refusal()
        == "F uses opset 6; opsets from 7 on are supported.")
    #expect(
      try ONNXGraph().with { $0.graph.node[0] = G.node("Tanh", ["X"], ["Y"]) }.refusal()
        == "F has no RNN, LSTM or GRU node.")
    let scratch = try Scratch()
    #expect(throws: ONNXError(path: scratch.path("none"), fault: .file(.missing))) {
      try ONNXModel(path: scratch.path("none"))
    }
    #expect(throws: ONNXError(path: scratch.folder, fault: .file(.directory))) {
      try ONNXModel(path: scratch.folder)
    }
  }

  @Test("deep nesting and a great many parts are refused before they are decoded")
  func bounds() throws {
    // ModelProto.graph (7) { node (1) { attribute (5) { g (6) { node …
    var bytes: [UInt8] = []
    for level in 0..<201 {
      let key: UInt8 = [0x32, 0x2A, 0x0A][level % 3]
      bytes = [key] + varint(bytes.count) + bytes
    }
    #expect(
      try G.refusal([0x3A] + varint(bytes.count) + bytes)
        == "F is no sound ONNX file: its parts are nested more than 32 deep.")
    let nodes = (0..<WireScan.messageLimit).flatMap { _ in [0x0A, 0x00] as [UInt8] }
    #expect(
      try G.refusal([0x3A] + varint(nodes.count) + nodes)
        == "F is no sound ONNX file: it has more than 100000 parts.")
    let names = (0...WireScan.fieldLimit).flatMap { _ in [0x0A, 0x00] as [UInt8] }
    let node = [0x0A] + varint(names.count) + names
    #expect(
      try G.refusal([0x3A] + varint(node.count) + node)
        == "F is no sound ONNX file: it has more than 1000000 texts and lists.")
  }

  private func varint(_ value: Int) -> [UInt8] {
    value < 128 ? [UInt8(value)] : [UInt8(value & 127) | 128] + varint(value >> 7)
  }

  @Test("fields that the schema does not know are passed over")
  func unknownFields() throws {
    let unknown: [UInt8] = [0xC2, 0x3E, 0x03, 1, 2, 3]
    #expect(try G.refusal(ONNXGraph().bytes + unknown) == nil)
  }
}

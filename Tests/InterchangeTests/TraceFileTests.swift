import Foundation
import Recurrence
import Testing

@testable import Interchange

@Suite("Traces and tables as text")
struct TraceFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func request(_ name: String) throws -> TraceRequest {
    try TraceRequest(
      ModelFile.read(Reference.path(name, "model")), input: Reference.path(name, "input"))
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try scratch.bytes(name), as: UTF8.self)
  }

  /// The lines of a CSV file without quotation marks, field by field.
  private func fields(_ name: String) throws -> [[String]] {
    try text(name).components(separatedBy: "\r\n").dropLast().map {
      $0.components(separatedBy: ",")
    }
  }

  @Test(
    "every dimension of every tensor of a trace is known",
    arguments: [
      "lstm_stacked_unequal", "gru_language_model", "clip_above", "vanishing_1_0", "optimizer_adam",
    ])
  func axes(name: String) throws {
    for (name, tensor) in try request(name).tensors(.double) {
      let axes = TraceAxes(name, tensor.shape)
      let isWeight =
        name.contains("grad.") || name.contains("clipped.") || name.hasPrefix("step1.")
        || name.hasPrefix("final.") || name == "losses"
      #expect((axes.axes == nil) == isWeight, "\(name)")
      if let known = axes.axes {
        #expect(known.count == (tensor.shape == [1] ? 0 : tensor.shape.count))
      }
    }
    #expect(TraceAxes("rnn.l0.grad_c", [5, 2, 7]).signal == "grad_c")
    #expect(TraceAxes("rnn.l0.grad_c", [5, 2, 7]).layer == "rnn.l0")
    #expect(TraceAxes("rnn.l0.grad_h0", [2, 7]).axes == [.sample, .unit])
    #expect(TraceAxes("loss_steps", [5, 2]).axes == [.step, .sample])
  }

  @Test("CSV gives every number of the trace back at its place", arguments: Precision.allCases)
  func csv(precision: Precision) throws {
    let request = try request("lstm_many_to_one")
    let tensors = try request.tensors(precision)
    try request.save(precision, to: scratch.path("t.csv"))
    let lines = try fields("t.csv")
    #expect(lines[0] == ["signal", "layer", "step", "sample", "unit", "value"])
    #expect(lines.count - 1 == tensors.values.reduce(0) { $0 + $1.count })
    let h = try #require(tensors["rnn.l0.h"])
    let (samples, units) = (h.shape[1], h.shape[2])
    for line in lines where line[0] == "h" {
      let place = try line[2...4].map { try #require(Int($0)) }
      #expect(line[1] == "rnn.l0")
      #expect(
        Double(line[5]) ?? .nan
          == (precision == .float
            ? Double("\(h.floats[(place[0] * samples + place[1]) * units + place[2]])")
            : h.doubles[(place[0] * samples + place[1]) * units + place[2]]))
    }
    let last = request.batch.steps - 1
    #expect(lines.filter { $0[0] == "logits" }.allSatisfy { $0[2] == "\(last)" && $0[1].isEmpty })
    #expect(lines.contains { $0[0] == "h_n" && $0[2].isEmpty && $0[3] == "0" && $0[4] == "0" })
    let gradient = try #require(tensors["grad.rnn.weight_hh_l0"])
    let cells = lines.filter { $0[0] == "grad.rnn.weight_hh_l0" }
    #expect(cells.map { $0[4] } == (0..<gradient.count).map { "\($0)" })
    #expect(cells.allSatisfy { $0[1...3].allSatisfy(\.isEmpty) })
  }

  @Test("JSON gives every tensor back by name, with its shape", arguments: Precision.allCases)
  func json(precision: Precision) throws {
    let request = try request("gru_many_to_many")
    let tensors = try request.tensors(precision)
    try request.save(precision, to: scratch.path("t"), as: .json)
    let data = Data(try scratch.bytes("t"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
    #expect(Set(object.keys) == Set(tensors.keys).union(["__metadata__"]))
    #expect(object["__metadata__"]?["cell"] as? String == "gru")
    for (name, tensor) in tensors {
      let entry = try #require(object[name])
      #expect(entry["shape"] as? [Int] == tensor.shape)
      #expect(entry["dtype"] as? String == tensor.type.rawValue)
      #expect((entry["values"] as? [Any])?.count == tensor.count)
      let exact = try numbers(of: name, in: text("t"))
      #expect(
        precision == .float
          ? exact.map { Float($0) } == tensor.floats : exact.map { Double($0) } == tensor.doubles,
        "\(name)")
    }
  }

  /// The digits of a tensor's values as they stand in the file; Foundation's reader rounds some in the last place.
  private func numbers(of name: String, in text: String) throws -> [String] {
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("\"\(name)\"") })
    let list = try #require(line.split(separator: "[").last?.split(separator: "]").first)
    return list.split(separator: ",").map(String.init)
  }

  @Test("what is no number has a name that says so")
  func notNumbers() throws {
    let tensors = [
      "a": Tensor(shape: [1, 1, 4], [Float.nan, .infinity, -.infinity, .leastNonzeroMagnitude]),
      "b,\"c": Tensor(shape: [2], [1, -2] as [Int64]),
    ]
    try TraceFile.save(tensors, steps: 1, to: scratch.path("t.csv"), as: .csv)
    #expect(
      try text("t.csv").components(separatedBy: "\r\n") == [
        "signal,layer,step,sample,unit,value", "a,,0,0,0,NaN", "a,,0,0,1,Infinity",
        "a,,0,0,2,-Infinity",
        "a,,0,0,3,1e-45", "\"b,\"\"c\",,,,0,1", "\"b,\"\"c\",,,,1,-2", "",
      ])
    try TraceFile.save(tensors, steps: 1, to: scratch.path("t.json"), as: .json)
    let data = Data(try scratch.bytes("t.json"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
    let values = try #require(object["a"]?["values"] as? [Any])
    #expect(values.prefix(3).compactMap { $0 as? String } == ["NaN", "Infinity", "-Infinity"])
    #expect(Float(try #require(values[3] as? Double)) == .leastNonzeroMagnitude)
  }

  @Test("the file's name tells the format, unless it is said")
  func formats() {
    #expect(TraceFormat(path: "a/b.CSV") == .csv)
    #expect(TraceFormat(path: "b.json") == .json)
    #expect(TraceFormat(path: "csv.safetensors") == .safetensors)
    #expect(TraceFormat(path: "trace") == .safetensors)
  }

  @Test("a trace that cannot be written leaves the old file and no other")
  func failing() throws {
    _ = try scratch.file([1, 2], name: "old.csv")
    try FileManager.default.createDirectory(
      atPath: scratch.path("folder.csv"), withIntermediateDirectories: true)
    let tensors = ["h": Tensor(shape: [1, 1, 1], [1] as [Float])]
    #expect(throws: SavingError.self) {
      try TraceFile.save(tensors, steps: 1, to: scratch.path("folder.csv"), as: .csv)
    }
    #expect(throws: SavingError.self) {
      try TraceFile.save(tensors, steps: 1, to: scratch.path("no/t.csv"), as: .csv)
    }
    #expect(scratch.names == ["folder.csv", "old.csv"])
  }

  @Test("a table keeps texts as they are, and what is unknown empty")
  func table() throws {
    var table = Table(columns: ["a", "b, c"])
    table.append([.text("x\n\"y\""), .number(0.1)])
    table.append([.none, .number(Double(Float(0.1)))])
    table.append([.integer(-3), .number(.nan)])
    #expect(table.csv == "a,\"b, c\"\r\n\"x\n\"\"y\"\"\",0.1\r\n,0.1\r\n-3,NaN\r\n")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(table.json.utf8)) as? [[String: Any]])
    #expect(rows[0]["a"] as? String == "x\n\"y\"")
    #expect(rows[1]["a"] is NSNull)
    #expect(rows[2]["b, c"] as? String == "NaN")
    #expect(Table(columns: []).json == "[\n\n]\n")
  }
}

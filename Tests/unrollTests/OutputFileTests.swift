import Foundation
import Testing

@Suite("Files that a command writes")
struct OutputFileTests {
  let desk: Desk
  private let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("InterchangeTests/Fixtures")

  init() throws {
    desk = try Desk()
    try desk.write("dat.csv", "a,b\n" + (0..<20).map { "\($0),\($0 % 3)\n" }.joined())
  }

  private func copy(_ fixture: String, to name: String) throws {
    try desk.write(name, try Data(contentsOf: fixtures.appendingPathComponent(fixture)))
  }

  /// Expects a refusal, before anything else is said, that leaves a file as it is.
  private func expect(_ refusal: String, keeping name: String, _ command: [String]) throws {
    let before = try Data(contentsOf: desk.url(name))
    try desk.run(command).expectRefusal(refusal)
    #expect(try Data(contentsOf: desk.url(name)) == before)
  }

  @Test("The files of a graph's input folder are not written over")
  func inputFolder() throws {
    try copy("onnx/folder/model.onnx", to: "model.onnx")
    let inner = "onnx/folder/test_data_set_0"
    let names = try FileManager.default.contentsOfDirectory(
      atPath: fixtures.appendingPathComponent(inner).path)
    for name in names { try copy("\(inner)/\(name)", to: "in/test_data_set_0/\(name)") }
    let target = "in/test_data_set_0/input_0.pb"
    try expect(
      "--output would overwrite “\(target)”", keeping: target,
      ["trace", "model.onnx", "--input", "in", "--output", target])
    try desk.run("trace", "model.onnx", "--input", "in", "--output", "t.safetensors")
      .expectSuccess()
  }

  @Test("Data are not written over by the network of a seed")
  func seeds() throws {
    try FileManager.default.moveItem(at: desk.url("dat.csv"), to: desk.url("q-2.csv"))
    try expect(
      "--save would overwrite “q-2.csv”", keeping: "q-2.csv",
      ["train", "q-2.csv", "--label", "b", "--seeds", "2", "--updates", "1", "--save", "q.csv"])
    #expect(!FileManager.default.fileExists(atPath: desk.url("q-1.csv").path))
  }

  @Test("Data that a network remembers are not written over")
  func rememberedData() throws {
    let first = try desk.run(
      "train", "dat.csv", "--label", "b", "--updates", "1", "--save", "net.safetensors")
    #expect(first.exitCode == 0)
    try expect(
      "--save would overwrite “", keeping: "dat.csv",
      ["train", "net.safetensors", "--updates", "1", "--save", "dat.csv"])
    try desk.write("some.txt", "once there was a film, and once there was none.\n")
    let text = try desk.run("train", "some.txt", "--updates", "1", "--save", "text.safetensors")
    #expect(text.exitCode == 0)
    try expect(
      "--output would overwrite “", keeping: "some.txt",
      ["trace", "text.safetensors", "--text", "a film", "--output", "some.txt"])
  }

  @Test("A vocabulary that was found beside a model is not written over; a link beside it is none")
  func foundVocabulary() throws {
    try copy("pytorch/word_language_model/model.safetensors", to: "lm.safetensors")
    let symbols = "the of film was good bad not <eos> <unk> . a"
    try desk.write("lm.vocab.txt", symbols.replacing(" ", with: "\n"))
    let command = ["trace", "lm.safetensors", "--text", "the film", "--output"]
    try expect(
      "--output would overwrite “lm.vocab.txt”", keeping: "lm.vocab.txt",
      command + ["lm.vocab.txt"])
    #expect(try desk.run(command + ["t.csv"]).exitCode == 0)
    try FileManager.default.moveItem(at: desk.url("lm.vocab.txt"), to: desk.url("real.txt"))
    try FileManager.default.createSymbolicLink(
      at: desk.url("lm.vocab.txt"), withDestinationURL: desk.url("real.txt"))
    try desk.run(command + ["u.csv"]).expectRefusal("which is followed only where it is named.")
    #expect(try desk.run(command + ["u.csv", "--vocabulary", "lm.vocab.txt"]).exitCode == 0)
  }

  @Test("What cannot be written is told before anything is computed")
  func unwritable() throws {
    try FileManager.default.createDirectory(
      at: desk.url("folder"), withIntermediateDirectories: true)
    #expect(mkfifo(desk.url("pipe").path, 0o600) == 0)
    let targets = [
      ("folder", "it is a folder"), ("pipe", "it is a device or pipe"),
      ("/dev/full", "it is a device or pipe"), ("none/net", "there is no folder “none/”"),
    ]
    let input = fixtures.appendingPathComponent("pytorch/rnn_relu/input.safetensors").path
    try copy("pytorch/rnn_relu/model.safetensors", to: "m.safetensors")
    for (target, reason) in targets {
      // So many updates would take hours.
      let training = ["train", "adding:50", "--updates", "1000000000", "--save", target]
      try desk.run(training).expectRefusal("could not be saved: \(reason)")
      let trace = ["trace", "m.safetensors", "--cell", "rnn_relu", "--input", input, "--output"]
      try desk.run(trace + [target]).expectRefusal("could not be saved: \(reason)")
    }
    let seeds = ["train", "adding:50", "--updates", "1000000000", "--seeds", "2", "--save"]
    try desk.run(seeds + ["none/net"]).expectRefusal("there is no folder “none/”")
  }
}

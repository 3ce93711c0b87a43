import Foundation
import Testing

@Suite("Files that cannot be opened")
struct BrokenFileTests {
  let desk: Desk

  init() throws { desk = try Desk() }

  @Test(
    "A text that nothing can be learned from",
    arguments: [
      ("", "is empty"), ("a", "has only one character"), ("aaaa", "has only “a”"),
      ("ab\u{0}", nil),
    ] as [(String, String?)])
  func texts(content: String, sentence: String?) throws {
    try desk.write("some.txt", content)
    for command in ["render", "train"] {
      let outcome = try desk.run(command, "some.txt", command == "train" ? "--json" : "--size=20x5")
      if let sentence { outcome.expectRefusal(sentence) } else { #expect(outcome.exitCode == 0) }
    }
  }

  @Test("A file that is missing, no text, a folder, or not to be read")
  func unreadable() throws {
    try desk.run("render", "missing.txt").expectRefusal("There is no file “missing.txt”")
    try desk.run("train", "missing.txt").expectRefusal("There is no file “missing.txt”")
    try desk.write("bytes.txt", Data([0x61, 0x62, 0xFF, 0x63]))
    try desk.run("render", "bytes.txt").expectRefusal("the byte 0xFF at offset 2")
    try desk.run("open", "--plain", "bytes.txt").expectRefusal("is not UTF-8 text")
    try desk.run("train", desk.folder.path).expectRefusal("is a folder")
    guard geteuid() != 0 else { return }
    try desk.write("secret.txt", "some text")
    chmod(desk.url("secret.txt").path, 0)
    try desk.run("render", "secret.txt").expectRefusal("cannot be read")
  }

  /// A small sound model.
  private func model() throws -> Tensors {
    try desk.run("train", "adding:11", "--hidden", "2", "--updates", "1", "--save", "m.safetensors")
      .expectSuccess()
    return try Tensors(desk.url("m.safetensors"))
  }

  private func expectRefusal(_ file: Data, _ sentence: String) throws {
    try desk.write("broken.safetensors", file)
    try desk.run("render", "broken.safetensors").expectRefusal(sentence)
  }

  @Test("A model whose file is damaged")
  func damagedModel() throws {
    let sound = try model()
    let (file, header) = (try sound.file, try sound.header)
    try expectRefusal(file.dropLast(7), "broken.safetensors")
    try expectRefusal(file.prefix(40), "broken.safetensors")
    try expectRefusal(file + Data([0]), "broken.safetensors")
    let length = withUnsafeBytes(of: UInt64(200_000_000).littleEndian) { Data($0) }
    try expectRefusal(length + file.dropFirst(8), "100")
    let twice =
      header.dropLast() + ",\"head.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}"
    try expectRefusal(Tensors.file(header: String(twice), data: sound.data), "head.bias")
    var beyond = sound
    beyond.entries["head.bias"]?.data_offsets = [1 << 20, 1 << 20 + 4]
    try expectRefusal(beyond.file, "is damaged")
    var overlapping = sound
    overlapping.entries["head.weight"]?.data_offsets = [0, 8]
    try expectRefusal(overlapping.file, "overlap")
    try expectRefusal(Data([0x80, 0x02, 0x7D, 0x71]), "safetensors")
  }

  @Test("A model whose weights do not fit, or are no numbers")
  func unfitWeights() throws {
    let sound = try model()
    var missing = Tensors()
    var misshapen = Tensors()
    var infinite = Tensors()
    for (name, entry) in sound.entries {
      let values = sound.values(name).map(Float.init)
      if name != "head.bias" { missing.add(name, entry.shape, values) }
      let isHead = name == "head.weight"
      misshapen.add(name, isHead ? entry.shape.reversed() : entry.shape, values)
      infinite.add(name, entry.shape, isHead ? [.nan, .infinity] : values)
    }
    missing.metadata = sound.metadata
    misshapen.metadata = sound.metadata
    infinite.metadata = sound.metadata
    try expectRefusal(missing.file, "lacks the tensor “head.bias” [1]")
    try expectRefusal(misshapen.file, "expected [1, 2], got [2, 1]")
    try expectRefusal(infinite.file, "has NaN in “head.weight”")
  }

  @Test("An empty file is empty, and a text a text, where a network with an input was meant")
  func noNetwork() throws {
    try desk.write("input.safetensors", Data())
    try desk.write("empty.safetensors", Data())
    try desk.write("text.txt", "to be or not to be")
    for (file, sentence) in [("empty.safetensors", "is empty"), ("text.txt", "is a text")] {
      try desk.run("render", file, "--input", "input.safetensors").expectRefusal(sentence)
    }
  }

  @Test("Nothing is lost where saving fails")
  func savingFails() throws {
    try desk.run("train", "adding:11", "--updates", "1", "--save", "nowhere/m.safetensors")
      .expectRefusal("could not be saved")
  }
}

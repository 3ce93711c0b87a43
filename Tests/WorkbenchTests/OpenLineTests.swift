import Console
import Interchange
import Laboratory
import Recurrence
import Sequences
import Testing

@testable import Workbench

@Suite("A path with how it is read")
struct OpenLineTests {
  @Test(
    "options behind a path are read as on the command line, quotation marks holding words together")
  func options() throws {
    let line = "my films.csv --label stars --text \"the text\" --words --window 7 --view bag"
    let request = try OpenLine(line).request
    #expect(request.source == .file(path: "my films.csv"))
    #expect(request.wishes.reading.label == "stars")
    #expect(request.model.text == "the text")
    #expect(request.wishes.reading.unit == .word)
    #expect(request.wishes.reading.window == 7)
    #expect(request.wishes.view == .bag)
  }

  @Test("what is said of a model is read too")
  func models() throws {
    let line = "net.safetensors --input x.safetensors --head fc --stack a,b:c --leave-out bn,crf"
    let model = try OpenLine(line + " --activation relu --vocabulary v.json").request.model
    #expect(model.input == "x.safetensors" && model.vocabulary == "v.json")
    #expect(model.hints.head == "fc" && model.hints.activation == .relu)
    #expect(model.hints.stack == ["c"] && model.hints.encoder == ["a", "b"])
    #expect(model.hints.leftOut == ["bn", "crf"])
  }

  @Test(
    "what is wrong gets a sentence",
    arguments: [
      ("a.csv --lable x", "There is no option “--lable” here; did you mean --label"),
      ("a.csv --label", "“--label” needs a value behind it."),
      ("a.csv --window x", "“--window” expects a whole number"),
      ("a.csv --kind x", "“--kind” expects text, table, tags or pairs, got “x”."),
    ])
  func wrong(line: String, sentence: String) {
    do {
      _ = try OpenLine(line)
      Issue.record("expected a sentence")
    } catch { #expect(error.sentence.string.hasPrefix(sentence)) }
  }

  @Test("the file prompt and :open take them, and list them")
  func typed() throws {
    for keys in ["oa.csv --label x<enter>", ":open a.csv --label x<enter>"] {
      let stage = try Stage().type(keys)
      let wish = stage.effects.compactMap { effect -> OpenRequest? in
        if case .open(let request) = effect { request } else { nil }
      }.last
      #expect(wish?.wishes.reading.label == "x")
      #expect(wish?.source == .file(path: "a.csv"))
    }
    let stage = try Stage().type("oa.csv --la")
    #expect(stage.lines.joined().contains("--label  the column with the class"))
  }

  @Test("what is to be predicted is asked with the columns there are")
  func question() throws {
    let table =
      "width,kind\n"
      + (0..<12).map { "\($0),\($0 % 2 == 0 ? "a" : "b")" }
      .joined(separator: "\n")
    let error = #expect(throws: DataError.self) {
      try Problem.file(TextFile(name: "t.csv", text: table))
    }
    let question = OpeningQuestion.data(try #require(error?.question))
    let stage = Stage()
    stage.send(.asked(OpenRequest(.file(path: "t.csv")), question, "It has columns."))
    let screen = stage.lines.joined(separator: "\n")
    for text in ["What is to be predicted?", "kind", "one of 2 classes", "next width"] {
      #expect(screen.contains(text), "\(text)")
    }
    try stage.type("kind<enter>")
    let wish = stage.effects.compactMap { effect -> OpenRequest? in
      if case .open(let request) = effect { request } else { nil }
    }.last
    #expect(wish?.wishes.reading.label == "kind")
  }

  @Test("another view is a wish to open the same anew")
  func view() throws {
    let stage = try Stage().type(":open reviews<enter>")
    #expect(try OpenLine("x").request.wishes.view == nil)
    try stage.type(":view sideways<enter>")
    #expect(stage.lines.joined().contains("sequence, bag, flat or shuffled"))
  }
}

import Console
import Interchange
import Laboratory
import Recurrence
import Testing

@testable import Workbench

@Suite("What a model leaves open is asked")
struct QuestionTests {
  private let request = OpenRequest(.file(path: "m.safetensors"))
  private let cells = OpeningQuestion.model(
    ModelQuestion(
      subject: .cell,
      candidates: [
        .init(answer: "rnn_tanh", about: "RNN (tanh)"),
        .init(answer: "rnn_relu", about: "RNN (ReLU)"),
      ]))

  /// What a session wishes to open after a question and some keys.
  private func opened(_ question: OpeningQuestion, _ keys: String) throws -> OpenRequest? {
    let stage = Stage()
    stage.send(.asked(request, question, "It leaves something open."))
    return try KeyScript.parse(keys).reduce(nil) { found, token in
      guard case .key(let key) = token else { return found }
      let opening = stage.only(.key(key)).compactMap { effect in
        if case .open(let request) = effect { request } else { nil }
      }
      return opening.last ?? found
    }
  }

  @Test("the answers that fit are listed, and the chosen one opens the file again")
  func choosing() throws {
    let stage = Stage()
    stage.send(.asked(request, cells, "It leaves something open."))
    let screen = stage.lines.joined(separator: "\n")
    for text in ["Which is the cell?", "rnn_tanh  RNN (tanh)", "rnn_relu  RNN (ReLU)"] {
      #expect(screen.contains(text), "\(text)")
    }
    #expect(try opened(cells, "<tab><tab><enter>")?.model.hints.cell == .rnnReLU)
    #expect(try opened(cells, "rnn_t<tab><enter>")?.model.hints.cell == .rnnTanh)
    #expect(try opened(cells, "<down><down><up><enter>")?.model.hints.cell == .rnnTanh)
    #expect(try opened(cells, "<esc>") == nil)
  }

  @Test("a click puts an answer in, another opens; without an answer the question stays")
  func pointing() throws {
    let stage = Stage()
    stage.send(.asked(request, cells, "It leaves something open."))
    try stage.type("<enter>")
    #expect(stage.session.prompt != nil)
    #expect(stage.lines.joined().contains("↑↓ choose"))
    let row = try #require(stage.lines.firstIndex { $0.contains("rnn_relu") })
    try stage.type("<click:4,\(row + 1)>")
    #expect(stage.session.prompt?.line.text == "rnn_relu")
    try stage.type("<click:4,\(row + 1)>")
    guard case .open(let request)? = stage.effects.last else { throw Missing() }
    #expect(request.model.hints.cell == .rnnReLU)
  }

  private struct Missing: Error {}

  @Test("what a network shall read is a file, or a text in quotation marks")
  func input() throws {
    #expect(
      try opened(.input(of: []), "my file.safetensors<enter>")?.model.input == "my file.safetensors"
    )
    let text = try #require(try opened(.input(of: []), "\"good film\"<enter>"))
    #expect(text.model.text == "good film")
    #expect(text.model.input == nil)
  }

  @Test("a question about what was given up is not asked")
  func cancelled() throws {
    let stage = try Stage().type("onothing.txt<enter>")
    let wish = stage.effects.compactMap { effect -> OpenRequest? in
      if case .open(let request) = effect { request } else { nil }
    }.last
    let given = try #require(wish)
    var session = Session()
    _ = session.open(given)
    _ = update(&session, .key(.escape))
    _ = update(&session, .asked(given, cells, "?"))
    #expect(session.prompt == nil)
  }
}

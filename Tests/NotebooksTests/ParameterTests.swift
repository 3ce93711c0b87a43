import Notebooks
import Testing

@Suite struct ParameterTests {
  private func parameter(_ body: String) throws -> Parameter {
    let notebook = block("parameter p", body)
    #expect(notebook.diagnostics == [])
    return try #require(notebook.parameters.first)
  }

  @Test("A slider goes there and back over the same values, and stops at its ends")
  func slider() throws {
    let slider = try parameter("value: 3\nfrom: 0\nto: 10\nstep: 2.5")
    #expect(slider.value(after: Value(text: "3"), presses: 1).text == "5")
    #expect(slider.value(after: Value(text: "3"), presses: -1).text == "2.5")
    #expect(slider.value(after: Value(text: "7.5"), presses: 3).text == "10")
    #expect(slider.value(after: Value(text: "2.5"), presses: -9).text == "0")
    #expect(slider.share(of: Value(text: "2.5")) == 0.25)
  }

  @Test("A logarithmic slider multiplies")
  func logarithmic() throws {
    let slider = try parameter("value: 0.01\nfrom: 0.001\nto: 1\nscale: log\nstep: 10")
    #expect(slider.value(after: slider.shipped, presses: 1).text == "0.1")
    #expect(slider.value(after: Value(text: "0.1"), presses: -2).text == "0.001")
    #expect(abs((slider.share(of: Value(text: "0.1")) ?? 0) - 2.0 / 3) < 1e-12)
  }

  @Test("Choices can be lists, a switch turns, and only what is allowed is taken")
  func others() throws {
    let layers = try parameter("value: [24]\nchoices: [[24], [16, 16]]")
    #expect(layers.value(after: layers.shipped, presses: 1).spelling == "[16, 16]")
    #expect(layers.allows(try #require(Value(yaml: "[16,16]"))))
    #expect(!layers.allows(Value(text: "24")))
    let toggle = try parameter("value: true")
    #expect(toggle.value(after: toggle.shipped, presses: 1).flag == false)
    let text = try parameter("value: good film")
    #expect(text.control == .text)
    let notebook = block("parameter p", "value: 3\nfrom: 0\nto: 10")
    #expect(notebook.values(under: Setting(["p": Value(text: "11")]))["p"]?.text == "3")
  }
}

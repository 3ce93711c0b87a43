import Notebooks
import Testing

@Suite struct SchemaTests {
  @Test(
    "The example of every kind is a block without a fault but for names that stand elsewhere",
    arguments: BlockKind.allCases)
  func kindExample(kind: BlockKind) {
    let description = Schema.description(of: kind)
    #expect(description.kind == kind)
    let around = """
      ```yaml parameter cell
      value: lstm
      choices: [rnn, lstm, gru]
      ```
      ```yaml parameter rate
      value: 0.01
      from: 0.001
      to: 0.1
      ```
      ```yaml parameter length
      value: 10
      choices: [10, 20]
      ```
      ```yaml network net
      data: reviews
      ```
      ```yaml network plain
      data: reviews
      ```
      ```yaml network gated
      data: reviews
      ```
      ```yaml train fit
      of: net
      ```
      ```yaml figure picture
      show: walk
      of: net
      ```

      """
    let notebook = Notebook(
      text: around + "```yaml \(kind.rawValue) example\n\(description.example)\n```\n")
    #expect(notebook.diagnostics == [])
  }

  @Test(
    "The example of every key is a value that the key takes",
    arguments: Schema.kinds.flatMap { kind in kind.keys.map { (kind.kind, $0.name) } })
  func keyExample(kind: BlockKind, key: String) throws {
    let description = try #require(Schema.description(of: kind).keys.first { $0.name == key })
    let notebook = Notebook(
      text: "```yaml \(kind.rawValue) example\n\(key): \(description.example)\n```\n")
    let faults = notebook.diagnostics.filter {
      $0.message.hasPrefix("“\(key)” expects") || $0.message.contains("YAML")
    }
    #expect(faults == [])
  }

  @Test("The reference names every kind, key and finding")
  func reference() {
    let reference = Schema.reference
    for kind in Schema.kinds {
      #expect(reference.contains("### `yaml \(kind.kind.rawValue)"))
      for key in kind.keys { #expect(reference.contains("| `\(key.name)` |")) }
    }
    for name in MeasureName.allCases { #expect(reference.contains("- `\(name.rawValue)`")) }
  }
}

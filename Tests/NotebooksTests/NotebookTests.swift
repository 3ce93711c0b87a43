import Notebooks
import Testing

@Suite struct NotebookTests {
  @Test("A notebook is prose and blocks in the order of the file, with the lines they stand in")
  func parts() throws {
    let notebook = Notebook(text: forgetting)
    #expect(notebook.diagnostics == [])
    #expect(notebook.title == "Why a plain RNN forgets")
    #expect(notebook.blocks.map(\.kind) == [.parameter, .network, .figure, .check])
    #expect(notebook.blocks.map(\.name) == ["cell", "net", nil, nil])
    #expect(notebook.blocks.map(\.lines) == [6...9, 11...16, 18...22, 24...29])
    #expect(notebook.parts.count == 5)
    guard case .prose(let prose) = notebook.parts[0] else { throw Unexpected() }
    #expect(prose.lines == 4...4)
    #expect(
      prose.content
        == .paragraph([
          .text("A plain RNN multiplies the gradient by the "), .emphasis([.text("same")]),
          .text(" matrix at every step …"),
        ]))
  }

  @Test("Blocks that name others come after them")
  func order() {
    let notebook = Notebook(
      text: """
        ```yaml figure
        show: loss
        of: fit
        ```
        ```yaml train fit
        of: net
        ```
        ```yaml network net
        data: weather
        ```
        """)
    #expect(notebook.diagnostics == [])
    #expect(notebook.graph.order == [2, 1, 0])
    #expect(notebook.graph.ancestors(of: 0) == [1, 2])
    #expect(notebook.graph.descendants(of: [2]) == [0, 1])
  }

  @Test("A value of a parameter takes the place of its name, in lists too")
  func binding() throws {
    let notebook = block(
      "network net", "data: weather\nhidden: [$size, 4]\nweights: {head_bias: [$size]}")
    let bound = notebook.blocks[0].fields.bound(to: ["size": Value(text: "7")])
    #expect(bound["hidden"]?.spelling == "[7, 4]")
    #expect(bound["weights"]?.spelling == "{head_bias: [7]}")
  }

  @Test("Every piece of CommonMark that a lesson needs becomes a value")
  func prose() throws {
    let notebook = Notebook(
      text: """
        ## Head *line*

        3. one
        4. `two` [three](https://a.b "t")\\
           four

        > quoted **words**

        | a | b |
        | :-: | --: |
        | 1 | $x$ |

        ```swift
        let h = 0
        ```

        ***
        """)
    let contents = notebook.parts.map { part -> Prose.Content? in
      if case .prose(let prose) = part { prose.content } else { nil }
    }
    #expect(contents.count == 6)
    #expect(contents[0] == .heading(level: 2, [.text("Head "), .emphasis([.text("line")])]))
    guard case .list(start: 3, isTight: true, let items) = contents[1] else { throw Unexpected() }
    #expect(
      items[1].map(\.content) == [
        .paragraph([
          .code("two"), .text(" "), .link([.text("three")], to: "https://a.b"), .lineBreak,
          .text("four"),
        ])
      ])
    guard case .quote(let quoted) = contents[2] else { throw Unexpected() }
    #expect(quoted.map(\.lines) == [7...7])
    guard case .table(let table) = contents[3] else { throw Unexpected() }
    #expect(table.alignments == [.center, .right])
    #expect(table.rows == [[[.text("1")], [.emphasis([.text("x")])]]])
    #expect(contents[4] == .code("let h = 0\n", language: "swift"))
    #expect(contents[5] == .rule)
  }

  @Test("What is asked of the reader is read whole")
  func questions() throws {
    let notebook = Notebook(text: forgetting)
    let check = try #require(Check(notebook.blocks[3]))
    #expect(check.hints == ["What does an LSTM carry beside h?"])
    #expect(check.answer == ["cell": Value(text: "lstm")])
    let expectation = try #require(check.expectations.first)
    #expect(expectation.measure.phrase == "gradient ratio of net, first 1, last -1")
    #expect(expectation.phrase == "at least 0.01")
    #expect(expectation.isFulfilled(by: .number(0.01)))
    #expect(!expectation.isFulfilled(by: .number(0.0099)))
    #expect(!expectation.isFulfilled(by: .number(.nan)))
  }
}

struct Unexpected: Error {}

import Notebooks
import Testing

@Suite struct StrictnessTests {
  @Test("Everything that is wrong is told at once, with line, column and the word that was meant")
  func all() {
    let notebook = Notebook(
      text: """
        ```yaml paramter cell
        value: rnn
        ```

        ```yaml network net
        data: reviews
        cell: $cel
        hiden: [16]
        hidden: [16, big]
        ```

        ```yaml train net
        of: nett
        updates: -3
        ```
        """)
    let expected = [
      "a.md:1:9: There is no kind of block “paramter”. Did you mean “parameter”?",
      "a.md:7:7: There is no parameter “$cel”.",
      "a.md:8:1: There is no key “hiden” in a network block. Did you mean “hidden”?",
      "a.md:9:14: “hidden” expects a whole number from 1 to 1024, got “big”.",
      "a.md:12:15: “net” is the name of the block in line 5 already.",
      "a.md:13:5: There is no network or train block “nett”. Did you mean “net”?",
      "a.md:14:10: “updates” expects a whole number from 0 to 1000000, got “-3”.",
    ]
    #expect(
      notebook.diagnostics.map { $0.report(file: "a.md").split(separator: "\n")[0] }
        == expected.map { $0[...] })
    #expect(notebook.diagnostics[3].excerpt == "hidden: [16, big]")
  }

  @Test(
    "Each fault has its sentence",
    arguments: [
      ("network net", "cell: lstm", "In a network block “data” is missing"),
      ("network", "data: weather", "A network block needs a name"),
      ("network 1st", "data: weather", "A name is a letter"),
      ("network net two", "data: weather", "A block has one name"),
      ("network net", "data: weather\ncell: lsmt", "“cell” expects rnn,"),
      ("network net", "data: weather\nbidirectional: yes", "expects true or false, got “yes”"),
      ("network net", "data: weather\ndata: weather", "The key “data” stands here twice"),
      ("network net", "data: [weather", "This is not YAML"),
      ("network net", "- data", "Expected “key: value” lines, got a list of 1"),
      (
        "network net", "data: weather\ndropout: {embeding: 0.1}",
        "There is no key “embeding” in “dropout”"
      ),
      ("network net", "data: weather\nweights: {weight_ih_l0: [[a]]}", "expects a number, got “a”"),
      (
        "network net", "data: weather\nrecurrent: -1",
        "expects uniform or orthogonal or a number above 0"
      ),
      ("parameter p", "value: 3", "A number needs “from” and “to”"),
      ("parameter p", "value: 3\nfrom: 1", "needs both “from” and “to”"),
      ("parameter p", "value: 3\nfrom: 4\nto: 1", "A slider goes up"),
      ("parameter p", "value: 3\nfrom: 0\nto: 4\nscale: log", "begins above 0"),
      ("parameter p", "value: 5\nfrom: 0\nto: 4", "expects a number from 0 to 4, got “5”"),
      ("parameter p", "value: lsmt\nchoices: [lstm, gru]", "expects lstm or gru, got “lsmt”"),
      ("data d", "seed: 3", "Data come from one of problem, file, text or csv; none is given"),
      ("data d", "problem: adding\ntext: a", "; 2 are given"),
      (
        "quiz", "question: q\nchoices: [{text: a, because: b}, {text: c, because: d}]",
        "None of the choices is right"
      ),
      ("predict", "question: q", "A guess is held against"),
      (
        "predict", "question: q\nchoices: [up, down]\nright: dwn",
        "“right” expects one of the choices"
      ),
      (
        "check", "expect: {acuracy: {of: fit, at_least: 1}}\nhidden: true",
        "There is no finding “acuracy”"
      ),
      ("check", "expect: {accuracy: {of: fit}}\nhidden: true", "is expected to be what?"),
      ("check", "expect: {accuracy: {of: fit, at_least: 1}}", "A check needs a “task”"),
      ("check", "task: t\nexpect: {text: {of: g, at_least: 1}}\nanswer: {}", "“text” is a text"),
      (
        "check", "hint: h\nexpect: {accuracy: {of: fit, at_least: 1}}\nhidden: true",
        "A hidden check has no “hint”"
      ),
      ("table", "show: {accuracy: {of: fit}}", "A table goes over parameters"),
      ("figure", "show: wlak\nof: fit", "“show” expects examples"),
    ])
  func sentence(info: String, body: String, expected: String) {
    let notebook = block(info, body)
    #expect(
      notebook.diagnostics.contains { $0.message.contains(expected) }, "\(notebook.diagnostics)")
    #expect(!notebook.blocks.contains { !$0.isBroken })
  }

  @Test("A parameter must fit wherever it is used")
  func parameterUse() {
    let notebook = Notebook(
      text: """
        ```yaml parameter size
        value: 4
        from: 0
        to: 8
        ```
        ```yaml network net
        data: weather
        hidden: [$size]
        ```
        ```yaml check
        task: t
        expect: {weights: {of: net, at_least: 100}}
        answer: {size: 9}
        ```
        """)
    #expect(
      notebook.diagnostics.map(\.message) == [
        "“hidden” expects a whole number from 1 to 1024, but “$size” can be “0”.",
        "“size” expects a number from 0 to 8, got “9”.",
      ])
  }

  @Test("A cycle is told once, with its way")
  func cycle() {
    let notebook = Notebook(
      text:
        "```yaml train a\nof: b\n```\n```yaml train b\nof: a\n```\n```yaml figure\nshow: loss\nof: a\n```\n"
    )
    #expect(notebook.diagnostics.map(\.message) == ["A block cannot depend on itself: a → b → a."])
    #expect(notebook.blocks.map(\.isBroken) == [true, true, false])
    #expect(notebook.graph.order == [])
  }

  @Test("A fence without end, and a block in a list, are told")
  func fences() {
    let open = Notebook(text: "```yaml note\ntext: a\n")
    #expect(
      open.diagnostics.map(\.message) == [
        "This block is not closed: the line of its end is missing."
      ])
    let nested = Notebook(text: "- item\n\n  ```yaml note\n  text: a\n  ```\n")
    #expect(nested.diagnostics.map(\.message) == ["A block cannot stand in a list or a quotation."])
    #expect(nested.diagnostics.map(\.place) == [SourcePlace(line: 3, column: 3)])
  }

  @Test("What a stranger's file may be is bounded, and told in a sentence")
  func limits() {
    let blocks = Notebook(text: String(repeating: "```yaml note\n```\n", count: 10_000))
    #expect(blocks.blocks.count == Notebook.Limits.blocks)
    #expect(blocks.diagnostics.map(\.place.line) == [2001])
    let huge = Notebook(text: String(repeating: "a", count: Notebook.Limits.bytes + 1))
    #expect(huge.diagnostics.map(\.message) == ["A notebook may have 512 KiB, this one has 512."])
    #expect(huge.parts.isEmpty)
    let body = block("note", "text: " + String(repeating: "a", count: 70_000))
    #expect(body.diagnostics.map(\.message) == ["A block may have 64 KiB, this one has 68."])
    let deep = block(
      "note", "text: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900))
    #expect(
      deep.diagnostics.map(\.message) == ["Lists and keys stand in one another more than 32 deep."])
    let deeper = block("note", "text: " + String(repeating: "[", count: 30_000))
    #expect(deeper.diagnostics.first?.message.contains("Maximum nesting level") == true)
    let list = Notebook(text: String(repeating: "> ", count: 2000) + "deep")
    #expect(list.parts.count == 1)
  }

  @Test("An alias bomb is refused before it is read; stars and ampersands in prose are not")
  func aliases() {
    let levels = (1...40).map { "  - &l\($0) [*l\($0 - 1), *l\($0 - 1)]" }.joined(separator: "\n")
    let bomb = block("note", "text:\n  - &l0 [x, x]\n\(levels)\n  - {? *l40 : 1}")
    #expect(bomb.diagnostics.count == 1)
    #expect(bomb.diagnostics.first?.message.contains("no anchors and aliases") == true)
    #expect(block("note", "text: R &D, *so* to speak & more").diagnostics == [])
  }

  @Test("A word in quotation marks is the word; a number in them is a text")
  func quoted() {
    func table(_ over: String) -> Notebook {
      Notebook(
        text: """
          ```yaml parameter attention
          choices: [none, "dot", 3]
          value: "none"
          ```

          ```yaml table sizes
          over: {attention: \(over)}
          show: {parameter: {of: attention}}
          ```

          ```yaml check
          task: Look.
          expect: {parameter: {of: attention, equals: dot}}
          answer: {attention: "dot"}
          ```
          """)
    }
    #expect(table(#"["none", dot]"#).diagnostics == [])
    #expect(table(#"[none, "dot", 3]"#).diagnostics == [])
    #expect(
      table(#"["3"]"#).diagnostics.map(\.message) == [
        "“attention” expects none, dot or 3, got “3”."
      ])
    #expect(Value(yaml: "\"none\"") == Value(text: "none"))
    #expect(Set([Value(yaml: "\"none\""), Value(text: "none")]).count == 1)
    #expect(Value(yaml: "\"3\"") != Value(text: "3"))
  }

  @Test(
    "A list that is too long says how long it may be; words that are too many are not all named")
  func bounded() {
    let thirteen = Array(repeating: "{weights: {of: net, above: 0}}", count: 13)
    let check = block("check", "hidden: true\nexpect: [\(thirteen.joined(separator: ", "))]")
    let sentences = check.diagnostics.map(\.sentence)
    #expect(sentences.contains("“expect” takes 1 to 12 entries, this list has 13."))
    let compare = block("compare", "of: [a, b]\nshow: [qqqqqqq]").diagnostics.map(\.sentence)
    let told = compare.first { $0.contains("“show”") }
    #expect(told?.contains("one of ") == true && told?.contains("loss") == true)
    #expect((told?.count ?? 1000) < 220, "\(told ?? "")")
    let finding = block("check", "hidden: true\nexpect: {qqqqqqq: {of: a, above: 0}}")
    let sentence = finding.diagnostics.first?.sentence ?? ""
    #expect(sentence.hasPrefix("There is no finding “qqqqqqq”; a finding is one of "))
    #expect(sentence.count < 260, "\(sentence)")
  }

  @Test("A fence of an unknown kind stands in the notebook as it is, where one can stop")
  func unknownKind() throws {
    let notebook = Notebook(text: "Words.\n\n```yaml figrue one\nshow: walk\n```\n\nMore.\n")
    #expect(notebook.parts.count == 3 && notebook.blocks.isEmpty)
    guard case .prose(let prose) = notebook.parts[1] else {
      Issue.record("no prose")
      return
    }
    #expect(prose.lines == 3...5)
    #expect(prose.content == .code("```yaml figrue one\nshow: walk\n```\n", language: "yaml"))
  }
}

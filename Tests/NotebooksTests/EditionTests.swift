import Testing

@testable import Notebooks

/// Lines 1–12: prose, a note (3–5), prose, a note (9–11), an empty line.
private let notes = """
  Before.

  ```yaml note one
  text: The first.
  ```

  Between.

  ```yaml note two
  text: The second.
  ```

  """

@Suite struct EditionTests {
  private let edition = Edition(of: Notebook(text: notes))

  private func names(_ edition: Edition) -> [String?] {
    Notebook(text: edition.text).blocks.map(\.name)
  }

  @Test("Without changes the text is the base's, to the byte")
  func same() { #expect(edition.text == notes) }

  @Test("Other text in place of a block leaves the prose as it is")
  func replaced() throws {
    let changed = try #require(
      edition.replacing(3...5, with: "```yaml note one\ntext: Other.\n\n```"))
    #expect(
      changed.text == notes.replacing("text: The first.\n", with: "text: Other.\n\n"))
    #expect(changed.changes.keys.sorted() == [1])
    #expect(changed.origin(ofLine: 6) == 1)
    #expect(changed.origin(ofLine: 7) == nil)
    #expect(changed.origin(ofLine: 10) == 3)
    #expect(changed.resetting(1).text == notes)
  }

  @Test("Prose is replaced as blocks are, and what is between parts by nobody")
  func prose() throws {
    let changed = try #require(edition.replacing(7...7, with: "Amid\nthem."))
    #expect(changed.text == notes.replacing("Between.", with: "Amid\nthem."))
    #expect(changed.changes == [2: "Amid\nthem."])
    #expect(changed.resetting(2).text == notes)
    #expect(
      edition.inserting("x", below: 7)?.text == notes.replacing("Between.", with: "Between.\n\nx"))
    #expect(edition.replacing(7...7, with: "")?.text == notes.replacing("Between.\n\n", with: ""))
    #expect(edition.replacing(2...2, with: "x") == nil)
    #expect(edition.replacing(4...8, with: "x") == nil)
    #expect(edition.inserting("x", below: 6) == nil)
  }

  @Test("A text that somebody made of a notebook is told by the parts that changed")
  func becoming() throws {
    let base = Notebook(text: notes)
    let added = try #require(edition.inserting("New.\n\nWords.", below: 7))
    let both = try #require(edition.replacing(9...11, with: "a")?.replacing(1...1, with: "b"))
    for made in [added, both, try #require(edition.replacing(3...5, with: "")), edition] {
      let told = Edition(of: base, becoming: made.text)
      #expect(told.text == made.text)
      #expect(told.changes == made.changes)
      #expect(told.base.text == notes)
    }
    let other = Edition(of: base, becoming: notes.replacing("\n\nBetween", with: "\n\n\nBetween"))
    #expect(other.base.text == other.text)
    #expect(other.changes == [:])
  }

  @Test(
    "Every part of every lesson is found by its lines, put back as it was",
    arguments: LessonFile.all)
  func lessons(_ lesson: LessonFile) throws {
    let edition = Edition(of: lesson.notebook)
    var last = 0
    for (place, part) in lesson.notebook.parts.enumerated() {
      let lines = lesson.notebook.lines(of: part)
      #expect(lines.lowerBound > last)
      last = lines.upperBound
      #expect(edition.origin(ofLine: lines.lowerBound) == place)
      let text = edition.text(of: lines)
      #expect(!text.hasSuffix("\n") && !text.hasPrefix("\n"))
      if place.isMultiple(of: 7) {
        #expect(try #require(edition.replacing(lines, with: text)).text == lesson.text)
      }
    }
  }

  @Test("A block goes with one of the blank lines around it")
  func deleted() throws {
    let rest = try #require(edition.replacing(3...5, with: ""))
    #expect(
      rest.text == "Before.\n\nBetween.\n\n```yaml note two\ntext: The second.\n```\n")
    #expect(names(rest) == ["two"])
  }

  @Test("A block that was added below another one is changed and taken out by itself")
  func added() throws {
    let three = "```yaml note three\ntext: New.\n```"
    let added = try #require(edition.inserting(three, below: 5))
    #expect(names(added) == ["one", "three", "two"])
    #expect(added.text(of: 7...9) == three)
    let without = try #require(added.replacing(7...9, with: ""))
    #expect(without.text == notes)
    let above = try #require(added.inserting("```yaml note four\n```", above: 7))
    #expect(names(above) == ["one", "four", "three", "two"])
  }

  @Test("Text goes to the end of a file with and without blocks, and once more behind that")
  func appended() {
    let four = "```yaml note four\ntext: x\n```"
    let once = edition.appending(four)
    #expect(once.text == notes + "\n" + four + "\n")
    #expect(names(once.appending("```yaml note five\n```")) == ["one", "two", "four", "five"])
    #expect(
      Edition(of: Notebook(text: "Words.")).appending(four).text == "Words.\n\n" + four + "\n")
    #expect(Edition(of: Notebook(text: "")).appending(four).text == four + "\n")
  }

  @Test("A file with carriage returns keeps them, and gets them in what is new")
  func returns() throws {
    let edition = Edition(of: Notebook(text: notes.replacing("\n", with: "\r\n")))
    #expect(edition.text(of: 3...5) == "```yaml note one\ntext: The first.\n```")
    let changed = try #require(edition.replacing(4...4, with: "text: a\ntitle: b"))
    #expect(
      changed.text
        == notes.replacing("text: The first.", with: "text: a\ntitle: b")
        .replacing("\n", with: "\r\n"))
  }

  @Test("A fence that nobody closed is replaced to the end of the file")
  func unclosed() throws {
    let edition = Edition(of: Notebook(text: "```yaml note\ntext: x\n\nmore"))
    let changed = try #require(edition.replacing(1...4, with: "```yaml note\ntext: y\n```"))
    #expect(changed.text == "```yaml note\ntext: y\n```")
  }
}

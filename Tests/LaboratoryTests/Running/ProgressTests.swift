import Foundation
import Notebooks
import Testing

@testable import Laboratory

@Suite struct ProgressTests {
  private func one() -> LessonProgress {
    var progress = LessonProgress()
    progress.reach("a")
    progress.answer("quiz", [1], isRight: true, at: 10)
    progress.guess("predict", "0.5", at: 20)
    progress.openHints("check", 2)
    progress.choose("cell", Value(text: "gru"), at: 30)
    progress.change("net", to: "```yaml network net\ndata: echo\n```", at: 40)
    progress.stand(at: 12, at: 50)
    return progress
  }

  private func other() -> LessonProgress {
    var progress = LessonProgress()
    progress.reach("b")
    progress.answer("quiz", [0], isRight: false, at: 15)
    progress.guess("predict", "0.9", at: 19)
    progress.fulfil("check")
    progress.choose("cell", nil, at: 31)
    progress.change("net", to: nil, at: 39)
    progress.stand(at: 7, at: 49)
    return progress
  }

  @Test("Merging takes all of both, in whatever order, and once more changes nothing")
  func merging() {
    var (left, right) = (one(), other())
    left.merge(other())
    right.merge(one())
    #expect(left == right)
    #expect(left.reached == ["a", "b"])
    #expect(left.quizzes["quiz"]?.wasRight == true)
    #expect(left.quizzes["quiz"]?.chosen.content == [0])
    #expect(left.guesses["predict"]?.content == "0.9")
    #expect(left.checks["check"] == CheckProgress(wasFulfilled: true, hintsOpened: 2))
    #expect(left.values["cell"]?.content == .some(nil))
    #expect(left.changes["net"]?.content != .some(nil))
    #expect(left.position?.content == 12)
    let before = left
    left.merge(right)
    #expect(left == before)
  }

  @Test(
    "Of two programs that type in two places both texts are kept, and come back one after the other"
  )
  func typing() {
    var (left, right) = (LessonProgress(), LessonProgress())
    let note = TypedText(part: "note#1", text: "Ünits", column: 2, isWords: true)
    let block = TypedText(part: "size#1", text: "value: 3", line: 0, column: 8)
    left.type(note, for: note.part, at: 70)
    right.type(block, for: block.part, at: 71)
    left.merge(right)
    #expect(left.unfinished == [block, note])
    #expect(note.isWords && !block.isWords)
    left.type(nil, for: block.part, at: 72)
    #expect(left.unfinished == [note])
    // What one program has kept stays kept, though another one knows it as being typed.
    left.merge(right)
    right.merge(left)
    #expect(left.unfinished == [note] && left == right)
  }

  @Test("Of texts that were kept or dropped no more are remembered than are of use")
  func finishedTyping() {
    var progress = LessonProgress()
    progress.type(TypedText(part: "first", text: "a", column: 1), for: "first", at: 0)
    for number in 1...100 { progress.type(nil, for: "part\(number)", at: number) }
    #expect(progress.typing?.count == 33)
    #expect(progress.unfinished.map(\.part) == ["first"])
  }

  @Test("The reader's changes stand in place of the shipped block, and go when they are reset")
  func changes() {
    let shipped = Notebook(text: "Before.\n\n```yaml network net\ndata: weather\n```\n\nAfter.\n")
    var progress = LessonProgress()
    let identity = shipped.identity(of: 0)
    progress.change(identity, to: "```yaml network net\ndata: echo\nhidden: 3\n```", at: 1)
    let changed = Notebook(text: progress.edition(of: shipped).text)
    #expect(changed.diagnostics == [])
    #expect(changed.blocks[0]["data"]?.text == "echo")
    #expect(changed.parts.count == 3)
    progress.change(identity, to: nil, at: 2)
    #expect(progress.edition(of: shipped).text == shipped.text)
  }

  @Test("A reset takes back what was said before it, whoever said it; what is said after it counts")
  func resetting() throws {
    var (left, right) = (one(), other())
    right.fulfil("task")
    left.reset("predict", at: 21)
    left.reset("quiz", at: 22)
    left.reset("task", at: 23)
    for (one, other) in [(left, right), (right, left)] {
      var merged = one
      merged.merge(other)
      #expect(merged.guesses == [:])
      #expect(merged.quizzes == [:])
      #expect(merged.checks == ["check": CheckProgress(wasFulfilled: true, hintsOpened: 2)])
      merged.guess("predict", "0.7", at: 30)
      merged.merge(right)
      #expect(merged.guesses["predict"]?.content == "0.7")
    }
    left.guess("predict", "0.8", at: 40)
    right.reset("predict", at: 50)
    left.merge(right)
    #expect(left.guesses["predict"] == nil)
  }

  @Test("Two programs at once: what the second takes back is not there for the next start")
  func resetTogether() throws {
    let scratch = try NotebookScratch()
    let store = ProgressStore(state: scratch.path)
    try store.save(of: "lesson") { $0.take(.guess("predict", "1"), at: 10) }
    try store.save(of: "lesson") { $0.take(.reset("predict"), at: 20) }
    // The first one goes on, and knows nothing of that.
    try store.save(of: "lesson") { $0.take(.reach("next"), at: 30) }
    #expect(try store.progress(of: "lesson").guesses == [:])
    try store.save(of: "lesson") { $0.take(.guess("predict", "2"), at: 40) }
    #expect(try store.progress(of: "lesson").guesses["predict"]?.content == "2")
  }

  @Test(
    "What is typed and not written is kept as it is; a file from before these were kept is read")
  func unfinished() throws {
    let scratch = try NotebookScratch()
    let store = ProgressStore(state: scratch.path)
    try store.save(one(), of: "lesson")
    let path = store.folder + "/lesson.json"
    let before = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!before.contains("typing") && !before.contains("draft") && !before.contains("resets"))
    let typed = TypedText(part: "prose#1", text: "a\n\u{1B}[2J\"", line: 1, column: 3)
    try store.save(of: "lesson") {
      $0.take(.type(typed.part, typed), at: 60)
      $0.take(.draft(Draft("new", of: "old")), at: 60)
    }
    let kept = try store.progress(of: "lesson")
    #expect(kept.unfinished == [typed])
    #expect(kept.draft?.content?.isDraft(of: "old") == true)
    #expect(kept.draft?.content?.isDraft(of: "new") == false)
    try store.save(of: "lesson") { $0.take(.type(typed.part, nil), at: 61) }
    #expect(try store.progress(of: "lesson").unfinished == [])
  }

  @Test("Parts are known by what they say, equal ones by their number; blocks as ever")
  func parts() {
    let text =
      "Same.\n\n```yaml quiz\nquestion: a\n```\n\nSame.\n\n```yaml quiz\nquestion: a\n```\n"
    let notebook = Notebook(text: text)
    let names = notebook.partIdentities
    #expect(Set(names).count == 5)
    #expect(names[2] == names[0] + "-2")
    #expect([names[1], names[3]] == [notebook.identity(of: 0), notebook.identity(of: 1)])
    #expect(names[4] == "end#")
  }

  @Test("A changed block is another block, one that only moved is the same")
  func identity() {
    let text = "```yaml quiz\nquestion: a\n```\n"
    let moved = Notebook(text: "Words.\n\n" + text)
    #expect(Notebook(text: text).identity(of: 0) == moved.identity(of: 0))
    let changed = Notebook(text: text.replacing("a\n", with: "b\n"))
    #expect(Notebook(text: text).identity(of: 0) != changed.identity(of: 0))
  }

  @Test("What is kept is what was noted, and another version's file is left alone")
  func storing() throws {
    let scratch = try NotebookScratch()
    let store = ProgressStore(state: scratch.path)
    try store.save(one(), of: "06-vanishing")
    let whole = try store.save(other(), of: "06-vanishing")
    #expect(try store.progress(of: "06-vanishing") == whole)
    #expect(whole.reached == ["a", "b"])
    #expect(try store.progress(of: "another") == LessonProgress())
    let path = store.folder + "/06-vanishing.json"
    try "{\"version\": 99}".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: (any Error).self) { try store.save(one(), of: "06-vanishing") }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "{\"version\": 99}")
  }

  @Test("Names that are paths become names of files in the folder")
  func names() throws {
    let scratch = try NotebookScratch()
    let store = ProgressStore(state: scratch.path)
    for name in ["../../escape", "/etc/passwd", "a/b", "a-b", "ü"] {
      try store.save(one(), of: name)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: store.folder).filter {
      $0.hasSuffix(".json")
    }
    #expect(files.count == 5)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["lessons"])
  }

  @Test(
    "Killed at any moment, with two programs at once: the file is whole and has all that was kept")
  func killed() throws {
    let scratch = try NotebookScratch()
    let store = ProgressStore(state: scratch.path)
    let probe = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent(
      "ProgressProbe")
    let program = try #require(probe ?? nil)
    var kept: [String: Int] = [:]
    for round in 0..<25 {
      let pair = ["a\(round)", "b\(round)"].map { name in (name, Process(), Pipe()) }
      for (name, process, pipe) in pair {
        process.executableURL = program
        process.arguments = [scratch.path, "lesson", name]
        process.standardOutput = pipe
        try process.run()
      }
      usleep(useconds_t(30_000 + 7_000 * (round % 9)))
      for (_, process, _) in pair { kill(process.processIdentifier, SIGKILL) }
      for (name, process, pipe) in pair {
        process.waitUntilExit()
        let output = String(
          decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        kept[name] = output.split(separator: "\n").compactMap { Int($0) }.last ?? 0
      }
    }
    let progress = try store.progress(of: "lesson")
    for (name, count) in kept where count > 0 {
      for number in 1...count { #expect(progress.reached.contains("\(name)-\(number)")) }
    }
    #expect(kept.values.contains { $0 > 1 })
  }
}

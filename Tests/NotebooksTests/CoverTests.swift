import Testing

@testable import Notebooks

@Suite struct CoverTests {
  private let notebook = Notebook(
    text: """
      ```yaml data days
      problem: weather
      ```

      ```yaml network net
      data: days
      ```

      ```yaml train fit
      of: net
      ```

      ```yaml predict first
      question: Which?
      choices: [one, two]
      right: two
      reveals: [course]
      ```

      ```yaml figure course
      show: loss
      of: fit
      ```

      ```yaml predict second
      question: How much?
      finding: {loss: {of: later}}
      reveals: [course]
      ```

      ```yaml train later
      of: net
      ```

      ```yaml data echoes
      problem: echo
      ```

      ```yaml network guard
      data: echoes
      ```

      ```yaml train guarding
      of: guard
      ```

      ```yaml check
      hidden: true
      claim: It has weights.
      expect: {weights: {of: guarding, above: 0}}
      ```

      ```yaml network idle
      data: echoes
      ```

      ```yaml network loose
      data: nothing
      ```

      """)

  private func places(_ names: String...) -> Set<Int> {
    Set(names.compactMap { notebook.index(of: $0) })
  }

  @Test("A block is hidden by the first guess that names it")
  func covers() throws {
    let (first, second) = (try #require(notebook.index(of: "first")), 5)
    #expect(notebook.guesses == [first, second])
    let course = try #require(notebook.index(of: "course"))
    #expect(notebook.covers(of: notebook.guesses) == [course: first])
    #expect(notebook.covers(of: [second]) == [course: second])
    #expect(notebook.covers(of: []) == [:])
  }

  @Test("What a hidden block or a guess is made of would tell of it")
  func telling() {
    #expect(notebook.telling(of: notebook.guesses) == places("days", "net", "fit", "later"))
    #expect(notebook.telling(of: [3]) == places("days", "net", "fit"))
    #expect(notebook.telling(of: []) == [])
  }

  @Test("What nothing but hidden checks uses is a guard; what nothing uses is none")
  func guards() {
    #expect(notebook.guards.isSuperset(of: places("guard", "guarding")))
    let names = notebook.guards.compactMap { notebook.blocks[$0].name }
    #expect(Set(names) == ["guard", "guarding"])
    #expect(notebook.guards.count == 3)
  }

  @Test("Data that only hidden checks use are a guard too")
  func data() {
    let text = notebook.text.replacing("```yaml network idle\ndata: echoes\n```", with: "")
    let names = Notebook(text: text).guards.compactMap { Notebook(text: text).blocks[$0].name }
    #expect(Set(names) == ["echoes", "guard", "guarding"])
  }
}

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

  @Test("A quotation right below a hidden block is hidden with it, and so is one below that")
  func quotations() throws {
    let text = notebook.text.replacing(
      "show: loss\nof: fit\n```\n",
      with:
        "show: loss\nof: fit\n```\n\n> How to read.\n\n<!-- -->\n\n> More.\n\nWords.\n\n> Said.\n")
    let notebook = Notebook(text: text)
    let parts = notebook.coveredParts(of: notebook.guesses)
    let hidden = parts.keys.sorted().map { notebook.partTexts[$0].prefix(6) }
    #expect(hidden == ["```yam", "> How ", "> More"])
    #expect(Set(parts.values) == [3])
    #expect(notebook.coveredParts(of: []) == [:])
    // At the end of a printed page: the guess, what it hides, and the next guess.
    #expect(notebook.solutionParts.count == 5)
  }

  @Test("A guess about weights keeps all networks from telling theirs")
  func weights() {
    #expect(!notebook.asksForWeights(notebook.guesses))
    let text = notebook.text.replacing("{loss: {of: later}}", with: "{weights: {of: net}}")
    let asking = Notebook(text: text)
    #expect(asking.asksForWeights(asking.guesses) && !asking.asksForWeights([3]))
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

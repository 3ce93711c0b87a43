import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Exports of notebooks")
struct NotebookExportTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write("small.md", Self.notebook)
  }

  private func export(_ ending: String, of file: String = "small.md") throws -> String {
    let run = try desk.run("run", file, "--export", "out.\(ending)")
    #expect(run.exitCode == 1, "\(run.errors)")  // Its task is open.
    return try desk.text("out.\(ending)")
  }

  @Test(
    "A small notebook is exported as recorded, twice the same", arguments: ["html", "svg", "md"])
  func recorded(ending: String) throws {
    let content = try export(ending)
    #expect(try export(ending) == content)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Exports/small.\(ending)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try content.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let lines = (expected.components(separatedBy: "\n"), content.components(separatedBy: "\n"))
    for (row, (left, right)) in zip(lines.0, lines.1).enumerated() where left != right {
      Issue.record("line \(row + 1): expected \(left), got \(right)")
      return
    }
    #expect(lines.0.count == lines.1.count)
  }

  @Test("HTML and SVG are well-formed, and nothing of a notebook's text becomes markup")
  func wellFormed() throws {
    for ending in ["html", "svg"] {
      let outline = try Outline(of: try export(ending))
      #expect(outline.elements["script"] == nil && outline.elements["img"] == nil)
      #expect(outline.attributes.allSatisfy { !$0.lowercased().hasPrefix("on") })
      #expect(outline.links.allSatisfy { $0.hasPrefix("https://") })
      #expect(outline.text.contains("<script>alert(1)</script>"))
    }
    let bare = ["`code<1>`", "`<yet>`"].reduce(Self.withoutFences(try export("md"))) {
      $0.replacing($1, with: "")
    }
    for part in bare.split(separator: "<", omittingEmptySubsequences: false).dropLast() {
      #expect(part.hasSuffix("\\"), "\(part.suffix(40))")
    }
    #expect(!bare.contains("](javascript"))
  }

  /// Markdown without what stands between fences.
  private static func withoutFences(_ text: String) -> String {
    var isInside = false
    let lines = text.split(separator: "\n").filter { line in
      let isFence = line.drop { $0 == ">" || $0 == " " }.hasPrefix("```")
      if isFence { isInside.toggle() }
      return !isInside && !isFence
    }
    return lines.joined(separator: "\n")
  }

  @Test("The pictures are in the files, for light and dark in HTML; nothing else is needed")
  func pictures() throws {
    let html = try export("html")
    let outline = try Outline(of: html)
    #expect(outline.elements["svg"] == 4)
    #expect(outline.elements["table"] ?? 0 >= 3)
    #expect(outline.attributes.isDisjoint(with: ["src", "srcset", "data", "xlink:href"]))
    for word in ["url(", "@import", "<link"] { #expect(!html.contains(word), "\(word)") }
    for text in [outline.text, try export("md"), try Outline(of: export("svg")).text] {
      #expect(text.contains("eigenvalues of U") && text.contains("ρ = 0.9"))
      #expect(text.contains("twelve") && text.contains("ten"))
    }
  }

  @Test(
    "In a page one guesses first: what a guess covers is folded away, or stands at the end",
    arguments: ["html", "md", "svg"])
  func guesses(ending: String) throws {
    try desk.write("guess.md", Self.guessing)
    let run = try desk.run("run", "guess.md", "--export", "out.\(ending)")
    #expect(run.exitCode == 0, "\(run.errors)")
    let content = try desk.text("out.\(ending)")
    let page = ending == "md" ? content : try Outline(of: content).text
    func place(_ text: String) throws -> String.Index {
      try #require(page.range(of: text)?.lowerBound, "\(text): \(page.suffix(3000))")
    }
    #expect(!page.contains("guarding") && !page.contains("no reader"))
    #expect(page.contains("training") && !page.contains("updates, loss"))
    if ending == "html" {
      let folds = content.components(separatedBy: "<details")
      #expect(
        folds.contains {
          $0.contains("Your guess first, then open: loss of training") && $0.contains("<svg")
        })
      #expect(folds.contains { $0.contains("What is true") && $0.contains("so it falls") })
      #expect(!folds[0].contains("<svg") && !folds[0].contains("so it falls"))
      return
    }
    let end = try place("Solutions")
    #expect(try place("Which way?") < end && place("Words behind.") < end)
    #expect(page[end...].contains("so it falls") && !page[..<end].contains("so it falls"))
    #expect(page[end...].contains("knowing nothing") && !page[..<end].contains("knowing nothing"))
    #expect(page[..<end].contains("under guess 1"))
  }

  private static let guessing = """
    # Guessing

    ```yaml network net
    data: weather
    cell: rnn
    hidden: [3]
    ```

    ```yaml train training
    of: net
    updates: 5
    ```

    ```yaml predict
    question: Which way?
    choices: [up, down]
    right: down
    reveals: [course]
    explanation: It learns, so it falls.
    ```

    ```yaml figure course
    show: loss
    of: training
    ```

    Words behind.

    ```yaml network guarding
    data: weather
    cell: gru
    hidden: [2]
    ```

    ```yaml check
    hidden: true
    claim: For no reader.
    expect: {weights: {of: guarding, above: 0}}
    ```

    """

  @Test("A lesson with its pictures is one well-formed file")
  func lesson() throws {
    let run = try desk.run("run", "2", "--answers", "--export", "page.html")
    #expect(run.exitCode == 0, "\(run.errors)")
    let outline = try Outline(of: try desk.text("page.html"))
    #expect(outline.elements["svg"] ?? 0 >= 6)
    #expect(outline.elements["details"] ?? 0 > 3)
  }

  /// What a file of XML consists of; throws where it is none.
  private final class Outline: NSObject, XMLParserDelegate {
    private(set) var elements: [String: Int] = [:]
    private(set) var attributes: Set<String> = []
    private(set) var links: [String] = []
    private var characters = ""
    /// The words, with one blank between them.
    var text: String { characters.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    struct Malformed: Error { let line: Int }

    init(of content: String) throws {
      super.init()
      let parser = XMLParser(data: Data(content.utf8))
      parser.delegate = self
      guard parser.parse() else { throw Malformed(line: parser.lineNumber) }
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes given: [String: String] = [:]
    ) {
      elements[name, default: 0] += 1
      attributes.formUnion(given.keys)
      links += given["href"].map { [$0] } ?? []
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      characters += string
    }
  }

  private static let notebook = ##"""
    ---
    title: Small & <b>sharp</b>
    ---

    # A *small* notebook

    Words with `code<1>`, **weight**, a [link](https://example.org/a?b=1&c=2) and [none](javascript:alert\(2\)).
    <script>alert(1)</script> & "quotes" <img src=x onerror=alert(3)>

    1. one
    2. two | three

    > Quoted.

    | a | b |
    | :-- | --: |
    | x < y | 1 |

    ```swift
    let fence = "``"  // </pre>
    ```

    ```yaml parameter length
    value: 3
    from: 1
    to: 9
    label: the <length>
    unit: steps
    ```

    ```yaml data days
    problem: weather
    ```

    ```yaml network net
    data: days
    cell: rnn
    hidden: [2]
    weights: {weight_ih_l0: [[0.5, 0.25], [0, 1]], weight_hh_l0: [[0, -0.9], [0.9, 0]]}
    ```

    ```yaml figure
    show: spectrum
    of: net
    caption: The ring & what is in it.
    ```

    ```yaml figure
    show: network
    of: net
    ```

    ```yaml compare
    of: [net, net]
    show: [weights]
    ```

    ```yaml predict
    question: How many weights does a **2 × 2** block have?
    answer: 4
    unit: weights
    explanation: "<script>alert(1)</script>"
    ```

    ```yaml quiz
    question: What is 3 + $length?
    choices:
      - {text: twelve, because: No.}
      - {text: "ten", right: true, because: Not quite <yet>.}
    ```

    ```yaml check
    task: Make it *large*.
    expect: {weights: {of: net, at_least: 1000}}
    hints: [Think <big>.]
    answer: {length: 9}
    ```

    ```yaml note
    text: My words & yours.
    ```
    """##
}

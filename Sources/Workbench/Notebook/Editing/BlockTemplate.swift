import Laboratory
import Notebooks

/// What a new block begins with: a text without fault about what the notebook has; what it needs and the
/// notebook does not have stands before it.
struct BlockTemplate {
  private let notebook: Notebook
  /// The line below which the block is added.
  private let line: Int
  private var fences: [String] = []
  /// The names that were given to new blocks.
  private var given: Set<String> = []

  /// The text for a block of a kind below a line.
  init(_ kind: BlockKind, below line: Int?, in notebook: Notebook) {
    self.notebook = notebook
    self.line = line ?? .max
    add(kind)
  }

  var text: String { fences.joined(separator: "\n\n") }

  private mutating func add(_ kind: BlockKind) {
    switch kind {
    case .parameter, .data, .quiz, .note: put(kind, Schema.description(of: kind).example)
    case .network: putNetwork(cell: "lstm")
    case .train: putTraining(of: named([.network]) ?? putNetwork(cell: "lstm"), updates: 300)
    case .figure: put(.figure, figure())
    case .generate: put(.generate, "of: \(writer())\ntemperature: 0.5\nlength: 40")
    case .compare: put(.compare, "of: [\(pair().joined(separator: ", "))]\nshow: [weights, loss]")
    case .table: putTable()
    case .predict: put(.predict, prediction())
    case .check: putCheck()
    }
  }

  /// Puts a block behind those that are there; its name.
  @discardableResult
  private mutating func put(_ kind: BlockKind, _ body: String) -> String {
    let word = [.network: "net", .train: "fit", .parameter: "choice"][kind] ?? kind.rawValue
    let name = Schema.description(of: kind).needsName ? free(word) : ""
    given.insert(name)
    fences.append("```yaml \(kind.rawValue)\(name.isEmpty ? "" : " " + name)\n\(body)\n```")
    return name
  }

  /// `net`, or `net2` where that is taken.
  private func free(_ word: String) -> String {
    let names = [word] + (2...notebook.blocks.count + given.count + 2).map { "\(word)\($0)" }
    return names.first { notebook.index(of: $0) == nil && !given.contains($0) } ?? word
  }
}

// MARK: - What is there

extension BlockTemplate {
  /// The blocks of some kinds that can be used, those above the line first and the nearest of them before.
  private func blocks(_ kinds: [BlockKind]) -> [Block] {
    let usable = notebook.blocks.filter {
      kinds.contains($0.kind) && $0.name != nil && !$0.isBroken
    }
    let above = usable.filter { $0.lines.lowerBound <= line }
    return above.reversed() + usable.filter { $0.lines.lowerBound > line }
  }

  private func named(_ kinds: [BlockKind]) -> String? { blocks(kinds).first?.name }

  /// A network as well trained as there is one.
  private var network: String? { named([.train]) ?? named([.network]) }

  /// Two networks to compare, or two new ones.
  private mutating func pair() -> [String] {
    let pairs = [[BlockKind.train], [.network]].map { blocks($0).prefix(2).compactMap(\.name) }
    return pairs.first { $0.count == 2 } ?? [putNetwork(cell: "rnn"), putNetwork(cell: "lstm")]
  }

  /// A network that goes on with a text.
  private mutating func writer() -> String {
    let written = blocks([.train, .network]).first { block in
      notebook.index(of: block.name ?? "").map { place in
        notebook.graph.ancestors(of: place).contains { notebook.blocks[$0]["text"] != nil }
      } ?? false
    }
    if let name = written?.name { return name }
    let data = put(.data, "text: hello hello hello hello\nwindow: 10")
    return putTraining(of: putNetwork(cell: "lstm", of: data), updates: 200)
  }

  /// A parameter, another value of it, and a network that depends on it; where there are none, new ones.
  private mutating func dependent() -> (name: String, values: [String], network: String) {
    for block in blocks([.train, .network]) {
      guard let name = block.name, let place = notebook.index(of: name) else { continue }
      let ancestors = notebook.graph.ancestors(of: place).sorted()
      for parameter in ancestors.compactMap({ Parameter(notebook.blocks[$0]) }) {
        if let other = parameter.other {
          return (parameter.name, [parameter.shipped.spelling, other.spelling], name)
        }
      }
    }
    let cell = put(.parameter, "value: lstm\nchoices: [rnn, lstm, gru]\nlabel: the cell")
    return (cell, ["lstm", "rnn"], putTraining(of: putNetwork(cell: "$" + cell), updates: 50))
  }
}

extension Parameter {
  /// A value that is not as shipped; nil of a text, which may be anything.
  fileprivate var other: Value? {
    [1, -1].lazy.map { value(after: shipped, presses: $0) }.first { $0 != shipped }
  }
}

// MARK: - What is put in

extension BlockTemplate {
  @discardableResult
  private mutating func putNetwork(cell: String, of data: String? = nil) -> String {
    put(.network, "data: \(data ?? named([.data]) ?? "weather")\ncell: \(cell)\nhidden: [16]")
  }

  @discardableResult
  private mutating func putTraining(of network: String, updates: Int) -> String {
    put(.train, "of: \(network)\nupdates: \(updates)")
  }

  private mutating func figure() -> String {
    if let training = named([.train]) { return "show: loss\nof: \(training)" }
    if let network = named([.network]) { return "show: walk\nof: \(network)" }
    if let data = named([.data]) { return "show: examples\nof: \(data)" }
    return "show: walk\nof: \(putNetwork(cell: "lstm"))"
  }

  private mutating func putTable() {
    let (name, values, network) = dependent()
    let over = "{\(name): [\(values.joined(separator: ", "))]}"
    put(.table, "over: \(over)\nseeds: 3\nshow: {loss: {of: \(network)}}\nstart: key")
  }

  private func prediction() -> String {
    guard let network else {
      return """
        question: What becomes of the gradient on its way back?
        choices: [it grows, it shrinks]
        right: it shrinks
        """
    }
    return "question: What is the loss of \(network)?\nfinding: {loss: {of: \(network)}}"
  }

  private mutating func putCheck() {
    let (name, values, network) = dependent()
    put(
      .check,
      """
      task: Make \(network) smaller.
      expect: {weights: {of: \(network), at_most: 1000}}
      hint: What could be changed?
      answer: {\(name): \(values[1])}
      """)
  }
}

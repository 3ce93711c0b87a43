/// Puts a notebook together: pieces of Markdown, blocks, names, graph.
struct Assembly {
  private let source: SourceText
  private let text: String
  private var decoder: Decoder
  private var frontMatter = FrontMatter()
  private var parts: [Notebook.Part] = []
  private var blocks: [Block] = []
  private var names: [String: Int] = [:]
  private var graph = Graph(dependencies: [])
  private var isFull = false

  init(_ text: String) {
    let isFitting = text.utf8.count <= Notebook.Limits.bytes
    self.text = isFitting ? text : ""
    source = SourceText(self.text)
    decoder = Decoder(source)
    guard !isFitting else { return }
    decoder.report(
      SourcePlace(line: 1), "A notebook may have 512 KiB, this one has \(text.utf8.count >> 10).")
  }

  var notebook: Notebook {
    let found = decoder.diagnostics.sorted { $0.place < $1.place }
    return Notebook(
      text: text, frontMatter: frontMatter, parts: parts, blocks: blocks,
      diagnostics: Array(found.prefix(Notebook.Limits.diagnostics)), graph: graph)
  }

  mutating func read() {
    let start = readFrontMatter()
    let rest = start == 0 ? text : source.text(start + 1...max(start + 1, source.lines.count))
    for piece in MarkdownReader.pieces(of: rest, after: start) {
      switch piece {
      case .prose(let prose): parts.append(.prose(prose.withoutBlankEnd(in: source)))
      case .fence(let fence): read(fence)
      }
    }
    link()
  }

  /// Reads lines between `---` and `---` at the very beginning; the number of lines that they take.
  private mutating func readFrontMatter() -> Int {
    let isRule = { (line: String) in line.wholeMatch(of: #/---[ \t]*/#) != nil }
    guard isRule(source.line(1)), let end = source.lines.dropFirst().firstIndex(where: isRule)
    else { return 0 }
    let body = end > 1 ? source.text(2...end) : ""
    if let entries = entries(YAMLText(body, after: 1)) {
      decoder.check(entries, Schema.frontMatter, of: "the front matter", at: SourcePlace(line: 1))
      frontMatter = FrontMatter(entries)
    }
    return end + 1
  }

  private mutating func entries(_ yaml: YAMLText) -> [Value.Entry]? {
    do throws(YAMLText.Fault) { return try yaml.entries() } catch {
      decoder.report(error.place, error.message)
      return nil
    }
  }
}

extension Prose {
  /// The piece without the blank lines that follow it: a list takes them in.
  fileprivate func withoutBlankEnd(in source: SourceText) -> Prose {
    let last = lines.last { !source.line($0).allSatisfy(\.isWhitespace) } ?? lines.lowerBound
    return Prose(content: content, lines: lines.lowerBound...last)
  }
}

// MARK: - Blocks

extension Assembly {
  private mutating func read(_ fence: MarkdownReader.Fence) {
    let place = SourcePlace(line: fence.lines.lowerBound, column: fence.indent + 1)
    guard blocks.count < Notebook.Limits.blocks else { return refuse(place) }
    if fence.isNested {
      return decoder.report(place, "A block cannot stand in a list or a quotation.")
    }
    let words = fence.info.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let kind = BlockKind(rawValue: words[1]) else {
      // It stands there as it is, so that a reader can stop at it and mend it.
      parts.append(
        .prose(
          Prose(
            content: .code(source.text(fence.lines) + "\n", language: "yaml"), lines: fence.lines)))
      return decoder.report(
        wordPlace(words[1], place), "There is no kind of block “\(words[1])”.",
        suggestion: Spelling.nearest(to: words[1], among: BlockKind.allCases.map(\.rawValue)))
    }
    add(fence, kind, named: Array(words.dropFirst(2)), at: place)
  }

  /// Tells once that there are too many.
  private mutating func refuse(_ place: SourcePlace) {
    guard !isFull else { return }
    isFull = true
    decoder.report(
      place,
      "A notebook may have \(Notebook.Limits.blocks) blocks; this one and those behind it are left out."
    )
  }

  private mutating func add(
    _ fence: MarkdownReader.Fence, _ kind: BlockKind, named words: [String], at place: SourcePlace
  ) {
    let (errors, used) = (decoder.diagnostics.count, decoder.uses.count)
    let name = name(words, kind, place)
    let yaml = YAMLText(fence.body, after: fence.lines.lowerBound, indented: fence.indent)
    let fields = entries(yaml) ?? []
    let description = Schema.description(of: kind)
    if decoder.diagnostics.count == errors || !fields.isEmpty {
      decoder.check(
        fields, description.keys + Schema.shared, of: "a \(kind.rawValue) block", at: place)
    }
    checkEnd(fence, place)
    let block = Block(
      kind: kind, name: name, lines: fence.lines, body: fence.body,
      fields: Value(.map(fields), at: place),
      isBroken: false, uses: Array(decoder.uses[used...]))
    decoder.checkWhole(block, at: place)
    parts.append(.block(blocks.count))
    blocks.append(block)
    blocks[blocks.count - 1].isBroken = decoder.diagnostics.count > errors
  }

  private mutating func name(_ words: [String], _ kind: BlockKind, _ place: SourcePlace) -> String?
  {
    guard let word = words.first else {
      if Schema.description(of: kind).needsName {
        decoder.report(
          place, "A \(kind.rawValue) block needs a name: `yaml \(kind.rawValue) NAME`.")
      }
      return nil
    }
    if words.count > 1 {
      decoder.report(wordPlace(words[1], place), "A block has one name; what is “\(words[1])”?")
    }
    guard Name.isAllowed(word[...]) else {
      decoder.report(
        wordPlace(word, place),
        "A name is a letter, then letters, digits, _ and -; got “\(word.prefix(40))”.")
      return nil
    }
    if let other = names[word] {
      let line = blocks[other].lines.lowerBound
      decoder.report(
        wordPlace(word, place), "“\(word)” is the name of the block in line \(line) already.")
      return nil
    }
    names[word] = blocks.count
    return word
  }

  /// A fence that nobody closed takes in all that follows.
  private mutating func checkEnd(_ fence: MarkdownReader.Fence, _ place: SourcePlace) {
    let last = source.line(fence.lines.upperBound)
    if fence.lines.count < 2 || last.wholeMatch(of: #/ {0,3}(`{3,}|~{3,})[ \t]*/#) == nil {
      decoder.report(place, "This block is not closed: the line of its end is missing.")
    }
  }

  /// Where a word of a fence stands in its line.
  private func wordPlace(_ word: String, _ fence: SourcePlace) -> SourcePlace {
    let line = source.line(fence.line)
    guard let yaml = line.firstRange(of: "yaml"),
      let start = line[yaml.upperBound...].firstRange(of: word)?.lowerBound
    else { return fence }
    return SourcePlace(
      line: fence.line, column: line.unicodeScalars.distance(from: line.startIndex, to: start) + 1)
  }
}

// MARK: - Names

extension Assembly {
  /// Finds what every name means, and what is wrong with that.
  private mutating func link() {
    let parameters = Dictionary(
      blocks.compactMap(Parameter.init).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    var dependencies = Array(repeating: [Int](), count: blocks.count)
    for place in blocks.indices {
      let errors = decoder.diagnostics.count
      for use in blocks[place].uses {
        decoder.check(use, parameters, names.mapValues { blocks[$0].kind })
        if let used = names[use.name] { dependencies[place].append(used) }
      }
      if decoder.diagnostics.count > errors { blocks[place].isBroken = true }
    }
    graph = Graph(dependencies: dependencies)
    reportCycles()
  }

  private mutating func reportCycles() {
    var told: Set<Int> = []
    for block in Set(blocks.indices).subtracting(graph.order).sorted() where !told.contains(block) {
      guard let cycle = graph.cycle(through: block) else { continue }
      told.formUnion(cycle)
      for block in cycle { blocks[block].isBroken = true }
      let way = (cycle + [block]).map { blocks[$0].name ?? "" }.joined(separator: " → ")
      let use = blocks[block].uses.first { names[$0.name] == cycle.dropFirst().first ?? block }
      decoder.report(
        use?.place ?? SourcePlace(line: blocks[block].lines.lowerBound),
        "A block cannot depend on itself: \(way).")
    }
  }
}

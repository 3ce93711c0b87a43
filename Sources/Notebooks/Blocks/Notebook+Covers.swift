/// What readers shall not see, or not yet.
extension Notebook {
  /// The blocks that some guesses hide, each with the first of the guesses that does.
  public func covers(of guesses: some Sequence<Int>) -> [Int: Int] {
    var covers: [Int: Int] = [:]
    for guess in guesses.sorted() {
      for name in Prediction(blocks[guess])?.reveals ?? [] {
        if let place = index(of: name), covers[place] == nil { covers[place] = guess }
      }
    }
    return covers
  }

  /// The parts that some guesses hide, each with the first of the guesses that does: the blocks, and quotations right
  /// below them, which say how to read what is hidden.
  public func coveredParts(of guesses: some Sequence<Int>) -> [Int: Int] {
    let covers = covers(of: guesses)
    var covered: [Int: Int] = [:]
    for (index, part) in parts.enumerated() {
      switch part {
      case .block(let place): covered[index] = covers[place]
      case .prose(let prose):
        if case .quote = prose.content { covered[index] = covered[index - 1] }
      }
    }
    return covered
  }

  /// The parts that a book has at its end: every guess with what it hides, every question with its answers, then the
  /// tasks whose numbers guesses hide.
  public var solutionParts: [Int] {
    let guesses = guesses
    let covered = coveredParts(of: guesses)
    let tasks = Set(tellingChecks(of: guesses))
    var (asked, late): ([Int], [Int]) = ([], [])
    for case (let part, .block(let place)) in zip(parts.indices, parts) {
      if guesses.contains(place) {
        asked += [part] + covered.filter { $0.value == place }.keys.sorted()
      } else if blocks[place].kind == .quiz {
        asked.append(part)
      } else if tasks.contains(place) {
        late.append(part)
      }
    }
    return asked + late
  }

  /// Whether some guesses ask for a number of weights, which no network tells then.
  public func asksForWeights(_ guesses: some Sequence<Int>) -> Bool {
    guesses.contains { guess in
      guard case .number(let measure, _)? = Prediction(blocks[guess])?.kind else { return false }
      return measure.name == .weights
    }
  }

  /// The blocks whose numbers would tell what some guesses ask for: what the hidden blocks are made of, and what
  /// the guesses are held against.
  public func telling(of guesses: some Sequence<Int>) -> Set<Int> {
    let guesses = Set(guesses)
    let covered = Set(covers(of: guesses).keys)
    let tellers = guesses.union(covered).reduce(into: Set<Int>()) { tellers, block in
      tellers.formUnion(graph.ancestors(of: block))
    }
    return tellers.subtracting(covered)
  }

  /// Whether a check measures what would tell what some guesses above it ask for.
  public func tells(_ check: Int, of guesses: some Sequence<Int>) -> Bool {
    let telling = telling(of: guesses.filter { $0 < check })
    return graph.ancestors(of: check).contains {
      telling.contains($0) && BlockKind.networks.contains(blocks[$0].kind)
    }
  }

  /// The checks that a reader sees, but whose numbers would tell what guesses above them ask for.
  public func tellingChecks(of guesses: some Sequence<Int>) -> [Int] {
    let guards = guards
    return blocks.indices.filter {
      blocks[$0].kind == .check && !guards.contains($0) && tells($0, of: guesses)
    }
  }

  /// The number of a guess among all, from 1, by which its solution is found.
  public func number(ofGuess block: Int) -> Int { (guesses.firstIndex(of: block) ?? 0) + 1 }

  /// The number of a question among all, from 1, by which its answer is found.
  public func number(ofQuiz block: Int) -> Int { (quizzes.firstIndex(of: block) ?? 0) + 1 }

  /// All blocks that ask a question.
  public var quizzes: [Int] { blocks.indices.filter { Quiz(blocks[$0]) != nil } }

  /// All blocks that let the reader guess.
  public var guesses: [Int] { blocks.indices.filter { Prediction(blocks[$0]) != nil } }

  /// The blocks that no reader needs to see: hidden checks, and data, networks and trainings that only those
  /// use.
  public var guards: Set<Int> {
    var users = Array(repeating: [Int](), count: blocks.count)
    for (block, used) in graph.dependencies.enumerated() {
      for one in used { users[one].append(block) }
    }
    var guards: Set<Int> = []
    for place in graph.order.reversed() where !blocks[place].isBroken {
      switch blocks[place].kind {
      case .check where Check(blocks[place])?.isHidden == true: guards.insert(place)
      case .data, .network, .train:
        if !users[place].isEmpty, users[place].allSatisfy(guards.contains) { guards.insert(place) }
      default: break
      }
    }
    return guards
  }
}

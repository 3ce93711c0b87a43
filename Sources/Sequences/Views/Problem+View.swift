extension Problem {
  /// The same examples, training and held-out ones alike, as a view shows them.
  ///
  /// Only for problems with one answer an example.
  public func viewed(as view: ProblemView) throws(ViewError) -> Problem {
    guard view != .sequence else { return self }
    guard !lossAtEveryStep else { throw .manyAnswers(title, view) }
    switch view {
    case .sequence: return self
    case .bag: return bag
    case .flat: return try flat
    case .shuffled: return shuffled
    }
  }

  private var bag: Problem {
    let width = input.width
    var problem = oneStep(input.bagColumns) { $0.bag(width) }
    problem.view = .bag
    problem.title += hasTokens ? ", bag of words" : ", sum of the steps"
    problem.notation = Notation(steps: bagText)
    problem.story = """
      Only how often each step occurs is left of an example, and nothing of the order. An Elman \
      network on this one step is a perceptron with a hidden layer: two examples made of the same \
      steps look the same to it.
      """
    return problem
  }

  private var flat: Problem {
    get throws(ViewError) {
      let (steps, width) = (longest, input.width)
      guard steps * width <= ProblemView.mostNumbers else {
        throw .tooWide(title, steps: steps, width: width)
      }
      var problem = oneStep(input.flatColumns(steps)) { $0.flat(steps, width) }
      problem.view = .flat
      problem.title += ", flattened"
      problem.notation = Notation(steps: flatText)
      problem.notes.append(
        "\(steps) steps of \(width) numbers are read at once; shorter examples end in zeros.")
      problem.story = """
        All steps are laid end to end and read at once, shorter examples filled up with zeros. An Elman \
        network on this one step is a perceptron with a hidden layer, which has weights of its own for \
        every place: what it learns of a word at one place it does not know at another.
        """
      return problem
    }
  }

  private var shuffled: Problem {
    var problem = mapped { $0.shuffled }
    problem.view = .shuffled
    problem.title += ", shuffled"
    problem.notation.exhibit = nil
    problem.notation.marks = nil
    problem.notes.append("The steps of each example stand in a random order, drawn once for each.")
    return problem
  }

  /// The problem with other examples, made one by one.
  private func mapped(_ transform: @escaping @Sendable (ExampleInput) -> ExampleInput) -> Problem {
    let change: @Sendable (Example) -> Example = {
      Example(input: transform($0.input), target: $0.target)
    }
    var problem = self
    problem.training = training.mapped(change)
    problem.heldOut = heldOut.mapped(change)
    problem.parts = parts.map { ProblemPart($0.name, $0.examples.mapped(change)) }
    problem.walking = walking.map(change)
    return problem
  }

  /// The problem with one step, read as a vector.
  private func oneStep(
    _ columns: [Column], _ transform: @escaping @Sendable (ExampleInput) -> ExampleInput
  ) -> Problem {
    var problem = mapped(transform)
    problem.shape = .oneToOne
    problem.input = .vectors(columns)
    problem.suggestion.embedding = nil
    return problem
  }

  /// T of the longest example, among many where a rule draws them without end.
  private var longest: Int {
    (training.first(4096) + heldOut.first(4096)).map(\.steps).max() ?? 1
  }

  private var hasTokens: Bool { if case .tokens = input { true } else { false } }

  /// The tokens of a bag with their counts, or its sums.
  private var bagText: (@Sendable (ExampleInput) -> [String])? {
    guard case .tokens(let vocabulary) = input else { return nil }
    return { bag in
      guard case .vectors(let steps) = bag else { return [] }
      return steps.map { counts in
        counts.indices.filter { counts[$0] > 0 }.map { token in
          vocabulary.symbols[token] + (counts[token] > 1 ? " ×\(Int(counts[token]))" : "")
        }.joined(separator: " · ")
      }
    }
  }

  /// The tokens of a flattened example one after the other.
  private var flatText: (@Sendable (ExampleInput) -> [String])? {
    guard case .tokens(let vocabulary) = input else { return nil }
    return { flat in
      guard case .vectors(let steps) = flat else { return [] }
      return steps.map { numbers in
        let tokens = numbers.indices.filter { numbers[$0] > 0 }.map { $0 % vocabulary.count }
        return vocabulary.texts(of: tokens).joined(separator: " ")
      }
    }
  }
}

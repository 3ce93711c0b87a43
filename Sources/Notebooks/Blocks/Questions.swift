/// A question with right and wrong answers.
public struct Quiz: Hashable, Sendable {
  /// An answer to choose.
  public struct Choice: Hashable, Sendable {
    /// The answer.
    public let text: String
    /// Whether it is right.
    public let isRight: Bool
    /// Why it is right or wrong.
    public let reason: String
  }

  /// What is asked.
  public let question: String
  /// The answers.
  public let choices: [Choice]
  /// What is said after a right answer; "" for nothing.
  public let explanation: String

  /// Whether more than one answer is right.
  public var hasSeveral: Bool { choices.count(where: \.isRight) > 1 }

  /// Whether exactly the right answers were chosen, by their places.
  public func isRight(_ chosen: Set<Int>) -> Bool {
    chosen == Set(choices.indices.filter { choices[$0].isRight })
  }

  /// The question of a quiz block; nil for other blocks.
  public init?(_ block: Block) {
    guard block.kind == .quiz else { return nil }
    question = block["question"]?.text ?? ""
    explanation = block["explanation"]?.text ?? ""
    choices = (block["choices"]?.list ?? []).map {
      Choice(
        text: $0["text"]?.text ?? "", isRight: $0["right"]?.flag == true,
        reason: $0["because"]?.text ?? "")
    }
  }
}

/// A guess before something is seen.
public struct Prediction: Hashable, Sendable {
  /// What the guess is.
  public enum Kind: Hashable, Sendable {
    /// A number, held against a finding.
    case number(Measure, unit: String)
    /// A number, held against this one.
    case known(Double, unit: String)
    /// One of some choices, of which one comes true.
    case choice([String], right: Int)
  }

  /// What is asked.
  public let question: String
  /// What the guess is.
  public let kind: Kind
  /// The blocks that are hidden until the guess, by name.
  public let reveals: [String]
  /// What is said after the guess; "" for nothing.
  public let explanation: String

  /// The question of a predict block; nil for other blocks and where it says too little.
  public init?(_ block: Block) {
    guard block.kind == .predict else { return nil }
    question = block["question"]?.text ?? ""
    explanation = block["explanation"]?.text ?? ""
    reveals = block["reveals"]?.list?.compactMap(\.text) ?? []
    let unit = block["unit"]?.text ?? ""
    if let measure = block["finding"].flatMap(Measure.init) {
      kind = .number(measure, unit: unit)
    } else if let answer = block["answer"]?.number {
      kind = .known(answer, unit: unit)
    } else if let choices = block["choices"]?.list?.compactMap(\.text),
      let right = choices.firstIndex(where: { $0 == block["right"]?.text })
    {
      kind = .choice(choices, right: right)
    } else {
      return nil
    }
  }
}

/// A condition on findings.
public struct Check: Hashable, Sendable {
  /// What the reader shall do; "" for a hidden check.
  public let task: String
  /// What the text claims; "" for nothing.
  public let claim: String
  /// What must hold, all of it.
  public let expectations: [Expectation]
  /// Hints, to be opened one by one.
  public let hints: [String]
  /// The parameters that fulfil it, by name.
  public let answer: [String: Value]
  /// What is said when it is fulfilled; "" for nothing.
  public let explanation: String
  /// Whether it guards the text, unseen.
  public let isHidden: Bool

  /// The condition of a check block; nil for other blocks.
  public init?(_ block: Block) {
    guard block.kind == .check else { return nil }
    task = block["task"]?.text ?? ""
    claim = block["claim"]?.text ?? ""
    explanation = block["explanation"]?.text ?? ""
    isHidden = block["hidden"]?.flag == true
    let expected = block["expect"].map { $0.list ?? [$0] } ?? []
    expectations = expected.compactMap(Expectation.init)
    hints = (block["hints"]?.list ?? block["hint"].map { [$0] } ?? []).compactMap(\.text)
    answer = Dictionary(
      (block["answer"]?.map ?? []).map { ($0.key.text, $0.value) },
      uniquingKeysWith: { first, _ in first })
  }
}

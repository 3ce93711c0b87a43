/// What may stand behind a key.
public indirect enum ValueType: Sendable {
  /// Any text.
  case text
  /// A number in a range.
  case number(ClosedRange<Double>)
  /// A number above zero.
  case positive
  /// A whole number in a range.
  case whole(ClosedRange<Int>)
  /// A step: from 1, or from the end as −1, −2 …
  case step
  /// true or false.
  case flag
  /// One of these words.
  case choice([String])
  /// One number, word or switch, whatever it means.
  case scalar
  /// The name of a block of one of these kinds.
  case block([BlockKind])
  /// The name of a data block or of a built-in problem.
  case problem
  /// The name of a data, network or train block, or of a built-in problem.
  case anyProblem
  /// The name of a signal of a cell, as h, c, f or pre_f.
  case signal
  /// A list of so many entries.
  case list(ValueType, ClosedRange<Int>)
  /// Keys with values.
  case map([KeyDescription])
  /// A finding, and what it is expected to be.
  case expectation
  /// A finding.
  case measure
  /// Parameters with one value each.
  case setting
  /// Parameters with a list of values each.
  case sweep
  /// Names of weights with nested lists of numbers.
  case tensors
  /// Any of these.
  case either([ValueType])

  /// What is expected, as a phrase for a message: "a whole number from 1 to 8"; of many words some.
  public var phrase: String { phrase(naming: 16) }

  /// What is expected, as a phrase that names all words as long as there are no more than so many.
  func phrase(naming most: Int) -> String {
    switch self {
    case .text: "a text"
    case .number(let range): "a number\(Self.bounds(range))"
    case .positive: "a number above 0"
    case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .step: "a step (1 is the first, −1 the last)"
    case .flag: "true or false"
    case .choice(let words): Self.some(words, most)
    case .scalar: "a number, a word or a switch"
    case .block(let kinds): "the name of a \(Self.alternatives(kinds.map(\.rawValue))) block"
    case .problem: "the name of a data block or of a built-in problem"
    case .anyProblem: "the name of a data, network or train block or of a built-in problem"
    case .signal: "a signal such as h, c or f"
    case .list(let element, let count): Self.listPhrase(element.phrase(naming: most), count)
    case .map: "keys with values"
    case .expectation: "a finding and what it is expected to be"
    case .measure: "a finding"
    case .setting: "parameters with a value each"
    case .sweep: "parameters with a list of values each"
    case .tensors: "names of weights with lists of numbers"
    case .either(let types): Self.alternatives(types.map { $0.phrase(naming: most) })
    }
  }

  private static func listPhrase(_ element: String, _ count: ClosedRange<Int>) -> String {
    "a list of \(size(count)), each \(element)"
  }

  private static func size(_ count: ClosedRange<Int>) -> String {
    count.lowerBound == count.upperBound ? "\(count.lowerBound)" : "up to \(count.upperBound)"
  }

  /// How many entries a list has too many or too few, as a sentence about its key; nil where its length is right.
  func refusal(ofLengthOf list: [Value], _ key: String) -> String? {
    switch self {
    case .list(_, let count) where !count.contains(list.count):
      "“\(key)” takes \(count.lowerBound) to \(count.upperBound) entries, this list has \(list.count)."
    case .either(let types): types.lazy.compactMap { $0.refusal(ofLengthOf: list, key) }.first
    default: nil
    }
  }

  private static func bounds(_ range: ClosedRange<Double>) -> String {
    switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
    case (true, true): " from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
    case (true, false): " of at least \(plain(range.lowerBound))"
    case (false, true): " of at most \(plain(range.upperBound))"
    case (false, false): ""
    }
  }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  /// The words as alternatives; of more than so many the first ones, and how many there are.
  static func some(_ words: [String], _ most: Int) -> String {
    if words.count <= most { return alternatives(words) }
    return "one of \(words.count): \(words.prefix(most / 2).joined(separator: ", ")) …"
  }

  /// "a", "a or b", "a, b or c".
  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension ValueType {
  /// Any number.
  public static let anyNumber = ValueType.number(-Double.infinity...Double.infinity)
  /// A share from 0 to 1.
  public static let share = ValueType.number(0...1)
  /// A seed.
  public static let seed = ValueType.whole(0...1_000_000_000)
  /// The name of a network, or of its training.
  public static let network = ValueType.block(BlockKind.networks)
  /// Lines of text.
  public static func texts(_ count: ClosedRange<Int>) -> ValueType { .list(.text, count) }
}

/// A key of a block: its name, what may stand behind it, and what it means.
public struct KeyDescription: Sendable {
  /// Its name.
  public let name: String
  /// What may stand behind it.
  public let type: ValueType
  /// Whether it must be there.
  public let isRequired: Bool
  /// What holds when it is not there, in words; nil where nothing does.
  public let standard: String?
  /// What it means, in one sentence.
  public let meaning: String
  /// A value as it would be written.
  public let example: String

  init(
    _ name: String, _ type: ValueType, required: Bool = false, standard: String? = nil,
    _ meaning: String, example: String
  ) {
    self.name = name
    self.type = type
    isRequired = required
    self.standard = standard
    self.meaning = meaning
    self.example = example
  }
}

/// A kind of block: what it is for, its keys, and a block as it would be written.
public struct KindDescription: Sendable {
  /// The kind.
  public let kind: BlockKind
  /// What it is for, in a sentence or two.
  public let meaning: String
  /// Whether it must have a name, by which others use it.
  public let needsName: Bool
  /// Its keys, in the order in which they are usually written.
  public let keys: [KeyDescription]
  /// A block of this kind.
  public let example: String

  init(
    _ kind: BlockKind, needsName: Bool = false, _ meaning: String, keys: [KeyDescription],
    example: String
  ) {
    self.kind = kind
    self.needsName = needsName
    self.meaning = meaning
    self.keys = keys
    self.example = example
  }
}

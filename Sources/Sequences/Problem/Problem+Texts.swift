import Foundation

extension Column {
  /// A network's number in the column's own unit, as "18.5 °C".
  public func text(_ value: Float) -> String {
    let number = Double(value) * scale + offset
    // Of a number of so many digits only the first are known.
    let text = String(format: abs(number) < 1e15 ? "%.\(digits)f" : "%.3g", number)
    // What is rounded to zero has no sign.
    let isZero = text.hasPrefix("-") && !text.contains { "123456789".contains($0) }
    return (isZero ? String(text.dropFirst()) : text) + unit
  }
}

extension Problem {
  /// How each step of an input reads: the token's symbol, or the vector's numbers in their units.
  ///
  /// Symbols come as they are in the data, line ends and control characters included.
  /// Of a pair these are the texts of the decoder's input.
  public func texts(of input: ExampleInput) -> [String] {
    if let steps = notation.steps { return steps(input) }
    return switch (input, self.input) {
    case (.tokens(let tokens), .tokens(let vocabulary)),
      (.pairs(_, let tokens), .pairs(_, let vocabulary)):
      vocabulary.texts(of: tokens)
    case (.vectors(let vectors), .vectors(let columns)):
      vectors.map { joined($0, columns) }
    case (.tokens(let tokens), _), (.pairs(_, let tokens), _):
      tokens.map(String.init)
    case (.vectors(let vectors), _):
      vectors.map { $0.map { String($0) }.joined(separator: ", ") }
    }
  }

  /// How each step of a pair's source reads; empty for other inputs.
  public func sourceTexts(of input: ExampleInput) -> [String] {
    guard case .pairs(let source, _) = input, case .pairs(let vocabulary, _) = self.input
    else { return [] }
    return vocabulary.texts(of: source)
  }

  /// A whole example at a glance, as a few lines: a picture as rows of glyphs, a series as a curve,
  /// a string with its pattern marked. Empty where the steps say it all.
  public func exhibit(of example: Example) -> [String] { notation.exhibit?(example) ?? [] }

  /// The lines of the pictures that steps bring; 0 where none does.
  public var pictureRows: Int { notation.pictures?.rows ?? 0 }

  /// The picture that a step brings among its numbers, as lines of glyphs; nothing where it brings none.
  public func picture(of numbers: [Float]) -> [String] { notation.pictures?.lines(numbers) ?? [] }

  /// The steps of an input that its answer depends on, from 0, as the marked numbers of an adding problem; empty where
  /// that is not known beforehand.
  public func marks(of input: ExampleInput) -> [Int] { notation.marks?.steps(input) ?? [] }

  /// What stands at those steps, in a few words; nil where none are known.
  public var markName: String? { notation.marks?.name }

  /// How each answer reads: the class's name, yes or no by name, or the numbers.
  public func texts(of target: ExampleTarget) -> [String] {
    switch target {
    case .classes(let classes): classes.map(text(ofClass:))
    case .values(let values): values.map(text(ofValues:))
    }
  }

  /// The name of a class, or of no (0) and yes (1) where the output is binary.
  public func text(ofClass index: Int) -> String {
    switch output {
    case .classes(let labels): labels.indices.contains(index) ? labels[index] : "?"
    case .binary(let negative, let positive): index == 0 ? negative : positive
    case .values: String(index)
    }
  }

  private func text(ofValues values: [Float]) -> String {
    switch output {
    case .values(let columns, _): joined(values, columns)
    case .binary: text(ofClass: (values.first ?? 0) >= 0.5 ? 1 : 0)
    case .classes: values.map { String($0) }.joined(separator: ", ")
    }
  }

  private func joined(_ values: [Float], _ columns: [Column]) -> String {
    zip(values, columns).map { $1.text($0) }.joined(separator: " ")
  }
}

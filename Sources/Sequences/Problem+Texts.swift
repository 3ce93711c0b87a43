import Foundation

extension Column {
  /// A network's number in the column's own unit, as "18.5 °C".
  public func text(_ value: Float) -> String {
    String(format: "%.\(digits)f", Double(value) * scale + offset) + unit
  }
}

extension Problem {
  /// How each step of an input reads: the token's symbol, or the vector's numbers in their units.
  ///
  /// Symbols come as they are in the data, line ends and control characters included.
  public func texts(of input: ExampleInput) -> [String] {
    switch (input, self.input) {
    case (.tokens(let tokens), .tokens(let vocabulary)):
      tokens.map { vocabulary.symbols.indices.contains($0) ? vocabulary.symbols[$0] : "?" }
    case (.vectors(let vectors), .vectors(let columns)):
      vectors.map { joined($0, columns) }
    case (.tokens(let tokens), _):
      tokens.map(String.init)
    case (.vectors(let vectors), _):
      vectors.map { $0.map { String($0) }.joined(separator: ", ") }
    }
  }

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

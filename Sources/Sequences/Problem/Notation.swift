/// How the examples of a problem read, where their tokens and numbers alone would say little.
struct Notation: Sendable {
  /// One text for each step of an input.
  var steps: (@Sendable (ExampleInput) -> [String])?
  /// A whole example at a glance, as lines: a picture, a curve, a string with its pattern marked.
  var exhibit: (@Sendable (Example) -> [String])?
  /// The steps of an input that the answer depends on, where it is known which these are.
  var marks: StepMarks?
  /// What steps bring that is looked at.
  var pictures: StepPictures?
}

/// Pictures that single steps bring among their numbers.
struct StepPictures: Sendable {
  /// The lines of each.
  let rows: Int
  /// The picture of a step's numbers as lines of glyphs; nothing where it brings none.
  let lines: @Sendable ([Float]) -> [String]
}

/// Steps that matter among many that do not.
struct StepMarks: Sendable {
  /// What stands there, in a few words.
  let name: String
  /// Which they are, from 0, of an input.
  let steps: @Sendable (ExampleInput) -> [Int]

  init(_ name: String, _ steps: @escaping @Sendable (ExampleInput) -> [Int]) {
    self.name = name
    self.steps = steps
  }

  /// The steps with these tokens.
  init(_ name: String, tokens marked: Set<Int>) {
    self.init(name) { input in
      guard case .tokens(let tokens) = input else { return [] }
      return tokens.indices.filter { marked.contains(tokens[$0]) }
    }
  }

  /// The steps at which a column of vectors is 1.
  init(_ name: String, column: Int) {
    self.init(name) { input in
      guard case .vectors(let vectors) = input else { return [] }
      return vectors.indices.filter { vectors[$0].count > column && vectors[$0][column] == 1 }
    }
  }
}

/// Glyphs that draw numbers.
enum Glyphs {
  /// A curve one row high, from the lowest value to the highest.
  static func sparkline(_ values: [Double]) -> String {
    let bars = Array("▁▂▃▄▅▆▇█")
    guard let low = values.min(), let high = values.max() else { return "" }
    let step = max(high - low, 1e-12) / Double(bars.count)
    return String(values.map { bars[min(bars.count - 1, Int(($0 - low) / step))] })
  }

  /// Rows of a picture, two pixels above one another in each character.
  static func picture(_ rows: [[Bool]]) -> [String] {
    stride(from: 0, to: rows.count, by: 2).map { top in
      let below = top + 1 < rows.count ? rows[top + 1] : []
      return String(
        rows[top].indices.map { column in
          switch (rows[top][column], column < below.count && below[column]) {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): "·"
          }
        })
    }
  }
}

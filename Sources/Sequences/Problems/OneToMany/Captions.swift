import Foundation

/// A picture of 8×8 pixels becomes a sentence of words.
///
/// The first step brings the picture (64 numbers, 1 for a dark pixel), each later one the word
/// before, one-hot, beside 64 zeros. A shape of 3×3 or 5×5 pixels stands anywhere; its size, kind
/// and place, each equally likely, make the sentence; then every pixel is turned over with
/// probability 1/64.
enum Captions {
  static let entry = ProblemEntry(
    "captions", .oneToMany, title: "Captions",
    summary: "a picture of 8×8 pixels, and a sentence says what is on it"
  ) { problem(seed: $1) }

  static let side = 8
  static let kinds = ["square", "frame", "cross", "plus", "triangle"]
  static let words =
    ["end", "a", "small", "large"] + kinds
    + ["in", "at", "on", "the", "top", "bottom", "middle", "left", "right"]

  static func problem(seed: UInt64) -> Problem {
    let pixels = (0..<side * side).map { Column("pixel \($0 + 1)", digits: 0) }
    return Problem(
      entry, story: story, input: .vectors(pixels + words.map { Column($0, digits: 0) }),
      output: .classes(words),
      baseline: Baseline(log(Double(words.count)), "ln \(words.count): every word equally likely"),
      landmarks: [Baseline(blind, "what a sentence leaves open without the picture")],
      suggestion: Suggestion(hidden: [32], learningRate: 0.02, updates: 200),
      generation: Generation(.oneHot(offset: side * side), end: 0, limit: 12),
      split: Split(seed: seed) { drawn(using: &$0) },
      notation: Notation(
        steps: texts, exhibit: { exhibit($0.input) },
        pictures: StepPictures(rows: side / 2, lines: picture)))
  }

  private static let story = """
    The picture is read at the first step and never again; from then on the network reads only its \
    own words, the first of them always “a”. Everything it says about size, shape and place it must have taken \
    along in its state: watch which units are read at “small” or “large” and which only at the end.
    """
}

// MARK: - Drawing

extension Captions {
  /// A shape in its place.
  struct Scene {
    let isLarge: Bool
    let kind: Int
    /// The rows above and the columns to the left of it.
    let top, left: Int

    init(using generator: inout SeededGenerator) {
      isLarge = generator.chance(0.5)
      kind = generator.below(Captions.kinds.count)
      let places = Captions.side - (isLarge ? 5 : 3) + 1
      (top, left) = (generator.below(places), generator.below(places))
    }

    var size: Int { isLarge ? 5 : 3 }

    func isDark(row: Int, column: Int) -> Bool {
      let (y, x) = (row - top, column - left)
      guard (0..<size).contains(y), (0..<size).contains(x) else { return false }
      return switch kind {
      case 0: true
      case 1: y == 0 || x == 0 || y == size - 1 || x == size - 1
      case 2: y == x || y + x == size - 1
      case 3: y == size / 2 || x == size / 2
      default: x <= y
      }
    }

    var sentence: [String] {
      ["a", isLarge ? "large" : "small", Captions.kinds[kind]] + place
    }

    private var place: [String] {
      let vertical = third(of: top), horizontal = third(of: left)
      let across = ["left", "middle", "right"][horizontal]
      switch (vertical, horizontal) {
      case (1, 1): return ["in", "the", "middle"]
      case (1, _): return ["on", "the", across]
      default:
        let line = ["at", "the", vertical == 0 ? "top" : "bottom"]
        return horizontal == 1 ? line : line + [across]
      }
    }

    /// 0, 1 or 2: of the six places of a small shape two each, of the four of a large one 1, 2, 1.
    private func third(of place: Int) -> Int { isLarge ? (place + 1) / 2 : place / 2 }
  }

  static func drawn(using generator: inout SeededGenerator) -> Example {
    let scene = Scene(using: &generator)
    let pixels = (0..<side * side).map { place -> Float in
      let isDark = scene.isDark(row: place / side, column: place % side)
      return isDark != generator.chance(1 / 64) ? 1 : 0
    }
    let answers = scene.sentence.compactMap { words.firstIndex(of: $0) }
    let spoken = answers.map { word in
      (0..<side * side + words.count).map { Float($0 == side * side + word ? 1 : 0) }
    }
    let seen = pixels + [Float](repeating: 0, count: words.count)
    return Example(input: .vectors([seen] + spoken), target: .classes(answers + [0]))
  }

  /// The entropy of a sentence over its mean number of answers: size, kind and two places are drawn
  /// independently but for the size, and the sentence tells them all.
  static var blind: Double {
    let place = (log(3) + 1.5 * log(2)) / 2
    let answers = 7 + (4.0 / 9 + 1.0 / 4) / 2
    return (log(2) + log(Double(kinds.count)) + 2 * place) / answers
  }
}

// MARK: - Reading

extension Captions {
  /// The picture of the first step.
  private static func exhibit(_ input: ExampleInput) -> [String] {
    guard case .vectors(let vectors) = input, let first = vectors.first else { return [] }
    return picture(first)
  }

  /// The pixels among the numbers of a step as lines of glyphs; nothing where all are light.
  @Sendable private static func picture(_ numbers: [Float]) -> [String] {
    let pixels = numbers.prefix(side * side).map { $0 > 0.5 }
    guard pixels.count == side * side, pixels.contains(true) else { return [] }
    return Glyphs.picture(
      (0..<side).map { row in Array(pixels[row * side..<(row + 1) * side]) })
  }

  @Sendable private static func texts(_ input: ExampleInput) -> [String] {
    guard case .vectors(let vectors) = input else { return [] }
    return vectors.map { vector in
      let word = vector.dropFirst(side * side).firstIndex { $0 > 0.5 }
      return word.map { words[$0 - side * side] } ?? "picture"
    }
  }
}

import Foundation

/// Which of ten words is spoken? Speech-like frames of three formants and a loudness.
///
/// A word is a row of sounds, each with the frequencies of its first three formants (vowels as
/// measured by Peterson & Barney, JASA 24, 1952, for men) and a loudness. The sounds glide into one another over as many frames
/// as the speaker takes: each sound lasts two to five frames, all of them stretched by a speed of
/// 0.8 to 1.4; the formants are scaled by the length of the vocal tract, 0.9 to 1.15, and every number has
/// noise.
enum Digits {
  static let entry = ProblemEntry(
    "digits", .manyToOne, title: "Digits",
    summary: "formants of speech, frame by frame: which of ten words is it?"
  ) { problem(seed: $1) }

  /// F1, F2 and F3 in Hz, loudness in dB.
  typealias Sound = [Double]

  static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]
  /// The sounds of each word.
  static let spelling = [
    "z iy r ow", "w ah n", "t uw", "f r iy", "f ao r", "f aa iy v", "s ih k s", "s eh v ah n",
    "eh iy t", "n aa iy n",
  ].map { $0.split(separator: " ").compactMap { sounds[String($0)] } }

  private static let sounds: [String: Sound] = [
    "iy": [270, 2290, 3010, 62], "ih": [390, 1990, 2550, 62], "eh": [530, 1840, 2480, 64],
    "ah": [640, 1190, 2390, 65], "aa": [730, 1090, 2440, 66], "ao": [570, 840, 2410, 65],
    "ow": [450, 900, 2300, 64], "uw": [300, 870, 2240, 62], "r": [490, 1350, 1690, 60],
    "w": [290, 610, 2150, 58], "n": [280, 1700, 2600, 54], "v": [220, 1100, 2080, 46],
    "z": [240, 1390, 2530, 48], "s": [320, 1390, 2530, 42], "f": [340, 1100, 2080, 38],
    "t": [400, 1600, 2600, 34], "k": [350, 1800, 2400, 34],
  ]

  private static let columns = [
    Column("F1", scale: 150, offset: 420, digits: 0),
    Column("F2", scale: 450, offset: 1450, digits: 0),
    Column("F3", scale: 250, offset: 2420, digits: 0),
    Column("loudness", unit: " dB", scale: 10, offset: 54, digits: 0),
  ]
  /// The standard deviation of the noise: Hz, Hz, Hz, dB.
  private static let noise = [40, 90, 90, 3.0]

  static func problem(seed: UInt64) -> Problem {
    Problem(
      entry, story: story, input: .vectors(columns), output: .classes(words),
      baseline: Baseline(log(10), "ln 10: every word equally likely"),
      suggestion: Suggestion(hidden: [24], learningRate: 0.02, updates: 200),
      split: Split(realNumbers: seed, example), notation: Notation(exhibit: tracks))
  }

  private static let story = """
    Each frame has three formants, the resonances that tell sounds apart, in Hz, and a loudness. \
    Speakers are fast or slow and their formants lie higher or lower, so no single frame decides: watch how \
    certain the network is while “f-” could still become four or five, and where it makes up its mind.
    """

  @Sendable static func example(using generator: inout SeededGenerator) -> Example {
    let word = generator.below(words.count)
    let speed = generator.uniform(0.8, 1.4)
    let tract = generator.uniform(0.9, 1.15)
    let frames = glide(spelling[word], speed: speed, using: &generator).map { frame in
      columns.indices.map { index in
        let value = frame[index] * (index < 3 ? tract : 1) + noise[index] * generator.normal()
        return columns[index].number(value)
      }
    }
    return Example(input: .vectors(frames), target: .classes([word]))
  }

  /// From sound to sound in a straight line.
  private static func glide(
    _ sounds: [Sound], speed: Double, using generator: inout SeededGenerator
  ) -> [Sound] {
    sounds.indices.flatMap { index in
      let count = max(1, Int((Double(2 + generator.below(4)) * speed).rounded()))
      let next = sounds[min(index + 1, sounds.count - 1)]
      return (0..<count).map { frame in
        let share = Double(frame) / Double(count)
        return zip(sounds[index], next).map { $0 + ($1 - $0) * share * share }
      }
    }
  }

  @Sendable private static func tracks(_ example: Example) -> [String] {
    guard case .vectors(let frames) = example.input else { return [] }
    return [2, 1, 0].map { index in
      "F\(index + 1) " + Glyphs.sparkline(frames.map { Double($0[index]) })
    }
  }
}

import Foundation

/// Does a string of DNA hold a gapped pattern?
///
/// The letters are drawn independently, each of the four equally likely; the length is uniform in T … T + ⌊T/5⌋. Into the string
/// two halves, GAT and CCA, are written with three to six letters between them: GAT first where the answer is
/// yes, CCA first where it is no. A string that holds the pattern by accident is drawn anew, so that no letter count tells
/// the two apart.
enum Motif {
  static let entry = ProblemEntry(
    "motif", .manyToOne, title: "Motif",
    summary: "does the DNA hold GAT, three to six letters, then CCA?",
    parameter: ProblemParameter("T, the shortest length,", standard: 20, in: 12...1000),
    make: problem)

  static let letters = Array("acgt")
  static let (opening, closing) = ([2, 0, 3], [1, 1, 0])
  static let gaps = 3...6

  static func problem(length: Int, seed: UInt64) -> Problem {
    Problem(
      entry, length, title: "Motif, \(length) letters", story: story,
      input: .tokens(Vocabulary(symbols: letters.map { String($0) })),
      output: .binary(negative: "no", positive: "motif"),
      baseline: Baseline(log(2), "ln 2: yes and no equally likely"),
      landmarks: [Baseline(log(2), "ln 2: a bag of letters, since both kinds have the same")],
      suggestion: Suggestion(hidden: [24], learningRate: 0.02, batch: 32, updates: 600),
      split: Split(seed: seed) { example(length: length, using: &$0) },
      notation: Notation(
        steps: { marked($0).map { String($0) } }, exhibit: { [String(marked($0.input))] },
        marks: StepMarks("the motif") { input in
          marked(input).enumerated().filter(\.element.isUppercase).map(\.offset)
        }))
  }

  private static let story = """
    Every string holds the two halves GAT and CCA; only where GAT comes first, with three to six \
    letters between, it is the motif (printed in capitals). After a GAT the network must count: watch units that \
    switch on there and wait for CCA, and what they do when it does not come in time.
    """

  static func example(length: Int, using generator: inout SeededGenerator) -> Example {
    while true {
      let count = length + generator.below(length / 5 + 1)
      var tokens = (0..<count).map { _ in generator.below(letters.count) }
      let isMotif = generator.chance(0.5)
      let (first, second) = isMotif ? (opening, closing) : (closing, opening)
      let gap = gaps.lowerBound + generator.below(gaps.count)
      let start = generator.below(count - gap - 5)
      tokens.replaceSubrange(start..<start + 3, with: first)
      tokens.replaceSubrange(start + 3 + gap..<start + 6 + gap, with: second)
      guard (place(in: tokens) != nil) == isMotif else { continue }
      return Example(input: .tokens(tokens), target: .values([[isMotif ? 1 : 0]]))
    }
  }

  /// Where the halves of the first motif begin.
  static func place(in tokens: [Int]) -> (opening: Int, closing: Int)? {
    func stands(_ half: [Int], at place: Int) -> Bool {
      place + 3 <= tokens.count && tokens[place] == half[0] && tokens[place + 1] == half[1]
        && tokens[place + 2] == half[2]
    }
    for start in tokens.indices where stands(opening, at: start) {
      for gap in gaps where stands(closing, at: start + 3 + gap) {
        return (start, start + 3 + gap)
      }
    }
    return nil
  }

  /// The letters, those of a motif in capitals.
  @Sendable static func marked(_ input: ExampleInput) -> [Character] {
    guard case .tokens(let tokens) = input else { return [] }
    var text = tokens.map { letters.indices.contains($0) ? letters[$0] : "?" }
    guard let place = place(in: tokens) else { return text }
    for start in [place.opening, place.closing] {
      for index in start..<start + 3 { text[index] = Character(text[index].uppercased()) }
    }
    return text
  }
}

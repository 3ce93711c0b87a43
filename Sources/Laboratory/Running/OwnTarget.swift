import Recurrence
import Sequences

/// What shall be answered to a text of one's own, written in the words of the classes: one for each step with a loss.
struct OwnTarget {
  private let problem: Problem
  private let count: Int

  /// The target of a text of so many steps.
  init(_ problem: Problem, steps: Int) {
    self.problem = problem
    count = problem.lossAtEveryStep ? steps : 1
  }

  /// The classes that the words name.
  ///
  /// Throws where there are more words or fewer than answers, where one is no class, and where answers are numbers.
  func target(_ text: String) throws(RunError) -> ExampleTarget {
    switch problem.output {
    case .classes(let labels): return .classes(try classes(text, labels))
    case .binary(let negative, let positive):
      return .values(try classes(text, [negative, positive]).map { [Float($0)] })
    case .values:
      throw .failed(
        "“\(problem.title)” answers with numbers; a “target” is written in words of classes.")
    }
  }

  private func classes(_ text: String, _ labels: [String]) throws(RunError) -> [Int] {
    let words = words(text, labels)
    guard words.count == count else {
      throw .failed("“target” expects \(count) answers, one for each symbol, got \(words.count).")
    }
    var classes: [Int] = []
    for word in words {
      guard let place = labels.firstIndex(of: word) else {
        throw Place.unknown(word, labels)
      }
      classes.append(place)
    }
    return classes
  }

  /// The one answer as it stands, or several with blanks between them, which single characters do not need.
  private func words(_ text: String, _ labels: [String]) -> [String] {
    if count == 1 { return [text] }
    let words = text.split(separator: " ").map(String.init)
    let areCharacters = words.count == 1 && labels.allSatisfy { $0.count == 1 }
    return areCharacters ? text.map { String($0) } : words
  }
}

import Console
import Interchange
import Laboratory
import Recurrence
import Sequences

/// A path with the options behind it that say how a file of data or of a model is read, as on the command line.
struct OpenLine {
  let request: OpenRequest

  init(_ line: String) throws(CommandError) {
    guard let start = line.firstRange(of: " --") else {
      self.request = OpenRequest(.file(path: line))
      return
    }
    var request = OpenRequest(.file(path: line[..<start.lowerBound].trimmed))
    var words = Self.words(of: line[start.lowerBound...])[...]
    while let word = words.popFirst() {
      let option = try Self.option(word)
      if let set = option.flag {
        set(&request)
      } else {
        guard let value = words.popFirst() else {
          throw CommandError("“\(word)” needs a value behind it.")
        }
        guard option.take(&request, value) else {
          throw CommandError("“\(word)” expects \(option.expected), got “\(value)”.")
        }
      }
    }
    self.request = request
  }

  /// The options that continue a line of which the path is typed.
  static func completions(of head: String) -> [Completion] {
    guard head.contains(" --"), let word = head.split(separator: " ").last, word.hasPrefix("--"),
      !head.hasSuffix(" ")
    else { return [] }
    return Option.all.filter { $0.name.hasPrefix(word) }.map {
      Completion(
        line: String(head.dropLast(word.count)) + $0.name + " ", title: SafeText($0.name),
        about: SafeText($0.about))
    }
  }

  private static func option(_ word: String) throws(CommandError) -> Option {
    if let option = Option.all.first(where: { $0.name == word }) { return option }
    let near = Spelling.nearest(to: word, among: Option.all.map(\.name))
    throw CommandError("There is no option “\(word)” here; did you mean \(listed(near))?")
  }

  /// The words of a line; what stands in quotation marks is one.
  private static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let ended = word { words.append(ended) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

/// An option of the line.
private struct Option: Sendable {
  let name: String
  let about: String
  var expected = "a column"
  /// Takes a value in; false where it is none.
  var take: @Sendable (inout OpenRequest, String) -> Bool = { _, _ in false }
  /// What it does where no value follows it.
  var flag: (@Sendable (inout OpenRequest) -> Void)?

  static let all: [Option] =
    [
      Option(
        name: "--text", about: "the column with the text that is read; a text that a model reads",
        expected: "a column, or a text", take: take(\.text)),
      column("--label", "with the class that is predicted", \.label),
      column("--target", "with the number that is predicted", \.target),
      column("--tags", "with a tag for each word", \.tags),
      Option(name: "--columns", about: "with the numbers that are read, as a,b") { request, value in
        request.wishes.reading.columns = value.split(separator: ",").map(String.init)
        return true
      },
      Option(
        name: "--kind", about: "what the data are",
        expected: listed(DataKind.allCases.map(\.rawValue))
      ) {
        request, value in
        request.wishes.reading.kind = DataKind(rawValue: value)
        return request.wishes.reading.kind != nil
      },
      Option(
        name: "--view", about: "what of an example is read",
        expected: listed(ProblemView.allCases.map(\.rawValue))
      ) {
        request, value in
        request.wishes.view = ProblemView(rawValue: value)
        return request.wishes.view != nil
      },
      number("--window", "steps of a window", \.window),
      number("--min-count", "rarer symbols become UNK", \.minimumCount),
      number("--vocabulary-size", "the rarest become UNK", \.vocabularySize),
      Option(name: "--words", about: "word by word", flag: { $0.wishes.reading.unit = .word }),
      Option(
        name: "--characters", about: "character by character",
        flag: { $0.wishes.reading.unit = .character }),
      Option(
        name: "--row-sequence", about: "a row's numbers are steps",
        flag: { $0.wishes.reading.rowIsSequence = true }),
      Option(
        name: "--no-header", about: "the first row is an example",
        flag: { $0.wishes.reading.hasNoHeader = true }),
      Option(
        name: "--reset-state", about: "no state between windows",
        flag: { $0.wishes.reading.resetsState = true }),
      Option(
        name: "--shuffle", about: "steps in a random order", flag: { $0.wishes.view = .shuffled }),
    ] + ofModels

  /// What is said of a network that was made elsewhere.
  private static let ofModels = [
    model("--input", "the file that a model reads", expected: "a file", \.input),
    model("--vocabulary", "the file of a model's symbols", expected: "a file", \.vocabulary),
    model(
      "--source-vocabulary", "that of what its encoder reads", expected: "a file",
      \.sourceVocabulary
    ),
    model("--head", "a model's linear head", \.hints.head),
    model("--embedding", "a model's embedding", \.hints.embedding),
    model("--source-embedding", "that of its encoder", \.hints.sourceEmbedding),
    model("--query", "what of attention reads the decoder's state", \.hints.query),
    Option(
      name: "--activation", about: "between a model's linear layers",
      expected: listed(Activation.allCases.map(\.rawValue))
    ) { request, value in
      request.model.hints.activation = Activation(rawValue: value)
      return request.model.hints.activation != nil
    },
    Option(name: "--stack", about: "the layers that are run, as a,b", expected: "modules") {
      request, value in
      request.model.hints.choose(stack: value)
      return true
    },
    Option(name: "--leave-out", about: "modules without which it is run", expected: "modules") {
      request, value in
      request.model.hints.leftOut = value.split(separator: ",").map(String.init)
      return true
    },
  ]

  private static func model(
    _ name: String, _ about: String, expected: String = "a module",
    _ path: WritableKeyPath<ModelWishes, String?> & Sendable
  ) -> Option {
    Option(name: name, about: about, expected: expected, take: take(path))
  }

  private static func take(
    _ path: WritableKeyPath<ModelWishes, String?> & Sendable
  ) -> @Sendable (inout OpenRequest, String) -> Bool {
    { request, value in
      request.model[keyPath: path] = value
      return true
    }
  }

  private typealias Path<Value> = WritableKeyPath<ReadingOptions, Value> & Sendable

  private static func column(_ name: String, _ about: String, _ path: Path<String?>) -> Option {
    Option(name: name, about: "the column " + about) { request, value in
      request.wishes.reading[keyPath: path] = value
      return true
    }
  }

  private static func number(_ name: String, _ about: String, _ path: Path<Int?>) -> Option {
    Option(name: name, about: about, expected: "a whole number from 1 to 1,000,000") {
      request, value in
      guard let number = Int(value), (1...1_000_000).contains(number) else { return false }
      request.wishes.reading[keyPath: path] = number
      return true
    }
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmingSpaces }
}

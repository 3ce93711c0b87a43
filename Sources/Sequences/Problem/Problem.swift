import Foundation

/// A sequence problem: what is read, what is asked, where examples come from.
public struct Problem: Sendable {
  /// What to call it on a command line, as "adding:100"; of a file, the file's name.
  public let name: String
  /// A few words for a title line.
  public internal(set) var title: String
  /// One line about it.
  public let summary: String
  /// How to read its examples and what to look for, in a few sentences.
  public internal(set) var story: String
  /// How inputs and answers line up.
  public internal(set) var shape: ProblemShape
  /// What one step of input is.
  public internal(set) var input: InputKind
  /// What one answer is.
  public let output: OutputKind
  /// The loss of knowing nothing.
  public let baseline: Baseline
  /// Further losses worth a line: what a reader of one step reaches, what the best can reach.
  public let landmarks: [Baseline]
  /// A network and a training that suit it.
  public internal(set) var suggestion: Suggestion
  /// How a network writes by itself; nil where its answers are not inputs.
  public let generation: Generation?
  /// What to know about the data: how much of a file was read, what could not be held back.
  public internal(set) var notes: [String]
  /// Examples to learn from.
  public internal(set) var training: Supply
  /// Examples that training never sees; may be empty, then a note says why.
  public internal(set) var heldOut: Supply
  /// Up to eight examples that never change, to walk through: held-out ones where there are any.
  public internal(set) var walking: [Example]
  /// What is known of the text that this problem was read from.
  public let reading: TextReading?
  /// How its examples read, where tokens and numbers alone would say little.
  var notation: Notation
  /// What of an example is shown.
  public internal(set) var view = ProblemView.sequence
  /// What it is made of: symbols, classes, and how numbers are scaled.
  public let known: KnownData
  /// Parts of the held-out examples that deserve a figure of their own.
  public internal(set) var parts: [ProblemPart] = []

  /// Whether there is an answer, and a loss, at every step.
  public var lossAtEveryStep: Bool { shape.lossAtEveryStep }

  /// e^loss, by which models of words are compared: among how many words, equally likely, such a loss would choose;
  /// nil for other problems.
  public func perplexity(ofLoss loss: Double) -> Double? {
    reading?.unit == .word ? exp(loss) : nil
  }

  init(
    name: String, title: String, summary: String, story: String, shape: ProblemShape,
    input: InputKind, output: OutputKind, baseline: Baseline, landmarks: [Baseline] = [],
    suggestion: Suggestion = Suggestion(), generation: Generation? = nil, notes: [String] = [],
    training: Supply, heldOut: Supply, walking: [Example], reading: TextReading? = nil,
    notation: Notation = Notation()
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.story = story
    self.shape = shape
    self.input = input
    self.output = output
    self.baseline = baseline
    self.landmarks = landmarks
    self.suggestion = suggestion
    self.generation = generation
    self.notes = notes
    self.training = training
    self.heldOut = heldOut
    self.walking = walking
    self.reading = reading
    self.notation = notation
    known = KnownData(input, output)
  }
}

extension Problem {
  /// The built-in problem of an entry, made with a parameter; the same parameter and seed make the
  /// same problem again.
  init(
    _ entry: ProblemEntry, _ parameter: Int = 0, title: String? = nil, story: String,
    input: InputKind, output: OutputKind, baseline: Baseline, landmarks: [Baseline] = [],
    suggestion: Suggestion = Suggestion(), generation: Generation? = nil,
    training: Supply, heldOut: Supply, walking: [Example], notation: Notation = Notation(),
    parts: [ProblemPart] = []
  ) {
    self.init(
      name: entry.name(for: parameter), title: title ?? entry.title, summary: entry.summary,
      story: story, shape: entry.shape, input: input, output: output, baseline: baseline,
      landmarks: landmarks, suggestion: suggestion, generation: generation, training: training,
      heldOut: heldOut, walking: walking, notation: notation)
    self.parts = parts
  }
}

/// Some of the held-out examples, measured by themselves.
public struct ProblemPart: Sendable {
  /// Which they are, in a few words.
  public let name: String
  /// They themselves.
  public let examples: Supply

  init(_ name: String, _ examples: Supply) {
    self.name = name
    self.examples = examples
  }
}

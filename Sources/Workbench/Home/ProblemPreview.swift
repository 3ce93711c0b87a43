import Console
import Laboratory
import Recurrence
import Sequences

/// What the home screen shows of a problem before it is opened.
struct ProblemPreview: Hashable, Sendable {
  /// The inputs of one example, step by step.
  let inputs: [SafeText]
  /// The answers, as many as inputs; empty where none is asked.
  let targets: [SafeText]
  let story: SafeText
  let baseline: SafeText
  /// The example at a glance, as lines; often empty.
  let exhibit: [SafeText]

  /// Looks into a built-in problem; a small one, since only one example is shown.
  init?(_ name: String) {
    let small = name == "reviews" ? "reviews:100" : name
    guard let problem = try? Problem.named(small, seed: 1), let example = problem.walking.first
    else { return nil }
    let source = problem.sourceTexts(of: example.input)
    inputs = (source + problem.texts(of: example.input)).map { SafeText($0) }
    let texts = problem.texts(of: example.target).map { SafeText($0) }
    targets = Array(repeating: .empty, count: max(0, inputs.count - texts.count)) + texts
    story = SafeText(problem.story)
    baseline = Self.sentence(about: problem.baseline)
    exhibit = problem.exhibit(of: example).map { SafeText($0) }
  }

  /// Letters in place of an example, where nothing is known of the data yet.
  static let unknown = ProblemPreview()

  /// Looks at what is open, as Walk shows it.
  init(_ opened: Opened, sample: Int) {
    let sample = min(sample, opened.record.samples - 1)
    inputs = Self.texts(opened.record.inputTexts[sample])
    targets = Self.texts(opened.record.targetTexts[sample])
    story = SafeText(opened.snapshot?.problem.story ?? "A model with an input of its own.")
    baseline = opened.snapshot.map { Self.sentence(about: $0.problem.baseline) } ?? .empty
    exhibit = []
  }

  /// As many texts as a picture can have at most.
  private static func texts(_ texts: HeldSteps<String>) -> [SafeText] {
    texts.values.prefix(1000).map { SafeText($0) }
  }

  private static func sentence(about baseline: Baseline) -> SafeText {
    "Knowing nothing: loss \(Numbers.fixed(baseline.value, 3)) (\(baseline.explanation))."
  }

  /// What a lesson is about.
  init(_ lesson: LessonEntry) {
    inputs = Self.unknown.inputs
    targets = Self.unknown.targets
    story = lesson.summary
    let words = [
      lesson.duration,
      lesson.isBegun || lesson.isDone ? "\(lesson.done) of \(lesson.all) done" : "",
    ]
    baseline = words.filter { !$0.isEmpty }.joined(separator: " · ")
    exhibit = []
  }

  /// What a notebook is about.
  init(_ notebook: NotebookEntry) {
    inputs = Self.unknown.inputs
    targets = Self.unknown.targets
    story = notebook.summary
    baseline = .empty
    exhibit = []
  }

  private init() {
    inputs = ["a", "b", "c", "d", "e", "f"]
    targets = ["b", "c", "d", "e", "f", "g"]
    story = """
      A UTF-8 text is learned from character by character, or word by word with --words behind its path; a CSV table by \
      its columns (--text, --label, --target), lines with a tab as tags or pairs; what is open is asked. A model \
      saved by unroll or PyTorch as .safetensors is recognised by its content.
      """
    baseline = .empty
    exhibit = []
  }
}

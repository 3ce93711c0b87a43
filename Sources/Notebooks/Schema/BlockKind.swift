/// What a block is; the raw value is the word after `yaml` in its fence.
public enum BlockKind: String, CaseIterable, Hashable, Sendable {
  /// A number, choice, switch or text that the reader changes.
  case parameter
  /// What is learned: a built-in problem, or data of the notebook's own.
  case data
  /// A network as it begins.
  case network
  /// Its training.
  case train
  /// A picture, or its numbers.
  case figure
  /// A text that a network writes or measures.
  case generate
  /// Several networks side by side.
  case compare
  /// Findings over values of parameters and over seeds.
  case table
  /// A guess before something is revealed.
  case predict
  /// A question with right and wrong answers.
  case quiz
  /// A condition on findings: a task of the reader's, or a guard of a claim.
  case check
  /// The reader's own words.
  case note

  /// What a network can be seen in: as it begins, or after its training.
  public static let networks: [BlockKind] = [.network, .train]
}

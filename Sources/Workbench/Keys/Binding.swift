import Console

/// Where a key means something.
public enum Context: String, CaseIterable, Hashable, Sendable {
  /// On every screen.
  case everywhere
  /// On Home.
  case home
  /// On Notebook.
  case notebook
  /// On Walk.
  case walk
  /// On Train.
  case train
  /// On Embedding.
  case embedding
  /// On Generate.
  case generate
  /// On Help.
  case help

  init(_ screen: Screen) {
    switch screen {
    case .home: self = .home
    case .notebook: self = .notebook
    case .walk: self = .walk
    case .train: self = .train
    case .embedding: self = .embedding
    case .generate: self = .generate
    case .help: self = .help
    }
  }
}

/// Keys, where they hold, what they do and how that reads: the one source of key handling, hints and help.
public struct Binding: Sendable {
  /// Any of these keys.
  public let keys: [Key]
  /// Where they hold.
  public let context: Context
  /// What they do.
  public let action: Action
  /// What help says, as "one step forward". Neighbours in the table with the same words are shown as one.
  public let help: SafeText
  /// What the bottom line says, in a word or two; nil leaves it to help. Neighbours with the same words are one.
  public let hint: SafeText?

  /// Binds keys to an action; a key is named as in a key script (`j`, `<enter>`, `<c-r>`), separated by spaces.
  init(
    _ keys: String, _ context: Context, _ action: Action, _ help: SafeText, hint: SafeText? = nil
  ) {
    self.keys = keys.split(separator: " ").compactMap { Key(name: String($0)) }
    self.context = context
    self.action = action
    self.help = help
    self.hint = hint
  }
}

/// What stands behind a key of a block, before anybody says what it means.
///
/// Two values are equal when they say the same, wherever they stand.
public struct Value: Hashable, Sendable {
  /// The kinds of values.
  public indirect enum Content: Hashable, Sendable {
    /// A number, word, switch or text, as it is written; `isQuoted` tells a text in quotation marks or
    /// of several lines.
    case scalar(String, isQuoted: Bool)
    /// A list.
    case list([Value])
    /// Keys with values, in the order of the file.
    case map([Entry])
  }

  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: Name
    /// Its value.
    public let value: Value

    /// A key and its value.
    public init(key: Name, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// What it says.
  public let content: Content
  /// Where it begins in the file.
  public let place: SourcePlace

  /// A value at a place.
  public init(_ content: Content, at place: SourcePlace = SourcePlace(line: 1)) {
    self.content = content
    self.place = place
  }

  /// A value as somebody types it: a word, a number.
  public init(text: String, at place: SourcePlace = SourcePlace(line: 1)) {
    self.init(.scalar(text, isQuoted: false), at: place)
  }

  /// Whether two values say the same; a word says the same in quotation marks, a number does not.
  public static func == (left: Value, right: Value) -> Bool {
    guard case .scalar(let one, _) = left.content, case .scalar(let other, _) = right.content else {
      return left.content == right.content
    }
    return one == other && left.isText == right.isText
  }

  /// Hashes what it says.
  public func hash(into hasher: inout Hasher) {
    if case .scalar(let text, _) = content { hasher.combine(text) } else { hasher.combine(content) }
  }

  /// Whether a scalar is nothing but a text.
  private var isText: Bool { number == nil && flag == nil && reference == nil }
}

/// A word of a file with its place; equal to the same word elsewhere.
public struct Name: Hashable, Sendable {
  /// The word.
  public let text: String
  /// Where it stands.
  public let place: SourcePlace

  /// A word at a place.
  public init(_ text: String, at place: SourcePlace = SourcePlace(line: 1)) {
    self.text = text
    self.place = place
  }

  /// Whether the words are the same.
  public static func == (left: Name, right: Name) -> Bool { left.text == right.text }

  /// Hashes the word.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether a text can name a block: a letter, then letters, digits, `_` and `-`, at most 40.
  static func isAllowed(_ text: Substring) -> Bool {
    text.utf8.count <= 40 && text.wholeMatch(of: #/[A-Za-z][A-Za-z0-9_-]*/#) != nil
  }
}

extension Value {
  /// The text of a scalar; nil for lists and maps.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The finite number that a scalar without quotation marks is.
  public var number: Double? {
    guard case .scalar(let text, false) = content, text.first.map(Self.beginsNumber) == true,
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  /// The whole number that a scalar is.
  public var whole: Int? { number.flatMap(Int.init(exactly:)) }

  /// The switch that a scalar is.
  public var flag: Bool? {
    guard case .scalar(let text, false) = content else { return nil }
    return switch text {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// The entries of a list.
  public var list: [Value]? {
    if case .list(let values) = content { values } else { nil }
  }

  /// The entries of a map.
  public var map: [Entry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  /// The value behind a key of a map.
  public subscript(key: String) -> Value? { map?.first { $0.key.text == key }?.value }

  /// The name of the parameter whose value stands here: `cell` of `$cell`.
  public var reference: String? {
    guard case .scalar(let text, false) = content, text.first == "$",
      Name.isAllowed(text.dropFirst())
    else { return nil }
    return String(text.dropFirst())
  }

  /// How it is written in one line: `[16, 16]`.
  public var spelling: String {
    switch content {
    case .scalar(let text, _): text
    case .list(let values): "[" + values.map(\.spelling).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { "\($0.key.text): \($0.value.spelling)" }.joined(separator: ", ") + "}"
    }
  }

  /// How it reads beside other numbers: as it is written, but no exponent where the digits are as short.
  public var reading: String {
    let text = spelling
    guard text.contains(where: { "eE".contains($0) }), let number else { return text }
    return plain(number)
  }

  /// How it reads in a sentence, shortened.
  public var excerpt: String {
    switch content {
    case .scalar(let text, _): "“\(text.prefix(40))\(text.count > 40 ? "…" : "")”"
    case .list(let values): "a list of \(values.count)"
    case .map: "keys with values"
    }
  }

  /// Not "nan" or "infinity", which Double would take too.
  private static func beginsNumber(_ character: Character) -> Bool {
    "+-.0123456789".contains(character)
  }
}

import Yams

/// The YAML of a block's body or of the front matter, read into values with places of the file.
struct YAMLText {
  /// The most bytes of one body.
  static let mostBytes = 64 << 10
  /// How deep lists and maps may stand in one another.
  static let deepest = 32

  private let text: String
  /// The line of the file before the body's first, and the columns that each line of it is set in by.
  private let line: Int
  private let column: Int

  init(_ text: String, after line: Int, indented column: Int = 0) {
    self.text = text
    self.line = line
    self.column = column
  }

  /// What is wrong with it, at a place.
  struct Fault: Error {
    let place: SourcePlace
    let message: String
  }

  /// The keys and values; none where nothing is written.
  func entries() throws(Fault) -> [Value.Entry] {
    try refuseWhatIsTooMuch()
    guard let root = try compose(), !Self.isEmpty(root) else { return [] }
    let value = try value(root, depth: 0)
    guard let entries = value.map else {
      throw Fault(place: value.place, message: "Expected “key: value” lines, got \(value.excerpt).")
    }
    return entries
  }

  /// A value alone, as somebody types it.
  func lone() throws(Fault) -> Value? {
    try refuseWhatIsTooMuch()
    return try compose().map { node throws(Fault) in try value(node, depth: 0) }
  }

  private static func isEmpty(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.string.isEmpty && scalar.style != .singleQuoted && scalar.style != .doubleQuoted
  }

  private func refuseWhatIsTooMuch() throws(Fault) {
    guard text.utf8.count <= Self.mostBytes else {
      throw Fault(
        place: place(nil),
        message: "A block may have 64 KiB, this one has \(text.utf8.count >> 10).")
    }
    // Before Yams reads it: an alias as a key would be hashed through all that it stands for.
    guard text.utf8.contains(UInt8(ascii: "*")), text.utf8.contains(UInt8(ascii: "&")) else {
      return
    }
    let aliases = Set(
      text.matches(of: #/(?:^|[\s\[\{,:?-])\*([^\s,\[\]{}:]+)/#).map { String($0.1) })
    let anchors = text.matches(of: #/(?:^|[\s\[\{,:?-])&([^\s,\[\]{}:]+)/#).map { String($0.1) }
    if let name = anchors.first(where: aliases.contains) {
      throw Fault(
        place: place(nil),
        message: "Notebooks have no anchors and aliases: write out what “*\(name)” stands for.")
    }
  }

  private func compose() throws(Fault) -> Node? {
    do { return try Yams.compose(yaml: text, .basic, .default, .utf8) } catch {
      throw fault(error as? YamlError)
    }
  }

  private func fault(_ error: YamlError?) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Fault(place: place(mark), message: "This is not YAML: \(problem).")
    case .duplicatedKeysInMapping(let keys, let context):
      Fault(place: place(context.mark), message: "The key “\(keys.first ?? "")” stands here twice.")
    case .reader(let problem, let offset, _, _):
      Fault(place: place(offset: offset), message: "This is not YAML: \(problem).")
    default: Fault(place: place(nil), message: "This is not YAML.")
    }
  }

  private func value(_ node: Node, depth: Int) throws(Fault) -> Value {
    let place = place(node.mark)
    guard depth < Self.deepest else {
      throw Fault(
        place: place, message: "Lists and keys stand in one another more than \(Self.deepest) deep."
      )
    }
    switch node {
    case .scalar(let scalar):
      return Value(
        .scalar(scalar.string, isQuoted: scalar.style != .plain && scalar.style != .any), at: place)
    case .sequence(let nodes):
      var values: [Value] = []
      for node in nodes { values.append(try value(node, depth: depth + 1)) }
      return Value(.list(values), at: place)
    case .mapping(let pairs):
      var entries: [Value.Entry] = []
      for (key, node) in pairs { entries.append(try entry(key, node, depth)) }
      return Value(.map(entries), at: place)
    case .alias: throw Fault(place: place, message: "Notebooks have no aliases.")
    }
  }

  private func entry(_ key: Node, _ node: Node, _ depth: Int) throws(Fault) -> Value.Entry {
    guard let name = key.scalar?.string else {
      throw Fault(place: place(key.mark), message: "Expected a word as key.")
    }
    return Value.Entry(
      key: Name(name, at: place(key.mark)), value: try value(node, depth: depth + 1))
  }

  private func place(_ mark: Mark?) -> SourcePlace {
    SourcePlace(line: line + (mark?.line ?? 1), column: column + (mark?.column ?? 1))
  }

  private func place(offset: Int?) -> SourcePlace {
    let before = text.prefix(offset ?? 0)
    let start =
      before.lastIndex(where: \.isNewline).map { before.index(after: $0) } ?? before.startIndex
    return SourcePlace(
      line: line + 1 + before.count(where: \.isNewline),
      column: column + 1 + before[start...].unicodeScalars.count)
  }
}

extension Value {
  /// A value as somebody types it: `lstm`, `0.1`, `[16, 16]`; nil where it is not YAML.
  public init?(yaml text: String) {
    guard let value = try? YAMLText(text, after: 0).lone() else { return nil }
    self = value
  }
}

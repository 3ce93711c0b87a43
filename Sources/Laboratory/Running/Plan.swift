import Notebooks

/// A notebook under a setting: what each block says with its parameters' values put in, what its
/// finding depends on, and an order to run them in.
public struct Plan: Sendable {
  /// The notebook.
  public let notebook: Notebook
  /// The setting.
  public let setting: Setting
  /// The value of each parameter.
  public let values: [String: Value]
  /// Each block ready to run, by its place in the notebook; nil where it is broken, or uses something
  /// that is.
  public let blocks: [PlannedBlock?]
  /// The blocks that can run, each after those that it uses, otherwise the cheapest first.
  public let order: [Int]

  /// Plans a notebook whose files lie in a folder.
  public init(_ notebook: Notebook, _ setting: Setting = Setting(), folder: NotebookFolder) {
    self.notebook = notebook
    self.setting = setting
    let values = notebook.values(under: setting)
    self.values = values
    var blocks: [PlannedBlock?] = Array(repeating: nil, count: notebook.blocks.count)
    for place in notebook.graph.order where !notebook.blocks[place].isBroken {
      let used = notebook.graph.dependencies[place].map { blocks[$0] }
      let keys = used.compactMap { $0?.key.description }
      guard keys.count == used.count else { continue }
      blocks[place] = PlannedBlock(
        notebook.blocks[place], values, uses: keys, shift: setting.seedShift, folder)
    }
    self.blocks = blocks
    order = Self.cheapestFirst(blocks, notebook.graph)
  }

  /// The place of a block that can run, by its name.
  public func index(of name: String) -> Int? {
    notebook.index(of: name).flatMap { blocks[$0] == nil ? nil : $0 }
  }

  /// The blocks whose findings another plan of the same notebook had already, or has not.
  public func changed(since other: Plan) -> [Int] {
    order.filter { !other.blocks.indices.contains($0) || other.blocks[$0]?.key != blocks[$0]?.key }
  }

  private static func cheapestFirst(_ blocks: [PlannedBlock?], _ graph: Graph) -> [Int] {
    let seconds = blocks.map { $0?.seconds ?? 0 }
    var order: [Int] = []
    var done = blocks.map { _ in false }
    var rest = graph.order.filter { blocks[$0] != nil }
    while !rest.isEmpty {
      let ready = rest.indices.lazy.filter { place in
        graph.dependencies[rest[place]].allSatisfy { done[$0] }
      }
      guard let next = ready.min(by: { seconds[rest[$0]] < seconds[rest[$1]] }) else { break }
      done[rest[next]] = true
      order.append(rest.remove(at: next))
    }
    return order
  }
}

/// A block with its parameters' values put in.
public struct PlannedBlock: Sendable {
  /// What it is.
  public let kind: BlockKind
  /// What it says.
  public let fields: Value
  /// What it says as it is written, with the names of parameters.
  let written: Value
  /// What its finding depends on.
  public let key: FindingKey
  /// About how long it will take, in seconds; by estimate.
  public let seconds: Double

  /// The value behind a key.
  public subscript(key: String) -> Value? { fields[key] }

  /// Whether it waits for a key before it runs.
  public var waits: Bool { fields["start"]?.text == "key" }

  init(
    _ block: Block, _ values: [String: Value], uses keys: [String], shift: Int,
    _ folder: NotebookFolder
  ) {
    kind = block.kind
    written = block.fields
    fields =
      block.kind == .parameter ? Self.parameter(block, values) : block.fields.bound(to: values)
    let silent = ["caption", "label", "explanation", "hint", "hints", "start"]
    let said = (fields.map ?? []).filter { !silent.contains($0.key.text) }
    let files = ["file", "weights"].compactMap { [fields] in fields[$0]?.text }.map(folder.stamp)
    key = FindingKey(
      ([kind.rawValue, "\(shift)"] + said.map { "\($0.key.text): \($0.value.spelling)" } + files
        + keys)
        .joined(separator: "\n"))
    seconds = Self.seconds(kind, fields)
  }

  /// A parameter says its value, whatever else it could be.
  private static func parameter(_ block: Block, _ values: [String: Value]) -> Value {
    let name = block.name ?? ""
    return Value(.map([Value.Entry(key: Name("value"), value: values[name] ?? Value(text: ""))]))
  }

  /// An update of a network of lesson size takes some tens of microseconds.
  private static func seconds(_ kind: BlockKind, _ fields: Value) -> Double {
    switch kind {
    case .parameter, .quiz, .note: 0
    case .data, .network: 0.005
    case .predict, .check, .figure, .compare, .generate: 0.01
    case .train: 0.01 + 2e-4 * Double(fields["updates"]?.whole ?? 300)
    case .table: 1
    }
  }
}

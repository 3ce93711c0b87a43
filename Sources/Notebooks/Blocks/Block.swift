/// A unit of a notebook: a fence with `yaml KIND NAME` and the keys that stand in it.
public struct Block: Sendable {
  /// What it is.
  public let kind: BlockKind
  /// By what others use it; nil where it has no name.
  public let name: String?
  /// Its lines in the file, the fences included.
  public let lines: ClosedRange<Int>
  /// The lines between the fences, as they stand.
  public let body: String
  /// The keys and values, as they were understood.
  public let fields: Value
  /// Whether something is wrong in it, so that it cannot run.
  public internal(set) var isBroken: Bool
  /// The names that it uses, of parameters and of other blocks.
  public let uses: [Use]

  /// What it shows of what, as “loss of fit”, and where in a run: “walk of fit, layer 2: rose miller sang”.
  public var showing: String {
    let numbers = ["example", "layer"].compactMap { key in
      self[key]?.whole.map { ", \(key) \($0)" }
    }
    return (self["show"]?.text ?? kind.rawValue) + (self["of"]?.text.map { " of " + $0 } ?? "")
      + numbers.joined() + (self["input"]?.text.map { ": " + $0 } ?? "")
  }

  /// The value behind a key.
  public subscript(key: String) -> Value? { fields[key] }
}

/// Where a block uses something by its name.
public struct Use: Sendable {
  /// What is used.
  public enum Role: Sendable {
    /// A block of one of these kinds.
    case block([BlockKind])
    /// A block of one of these kinds, or else a built-in problem.
    case problem([BlockKind])
    /// The value of a parameter, at a key that takes values of a type.
    case value(ValueType, key: String)
    /// A parameter that is given a value.
    case setting(Value)
  }

  /// The name, without `$`.
  public let name: String
  /// Where it stands.
  public let place: SourcePlace
  /// What is used.
  public let role: Role
}

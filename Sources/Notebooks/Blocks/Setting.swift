/// The values that parameters have: as shipped, but for those that a reader changed.
public struct Setting: Hashable, Sendable {
  /// The changed ones, by name.
  public var changed: [String: Value]
  /// Added to every seed, so that the same notebook runs with other seeds.
  public var seedShift: Int

  /// A setting; without arguments everything as shipped.
  public init(_ changed: [String: Value] = [:], seedShift: Int = 0) {
    self.changed = changed
    self.seedShift = seedShift
  }

  /// The setting with other values put in.
  public func changing(_ values: [String: Value]) -> Setting {
    Setting(changed.merging(values) { $1 }, seedShift: seedShift)
  }
}

extension Notebook {
  /// The value of a parameter under a setting.
  public func value(of parameter: Parameter, under setting: Setting) -> Value {
    setting.changed[parameter.name].flatMap { parameter.allows($0) ? $0 : nil } ?? parameter.shipped
  }

  /// The values of all parameters under a setting, by name.
  public func values(under setting: Setting) -> [String: Value] {
    Dictionary(
      parameters.map { ($0.name, value(of: $0, under: setting)) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Value {
  /// The value with parameters' values in place of their `$names`.
  public func bound(to values: [String: Value]) -> Value {
    if let name = reference { return values[name].map { Value($0.content, at: place) } ?? self }
    return switch content {
    case .scalar: self
    case .list(let list): Value(.list(list.map { $0.bound(to: values) }), at: place)
    case .map(let entries):
      Value(.map(entries.map { Entry(key: $0.key, value: $0.value.bound(to: values)) }), at: place)
    }
  }
}

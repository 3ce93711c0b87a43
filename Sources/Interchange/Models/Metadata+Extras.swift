import Recurrence

extension Metadata {
  /// What a trace shall compute besides the run.
  func extras() throws(ModelFault) -> TraceExtras {
    var extras = TraceExtras()
    extras.clipNorm = try number("clip_max_norm")
    extras.clipValue = try number("clip_value")
    extras.initialIsGiven = texts["initial_state"] == "given"
    extras.isPadded = try flag("padded")
    if texts["kind"] == "optimizer" { extras.updates = try plannedUpdates() }
    return extras
  }

  private func plannedUpdates() throws(ModelFault) -> PlannedUpdates {
    let rule = try rule()
    return PlannedUpdates(
      rule: rule, learningRate: try number("lr") ?? rule.defaultLearningRate,
      count: try size("optimizer_steps"))
  }

  /// The rule, with PyTorch's defaults for what is not said.
  private func rule() throws(ModelFault) -> OptimizerRule {
    let name = try text("optimizer", expected: "the name of an optimizer")
    let momentum = try number("momentum") ?? 0
    let decay = try number("weight_decay")
    let (beta1, beta2) = (try number("beta1") ?? 0.9, try number("beta2") ?? 0.999)
    let epsilon = try number("eps")
    if name != "adamw", let decay, decay != 0 {
      throw .unsupported("weight decay with \(quoted(name))")
    }
    if name != "sgd", momentum != 0 { throw .unsupported("momentum with \(quoted(name))") }
    switch name {
    case "sgd": return .sgd(momentum: momentum, nesterov: try flag("nesterov"))
    case "rmsprop":
      return .rmsprop(alpha: try number("alpha") ?? 0.99, epsilon: epsilon ?? 1e-8)
    case "adagrad": return .adagrad(epsilon: epsilon ?? 1e-10)
    case "adam": return .adam(beta1: beta1, beta2: beta2, epsilon: epsilon ?? 1e-8)
    case "adamw":
      return .adamW(
        beta1: beta1, beta2: beta2, epsilon: epsilon ?? 1e-8, weightDecay: decay ?? 0.01)
    default: throw .unsupported("the optimizer \(quoted(name))")
    }
  }
}

// MARK: - Origin

extension Metadata {
  private static let prefix = "unroll."
  private static let own: Set<String> = [
    "problem", "seed", "updates", "vocabulary", "input", "source_input",
  ]

  /// More than any training makes; counting on from there never overflows.
  private static let mostUpdates = 1_000_000_000_000

  /// Where the network comes from.
  func origin() throws(ModelFault) -> Origin {
    var origin = Origin(problem: texts["unroll.problem"])
    if let text = texts["unroll.seed"] {
      guard let seed = UInt64(text) else {
        throw .metadata(key: "unroll.seed", value: text, expected: "a whole number")
      }
      origin.seed = seed
    }
    if let text = texts["unroll.updates"] {
      guard let updates = Int(text), (0...Self.mostUpdates).contains(updates) else {
        throw .metadata(key: "unroll.updates", value: text, expected: "a whole number")
      }
      origin.updates = updates
    }
    if let text = texts["unroll.vocabulary"] {
      guard let symbols = try? StrictJSON.strings(text) else {
        throw .metadata(key: "unroll.vocabulary", value: text, expected: "a list of symbols")
      }
      origin.vocabulary = symbols
    }
    for (key, value) in texts where key.hasPrefix(Self.prefix) {
      let name = String(key.dropFirst(Self.prefix.count))
      if !Self.own.contains(name) { origin.notes[name] = value }
    }
    return origin
  }

  /// The entries that say where a network comes from.
  static func entries(_ origin: Origin) -> [String: String] {
    var entries = origin.notes
    entries["problem"] = origin.problem
    entries["seed"] = origin.seed.map { "\($0)" }
    entries["updates"] = origin.updates.map { "\($0)" }
    entries["vocabulary"] = origin.vocabulary.map { symbols in
      "[\(symbols.map(JSONText.quoted).joined(separator: ","))]"
    }
    return Dictionary(uniqueKeysWithValues: entries.map { (prefix + $0.key, $0.value) })
  }
}

extension Decoder {
  /// What concerns several keys of a block together.
  mutating func checkWhole(_ block: Block, at place: SourcePlace) {
    switch block.kind {
    case .parameter: checkParameter(block, at: place)
    case .data: checkData(block, at: place)
    case .predict: checkPrediction(block, at: place)
    case .quiz: checkQuiz(block, at: place)
    case .check: checkCheck(block, at: place)
    case .table: checkTable(block, at: place)
    default: break
    }
  }

  private mutating func checkData(_ block: Block, at place: SourcePlace) {
    let origins = ["problem", "file", "text", "csv"]
    let given = origins.compactMap { block[$0] }
    if given.count != 1 {
      report(
        given.dropFirst().first?.place ?? place,
        "Data come from one of \(ValueType.alternatives(origins)); \(given.isEmpty ? "none is" : "\(given.count) are") given."
      )
    }
    if let size = block["size"], block["problem"] == nil {
      report(size.place, "Only a built-in problem has a “size”.")
    }
  }

  private mutating func checkPrediction(_ block: Block, at place: SourcePlace) {
    let kinds = ["finding", "answer", "choices"]
    let given = kinds.filter { block[$0] != nil }
    guard given.count == 1 else {
      return report(
        given.dropFirst().first.flatMap { block[$0]?.place } ?? place,
        "A guess is held against one of \(ValueType.alternatives(kinds)); "
          + (given.isEmpty ? "none is given." : "\(given.count) are given."))
    }
    if let choices = block["choices"]?.list?.compactMap(\.text) {
      checkRight(block, among: choices, at: place)
    } else if let right = block["right"] {
      report(right.place, "Only “choices” have one that is “right”.")
    }
  }

  private mutating func checkRight(_ block: Block, among choices: [String], at place: SourcePlace) {
    guard let right = block["right"] else {
      return report(place, "Say which of the “choices” is “right”.")
    }
    guard let word = right.text, !choices.contains(word) else { return }
    report(
      right.place, "“right” expects one of the choices, got \(right.excerpt).",
      suggestion: Spelling.nearest(to: word, among: choices))
  }

  private mutating func checkQuiz(_ block: Block, at place: SourcePlace) {
    guard let choices = block["choices"]?.list,
      !choices.contains(where: { $0["right"]?.flag == true })
    else { return }
    report(block["choices"]?.place ?? place, "None of the choices is right.")
  }

  private mutating func checkCheck(_ block: Block, at place: SourcePlace) {
    let isHidden = block["hidden"]?.flag == true
    if !isHidden, block["task"] == nil { report(place, "A check needs a “task”, or is “hidden”.") }
    if !isHidden, block["answer"] == nil {
      report(place, "A check with a task needs its “answer”: the parameters that fulfil it.")
    }
    for key in ["task", "answer", "hint", "hints"] where isHidden {
      if let value = block[key] { report(value.place, "A hidden check has no “\(key)”.") }
    }
    if let hint = block["hint"], block["hints"] != nil {
      report(hint.place, "Write either “hint” or “hints”.")
    }
  }

  private mutating func checkTable(_ block: Block, at place: SourcePlace) {
    if block["over"] == nil, block["seeds"] == nil {
      report(place, "A table goes over parameters (“over”), over “seeds”, or both.")
    }
    let cells =
      block["over"]?.map?.reduce(1) { min(10_000, $0 * max(1, $1.value.list?.count ?? 1)) } ?? 1
    let runs = cells * (block["seeds"]?.whole ?? 1)
    if runs > 256 {
      report(block["over"]?.place ?? place, "A table may have 256 runs, this one has \(runs).")
    }
  }
}

// MARK: - Uses of names

extension Decoder {
  /// Checks that a name means something where it is used, and something that fits.
  mutating func check(_ use: Use, _ parameters: [String: Parameter], _ kinds: [String: BlockKind]) {
    switch use.role {
    case .block(let expected): checkBlock(use, expected, kinds)
    case .problem(let expected):
      guard let kind = kinds[use.name], !expected.contains(kind) else { return }
      let type: ValueType = expected == [.data] ? .problem : .anyProblem
      report(use.place, "Expected \(type.phrase); “\(use.name)” is a \(kind.rawValue) block.")
    case .value(let type, let key): checkValue(use, type, key, parameters, kinds)
    case .setting(let value): checkSetting(use, value, parameters, kinds)
    }
  }

  private mutating func checkBlock(
    _ use: Use, _ expected: [BlockKind], _ kinds: [String: BlockKind]
  ) {
    if let kind = kinds[use.name], expected.contains(kind) { return }
    let phrase = ValueType.alternatives(expected.map(\.rawValue))
    let fitting = kinds.filter { expected.contains($0.value) }.keys.sorted()
    if let kind = kinds[use.name] {
      report(use.place, "Expected a \(phrase) block; “\(use.name)” is a \(kind.rawValue) block.")
    } else {
      report(
        use.place, "There is no \(phrase) block “\(use.name.prefix(40))”.",
        suggestion: Spelling.nearest(to: use.name, among: fitting))
    }
  }

  /// The parameter of a name; tells where there is none. One that is broken was told of already.
  private mutating func parameter(
    _ use: Use, _ sign: String, _ parameters: [String: Parameter], _ kinds: [String: BlockKind]
  ) -> Parameter? {
    if let parameter = parameters[use.name] { return parameter }
    guard kinds[use.name] != .parameter else { return nil }
    report(
      use.place, "There is no parameter “\(sign)\(use.name.prefix(40))”.",
      suggestion: Spelling.nearest(to: use.name, among: parameters.keys.sorted()).map { sign + $0 })
    return nil
  }

  /// A key must be able to take every value that the parameter can have.
  private mutating func checkValue(
    _ use: Use, _ type: ValueType, _ key: String, _ parameters: [String: Parameter],
    _ kinds: [String: BlockKind]
  ) {
    guard let parameter = parameter(use, "$", parameters, kinds) else { return }
    let wrong = parameter.representatives.first { !type.acceptsWhole($0) }
    guard let wrong else { return }
    report(
      use.place, "“\(key)” expects \(type.phrase), but “$\(use.name)” can be \(wrong.excerpt).")
  }

  private mutating func checkSetting(
    _ use: Use, _ value: Value, _ parameters: [String: Parameter], _ kinds: [String: BlockKind]
  ) {
    guard let parameter = parameter(use, "", parameters, kinds), !parameter.allows(value) else {
      return
    }
    report(
      value.place, "“\(use.name)” expects \(parameter.phrase), got \(value.excerpt).",
      suggestion: parameter.nearest(to: value))
  }
}

extension ValueType {
  /// Whether a parameter's value, scalar or list of scalars, is of the type.
  fileprivate func acceptsWhole(_ value: Value) -> Bool {
    switch (self, value.content) {
    case (.list(let element, let count), .list(let values)):
      count.contains(values.count) && values.allSatisfy(element.acceptsWhole)
    case (.either(let types), _): types.contains { $0.acceptsWhole(value) }
    default: accepts(value)
    }
  }
}

import Interchange
import Notebooks
import Recurrence
import Sequences

extension Run {
  func figure(_ block: PlannedBlock) throws(RunError) -> FigureFinding {
    let picture = block["show"]?.text ?? ""
    let name = block["of"]?.text ?? ""
    let kind = plan.notebook.index(of: name).map { plan.notebook.blocks[$0].kind }
    switch kind {
    case .data: return FigureFinding(picture, .data(try data(named: name)))
    case .generate:
      guard case .writing(let text) = try runner.finding(of: name, in: plan) else {
        throw .failed("“\(name)” is no text.")
      }
      return FigureFinding(picture, .writing(text))
    default: return try figure(picture, block, of: name)
    }
  }

  private func figure(
    _ picture: String, _ block: PlannedBlock, of name: String
  ) throws(RunError) -> FigureFinding {
    let finding = try network(named: name)
    switch picture {
    case "examples":
      return FigureFinding(
        picture, .data(DataFinding(problem: finding.problem, source: finding.source)))
    case "loss", "gradients over training": return FigureFinding(picture, .course(finding))
    case "confusion":
      let confusion = Confusion(Examination(finding), finding.problem)
      return FigureFinding(picture, .confusion(confusion, of: finding))
    case "embedding":
      let plan = finding.network.architecture
      let stack = plan.stack(ofLayer: try Place.layer(block.fields, in: plan))
      guard let vectors = finding.symbolVectors(of: stack) else {
        throw .failed("“\(finding.problem.title)” does not read symbols.")
      }
      return FigureFinding(picture, .vectors(vectors, of: finding))
    default: return try walk(picture, block, of: name)
    }
  }

  private func walk(
    _ picture: String, _ block: PlannedBlock, of name: String
  ) throws(RunError) -> FigureFinding {
    let place = try place(block.fields, of: name)
    if picture == "attention", place.trace.attention(.weight) == nil {
      throw .failed("This network has no attention.")
    }
    let isBackward = block["backward"]?.flag == true
    if picture == "gradients" || isBackward { try place.requireLoss() }
    let signal = try block["signal"].map { _ throws(RunError) in try place.signal() }
    if picture == "saturation" { try place.requireLimits(signal) }
    let isAnswer = ["attention", "distribution"].contains(picture)
    let isBounded = ["gradients", "walk"].contains(picture)
    return FigureFinding(
      picture, .walk(walk(place, block.fields, of: name, isBounded: isBounded)),
      place.finding.problem, layer: place.layer,
      step: try isAnswer ? place.answerStep() : place.step(), unit: try place.unit(),
      signal: signal, isLogarithmic: block["scale"]?.text.map { $0 == "log" },
      isBackward: isBackward)
  }

  /// A place in the run of an example, which may have been walked through for another picture.
  func place(_ fields: Value, of name: String) throws(RunError) -> Place {
    try Place(
      fields, network(named: name), known: walkKey(fields, of: name).flatMap { runner.walks[$0] })
  }

  /// Its walk, kept for other pictures; with the bounds of gradients where the picture shows them.
  private func walk(
    _ place: Place, _ fields: Value, of name: String, isBounded: Bool
  ) -> WalkRecord {
    let walk = place.walk()
    if isBounded { walk.flows.forEach { $0.prepare() } }
    if let key = walkKey(fields, of: name) { runner.walks.put(walk, under: key) }
    return walk
  }

  private func walkKey(_ fields: Value, of name: String) -> WalkShelf.Key? {
    plan.index(of: name).flatMap { plan.blocks[$0]?.key }.map { WalkShelf.Key(fields, in: $0) }
  }

  func writing(_ block: PlannedBlock) throws(RunError) -> WrittenText {
    let finding = try network(named: block["of"]?.text ?? "")
    let mode = block["mode"]?.text.flatMap(Decoding.Mode.init) ?? .sampling
    let decoding = Decoding(
      mode, temperature: block["temperature"]?.number ?? 1, topK: block["top_k"]?.whole,
      topP: block["top_p"]?.number ?? 1, width: block["width"]?.whole ?? 4,
      length: block["length"]?.whole ?? 60, seed: seed(block))
    let wish = WritingWish(
      source: block["source"]?.text, prime: block["prime"]?.text ?? "",
      judged: block["measure"]?.text, decoding: decoding)
    return try RunError.catching { () throws(GenerationError) in
      let writer = try Writer(finding.network, of: finding.problem)
      return try WrittenText.make(wish, by: writer, updates: finding.updates)
    }
  }
}

// MARK: - Tables

extension Run {
  /// One row for each network.
  func comparison(_ block: PlannedBlock) throws(RunError) -> Table {
    let words = block["show"]?.list?.compactMap(\.text) ?? ["weights", "loss", "accuracy"]
    let measures = words.compactMap(MeasureName.init)
    var table = Table(columns: ["network"] + words.map { $0.replacing("_", with: " ") })
    for name in block["of"]?.list?.compactMap(\.text) ?? [] {
      var row: [Table.Field] = [.text(name)]
      for measure in measures {
        row.append(.init(try self.measure(Measure(measure, of: name)), of: measure))
      }
      table.append(row)
    }
    return table
  }

  /// One row for each combination of values, with median and range over seeds.
  func table(_ block: PlannedBlock) throws(RunError) -> Table {
    let axes = (block["over"]?.map ?? []).map { ($0.key.text, $0.value.list ?? []) }
    let measures = Self.measures(block.written["show"])
    let seeds = block["seeds"]?.whole ?? 1
    var table = Table(columns: heads(block, axes.map(\.0), seeds))
    let combinations = Self.combinations(axes.map(\.1))
    for (place, values) in combinations.enumerated() {
      let setting = plan.setting.changing(
        Dictionary(zip(axes.map(\.0), values), uniquingKeysWith: { first, _ in first }))
      let runs = try runs(block.written["show"], setting, seeds) {
        runner.reportProgress((Double(place) + $0) / Double(combinations.count))
      }
      let fields = measures.enumerated().flatMap { place, measure in
        Self.summary(runs.map { $0[place] }, of: measure.name)
      }
      table.append(values.map { .text($0.reading) } + fields)
    }
    return table
  }

  /// The labels of the parameters, then the findings, in which the other parameters' values are put.
  private func heads(_ block: PlannedBlock, _ names: [String], _ seeds: Int) -> [String] {
    let labels = names.map { name in
      plan.notebook.parameters.first { $0.name == name }?.label ?? name
    }
    let others = plan.values.filter { !names.contains($0.key) }
    let measures = Self.measures(block.written["show"]?.bound(to: others))
    return labels + measures.flatMap { seeds == 1 ? [$0.phrase] : [$0.phrase, "from", "to"] }
  }

  /// The findings that a table asks for.
  private static func measures(_ show: Value?) -> [Measure] {
    (show.map { $0.list ?? [$0] } ?? []).compactMap { Measure($0) }
  }

  /// Every finding under every seed; what is asked for may name the row's parameters, too. `report` is told how much
  /// is done, from 0 to 1.
  private func runs(
    _ show: Value?, _ setting: Setting, _ seeds: Int, _ report: (Double) -> Void
  ) throws(RunError) -> [[Expectation.Measured]] {
    var runs: [[Expectation.Measured]] = []
    for shift in 0..<seeds {
      if runner.isCancelled() { throw .cancelled }
      var shifted = setting
      shifted.seedShift += shift
      let plan = Plan(plan.notebook, shifted, folder: runner.folder)
      runs.append(
        try runner.inPassing { () throws(RunError) in
          var row: [Expectation.Measured] = []
          for measure in Self.measures(show?.bound(to: plan.values)) {
            row.append(try Run(runner, plan).measure(measure))
          }
          return row
        })
      report(Double(shift + 1) / Double(seeds))
    }
    return runs
  }

  private static func combinations(_ axes: [[Value]]) -> [[Value]] {
    axes.reduce([[]]) { rows, values in rows.flatMap { row in values.map { row + [$0] } } }
  }

  /// The finding; over several seeds its median, the least and the largest.
  private static func summary(
    _ measured: [Expectation.Measured], of name: MeasureName
  ) -> [Table.Field] {
    if measured.count == 1 { return measured.map { .init($0, of: name) } }
    let numbers = measured.compactMap { if case .number(let number) = $0 { number } else { nil } }
    guard numbers.count == measured.count, let spread = Spread(numbers) else {
      return [.text(measured.map(\.reading).joined(separator: " / ")), .none, .none]
    }
    return [spread.median, spread.lowest, spread.highest].map { .init(.number($0), of: name) }
  }
}

extension Table.Field {
  /// What was measured, of a finding of that name.
  public init(_ measured: Expectation.Measured, of name: MeasureName) {
    switch measured {
    case .number(let number):
      let count = name.isCount ? Int(exactly: number) : nil
      self = count.map { .integer($0) } ?? .number(number)
    case .text(let text): self = .text(text)
    }
  }
}

// MARK: - Guesses and checks

extension Run {
  /// What a guess is held against; nil for a guess among choices.
  func truth(_ block: PlannedBlock) throws(RunError) -> Expectation.Measured? {
    if let answer = block["answer"]?.number { return .number(answer) }
    guard let measure = block["finding"].flatMap({ Measure($0) }) else { return nil }
    return try self.measure(measure)
  }

  func check(_ block: PlannedBlock) throws(RunError) -> CheckFinding {
    let expected = block["expect"].map { $0.list ?? [$0] } ?? []
    var parts: [CheckFinding.Part] = []
    for expectation in expected.compactMap({ Expectation($0) }) {
      let measured = try measure(expectation.measure)
      parts.append(
        CheckFinding.Part(
          expectation: expectation, measured: measured, holds: expectation.isFulfilled(by: measured)
        ))
    }
    return CheckFinding(parts: parts)
  }
}

extension FigureFinding {
  /// A figure that needs no place in a run.
  fileprivate init(_ picture: String, _ content: Content) {
    self.init(
      picture, content, nil, layer: 0, step: 0, unit: 0, signal: nil, isLogarithmic: nil,
      isBackward: false)
  }

  fileprivate init(
    _ picture: String, _ content: Content, _ problem: Problem?, layer: Int, step: Int, unit: Int,
    signal: Signal?, isLogarithmic: Bool?, isBackward: Bool
  ) {
    self.problem = problem
    self.picture = picture
    self.content = content
    self.layer = layer
    self.step = step
    self.unit = unit
    self.signal = signal
    self.isLogarithmic = isLogarithmic
    self.isBackward = isBackward
  }
}

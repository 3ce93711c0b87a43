import Console
import Laboratory

extension Session {
  /// The settings that matter in the present mode, in the order in which they stand on the screen.
  var generateFields: [GenerateField] {
    let beginning: [GenerateField] =
      generate.written.map { $0.writer.beginnings > 0 } ?? false ? [.beginning] : []
    if generate.choices.judged != nil { return [.mode] }
    return switch generate.choices.decoding.mode {
    case .greedy: [.mode, .length] + beginning
    case .sampling: [.mode, .temperature, .topK, .topP, .length, .seed] + beginning
    case .beam: [.mode, .width, .lengthExponent, .length] + beginning
    }
  }

  /// What `+` and `-` change.
  var warmField: GenerateField {
    switch generate.choices.decoding.mode {
    case .greedy: .length
    case .sampling: .temperature
    case .beam: .width
    }
  }

  /// Changes a setting, if it can be so.
  mutating func set(_ setting: GenerateSetting) {
    var choices = generate.choices
    choices.take(setting)
    do throws(GenerationError) {
      try choices.decoding.check()
      generate.choices = choices
    } catch { notice = Notice(.failure, SafeText(error.description)) }
    if !generateFields.contains(generate.field) { generate.field = .mode }
  }

  /// Changes a setting to its neighbour on the ladder of sensible values.
  mutating func turn(_ field: GenerateField, by distance: Int) {
    let decoding = generate.choices.decoding
    switch field {
    case .mode: set(.mode(decoding.mode.stepped(by: distance)))
    case .temperature:
      set(.temperature(Ladder.temperatures.value(after: decoding.temperature, by: distance)))
    case .topK: set(.topK(Ladder.counts.count(after: decoding.topK, by: distance)))
    case .topP: set(.topP(Ladder.masses.value(after: decoding.topP, by: distance)))
    case .width: set(.width(Ladder.widths.value(after: decoding.width, by: distance)))
    case .lengthExponent:
      set(.lengthExponent(Ladder.exponents.value(after: decoding.lengthExponent, by: distance)))
    case .length: set(.length(Ladder.lengths.value(after: decoding.length, by: distance)))
    case .seed: set(.seed(distance > 0 ? decoding.seed &+ 1 : max(1, decoding.seed) - 1))
    case .beginning: set(.beginning(by: distance))
    }
  }
}

extension GenerateChoices {
  fileprivate mutating func take(_ setting: GenerateSetting) {
    switch setting {
    case .mode(let mode): decoding.mode = mode ?? decoding.mode.next
    case .temperature(let temperature): decoding.temperature = temperature
    case .topK(let count): decoding.topK = count
    case .topP(let mass): decoding.topP = mass
    case .width(let width): decoding.width = width
    case .beam(let width): (decoding.mode, decoding.width) = (.beam, width)
    case .lengthExponent(let exponent): decoding.lengthExponent = exponent
    case .length(let length): decoding.length = length
    case .seed(let seed): decoding.seed = seed ?? decoding.seed &+ 1
    case .source(let text): (source, prime, judged) = (text, "", nil)
    case .beginning(let distance):
      // The first change of an example leaves the typed source for the example that was there before.
      if source == nil { beginning += distance }
      source = nil
    case .marks(let first, let last): (start, end) = (first, last)
    case .prime(let text): (prime, judged) = (text, nil)
    case .judged(let text): judged = text
    }
  }
}

extension Ladder<Double> {
  fileprivate static let temperatures = Ladder(
    rungs: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 2, 3, 5, 10])
  fileprivate static let masses = Ladder(
    rungs: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1])
  fileprivate static let exponents = Ladder(rungs: [
    0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 2,
  ])
}

extension Ladder<Int> {
  fileprivate static let widths = Ladder(rungs: [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 24, 32])
  fileprivate static let lengths = Ladder(
    rungs: [1, 5, 10, 20, 40, 60, 80, 120, 160, 240, 400, 600, 1000])
  fileprivate static let counts = Ladder(rungs: [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40, 60, 100])

  /// Above the largest count all symbols stay.
  fileprivate func count(after count: Int?, by distance: Int) -> Int? {
    guard let last = rungs.last else { return count }
    guard let count else { return distance < 0 ? last : nil }
    return count >= last && distance > 0 ? nil : value(after: count, by: distance)
  }
}

extension GenerateChoices {
  /// What has changed, in words.
  func changes(to after: GenerateChoices) -> [SafeText] {
    let (old, new) = (decoding, after.decoding)
    func change(_ name: SafeText, _ old: String, _ new: String) -> SafeText? {
      old == new ? nil : name + " \(old) → \(new)"
    }
    return [
      change("mode", old.mode.rawValue, new.mode.rawValue),
      change("temperature", plain(old.temperature), plain(new.temperature)),
      change("top-k", old.topKText, new.topKText),
      change("top-p", plain(old.topP), plain(new.topP)),
      change("source", source ?? "an example", after.source ?? "an example"),
      change("start", start ?? "its own", after.start ?? "its own"),
      change("end", end ?? "its own", after.end ?? "its own"),
      change("beam", String(old.width), String(new.width)),
      change("length exponent", plain(old.lengthExponent), plain(new.lengthExponent)),
      change("length", String(old.length), String(new.length)),
      change("seed of the text", String(old.seed), String(new.seed)),
      change("example", String(beginning + 1), String(after.beginning + 1)),
      prime == after.prime ? nil : "the beginning is another",
      judged == after.judged ? nil : after.judged == nil ? "writing again" : "a text is measured",
    ].compactMap(\.self)
  }
}

extension Decoding {
  /// k, or that there is no such limit.
  var topKText: String { topK.map(String.init) ?? "all" }
}

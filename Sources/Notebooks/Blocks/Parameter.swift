/// A value that the reader changes.
public struct Parameter: Sendable {
  /// How it is changed.
  public enum Control: Hashable, Sendable {
    /// Along a line from one number to another; a step adds, or multiplies on a logarithmic scale.
    case slider(from: Double, to: Double, step: Double, isLogarithmic: Bool)
    /// One of some words or numbers.
    case choice([Value])
    /// On and off.
    case toggle
    /// Any text.
    case text
  }

  /// By what it is used.
  public let name: String
  /// How it is changed.
  public let control: Control
  /// The value as shipped.
  public let shipped: Value
  /// What the reader sees in place of the name.
  public let label: String
  /// What stands behind a number; "" for nothing.
  public let unit: String

  /// The parameter that a block describes; nil where it is broken.
  public init?(_ block: Block) {
    guard block.kind == .parameter, !block.isBroken, let name = block.name,
      let value = block["value"],
      let control = Control(block, value)
    else { return nil }
    self.name = name
    self.control = control
    shipped = value
    label = block["label"]?.text ?? name
    unit = block["unit"]?.text ?? ""
  }

  /// Whether a value can be chosen.
  public func allows(_ value: Value) -> Bool {
    switch control {
    case .slider(let from, let to, _, _): value.number.map { (from...to).contains($0) } == true
    case .choice(let values): values.contains(value)
    case .toggle: value.flag != nil
    case .text: value.text != nil
    }
  }

  /// The value that is spelled so, where it is allowed: of choices the one that reads so.
  public func value(spelled text: String) -> Value? {
    switch control {
    case .choice(let values): values.first { $0.spelling == text }
    case .text: Value(text: text)
    case .slider, .toggle: Value(yaml: text).flatMap { allows($0) ? $0 : nil }
    }
  }

  /// The choice that was probably meant.
  func nearest(to value: Value) -> String? {
    guard case .choice(let values) = control, let text = value.text else { return nil }
    return Spelling.nearest(to: text, among: values.map(\.spelling))
  }

  /// What is expected, as a phrase.
  public var phrase: String {
    switch control {
    case .slider(let from, let to, _, _): ValueType.number(from...to).phrase
    case .choice(let values): ValueType.alternatives(values.map(\.spelling))
    case .toggle: ValueType.flag.phrase
    case .text: ValueType.text.phrase
    }
  }

  /// The values that stand for all when one asks where they can be used: the ends of a slider, every choice.
  var representatives: [Value] {
    switch control {
    case .slider(let from, let to, _, _): [shipped, number(from), number(to)]
    case .choice(let values): values
    case .toggle: [Value(text: "true"), Value(text: "false")]
    case .text: [shipped]
    }
  }
}

extension Parameter {
  /// The value some presses of a key further, at the ends the last there is; a switch is turned, a text stays.
  public func value(after current: Value, presses: Int) -> Value {
    switch control {
    case .slider(let from, let to, let step, let isLogarithmic):
      slide(current.number ?? from, presses, from...to, step, isLogarithmic)
    case .choice(let values): choose(current, presses, values)
    case .toggle: Value(text: (current.flag == true) == (presses % 2 == 0) ? "true" : "false")
    case .text: current
    }
  }

  /// How far along a slider a value stands, from 0 to 1; nil for other controls.
  public func share(of value: Value) -> Double? {
    guard case .slider(let from, let to, _, let isLogarithmic) = control, let number = value.number
    else { return nil }
    guard isLogarithmic else { return (number - from) / (to - from) }
    return logarithm(number / from) / logarithm(to / from)
  }

  /// The value nearest to a place along a slider, from 0 to 1; for other controls the one as shipped.
  public func value(atShare share: Double) -> Value {
    guard case .slider(let from, let to, let step, let isLogarithmic) = control else {
      return shipped
    }
    let steps = isLogarithmic ? logarithm(to / from) / logarithm(step) : (to - from) / step
    let presses = Int((min(max(share, 0), 1) * steps).rounded())
    return slide(from, presses, from...to, step, isLogarithmic)
  }

  /// The lowest and the highest value of a slider; nil for other controls.
  public var ends: (low: Value, high: Value)? {
    guard case .slider(let from, let to, _, _) = control else { return nil }
    return (number(from), number(to))
  }

  /// Values lie on the grid of steps from the lowest one, so that there and back is where one was.
  private func slide(
    _ current: Double, _ presses: Int, _ range: ClosedRange<Double>, _ step: Double,
    _ isLogarithmic: Bool
  ) -> Value {
    let place =
      isLogarithmic
      ? logarithm(current / range.lowerBound) / logarithm(step)
      : (current - range.lowerBound) / step
    // From a value beside the grid, the first press goes to the next line of it.
    let nearest = place.rounded()
    let start =
      abs(place - nearest) < 1e-6
      ? nearest : presses > 0 ? place.rounded(.down) : place.rounded(.up)
    let target = start + Double(presses)
    let value =
      isLogarithmic ? range.lowerBound * powered(step, target) : range.lowerBound + target * step
    return number(min(max(value, range.lowerBound), range.upperBound))
  }

  private func choose(_ current: Value, _ presses: Int, _ values: [Value]) -> Value {
    let place = values.firstIndex(of: current) ?? 0
    return values[min(max(place + presses, 0), values.count - 1)]
  }

  /// With six significant digits, so that rounding errors of steps are not seen.
  /// A number; the one that was shipped as it was written.
  private func number(_ number: Double) -> Value {
    if let shipped = shipped.number, abs(number - shipped) <= 1e-9 * abs(shipped) {
      return self.shipped
    }
    return Value(text: plain(number))
  }
}

extension Parameter.Control {
  fileprivate init?(_ block: Block, _ value: Value) {
    if let choices = block["choices"]?.list {
      self = .choice(choices)
    } else if let from = block["from"]?.number, let to = block["to"]?.number, from < to {
      let isLogarithmic = block["scale"]?.text == "log"
      let step =
        block["step"]?.number ?? (isLogarithmic ? powered(to / from, 0.05) : (to - from) / 20)
      self = .slider(from: from, to: to, step: step, isLogarithmic: isLogarithmic)
    } else if value.flag != nil {
      self = .toggle
    } else {
      self = .text
    }
  }
}

extension Decoder {
  /// What the schema cannot say of a parameter.
  mutating func checkParameter(_ block: Block, at place: SourcePlace) {
    let (from, to) = (block["from"], block["to"])
    if let one = from ?? to, from == nil || to == nil {
      return report(one.place, "A slider needs both “from” and “to”.")
    }
    if let from, block["choices"] != nil {
      return report(from.place, "A parameter has either “choices” or “from” and “to”.")
    }
    if let low = from?.number, let high = to?.number { checkSlider(block, low, high, place) }
    for key in ["step", "scale"] where from == nil {
      if let value = block[key] {
        report(value.place, "Only a slider has “\(key)”: give “from” and “to”.")
      }
    }
    guard let value = block["value"], let control = Parameter.Control(block, value) else { return }
    if case .text = control, value.number != nil {
      report(value.place, "A number needs “from” and “to”, or “choices”.")
    }
    if let parameter = Parameter(block), !parameter.allows(value) {
      report(
        value.place, "“value” expects \(parameter.phrase), got \(value.excerpt).",
        suggestion: parameter.nearest(to: value))
    }
  }

  private mutating func checkSlider(
    _ block: Block, _ low: Double, _ high: Double, _ place: SourcePlace
  ) {
    if low >= high {
      return report(place, "A slider goes up: “from” is \(plain(low)), “to” is \(plain(high)).")
    }
    guard block["scale"]?.text == "log" else { return }
    if low <= 0 { report(place, "A logarithmic slider begins above 0; “from” is \(plain(low)).") }
    if let step = block["step"]?.number, step <= 1 {
      report(
        place, "On a logarithmic scale “step” multiplies: it must be above 1, got \(plain(step)).")
    }
  }
}

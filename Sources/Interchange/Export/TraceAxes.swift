/// What the dimensions of a tensor of a trace count, told from its name and shape.
struct TraceAxes: Equatable {
  /// What a dimension counts.
  enum Axis: Equatable {
    case step, sample, unit
  }

  /// The unit that the tensor belongs to, as `rnn.l0`; empty for what belongs to the whole network.
  let layer: String
  /// Its name there, as `h` or `grad_c`.
  let signal: String
  /// One for each dimension; empty for a single number, and nil for a weight or a list, whose elements are counted.
  let axes: [Axis]?

  init(_ name: String, _ shape: [Int]) {
    let isWeight = ["grad.", "step1.", "final.", "clipped.", "value_clipped."]
      .contains(where: name.hasPrefix)
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let last = String(parts.last ?? "")
    let axes = isWeight ? nil : Self.axes(of: last, shape)
    layer = axes == nil ? "" : parts.dropLast().joined(separator: ".")
    signal = axes == nil ? name : last
    self.axes = axes
  }

  private static func axes(of signal: String, _ shape: [Int]) -> [Axis]? {
    switch (shape.count, signal) {
    case (3, _): [.step, .sample, .unit]
    case (2, "loss_steps"), (2, "grad_h_norm"): [.step, .sample]
    case (2, _) where signal.hasSuffix("_n") || signal.hasSuffix("0"): [.sample, .unit]
    case (1, "grad_weight_hh_norm"): [.step]
    case (1, _) where shape == [1]: []
    default: nil
    }
  }
}

/// An array of attention in a trace; the raw value is its name in files, after `attention.`.
public enum AttentionSignal: String, CaseIterable, Hashable, Sendable {
  /// e_tj, [T, B, S]; zero at padded steps of either side.
  case score
  /// α_tj, [T, B, S].
  case weight
  /// k_t, [T, B, H].
  case context
  /// W_k [k_t; s_t], [T, B, H]; not of additive attention.
  case pre
  /// tanh(W_k [k_t; s_t]), [T, B, H], what is read above; not of additive attention.
  case combined
}

extension Trace {
  /// An array of attention, or its derivative; nil where the network has none.
  public func attention(
    _ signal: AttentionSignal, derivative: Bool = false
  ) -> Series<Scalar>? {
    let fields = derivative ? layout.attentionDerivatives : layout.attention
    let field =
      switch signal {
      case .score: fields.score
      case .weight: fields.weight
      case .context: fields.context
      case .pre: fields.pre
      case .combined: fields.combined
      }
    return field.width == 0 ? nil : series(field, size: field.width)
  }
}

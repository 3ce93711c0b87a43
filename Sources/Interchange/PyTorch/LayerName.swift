/// How the weights of one recurrent layer in one direction are called in a `state_dict`.
public struct LayerName: Hashable, Sendable {
  /// The attribute that holds the weights, as `encoder.rnn` or `cells.0`; empty where there is none.
  public let holder: String
  /// The number of the layer inside a `torch.nn.RNN`, `LSTM` or `GRU`; nil for a single
  /// `RNNCell`, `LSTMCell` or `GRUCell`.
  public let number: Int?
  /// Whether it runs from the last step to the first.
  public let isReverse: Bool
  /// Whether a reverse cell is told by its attribute, as in `cells.0_reverse.weight_ih`, and not by
  /// its tensors, as in `cells.0.weight_ih_reverse`.
  let marksHolder: Bool

  /// The kinds of tensors that a layer may have.
  enum Kind: String, CaseIterable {
    case inputHidden = "weight_ih"
    case hiddenHidden = "weight_hh"
    case inputBias = "bias_ih"
    case hiddenBias = "bias_hh"
    case projection = "weight_hr"
  }

  /// The name of the layer in a trace, as `rnn.l0_reverse` or `cells.0`.
  public var unit: String {
    guard let number else { return holder.isEmpty ? "cell" : holder + suffix }
    return prefix + "l\(number)" + suffix
  }

  /// The name of one of its tensors, as `rnn.weight_ih_l0_reverse`.
  func name(_ kind: Kind) -> String { name(kind.rawValue) }

  /// The name of a tensor that PyTorch's own modules do not have, as `rnn.peephole_l0`.
  func name(_ kind: String) -> String {
    prefix + kind + (number.map { "_l\($0)" } ?? "") + (marksHolder ? "" : suffix)
  }

  private var prefix: String {
    let marked = holder + (marksHolder ? suffix : "")
    return marked.isEmpty ? "" : marked + "."
  }
  private var suffix: String { isReverse ? Self.mark : "" }
  private static let mark = "_reverse"

  init(holder: String, number: Int?, isReverse: Bool = false, marksHolder: Bool = false) {
    self.holder = holder
    self.number = number
    self.isReverse = isReverse
    self.marksHolder = marksHolder
  }

  /// Reads the name of a tensor; nil where it is none of a recurrent layer.
  init?(tensor name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = parts.last,
      let kind = Kind.allCases.first(where: { last.hasPrefix($0.rawValue) })
    else { return nil }
    let rest = last.dropFirst(kind.rawValue.count)
    let isMarked = rest.hasSuffix(Self.mark)
    let number = Int(rest.dropLast(isMarked ? Self.mark.count : 0).dropFirst(2))
    let holder = parts.dropLast().joined(separator: ".")
    let marksHolder = number == nil && !isMarked && holder.hasSuffix(Self.mark)
    // Spelling it again shows leading zeros, signs and all else that PyTorch never writes.
    self.init(
      holder: marksHolder ? String(holder.dropLast(Self.mark.count)) : holder, number: number,
      isReverse: isMarked || marksHolder, marksHolder: marksHolder)
    guard number ?? 0 >= 0, self.name(kind) == name,
      number != nil || !self.holder.isEmpty || !isReverse
    else { return nil }
  }

  /// The same with an attribute that only happens to be called so, as where no forward cell stands beside it.
  var withoutMark: LayerName { LayerName(holder: holder + suffix, number: number) }

  /// The forward one of the same attribute.
  var forward: LayerName { LayerName(holder: holder, number: number) }

  /// The same cell told by its tensors.
  var markingTensors: LayerName { LayerName(holder: holder, number: number, isReverse: isReverse) }
}

extension String {
  /// Whether this comes before another name where numbers count by their value: `rnn2` before `rnn10`.
  func isNaturallyBefore(_ other: String) -> Bool {
    let (left, right) = (runs, other.runs)
    for (a, b) in zip(left, right) where a != b {
      guard let x = Int(a), let y = Int(b), x != y else { return a < b }
      return x < y
    }
    return left.count < right.count
  }

  /// The text cut where digits begin and end.
  private var runs: [String] {
    var runs: [String] = []
    for character in self {
      let isDigit = character.isASCII && character.isNumber
      if let last = runs.last?.last, (last.isASCII && last.isNumber) == isDigit {
        runs[runs.count - 1].append(character)
      } else {
        runs.append(String(character))
      }
    }
    return runs
  }
}

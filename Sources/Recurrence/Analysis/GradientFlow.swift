/// What BPTT did to the gradient of one layer on its way back through time.
///
/// Everything is computed in Double from a trace, for every step t and sample b; zero at padded steps.
/// "The next step" is the one that went on from the state of this one: t+1, for a reverse layer t−1.
/// Of a trace that holds a window, there is no bound and no sum, for which all later steps are needed.
public struct GradientFlow: Sendable {
  /// The layer, by its place in `Architecture.recurrent`.
  public let layer: Int
  /// ‖dL/dh_t‖ [t][b].
  public let hiddenNorms: HeldSteps<[Double]>
  /// ‖dL/dc_t‖ [t][b]; nil where the cell carries no c.
  public let cellNorms: HeldSteps<[Double]>?
  /// ‖Σ_b dL/d(U h')_t h_{t−1}ᵀ‖_F: what step t adds to the gradient of the recurrent weights.
  public let recurrentGradientNorms: HeldSteps<Double>
  /// How the bound is made.
  public let boundKind: GradientBound

  private let source: FlowSource
  /// What the whole of the sequence is needed for; nil where a window is held.
  private let course: Lazy<Course>?

  /// Analyses one layer; the trace must have derivatives and belong to the network. O(T·B·G·H).
  public init(_ trace: Trace<Float>, network: Network, layer: Int) {
    precondition(trace.hasDerivatives, "a gradient flow needs the derivatives of BPTT")
    let source = FlowSource(trace, network, layer)
    self.layer = layer
    self.source = source
    hiddenNorms = source.norms(of: .h)
    cellNorms = network.architecture.cell.carriesCell ? source.norms(of: .c) : nil
    recurrentGradientNorms = source.recurrentGradientNorms
    boundKind = source.boundKind
    course = source.isWhole ? Lazy { [boundKind] in Course(source, boundKind) } : nil
  }

  /// Computes now what would else be computed when it is first asked for: bounds and sums. O(T·B·G·H²), with the
  /// bidiagonalization of the Jacobians (Golub & Kahan 1965) as the larger part.
  public func prepare() { _ = course?.value }

  /// Whether all steps are there, so that there is a bound.
  public var isWhole: Bool { course != nil }

  /// ‖dL/dh_t‖, mean over the batch.
  public var hiddenNormMean: [Double] { hiddenNorms.map(mean) }

  /// ‖dL/dc_t‖, mean over the batch; nil where the cell carries no c.
  public var cellNormMean: [Double]? { cellNorms?.map(mean) }

  /// The norm of what step t and all that the layer passed later have added together: what has been
  /// collected when one has walked back to t; nil for a window.
  public func recurrentGradientSum(step: Int) -> Double? {
    course?.value.recurrentGradientSums[step]
  }

  /// Where dL/dh_t of a sample comes from.
  public func parts(step: Int, sample: Int) -> GradientParts {
    course?.known?.parts[step][sample] ?? source.parts(step, sample)
  }

  /// The way of the layer through the steps of a sample: where the next step is, where padding begins
  /// and where truncation cuts the flow.
  public func order(sample: Int) -> TimeOrder { source.order(sample) }

  /// The largest singular value of ∂s_next/∂s_t of a sample; s is h, for the LSTM (h, c). Zero where no
  /// derivative flows back into step t: after the last step that the layer passes, at a border of
  /// truncation, and for padding.
  public func jacobianNorm(step: Int, sample: Int) -> Double {
    course?.known?.jacobians[sample][step] ?? source.jacobianNorm(step, sample)
  }

  /// An upper bound of ‖dL/dh_t‖ of a sample for t = 1 … T, made as `boundKind` says; empty for a
  /// window.
  public func bound(sample: Int) -> [Double] { course?.value.bounds[sample] ?? [] }
}

/// What is computed over all steps of a layer.
private struct Course: Sendable {
  /// [t][b]
  let parts: [[GradientParts]]
  /// [b][t]
  let jacobians: [[Double]]
  /// [b][t]
  let bounds: [[Double]]
  let recurrentGradientSums: [Double]

  init(_ source: FlowSource, _ kind: GradientBound) {
    let samples = 0..<source.trace.samples
    let parts = (0..<source.steps).map { step in samples.map { source.parts(step, $0) } }
    let jacobians = samples.map { sample in
      (0..<source.steps).map { source.jacobianNorm($0, sample) }
    }
    (self.parts, self.jacobians) = (parts, jacobians)
    recurrentGradientSums = source.recurrentGradientSums
    bounds = samples.map { sample in
      let local = parts.map { $0[sample].local }
      switch kind {
      case .pascanu(let sigma, let slope):
        let factors = Array(repeating: sigma * slope, count: local.count)
        return accumulated(local, factors: factors, source.order(sample))
      case .jacobianProduct:
        return accumulated(local, factors: jacobians[sample], source.order(sample))
      }
    }
  }
}

/// How an upper bound of the gradient is made.
public enum GradientBound: Hashable, Sendable {
  /// Σ_{s≥t} ‖d_s‖ (σ_max γ)^(s−t): d_s reaches h_s from head and layer above, σ_max is the largest
  /// singular value of U, γ the largest slope of the activation. Pascanu et al. 2013, section 2.1.
  case pascanu(sigmaMax: Double, slope: Double)
  /// The same sum with the product of the measured norms of the Jacobians from t to s.
  case jacobianProduct

  /// One phrase for a legend.
  public var title: String {
    switch self {
    case .pascanu: "bound (Pascanu et al. 2013)"
    case .jacobianProduct: "product of measured Jacobian norms"
    }
  }
}

/// dL/dh_t split by where it comes from; the vectors sum to dL/dh_t.
public struct GradientParts: Hashable, Sendable {
  /// From the loss of this step through the head.
  public let head: GradientPart
  /// From the layers above at this step.
  public let above: GradientPart
  /// From the next step of this layer; zero where truncation cuts.
  public let next: GradientPart
  /// From the scores and contexts of attention; what attention sends through W_k counts to the head.
  public let attention: GradientPart
  /// Of an encoder, from the decoder's layer that begins from its final state; elsewhere zero.
  public let decoder: GradientPart
  /// ‖d_t‖, head and layer above together.
  let local: Double
}

/// One part of a gradient.
public struct GradientPart: Hashable, Sendable {
  /// The Euclidean norm of the part.
  public let norm: Double
  /// ⟨part, dL/dh⟩ / ‖dL/dh‖²: the share of the gradient; the shares of all parts sum to 1. Zero
  /// where dL/dh is zero.
  public let projection: Double

  init(_ part: [Double], of whole: [Double]) {
    norm = Recurrence.norm(part)
    let square = dot(whole, whole)
    projection = square > 0 ? dot(part, whole) / square : 0
  }
}

private func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(max(1, values.count))
}

/// b_t = ‖d_t‖ + factor_t · b_next, where a derivative flows back from a next step.
private func accumulated(_ local: [Double], factors: [Double], _ order: TimeOrder) -> [Double] {
  var result = local
  for step in order.steps.reversed() {
    guard let next = order.source(of: step) else { continue }
    result[step] += factors[step] * result[next]
  }
  return result
}

import Laboratory

/// What a block came to, with what its picture needs beside it.
public struct DrawableOutcome: Sendable {
  /// What is worked out once, and not whenever a picture is drawn.
  enum Material: Sendable {
    /// Nothing.
    case none
    /// The limits within which a walk is drawn.
    case walk(WalkFigures)
    /// The training whose course a picture shows, ready to be opened.
    case course(Snapshot)
    /// The map of a network's symbols.
    case map(EmbeddingMap)
    /// The eigenvalues of the recurrent weights of a layer; nil of one too large to be measured.
    case spectrum(EigenvalueSpectrum?)
  }

  /// What it came to.
  public let outcome: BlockOutcome
  let material: Material

  /// Prepares what came out of a block.
  public init(_ outcome: BlockOutcome) {
    self.outcome = outcome
    guard case .found(.figure(let figure)) = outcome else {
      material = .none
      return
    }
    switch figure.content {
    case .course(let finding): material = .course(finding.snapshot())
    case .vectors(let vectors, let finding):
      material = .map(EmbeddingMap(finding.network, vectors))
    case .walk(let record) where figure.picture == "spectrum":
      material = .spectrum(EigenvalueSpectrum(record, layer: figure.layer, gate: figure.signal))
    case .walk(let record): material = .walk(WalkFigures(figure, record))
    case .writing(let text): material = .walk(WalkFigures(figure, text.walk))
    case .confusion, .data: material = .none
    }
  }

  /// The training whose course a picture shows; nil for other pictures.
  public var snapshot: Snapshot? {
    if case .course(let snapshot) = material { snapshot } else { nil }
  }
}

extension WalkFigures {
  /// What is drawn of a figure.
  fileprivate init(_ figure: FigureFinding, _ record: WalkRecord) {
    self = .current(nil, record, WalkState(figure, record).choices)
  }
}

/// An architecture with its weights.
public struct Network: Equatable, Sendable {
  /// All weights; they know their architecture.
  public var parameters: Parameters<Float>

  /// The plan.
  public var architecture: Architecture { parameters.architecture }

  /// A network of given weights.
  public init(_ parameters: Parameters<Float>) { self.parameters = parameters }

  /// A network of random weights, the same for the same generator.
  public init(
    _ architecture: Architecture, initialization: Initialization = Initialization(),
    using generator: inout some RandomNumberGenerator
  ) {
    parameters = initialization.parameters(for: architecture, using: &generator)
  }
}

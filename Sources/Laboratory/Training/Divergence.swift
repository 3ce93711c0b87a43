import Foundation
import Recurrence

/// Training that cannot go on: a number became NaN or infinite.
public struct Divergence: Equatable, Sendable {
  /// What stopped being a number first.
  public enum Quantity: String, Sendable {
    /// The mean loss of the batch.
    case loss
    /// The norm of the whole gradient.
    case gradient
    /// A weight, after the optimizer's step.
    case weights
  }

  /// What stopped being a number first.
  public let quantity: Quantity
  /// In which update, counted from 1.
  public let update: Int
  /// The updates that the network kept has seen; after them its numbers were all finite.
  public let keptUpdates: Int
  /// What to try, in one sentence.
  public let advice: String

  /// What happened and which network is left, in one sentence.
  public var explanation: String {
    let verb = quantity == .weights ? "were" : "was"
    return
      "The \(quantity.rawValue) \(verb) no longer finite at update \(update); training stopped "
      + "and the network of update \(keptUpdates) is kept."
  }

  init(_ quantity: Quantity, update: Int, keptUpdates: Int, recipe: Recipe) {
    self.quantity = quantity
    self.update = update
    self.keptUpdates = keptUpdates
    advice = Self.advice(for: recipe)
  }

  private static func advice(for recipe: Recipe) -> String {
    let rate = String(format: "%g", recipe.learningRate)
    let lower = String(format: "%g", recipe.learningRate / 10)
    let slower = "Try a lower learning rate (\(lower) instead of \(rate))"
    switch recipe.clipping {
    case .norm(let limit) where limit <= 5: return slower + "."
    case .norm, .value: return slower + " or a smaller limit on the gradient."
    case .none: return slower + " or clip the gradient's norm to 1."
    }
  }
}

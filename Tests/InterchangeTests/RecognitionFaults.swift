@testable import Interchange

/// Why a network is not told from these names and shapes; nil where it is.
func fault(_ shapes: [String: [Int]], _ hints: ModelHints = ModelHints()) -> ModelFault? {
  do throws(ModelFault) {
    _ = try Recognition(shapes, hints)
    return nil
  } catch { return error }
}

/// What is asked about them; nil where nothing is.
func asked(
  _ shapes: [String: [Int]], _ hints: ModelHints = ModelHints()
) -> ModelQuestion? {
  if case .ambiguous(let question) = fault(shapes, hints) { question } else { nil }
}

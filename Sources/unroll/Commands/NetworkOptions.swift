import ArgumentParser
import Interchange
import Laboratory
import Recurrence
import Workbench

/// What is said of a network to be looked at.
struct NetworkOptions: ParsableArguments {
  @Option(
    help:
      "The cell of every layer of a new network (default: lstm), or of a model that leaves it open."
  )
  var cell: CellKind?

  @Option(help: "Units of each layer of a new network, the lowest first, as 16 or 16,16.")
  var hidden: HiddenSizes?

  @Option(help: "Decides the data, the weights' beginning and the order of the examples.")
  var seed: UInt64?

  @OptionGroup var pace: PaceOptions

  @OptionGroup var model: ModelOptions

  /// The wish to look at what an argument names.
  func request(_ argument: String) -> OpenRequest {
    var request = OpenRequest(
      OpenRequest.Source(argument: argument), cell: cell, hidden: hidden?.sizes, seed: seed)
    (request.schedule, request.patience) = (pace.schedule?.schedule, pace.patience)
    request.dropout = pace.dropout?.dropout
    request.model = model.wishes
    return request
  }
}

import ArgumentParser
import Recurrence
import Workbench

/// What is said of a network to be looked at.
struct NetworkOptions: ParsableArguments {
  @Option(help: "The cell of every layer of a new network (default: lstm).")
  var cell: CellKind?

  @Option(help: "Units of each layer of a new network, the lowest first, as 16 or 16,16.")
  var hidden: HiddenSizes?

  @Option(help: "Decides the data, the weights' beginning and the order of the examples.")
  var seed: UInt64?

  @OptionGroup var pace: PaceOptions

  @Option(
    help: "What a model shall read: x or tokens, and targets (.safetensors).",
    completion: .file(extensions: ["safetensors"]))
  var input: String?

  /// The wish to look at what an argument names.
  func request(_ argument: String) -> OpenRequest {
    var request = OpenRequest(
      OpenRequest.Source(argument: argument), cell: cell, hidden: hidden?.sizes, seed: seed)
    (request.schedule, request.patience) = (pace.schedule?.schedule, pace.patience)
    request.dropout = pace.dropout?.dropout
    return request
  }
}

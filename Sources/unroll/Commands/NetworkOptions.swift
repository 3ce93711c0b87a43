import ArgumentParser
import Interchange
import Laboratory
import Recurrence
import Workbench

/// What is said of a network to be looked at.
struct NetworkOptions: ParsableArguments {
  @OptionGroup var layers: LayerOptions

  @Option(help: "Decides the data, the weights' beginning and the order of the examples.")
  var seed: UInt64?

  @OptionGroup var memory: MemoryOptions

  @OptionGroup var pace: PaceOptions

  @OptionGroup var data: DataOptions

  @OptionGroup var views: ViewOptions

  @OptionGroup var model: ModelOptions

  /// The wish to look at what an argument names.
  func request(_ argument: String) -> OpenRequest {
    var wishes = layers.wishes
    wishes.seed = seed
    pace.add(to: &wishes)
    (wishes.reading, wishes.view) = (data.wish, views.wish)
    var request = OpenRequest(OpenRequest.Source(argument: argument), wishes: wishes)
    request.model = model.wishes
    request.memory = memory.bytes
    return request
  }
}

/// What a trace may take.
struct MemoryOptions: ParsableArguments {
  @Option(
    help: """
      The MiB that what is held of a sequence may take (default: 256); of a longer one a window is \
      held.
      """)
  var memory: Int?

  var bytes: Int? { memory.map { $0 << 20 } }

  func validate() throws {
    let range = Settings.memoryRange
    guard memory.map(range.contains) ?? true else {
      throw ValidationError("--memory expects MiB from 1 to \(range.upperBound).")
    }
  }
}

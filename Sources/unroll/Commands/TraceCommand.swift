import ArgumentParser
import Console
import Interchange
import Laboratory
import Recurrence

/// `unroll trace MODEL --input FILE --output FILE`: every signal and derivative of one run.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Run a model once, with targets forward and backward, and write every number.",
    discussion: """
      The output holds every signal of every layer, step and sample under UNIT.NAME and, where the \
      input has targets, its derivative under UNIT.grad_NAME, the gradient of every weight under \
      grad.WEIGHT, and the loss. CSV has one number a line: signal, layer, step, sample, unit, value, \
      counted from 0; of a weight's gradient, unit counts the elements row by row.

      Of an ONNX model it holds the graph's outputs by name and the signals of every recurrent node; \
      the input has the graph's input names, or is a folder of ONNX's node tests (input_0.pb, …).
      """)

  @Argument(
    help: """
      A model saved by `unroll train --save`, or with the names of PyTorch (.safetensors), or a \
      graph (.onnx).
      """,
    completion: .file(extensions: ["safetensors", "onnx"]))
  var model: String

  @OptionGroup var options: ModelOptions

  @Option(help: "The cell, where names and shapes leave it open.")
  var cell: CellKind?

  @Option(
    help: """
      The file to write: .csv, .json, or safetensors under any other name; - is standard output (--format csv or \
      json).
      """,
    completion: .file(extensions: ["safetensors", "csv", "json"]))
  var output: String

  @Option(help: "safetensors, csv or json, whatever the file is called.")
  var format: TraceFormat?

  @Option(help: "float: the fast routines, F32; double: the plain twin, F64.")
  var precision: Precision = .float

  @OptionGroup var memory: MemoryOptions

  func run() throws {
    let output = try target
    let named = [
      model, options.input, options.naming.vocabulary, options.naming.sourceVocabulary,
    ]
    if output != TraceFile.standardOutput {
      try OutputFile.check(output, of: "--output", among: named)
    }
    var wishes = options.wishes
    wishes.hints.cell = cell
    // What had to be guessed is told of a trace that is there.
    let remarks = try Failure.catching { [wishes] in
      if case .onnx = FileKind(path: model) { return try traceGraph(wishes, to: output) }
      return try traceModel(wishes, to: output)
    }
    for remark in remarks { StandardError.print(SafeText(remark)) }
  }

  private func traceModel(_ wishes: ModelWishes, to output: String) throws -> [String] {
    let reading = try ModelReading(path: model, wishes)
    try OutputFile.refuse(output, of: "--output", among: reading.files)
    try reading.request.save(
      precision, to: output, as: format, memory: memory.bytes ?? WalkLimits.usualMemory)
    return reading.remarks
  }

  /// Where the trace goes.
  private var target: String {
    get throws(Failure) {
      guard ["-", "/dev/stdout"].contains(output) else { return output }
      guard format == .csv || format == .json else {
        throw Failure("On standard output a trace is text: --format csv or --format json.")
      }
      return TraceFile.standardOutput
    }
  }

  private func traceGraph(_ wishes: ModelWishes, to output: String) throws -> [String] {
    try wishes.checkForGraph(model)
    let graph = try ONNXModel(path: model)
    guard let input = options.input else {
      throw Failure(
        "“\(model)” does not say what it reads; give its inputs "
          + "(\(graph.inputNames.joined(separator: ", "))) with --input.")
    }
    let trace = try ONNXTrace(graph, input: input)
    try OutputFile.refuse(output, of: "--output", among: trace.files)
    try trace.save(precision, to: output, as: format)
    return graph.remarks
  }
}

extension Precision: ExpressibleByArgument {}
extension TraceFormat: ExpressibleByArgument {}

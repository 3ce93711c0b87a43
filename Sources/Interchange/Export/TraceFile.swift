/// What a trace can be written as.
public enum TraceFormat: String, CaseIterable, Hashable, Sendable {
  /// Every tensor, binary.
  case safetensors
  /// One line for each number.
  case csv
  /// Every tensor as a list of numbers.
  case json

  /// By the ending of a file's name; safetensors where it says nothing else.
  public init(path: String) {
    let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
    self = TraceFormat(rawValue: ending) ?? .safetensors
  }
}

/// Files that hold a trace.
///
/// CSV (RFC 4180) has the columns signal, layer, step, sample, unit, value. Steps, samples and units count from 0; what a
/// number does not have stays empty. A loss or logits at the last step alone stand at step T − 1. Of a weight's
/// gradient, which has no step, unit counts the elements row by row. Numbers have as many digits as give them back
/// exactly, and read NaN, Infinity or -Infinity where they are none.
///
/// JSON has the tensors by name, each with dtype, shape and values (row-major), and the metadata under `__metadata__`;
/// since JSON knows no such numbers, NaN and infinities stand as texts.
public enum TraceFile {
  /// Saves tensors, replacing the file as a whole or not at all. Text is written piece by piece and never held whole.
  public static func save(
    _ tensors: [String: Tensor], metadata: [String: String] = [:], steps: Int, to path: String,
    as format: TraceFormat
  ) throws(SavingError) {
    switch format {
    case .safetensors: try SafetensorsWriter.save(tensors, metadata: metadata, to: path)
    case .csv: try AtomicFile.save(to: path) { writeCSV(tensors, steps: steps, to: &$0) }
    case .json: try AtomicFile.save(to: path) { writeJSON(tensors, metadata, to: &$0) }
    }
  }

  // MARK: CSV

  static func writeCSV(_ tensors: [String: Tensor], steps: Int, to sink: inout FileSink) {
    sink.write("signal,layer,step,sample,unit,value\r\n")
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) where sink.isSound {
      let axes = TraceAxes(name, tensor.shape)
      let start = CSV.field(axes.signal) + "," + CSV.field(axes.layer) + ","
      let place = Place(axes.axes, tensor.shape, steps: axes.layer.isEmpty ? steps : nil)
      tensor.forEachText { index, text in
        sink.write(start + place.text(index) + "," + text + "\r\n")
      }
    }
  }

  /// Step, sample and unit of an element.
  private struct Place {
    /// For each of step, sample and unit how many elements apart its neighbours are, and how many there are.
    private let strides: [(stride: Int, count: Int)?]
    private let firstStep: Int

    init(_ axes: [TraceAxes.Axis]?, _ shape: [Int], steps: Int?) {
      guard let axes else {
        strides = [nil, nil, (1, .max)]
        firstStep = 0
        return
      }
      strides = [.step, .sample, .unit].map { axis in
        axes.firstIndex(of: axis).map { (shape[($0 + 1)...].reduce(1, *), shape[$0]) }
      }
      firstStep = axes.first == .step ? steps.map { max(0, $0 - shape[0]) } ?? 0 : 0
    }

    func text(_ index: Int) -> String {
      let places = strides.map { $0.map { index / $0.stride % $0.count } }
      let step = places[0].map { $0 + firstStep }
      return [step, places[1], places[2]].map { $0.map(String.init) ?? "" }.joined(separator: ",")
    }
  }

  // MARK: JSON

  static func writeJSON(
    _ tensors: [String: Tensor], _ metadata: [String: String], to sink: inout FileSink
  ) {
    let entries = metadata.sorted { $0.key < $1.key }
      .map { JSONText.quoted($0.key) + ": " + JSONText.quoted($0.value) }
    sink.write("{\n\"__metadata__\": {" + entries.joined(separator: ", ") + "}")
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) where sink.isSound {
      let type = JSONText.quoted(tensor.type.rawValue)
      sink.write(
        ",\n\(JSONText.quoted(name)): {\"dtype\": \(type), \"shape\": \(tensor.shape), \"values\": ["
      )
      tensor.forEachText { index, text in
        let isNumber = text.utf8.last.map { (0x30...0x39).contains($0) } ?? false
        sink.write((index > 0 ? "," : "") + (isNumber ? text : JSONText.quoted(text)))
      }
      sink.write("]}")
    }
    sink.write("\n}\n")
  }
}

extension Tensor {
  /// Gives every element as the shortest text that reads back as the same number.
  fileprivate func forEachText(_ body: (Int, String) -> Void) {
    switch type {
    case .f32, .f16, .bf16:
      for (index, value) in floats.enumerated() { body(index, value.exactText) }
    case .f64: for (index, value) in doubles.enumerated() { body(index, value.exactText) }
    default: for (index, value) in (integers ?? []).enumerated() { body(index, String(value)) }
    }
  }
}

extension BinaryFloatingPoint where Self: LosslessStringConvertible {
  /// The shortest decimal text that reads back as this number; NaN, Infinity and -Infinity by these names.
  var exactText: String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    return description
  }
}

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
    guard format != .safetensors else {
      return try SafetensorsWriter.save(tensors, metadata: metadata, to: path)
    }
    try save(
      tensors.mapValues { TensorPieces($0) }, metadata: metadata, steps: steps, to: path, as: format
    )
  }

  /// Saves tensors as text, of which some elements are had at a time.
  static func save(
    _ tensors: [String: TensorPieces], metadata: [String: String], steps: Int, to path: String,
    as format: TraceFormat
  ) throws(SavingError) {
    func write(_ sink: inout FileSink) {
      if format == .csv {
        writeCSV(tensors, steps: steps, to: &sink)
      } else {
        writeJSON(tensors, metadata, to: &sink)
      }
    }
    guard path != standardOutput else { return try AtomicFile.print(write) }
    try AtomicFile.save(to: path, writing: write)
  }

  /// The path that stands for standard output, to which text alone can go.
  public static let standardOutput = "-"

  // MARK: CSV

  static func writeCSV(_ tensors: [String: TensorPieces], steps: Int, to sink: inout FileSink) {
    sink.write("signal,layer,step,sample,unit,value\r\n")
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) where sink.isSound {
      let axes = TraceAxes(name, tensor.shape)
      var places = CSVPlaces(axes, tensor.shape, steps: axes.layer.isEmpty ? steps : nil)
      tensor.forEachText(to: &sink) { index, text, sink in
        sink.write(places.row(index))
        sink.write(places.unit(index))
        sink.write(",")
        sink.write(text)
        sink.write("\r\n")
      }
    }
  }

  // MARK: JSON

  static func writeJSON(
    _ tensors: [String: TensorPieces], _ metadata: [String: String], to sink: inout FileSink
  ) {
    let entries = metadata.sorted { $0.key < $1.key }
      .map { JSONText.quoted($0.key) + ": " + JSONText.quoted($0.value) }
    sink.write("{\n\"__metadata__\": {" + entries.joined(separator: ", ") + "}")
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) where sink.isSound {
      let type = JSONText.quoted(tensor.type.rawValue)
      sink.write(
        ",\n\(JSONText.quoted(name)): {\"dtype\": \(type), \"shape\": \(tensor.shape), \"values\": ["
      )
      tensor.forEachText(to: &sink) { index, text, sink in
        let isNumber = text.utf8.last.map { (0x30...0x39).contains($0) } ?? false
        if index > 0 { sink.write(",") }
        sink.write(isNumber ? text : JSONText.quoted(text))
      }
      sink.write("]}")
    }
    sink.write("\n}\n")
  }
}

/// What stands before the values of a tensor in CSV; what elements share is made once.
private struct CSVPlaces {
  private let start: String
  /// For each of step, sample and unit how many elements apart its neighbours are, and how many there are.
  private let strides: [(stride: Int, count: Int)?]
  private let firstStep: Int
  private let units: [String]
  private var current = -1
  private var shared = ""

  init(_ axes: TraceAxes, _ shape: [Int], steps: Int?) {
    start = CSV.field(axes.signal) + "," + CSV.field(axes.layer) + ","
    guard let axes = axes.axes else {
      strides = [nil, nil, (1, .max)]
      (firstStep, units) = (0, [])
      return
    }
    let strides = [.step, .sample, .unit].map { axis in
      axes.firstIndex(of: axis).map { (shape[($0 + 1)...].reduce(1, *), shape[$0]) }
    }
    self.strides = strides
    firstStep = axes.first == .step ? steps.map { max(0, $0 - shape[0]) } ?? 0 : 0
    units = strides[2].map { (0..<$0.1).map(String.init) } ?? [""]
  }

  /// Signal, layer, step and sample of an element, each with a comma behind it.
  mutating func row(_ index: Int) -> String {
    let row = units.isEmpty ? 0 : index / units.count
    if row != current {
      (current, shared) = (row, start + text(0, index) + "," + text(1, index) + ",")
    }
    return shared
  }

  /// The unit of an element.
  func unit(_ index: Int) -> String { units.isEmpty ? String(index) : units[index % units.count] }

  private func text(_ axis: Int, _ index: Int) -> String {
    strides[axis].map { String(index / $0.stride % $0.count + (axis == 0 ? firstStep : 0)) } ?? ""
  }
}

/// A tensor of which some elements are had at a time.
struct TensorPieces {
  let type: ElementType
  let shape: [Int]
  /// The elements of a range, row-major.
  let elements: (Range<Int>) throws(SavingError) -> Tensor

  init(
    type: ElementType, shape: [Int],
    elements: @escaping (Range<Int>) throws(SavingError) -> Tensor
  ) {
    (self.type, self.shape, self.elements) = (type, shape, elements)
  }

  /// A tensor that is there.
  init(_ tensor: Tensor) {
    self.init(type: tensor.type, shape: tensor.shape) { range in
      let (size, bytes) = (tensor.type.size, tensor.bytes)
      return Tensor(
        type: tensor.type, shape: [range.count],
        bytes: Array(bytes[range.lowerBound * size..<range.upperBound * size]))
    }
  }

  /// Gives every element as the shortest text that reads back as the same number.
  fileprivate func forEachText(
    to sink: inout FileSink, _ body: (Int, String, inout FileSink) -> Void
  ) {
    let count = shape.reduce(1, *)
    for start in stride(from: 0, to: count, by: 1 << 16) where sink.isSound {
      do throws(SavingError) {
        let piece = try elements(start..<min(start + 1 << 16, count))
        piece.forEachText { body(start + $0, $1, &sink) }
      } catch { sink.fail(error) }
    }
  }
}

extension Tensor {
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

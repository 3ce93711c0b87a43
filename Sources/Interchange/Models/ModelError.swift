/// Why a file is no network, or no input for it.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What is wrong with it.
  public let fault: ModelFault

  /// One plain sentence.
  public var description: String {
    switch fault {
    case .file(let fault): SafetensorsError(path: path, fault: fault).description
    default: "“\(path)” \(fault.predicate)."
    }
  }
}

/// What can be wrong with a model or input file that is sound safetensors.
public enum ModelFault: Error, Hashable, Sendable {
  /// It is no sound safetensors file.
  case file(SafetensorsFault)
  /// Neither metadata nor names tell what network it is.
  case unknownNetwork
  /// Names and shapes leave something open.
  case ambiguous(ModelQuestion)
  /// The file says itself what network it is, and something else was said.
  case alreadyKnown
  /// The metadata lack an entry, or have one that cannot be.
  case metadata(key: String, value: String?, expected: String)
  /// A kind of network that this version does not run.
  case unsupported(String)
  /// Weights in a form, or with names, that need a step before; what is said of the file.
  case foreign(String)
  /// What was said of it, or what it holds, cannot be; what is said of the file.
  case refused(String)
  /// A tensor is not there.
  case missing(String, shape: String)
  /// A tensor has another shape than the network asks for.
  case shape(String, expected: String, got: [Int])
  /// A tensor has another element type.
  case elementType(String, expected: String, got: ElementType)
  /// A tensor that the network has no place for.
  case unexpected(String)
  /// A number is NaN or infinite.
  case notFinite(String, index: Int, value: String)
  /// A number of F64 lies beyond the range of F32.
  case tooLarge(String, index: Int, value: Double)
  /// A token or class is none of those that the network knows, or a length none that there can be.
  case outOfRange(String, value: Int64, ClosedRange<Int>)
  /// A sequence whose trace would take more than 2 GiB of floats.
  case tooLong(steps: Int, samples: Int)

  /// What is said of the file.
  var predicate: String {
    switch self {
    case .file(let fault): fault.predicate
    case .unknownNetwork:
      "is not known as a recurrent network: it has neither metadata nor weights named as in PyTorch"
    case .ambiguous(let question): question.predicate
    case .alreadyKnown:
      "is a network already and says which; its cell, sizes and head cannot be chosen"
    case .metadata(let key, nil, let expected):
      "lacks the metadata “\(key)” (expected \(expected))"
    case .metadata(let key, let value?, let expected):
      "has the metadata “\(key)” \(quoted(value)), expected \(expected)"
    case .foreign(let predicate), .refused(let predicate): predicate
    case .unsupported(let what): "has \(what), which this version does not run"
    default: tensorPredicate
    }
  }

  private var tensorPredicate: String {
    switch self {
    case .missing(let name, let shape): "lacks the tensor \(quoted(name)) \(shape)"
    case .shape(let name, let expected, let got):
      "has \(quoted(name)) in the wrong shape: expected \(expected), got \(got)"
    case .elementType(let name, let expected, let got):
      "has \(quoted(name)) as \(got.rawValue), expected \(expected)"
    case .unexpected(let name):
      "has the tensor \(quoted(name)), for which the network has no place"
    case .notFinite(let name, let index, let value):
      "has \(value) in \(quoted(name)), at element \(index)"
    case .tooLarge(let name, let index, let value):
      "has \(value) in \(quoted(name)), at element \(index), beyond the range of F32"
    case .tooLong(let steps, let samples):
      "has T = \(steps) steps and B = \(samples) samples, whose trace would take more than 2 GiB "
        + "and can only be held whole"
    case .outOfRange(let name, let value, let range):
      "has \(value == .max ? "\(value) or more" : "\(value)") in \(quoted(name)), expected numbers from \(range.lowerBound) to "
        + "\(range.upperBound)"
    default: "cannot be read"
    }
  }
}

import Interchange
import Sequences

extension Writer {
  /// The network of a model file that says its symbols but not what it learned from; nil where the
  /// path names no such file.
  public static func saved(in path: String) throws(OpeningError) -> Writer? {
    guard case .model = FileKind(path: path) else { return nil }
    let model = try sentence { () throws(ModelError) in try ModelFile.read(path) }
    guard model.source == nil, let symbols = model.origin.vocabulary else { return nil }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let writer = Writer(model.network, vocabulary: Vocabulary(symbols: symbols), title: name)
    guard let writer else { throw OpeningError(GenerationError.noWriter(name).description) }
    return writer
  }
}

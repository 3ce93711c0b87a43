import Notebooks
import Recurrence
import Sequences

extension Place {
  /// A source of one's own with what shall be made of it; where that is not said, with what the network writes and
  /// without a target, always
  /// taking the most likely symbol. The decoder reads it one step late.
  static func pair(
    _ source: String, _ target: String?, _ finding: NetworkFinding
  ) throws(RunError) -> Batch {
    try RunError.catching { () throws(GenerationError) in
      let writer = try Writer(finding.network, of: finding.problem)
      let read = try writer.sourceSymbols(of: source)
      let answer = try target.map { text throws(GenerationError) in try writer.symbols(of: text) }
      let count = max(read.count, answer?.count ?? 0)
      guard count <= longest else { throw .tooLong(symbols: count, most: longest) }
      guard !read.isEmpty else { throw .nothingToRead }
      if let answer { return Batch([Example(source: read, target: answer)]) }
      let decoding = Decoding(.greedy, length: writer.limit)
      let written = try WrittenText.make(
        WritingWish(source: source, decoding: decoding), by: writer)
      let symbols = written.passage.symbols
      return forward(.pairs(source: read, decoder: [0] + symbols.dropLast()))
    }
  }
}

import Sequences

extension Writer {
  /// The same writer between the tokens that a wish names; what it does not name stays as it is.
  ///
  /// Throws where there is no such token.
  func between(start: String?, end: String?) throws(GenerationError) -> Writer {
    var writer = self
    if let start { writer.first = try token(start) }
    if let end {
      let token = try token(end)
      writer.rules.end = token
      writer.rules.never.remove(token)
    }
    return writer
  }

  /// The number of a symbol, or the number that stands there.
  private func token(_ name: String) throws(GenerationError) -> Int {
    if let place = symbols.symbols.firstIndex(of: name) { return place }
    guard let number = Int(name), symbols.symbols.indices.contains(number) else {
      throw .noMark(name, most: symbols.count - 1)
    }
    return number
  }
}

extension Vocabulary {
  private static let beginnings = ["sos", "bos", "s", "go", "start", "cls"]
  private static let endings = ["eos", "/s", "end", "sep"]

  /// The symbol with which a text begins, under its usual names: `<sos>`, `[BOS]`, `<s>`, `GO`.
  var beginningMark: Int? { mark(Self.beginnings) }

  /// The symbol that ends a text, under its usual names: `<eos>`, `</s>`, `EOS`.
  var endMark: Int? { mark(Self.endings) }

  /// The first of some names that a symbol has.
  private func mark(_ names: [String]) -> Int? {
    let marks = symbols.map(Self.mark)
    return names.lazy.compactMap { name in marks.firstIndex { $0 == name } }.first
  }

  /// Whether a symbol stands for no answer: the unknown, padding, a beginning.
  static func isUnanswerable(_ symbol: String) -> Bool {
    mark(symbol).map { (beginnings + ["unk", "oov", "pad"]).contains($0) } ?? false
  }

  /// The name between the brackets of a mark, or a usual one in capitals, in small letters; nil for a symbol of a text.
  private static func mark(_ symbol: String) -> String? {
    if let first = symbol.first, let last = symbol.last, symbol.count > 2,
      [("<", ">"), ("[", "]")].contains(where: { $0 == (first, last) })
    {
      return symbol.dropFirst().dropLast().lowercased()
    }
    let names = ["SOS", "BOS", "GO", "EOS", "UNK", "PAD"]
    return names.contains(symbol) ? symbol.lowercased() : nil
  }
}

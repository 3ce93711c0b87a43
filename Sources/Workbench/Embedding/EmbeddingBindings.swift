import Console

extension EmbeddingScreen {
  /// The keys of the Embedding screen, in the order in which hints show them.
  static let bindings: [Binding] =
    motion + [
      embedding("<enter>", .nearest, "to the nearest neighbour", hint: "nearest"),
      embedding("m", .nearness, "neighbours by cosine, or by distance", hint: "cosine/distance"),
      embedding("<tab>", .side, "what the encoder reads, or the decoder"),
      embedding("+ =", .zoom(1), "nearer to the chosen symbol", hint: "zoom"),
      embedding("-", .zoom(-1), "further away", hint: "zoom"),
      embedding("0", .whole, "the whole map", hint: "whole"),
      embedding("H", .pan(columns: -1, rows: 0), "move what is seen"),
      embedding("J", .pan(columns: 0, rows: 1), "move what is seen"),
      embedding("K", .pan(columns: 0, rows: -1), "move what is seen"),
      embedding("L", .pan(columns: 1, rows: 0), "move what is seen"),
      embedding("a", .turn, "axes along the principal components"),
      Binding("/", .embedding, .type(.search), "find a symbol", hint: "find"),
      Binding("n", .embedding, .find(nil, forward: true), "the next symbol with that text"),
      Binding("N", .embedding, .find(nil, forward: false), "the symbol before with that text"),
      Binding("<space> s", .embedding, .train(.toggle), "start or pause training"),
      Binding("t", .embedding, .show(.train), "watch it learn", hint: "train"),
    ]

  private static let motion: [Binding] = [
    embedding("<left> h", .move(columns: -1, rows: 0), "the next symbol to the left", hint: "move"),
    embedding("<right> l", .move(columns: 1, rows: 0), "to the right", hint: "move"),
    embedding("<up> k", .move(columns: 0, rows: -1), "above", hint: "move"),
    embedding("<down> j", .move(columns: 0, rows: 1), "below", hint: "move"),
    embedding("<pageup> [", .rank(-1), "a more frequent symbol"),
    embedding("<pagedown> ]", .rank(1), "a less frequent symbol"),
    embedding("<home> g", .choose(0), "the most frequent symbol"),
    embedding("<end> G", .choose(Int.max), "the rarest symbol"),
  ]

  private static func embedding(
    _ keys: String, _ action: EmbeddingAction, _ help: SafeText, hint: SafeText? = nil
  ) -> Binding {
    Binding(keys, .embedding, .embedding(action), help, hint: hint)
  }
}

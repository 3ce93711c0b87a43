import ArgumentParser
import Interchange
import Laboratory
import Recurrence

/// What is said of a model that was made elsewhere.
struct ModelOptions: ParsableArguments {
  @Option(
    help: """
      What a model shall read: x or tokens (of an encoder–decoder source and decoder_input), and \
      targets (.safetensors), or a text.
      """,
    completion: .file())
  var input: String?

  @Option(
    help:
      "A text that a model shall read, symbol by symbol of its vocabulary; of a table, the column with the text."
  )
  var text: String?

  @OptionGroup var naming: NamingOptions

  func validate() throws {
    guard input == nil || text == nil else {
      throw ValidationError("--input and --text both say what is read; give one.")
    }
  }

  /// What was said, and nothing else.
  var wishes: ModelWishes {
    var wishes = naming.wishes
    wishes.input = input
    wishes.text = text
    return wishes
  }
}

/// How the symbols and the weights of a model that was made elsewhere are called.
struct NamingOptions: ParsableArguments {
  @Option(
    help: "The symbols of a model's tokens: a JSON list, a JSON object, or a text with one a line.",
    completion: .file(extensions: ["json", "txt"]))
  var vocabulary: String?

  @Option(
    help: "The same of what a model's encoder reads.",
    completion: .file(extensions: ["json", "txt"]))
  var sourceVocabulary: String?

  @Option(
    help: "The attribute that holds a model's linear head, tied (the embedding's matrix), or none.")
  var head: String?

  @Option(help: "The attribute that holds a model's embedding, or none.")
  var embedding: String?

  @Option(help: "What follows each linear layer of a model below its head.")
  var activation: Activation?

  @Option(
    help: """
      The recurrent modules of a model to run, the lowest first, as rnn1,rnn2; those of an encoder \
      before a colon, as encoder.rnn:decoder.rnn.
      """)
  var stack: String?

  @Option(help: "The attribute that holds the embedding of what a model's encoder reads, or none.")
  var sourceEmbedding: String?

  @Option(help: "The attribute of additive attention that multiplies a decoder's state.")
  var query: String?

  @Option(
    help: "Modules or tensors of a model without which it is run, as dropout_norm,crf.transitions.")
  var leaveOut: String?

  /// What was said, and nothing else.
  var wishes: ModelWishes {
    var wishes = ModelWishes()
    wishes.vocabulary = vocabulary
    wishes.sourceVocabulary = sourceVocabulary
    wishes.hints = ModelHints(
      head: head, embedding: embedding, sourceEmbedding: sourceEmbedding, activation: activation,
      stack: stack, query: query)
    wishes.hints.leftOut = (leaveOut ?? "").split(separator: ",").map(String.init)
    return wishes
  }
}

extension Activation: ExpressibleByArgument {}

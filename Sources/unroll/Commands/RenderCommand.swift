import ArgumentParser
import Console
import Laboratory
import Workbench

/// `unroll render [FILE|PROBLEM]`: a screen on standard output, without a terminal.
struct RenderCommand: ParsableCommand {
  /// What a screen can be written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, ansi, svg
  }

  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Print the screen as it is after some keys, without a terminal.",
    discussion: """
      Here training advances only by the key <train:N>, N updates, so that the same call always \
      gives the same screen. Keys are written as j, <right>, <enter>, <c-r>, <click:COLUMN,ROW>.
      """)

  @Argument(help: SourceArgument.help, completion: SourceArgument.completion)
  var source: String?

  @OptionGroup var network: NetworkOptions

  @Option(help: "Columns and rows.", transform: SizeArgument.reading)
  var size = SizeArgument(Size(columns: 80, rows: 24))

  @Option(help: "Keys to press first, as <train:40>jj<enter>.")
  var keys = ""

  @Option(help: "text, ansi or svg.")
  var format: Format = .text

  @Option(help: "256, 16 or none.")
  var colors: ColorDepth = .indexed256

  @Option(help: "dark or light.")
  var theme: Theme = .dark

  @Option(help: "unicode or ascii.")
  var glyphs: GlyphSet = .unicode

  func run() throws {
    let script = try Failure.catching { try KeyScript.parse(keys) }
    let appearance = Appearance(colors: colors, theme: theme, glyphs: glyphs)
    let workshop = Workshop()
    let runtime = SynchronousRuntime(
      Session(settings: Settings(appearance: appearance), size: size.size), workshop: workshop)
    runtime.send(
      .started(
        recent: [],
        lessons: Lesson.all.map {
          LessonEntry($0.name, $0.frontMatter, LessonProgress())
        }))
    if let source {
      try runtime.open(network.request(source))
    }
    for token in script where !runtime.isOver { runtime.play(token) }
    StandardOutput.print(text(of: runtime.session))
  }

  private func text(of session: Session) -> String {
    let canvas = Workbench.render(session, size: session.size)
    return switch format {
    case .text: CanvasWriter.plainText(canvas)
    case .ansi: CanvasWriter.ansi(canvas, session.appearance)
    case .svg: CanvasWriter.svg(canvas, session.appearance, title: "unroll")
    }
  }
}

import Console
import Interchange
import Laboratory

extension Session {
  /// Wishes for a file of the screen, or of the numbers behind it.
  mutating func export(
    as format: ExportFormat, to path: String, replacing: Bool
  ) -> [Effect] {
    switch format {
    case .text: [.write(CanvasWriter.plainText(scene), path: path, replacing: replacing)]
    case .ansi: [.write(CanvasWriter.ansi(scene, appearance), path: path, replacing: replacing)]
    case .svg:
      [
        .write(
          CanvasWriter.svg(scene, appearance, title: "unroll"), path: path, replacing: replacing)
      ]
    case .csv: exportTable(to: path, replacing) { $0.csv }
    case .json: exportTable(to: path, replacing) { $0.json }
    }
  }

  /// The screen without the line that asked for it.
  private var scene: Canvas {
    var scene = self
    scene.prompt = nil
    scene.notice = nil
    return render(scene, size: size)
  }

  private mutating func exportTable(
    to path: String, _ replacing: Bool, _ text: (Table) -> String
  ) -> [Effect] {
    do throws(TableRefusal) {
      return [.write(text(try table()), path: path, replacing: replacing)]
    } catch {
      notice = Notice(.failure, error.sentence)
      return []
    }
  }

  /// The numbers behind the screen.
  private func table() throws(TableRefusal) -> Table {
    switch screen {
    case .walk:
      guard let record = opened?.record else { throw TableRefusal(Self.nothingOpen) }
      return try WalkTable(view: WalkView(record, walk, appearance)).table()
    case .train:
      guard let history = opened?.snapshot?.history else {
        throw TableRefusal("There is nothing to train here.")
      }
      return TrainTable(history: history).table
    default: throw TableRefusal("There is no table on this screen; Walk and Train have one.")
    }
  }
}

/// Why there is no table, in one sentence.
struct TableRefusal: Error {
  let sentence: SafeText

  init(_ sentence: SafeText) { self.sentence = sentence }
}

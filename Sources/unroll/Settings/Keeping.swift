import Console
import Foundation
import Interchange
import Laboratory
import Recurrence
import Sequences
import Workbench

/// What is kept from one start to the next: settings, and files that were opened.
struct Keeping: Sendable {
  private let folders: Folders
  /// The settings at the start; only what has changed since is written down.
  private let initial: Settings

  init(_ folders: Folders, initial: Settings) {
    self.folders = folders
    self.initial = initial
  }

  /// Writes the changed settings into the user's file, whose other lines stay; tells why not.
  func save(_ settings: Settings) -> SafeText? {
    let path = Self.settingsFile(in: folders)
    do {
      try FileManager.default.createDirectory(
        atPath: folders.configuration, withIntermediateDirectories: true)
      let old = FileManager.default.contents(atPath: path) ?? Data()
      let text = Self.text(String(decoding: old, as: UTF8.self), with: settings, not: initial)
      try AtomicFile.save(text, to: path)
      return nil
    } catch { return SafeText(Self.sentence(error, path)) }
  }

  /// Notes a file that has been opened; tells why not.
  func remember(_ request: OpenRequest, _ material: Material) -> SafeText? {
    guard case .file(let path) = request.source else { return nil }
    let whole = URL(fileURLWithPath: path).standardizedFileURL.path
    let recent = RecentFiles(path: Self.recentFile(in: folders))
    do {
      try recent.remember(
        RecentFile(
          path: whole, summary: material.summary(path: whole), reading: request.reading(of: whole)))
      return nil
    } catch { return SafeText(Self.sentence(error, recent.path)) }
  }

  /// What a reader has done in a notebook before, and a complaint where it cannot be read.
  func progress(of source: NotebookSource) -> (LessonProgress, SafeText?) {
    do throws(SavingError) { return (try progress.progress(of: source.key), nil) } catch {
      return (LessonProgress(), SafeText(error.description))
    }
  }

  /// Keeps what a reader did; tells why not.
  func note(_ notes: [ProgressNote], of source: NotebookSource) -> SafeText? {
    let stamp = Int(Date().timeIntervalSince1970 * 1000)
    do throws(SavingError) {
      try progress.save(of: source.key) { progress in
        for note in notes { progress.take(note, at: stamp) }
      }
      return nil
    } catch { return SafeText(error.description) }
  }

  private var progress: ProgressStore { ProgressStore(state: folders.state) }

  /// The path of the settings.
  static func settingsFile(in folders: Folders) -> String { folders.configuration + "/config.yaml" }

  /// The path of the list of recent files.
  static func recentFile(in folders: Folders) -> String { folders.state + "/recent.json" }

  private static func sentence(_ error: any Error, _ path: String) -> String {
    (error as? SavingError)?.description
      ?? "“\(path)” could not be saved: \(error.localizedDescription)"
  }

  /// The lines of a file with what has changed put in.
  static func text(_ old: String, with settings: Settings, not initial: Settings) -> String {
    let (before, now) = (entries(initial), entries(settings))
    var lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for (entry, former) in zip(now, before) {
      let line = "\(entry.name): \(entry.value)"
      let places = lines.indices.filter { SettingLine(lines[$0][...])?.name == entry.name }
      if let place = places.last {
        if SettingLine(lines[place][...])?.value != entry.value { lines[place] = line }
      } else if entry.value != former.value {
        lines.append(line)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func entries(_ settings: Settings) -> [(name: String, value: String)] {
    [
      ("theme", settings.appearance.theme.rawValue),
      ("colors", settings.appearance.colors.rawValue),
      ("glyphs", settings.appearance.glyphs.rawValue), ("mouse", settings.mouse ? "on" : "off"),
      ("memory", "\(settings.memory >> 20)"),
    ]
  }
}

extension NotebookSource {
  /// The name under which its reader's progress is kept.
  fileprivate var key: String {
    switch self {
    case .lesson(let name): name
    case .file(let path): path
    }
  }
}

extension OpenRequest {
  /// How a file of data was read; what is said of a network is not remembered.
  fileprivate func reading(of path: String) -> ReadingOptions {
    guard case .text = FileKind(path: path) else { return ReadingOptions() }
    var options = wishes.reading
    options.text = options.text ?? model.text
    return options
  }
}

extension Material {
  /// A few words about a file in the list of recent ones.
  fileprivate func summary(path: String) -> SafeText {
    let name = (path as NSString).lastPathComponent
    let record =
      switch self {
      case .training(let snapshot): snapshot.walk
      case .model(let record): record
      }
    if case .training(let snapshot) = self, let reading = snapshot.problem.reading,
      snapshot.problem.name == name
    {
      return SafeText("text, \(Self.amount(reading.bytesTotal))")
    }
    if case .training(let snapshot) = self, snapshot.problem.name == name {
      return SafeText("data, \(snapshot.problem.shape.rawValue)")
    }
    let plan = record.network.architecture
    let sizes = plan.hidden.map(String.init).joined(separator: ",")
    return SafeText("network, \(plan.cell.title) \(sizes)")
  }

  private static func amount(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: "\(bytes) bytes"
    case ..<1_000_000: "\(bytes / 1000) kB"
    default: Numbers.fixed(Double(bytes) / 1e6, 1) + " MB"
    }
  }
}

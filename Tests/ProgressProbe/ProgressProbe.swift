import Foundation
import Laboratory

/// Notes one block after the other until it is killed: ProgressProbe STATE LESSON PREFIX.
/// After each block is safely kept its number is written to standard output.
@main
struct ProgressProbe {
  static func main() throws {
    let arguments = CommandLine.arguments
    let store = ProgressStore(state: arguments[1])
    var progress = LessonProgress()
    for number in 1... {
      progress.reach("\(arguments[3])-\(number)")
      progress = try store.save(progress, of: arguments[2])
      FileHandle.standardOutput.write(Data("\(number)\n".utf8))
    }
  }
}

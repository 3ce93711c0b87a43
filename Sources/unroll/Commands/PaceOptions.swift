import ArgumentParser
import Laboratory
import Recurrence

/// How training goes on from update to update, and when it ends by itself.
struct PaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How the learning rate changes: \(Schedule.usage).", valueName: "schedule"),
    transform: ScheduleArgument.reading)
  var schedule: ScheduleArgument?

  @Option(
    help: ArgumentHelp(
      "Stop after so many measurements (one in \(Trainer.evaluationInterval) updates) without a lower loss on held-out examples, and keep the best network.",
      valueName: "n"))
  var patience: Int?

  @Option(
    help: ArgumentHelp(
      "The share of numbers dropped in training: 0.2 on embedded tokens, between layers and before the head, or as embedding:0.1,layers:0.3,head:0.5.",
      valueName: "shares"),
    transform: DropoutArgument.reading)
  var dropout: DropoutArgument?

  /// Takes what was said into wishes.
  func add(to wishes: inout RecipeWishes) {
    wishes.schedule = schedule?.schedule
    wishes.patience = patience
    wishes.dropout = dropout?.dropout
  }
}

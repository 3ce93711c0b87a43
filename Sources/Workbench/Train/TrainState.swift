/// What the arrows of the train screen do, and where its cursor stands.
public struct TrainState: Hashable, Sendable {
  /// The part of the screen that has the arrows.
  enum Focus: Hashable, Sendable, CaseIterable { case recipe, pictures }

  var focus = Focus.recipe
  /// The field of the recipe that the arrows change.
  var field = RecipeField.rate
  /// The update under the cursor; nil follows the newest.
  var update: Int?
  /// The time step under the cursor, from 0; nil is the last.
  var step: Int?
}

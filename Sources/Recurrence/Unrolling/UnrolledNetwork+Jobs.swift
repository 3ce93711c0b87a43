/// One kind of work that is shared out; each part takes some rows, samples or weights.
enum Job: Sendable {
  /// Rows of x of a stack.
  case read(Stack)
  /// Uᵀ and the sums of biases of a level.
  case prepare(level: Int)
  /// Rows of pre = W x + b.
  case input(level: Int)
  /// The loop over time, for some samples or directions.
  case recurrence(level: Int)
  /// The same for some units of the one sample there is, all parts step by step together.
  case units(level: Int)
  /// Rows of what a level's reader reads.
  case gather(level: Int)
  /// Scores, weights and contexts of attention, for some samples.
  case attend
  /// Rows of what is read above attention.
  case combine
  /// What the scores of additive attention read of the source, for some samples.
  case keys
  /// The loop over time of a decoder under additive attention, for some samples.
  case decode
  /// The same loop backward.
  case decodeBack
  /// What additive attention sends to the encoder, for some samples.
  case keysBack
  /// Rows of the gradients of W_s, W_h and v.
  case scoreWeights
  /// Rows of a feed-forward layer.
  case dense(Int)
  /// Rows of the logits and of their losses.
  case head
  /// Columns of the logits alone.
  case logits
  /// Rows of the losses of these.
  case losses
  /// Rows of what the head sends back.
  case headBack
  /// Rows of the head's own gradient.
  case headWeights
  /// Rows of what a feed-forward layer sends below.
  case denseBack(Int)
  /// Rows of the gradients of a feed-forward layer's weights.
  case denseWeights(Int)
  /// Rows of what attention sends to contexts and decoder.
  case combineBack
  /// Rows of the gradients of W_k.
  case combineWeights
  /// What attention sends to decoder and encoder, for some samples.
  case attendBack
  /// Rows of the gradient of W_a.
  case generalWeights
  /// Rows of the derivatives that a level's reader sends back.
  case scatter(level: Int)
  /// The loop over time backward, for some samples or directions.
  case recurrenceBack(level: Int)
  /// Rows of the gradients of a level's weights, and rows of what it sends below, where it has not
  /// done so step by step.
  case weights(level: Int)
  /// Rows of what the reverse layer of a level sends below.
  case mirrored(level: Int)
  /// Columns of what each token's row collects in a stack.
  case tokens(Stack)
  /// Some of the weights that an optimizer changes.
  case change(weights: Int)
}

extension UnrolledNetwork {
  /// Changes weights by one update of an optimizer against the gradient of the last `backward`, on the
  /// threads of a run; the same numbers as on one thread.
  public func update(_ parameters: inout Parameters<Float>, by optimizer: inout Optimizer<Float>) {
    optimizer.update(&parameters, gradient: gradient) { count, change in
      withoutActuallyEscaping(change) { change in
        self.change = change
        run(.change(weights: count), work: 4 * count)
        self.change = nil
      }
    }
  }

  /// Shares a job out where its work pays for it: `work` counts multiplications.
  func run(_ job: Job, work: Int, piecesEach pieces: Int = 1) {
    guard let team, work > leastShared else { return perform(job, part: 0, of: 1) }
    team.run(job, piecesEach: pieces)
  }

  func perform(_ job: Job, part: Int, of parts: Int) {
    switch job {
    case .read(let stack): readInput(stack, part, parts)
    case .prepare(let level):
      for layer in levels[level] { layer.prepare(share(layer.gates, part, parts)) }
    case .input(let level):
      for layer in levels[level] { layer.multiplyInput(share(rows(of: level), part, parts)) }
    case .recurrence(let level):
      eachShare(level, part, parts) { layer, places in layer.recur(places) }
    case .units(let level):
      if let rendezvous { levels[level][0].recur(part: part, of: parts, meetingAt: rendezvous) }
    case .gather(let level):
      junctions[level].gather(share(junctions[level].count, part, parts))
    case .attend, .combine, .combineBack, .combineWeights, .attendBack, .generalWeights:
      if let combined { perform(job, of: combined, part, parts) }
    case .keys, .decode, .decodeBack, .keysBack, .scoreWeights:
      if let additive { perform(job, of: additive, part, parts) }
    case .dense(let index): dense[index].forward(share(headRows, part, parts))
    case .head: predict(share(headRows, part, parts))
    case .logits: writeLogits(0..<headRows, outputs: share(architecture.outputs, part, parts))
    case .losses: writeLosses(share(headRows, part, parts))
    case .headBack: predictBack(share(headRows, part, parts))
    case .headWeights: collectHead(share(architecture.outputs, part, parts))
    case .denseBack(let index): dense[index].backward(share(headRows, part, parts))
    case .denseWeights(let index):
      dense[index].collect(share(dense[index].size, part, parts), rows: headRows)
    case .scatter(let level):
      junctions[level].scatter(share(junctions[level].count, part, parts))
    case .recurrenceBack(let level):
      eachShare(level, part, parts) { layer, places in layer.recurBack(places) }
    case .weights(let level): collectWeights(level, part, parts)
    case .mirrored(let level):
      for layer in levels[level] { layer.addMirrored(share(rows(of: level), part, parts)) }
    case .tokens(let stack): collectTokens(stack, part, parts)
    case .change(let weights): change?(share(weights, part, parts))
    }
  }

  private func perform(
    _ job: Job, of attention: CombinedAttention, _ part: Int, _ parts: Int
  ) {
    let units = share(attention.width, part, parts)
    switch job {
    case .attend: attention.attend(share(samples, part, parts))
    case .combine: attention.combine(share(headRows, part, parts))
    case .combineBack: attention.combineBack(share(headRows, part, parts))
    case .combineWeights: attention.collectCombination(units)
    case .attendBack: attention.attendBack(share(samples, part, parts))
    default: attention.collectGeneral(units)
    }
  }

  private func perform(
    _ job: Job, of attention: AdditiveAttention, _ part: Int, _ parts: Int
  ) {
    switch job {
    case .keys: attention.prepare(share(samples, part, parts))
    case .decode: decode(space.places(part, parts), attention)
    case .decodeBack: decodeBack(space.places(part, parts), attention)
    case .keysBack: attention.handBack(share(samples, part, parts))
    default: attention.collect(share(attention.width, part, parts))
    }
  }

  /// Some rows of the gradients of a level's weights, and of what it sends below.
  private func collectWeights(_ level: Int, _ part: Int, _ parts: Int) {
    for layer in levels[level] {
      layer.collect(part, parts)
      if !sendsStepByStep(level) { layer.sendBelow(share(rows(of: level), part, parts)) }
    }
  }

  /// One part of the loops over time: a direction of its own where there are enough parts, else some
  /// samples of each.
  private func eachShare(
    _ level: Int, _ part: Int, _ parts: Int, _ body: (UnrolledLayer, Range<Int>) -> Void
  ) {
    let layers = levels[level]
    guard parts.isMultiple(of: layers.count) else {
      for layer in layers { body(layer, layer.space.places(part, parts)) }
      return
    }
    let places = layers[0].space.places(part / layers.count, parts / layers.count)
    body(layers[part % layers.count], places)
  }

  /// The rows of a level in this run.
  func rows(of level: Int) -> Int { levels[level][0].space.packing.rows }

  /// What the layers of a stack share.
  func space(of stack: Stack) -> Workspace { stack == .encoder ? sourceSpace ?? space : space }

  /// The rows of the head: those that have a loss.
  var headRows: Int { junctions[levels.count - 1].count }
}

import Console

/// How to read each screen, in a few sentences.
enum Guide {
  static func blocks(of screen: Screen) -> [HelpBlock] {
    switch screen {
    case .home: [HelpBlock("How to begin", prose: home)]
    case .walk: [HelpBlock("How to read it", prose: walk)]
    case .train: [HelpBlock("How to read it", prose: train)]
    case .embedding: [HelpBlock("How to read it", prose: embedding)]
    case .generate: [HelpBlock("How to read it", prose: generate)]
    case .notebook: [HelpBlock("How to read it", prose: notebook)]
    case .help: []
    }
  }

  private static let home: [SafeText] = [
    """
    Choose a problem and a cell and press Enter: a network is made and begins to train at \
    once, and you walk through one of its sequences while it learns.
    """,
    """
    Any UTF-8 text file can be learned from, character by character; a .safetensors model \
    is recognised by its content.
    """,
  ]

  private static let walk: [SafeText] = [
    """
    Every strip, curve and text shares its columns with one time axis; the cursor is one \
    vertical line through all of them, and the numbers beside belong to its step.
    """,
    """
    Forward, arrows move through time. b turns to the backward pass: it begins at the last\
     step and shows what each step back adds to the gradient; what has not been walked yet\
     is blank.
    """,
    """
    Of a sequence too long for the memory (:memory) only a window around the cursor is held; a state \
    is kept every so many steps, and the window is computed again from it, forward and backward.
    """,
  ]

  private static let embedding: [SafeText] = [
    """
    Each symbol is a vector; the map shows the plane in which the vectors lie furthest apart (their first two \
    principal components), both axes to one scale. What the plane does not hold is not seen: neighbours are \
    found in all dimensions, and may stand apart here.
    """,
    """
    While training runs the map moves. Its axes are turned to stay where they were; a puts them along the \
    principal components again.
    """,
  ]

  private static let generate: [SafeText] = [
    """
    The network writes: what it answers at one step it reads at the next. At every step of the text \
    stand the probabilities that it gave to the next symbol, and beside them what temperature, top-k \
    and top-p left of them; what they cut off is faint, what was drawn has a mark.
    """,
    """
    The colour of a symbol is its surprise, −log2 of its probability, in bits. Perplexity is 2 to the \
    mean surprise: the network was as unsure as if so many symbols had been equally likely each time.
    """,
    """
    Beam search follows several hypotheses side by side on the same time axis; × marks one that \
    others overtook. Its score is log p / length^α.
    """,
  ]

  private static let notebook: [SafeText] = [
    """
    A notebook is read from top to bottom. The bar at the left marks the block that keys go to: \
    ← and → change a parameter or move along the choices of a question, Enter does what the block is \
    for, and Tab goes to the next block.
    """,
    """
    What depends on a parameter runs again at once when the parameter changes, and nothing else. A \
    guess comes before the picture that it is about; a task is done when its line turns to ✓.
    """,
    """
    e opens a block in the editor: what is wrong is told as you type, and what is right runs at once. \
    A file of yours is written by w, and • stands before its title until then; a lesson stays as it \
    was shipped, and what you made of it goes back by x.
    """,
  ]

  private static let train: [SafeText] = [
    """
    Loss: the mean of each batch, dotted that of examples never trained on. The dashed line is the \
    loss of knowing nothing: below it something has been learned. Values beyond the printed limits \
    stand at the edge.
    """,
    """
    ◆ marks the lowest loss on examples never trained on. With a patience (:patience N) training \
    stops, at ■, after N measurements in a row without a lower one, and the network of ◆ is kept. \
    A learning rate that changes has a curve of its own; + and - then change the rate that the \
    schedule scales.
    """,
    """
    Gradient norm: the length of the whole gradient on a log scale. A × marks an update whose \
    gradient was clipped, the dotted line what was left of it.
    """,
    """
    Gradient over time: ‖dL/dh_t‖ with a column for each time step and a row for each update, the \
    newest at the bottom. Where a row falls towards the left, the gradient vanishes on its way \
    back to the first step; sequences of unequal length end in the same column.
    """,
  ]
}

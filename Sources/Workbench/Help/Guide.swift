import Console

/// How to read each screen, in a few sentences.
enum Guide {
  static func blocks(of screen: Screen) -> [HelpBlock] {
    switch screen {
    case .home: [HelpBlock("How to begin", prose: home)]
    case .walk: [HelpBlock("How to read it", prose: walk)]
    case .train: [HelpBlock("How to read it", prose: train)]
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
  ]

  private static let train: [SafeText] = [
    """
    Loss: the mean of each batch (line) and of examples never trained on (dots); the \
    dashed line is the loss of knowing nothing. Below it something has been learned.
    """,
    """
    Gradient norm: the length of the whole gradient before clipping; the limit is the \
    dashed line, × marks updates that were clipped.
    """,
    """
    Gradient over time: ‖dL/dh_t‖, a column for each time step, a row for each update, the\
     newest at the bottom, on a log scale. A row that grows dark towards the left forgets:\
     the gradient vanishes on its way back to the first step.
    """,
  ]
}

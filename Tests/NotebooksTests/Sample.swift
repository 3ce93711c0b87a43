import Notebooks

/// The example of DESIGN: a notebook with a choice, a network, a figure and a check.
let forgetting = """
  ---
  title: Why a plain RNN forgets
  ---
  A plain RNN multiplies the gradient by the *same* matrix at every step …

  ```yaml parameter cell
  choices: [rnn, lstm, gru]
  value: rnn
  ```

  ```yaml network net
  data: reviews
  cell: $cell
  hidden: [16]
  shape: many-to-one
  ```

  ```yaml figure
  show: gradients
  of: net
  scale: log
  ```

  ```yaml check
  task: Make the first word's gradient at least one hundredth of the last word's.
  expect: {gradient_ratio: {of: net, first: 1, last: -1, at_least: 0.01}}
  hint: What does an LSTM carry beside h?
  answer: {cell: lstm}
  ```

  """

/// A notebook of one block.
func block(_ info: String, _ body: String) -> Notebook {
  Notebook(text: "```yaml \(info)\n\(body)\n```\n")
}

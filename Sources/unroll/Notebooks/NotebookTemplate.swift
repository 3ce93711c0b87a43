/// What a new notebook begins with.
enum NotebookTemplate {
  static let text = #"""
    ---
    title: A new notebook
    summary: One line for a list
    ---

    Prose is Markdown. A fence whose first line is `yaml KIND NAME` is a block; `unroll lint --format-reference` lists every kind
    and key. Change the cell or the learning rate: what depends on it runs again.

    ```yaml parameter cell
    value: lstm
    choices: [rnn, lstm, gru]
    label: the cell
    ```

    ```yaml parameter rate
    value: 0.01
    from: 0.001
    to: 0.1
    scale: log
    label: the learning rate
    ```

    ```yaml network net
    data: weather
    cell: $cell
    hidden: [8]
    ```

    ```yaml train fit
    of: net
    updates: 200
    learning_rate: $rate
    ```

    How far does the loss fall below the dotted line, which is the loss of knowing nothing?

    ```yaml figure
    show: loss
    of: fit
    ```

    ```yaml figure
    show: gates
    of: fit
    ```

    ```yaml check
    claim: After its training the network knows more than nothing.
    expect: {held_out_loss: {of: fit, below: 0.6}}
    hidden: true
    ```

    """#
}

import Console

/// How far help is scrolled.
public struct HelpState: Hashable, Sendable {
  var top = 0

  mutating func scroll(_ motion: Motion, in session: Session) {
    let page = HelpText.rows(in: Frame(session, size: session.size).body)
    let last = max(0, HelpText(of: session).height(columns: session.size.columns) - page)
    top = motion.moved(min(top, last), last: last, page: page - 1)
  }
}

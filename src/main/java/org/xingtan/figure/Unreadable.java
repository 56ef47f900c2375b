package org.xingtan.figure;

/// Carries a refusal out of the depth of a text to where the text is read; it never leaves the reading classes.
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient FigureRefused refused;

  Unreadable(int at, String problem, String... arguments) {
    super(problem, null, false, false);
    this.refused = FigureRefused.at(at, problem, arguments);
  }

  FigureRefused refused() {
    return refused;
  }
}

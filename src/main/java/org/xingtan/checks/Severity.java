package org.xingtan.checks;

/// How serious a finding is, the most serious first.
public enum Severity {
  /// The figure is not what it says; it has to be corrected.
  WRONG,
  /// The figure is right, yet a reader is misled unless a sentence stands beside it.
  EXPLAIN,
  /// True and worth knowing; nothing has to be done.
  NOTE;

  /// How it is written in keys of texts and in class names.
  String code() {
    return switch (this) {
      case WRONG -> "wrong";
      case EXPLAIN -> "explain";
      case NOTE -> "note";
    };
  }
}

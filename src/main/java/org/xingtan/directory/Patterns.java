package org.xingtan.directory;

/// Patterns for `like`, with what was typed taken as it is.
final class Patterns {
  private Patterns() {}

  static String containing(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}

package org.xingtan.proofreading;

import org.jspecify.annotations.Nullable;
import org.xingtan.checks.Severity;
import org.xingtan.web.Words;

/// One thing that a text says and its figures do not.
///
/// @param rule code of the rule, with its paragraph in `docs/rules/proofreading.md`
/// @param spot where in the text; for what concerns the issue as a whole the first place of it
/// @param sentence what is the matter and what to do
/// @param address of a table or cell that shows it
public record TextRemark(
    String rule, Severity severity, Spot spot, String sentence, @Nullable String address) {

  /// @param place of the passage
  /// @param at place of the first character in the printed passage
  /// @param quote the words meant
  public record Spot(String place, int at, String quote) {}

  public String name(Words words) {
    return words.of("proofreading.rule." + rule);
  }

  /// Why the rule is there.
  public String why(Words words) {
    return words.of("proofreading.why." + rule);
  }
}

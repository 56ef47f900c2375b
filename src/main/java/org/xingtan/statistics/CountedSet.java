package org.xingtan.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A set whose size is a figure and whose members are the names behind it.
///
/// @param context in definitions a pattern such as `{programme}/{period}/LEARNING`, in a read table the context itself
/// @param words what is counted; notes are made of it
public record CountedSet(
    String code, Measure measure, String context, Narrowing narrowing, Bilingual words) {

  /// A fixed narrowing that belongs to the definition, not to the reader's filter.
  ///
  /// @param kind role of a duty, kind of section, category of course or hours, kind of award, level of pilot
  /// @param subjects of the duty or section; empty for all
  /// @param ownership PUBLIC or PRIVATE
  /// @param atLeast lower bound of a pass-rate band in percent, included
  /// @param below upper bound of a pass-rate band in percent, not included
  public record Narrowing(
      @Nullable String kind,
      List<String> subjects,
      @Nullable String ownership,
      @Nullable BigDecimal atLeast,
      @Nullable BigDecimal below) {}

  /// A table looks a set up for each of its cells; these three tell nearly all sets apart.
  @Override
  public int hashCode() {
    return 31 * (31 * code.hashCode() + measure.hashCode()) + context.hashCode();
  }

  /// The same set within a run, and, for a pattern with `{part}`, within that part.
  CountedSet in(PeriodRun run, @Nullable String part) {
    return new CountedSet(
        code, measure, run.fill(context, part), narrowing, words.map(text -> run.fill(text, part)));
  }
}

package org.xingtan.headcount;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.Shell;

/// Thinking about a head count.
///
/// @param fields of the form that asks for a preview
/// @param preview nothing before a day was chosen
record FreezePage(
    Shell shell, @Nullable String refusal, List<Field> fields, @Nullable Preview preview) {

  /// @param people those left out for the reason chosen; nothing when none was
  /// @param next the next page of them
  record Preview(
      String sum,
      PlainTable areas,
      PlainTable leftOut,
      @Nullable PlainTable people,
      @Nullable String next,
      Fields freeze) {}

  /// What the reader chose to see of those left out.
  record Shown(String why, int after) {}

  static LocalDate day(@Nullable Draft draft, LocalDate today) {
    return draft == null ? today : draft.rule().day();
  }
}

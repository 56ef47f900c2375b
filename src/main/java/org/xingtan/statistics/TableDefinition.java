package org.xingtan.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table as the office publishes it.
///
/// @param ordinal its number before the title
/// @param rows for tables whose rows are figures; empty otherwise
public record TableDefinition(
    String code, int ordinal, Layout layout, Texts texts, List<Column> columns, List<Row> rows) {

  /// @param bars whether it is meant to be drawn
  /// @param cuts by what it can be cut; the first is the usual one
  /// @param needsParts parts a programme must have for the table to fit
  /// @param total whether rows add up to a total row
  /// @param directFirst whether the municipal-direct unit leads the areas
  /// @param defaultSort column by which rows fall in the usual order of this report
  public record Layout(
      boolean bars,
      List<Cut> cuts,
      List<String> needsParts,
      boolean total,
      boolean directFirst,
      @Nullable String defaultSort) {}

  /// @param name for lists
  /// @param title above the table, with {programme} and {period}
  public record Texts(Bilingual name, Bilingual title, Bilingual explanation) {}

  /// @param indicator code of the figure; absent for text columns, and where each row has its own
  /// @param textSource what a text column shows
  /// @param group upper heading shared with neighbours
  public record Column(
      String code,
      @Nullable String indicator,
      @Nullable TextSource textSource,
      @Nullable Bilingual group,
      Bilingual heading) {}

  public enum TextSource {
    ASSESSMENT_WINDOW,
    UNIT
  }

  public record Row(
      String code, String indicator, List<String> needsParts, boolean total, Bilingual group) {}

  public Cut usualCut() {
    return layout.cuts().getFirst();
  }

  boolean hasColumn(String name) {
    return columns.stream().anyMatch(column -> column.code().equals(name));
  }
}

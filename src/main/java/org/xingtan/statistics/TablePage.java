package org.xingtan.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// @param notice said above a table in which nothing stands
record TablePage(
    Shell shell,
    Title title,
    @Nullable String notice,
    Grid grid,
    List<String> notes,
    Choices choices,
    Links links) {

  record Title(String number, String text, String asOf) {}

  record Link(String text, String address, boolean current) {}

  /// @param action where the form leads
  /// @param moment whether the as-of is a moment inside a day
  /// @param fields selects, in order
  /// @param hidden what the form carries on unseen
  /// @param moments days one asks for most
  /// @param cuts the other cuts; empty where there is one only
  /// @param views table and chart
  record Choices(
      String action,
      String asOf,
      boolean moment,
      List<Field> fields,
      List<Hidden> hidden,
      List<Link> moments,
      List<Link> cuts,
      List<Link> views) {}

  record Hidden(String name, String value) {}

  record Field(String name, String label, List<Choice> options) {}

  record Links(String xlsx, String csv, String json, @Nullable Pager pager) {}
}

package org.xingtan.schoolselection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Shell;

/// What would come of the school's list, or what came of it.
///
/// @param confirm what is sent to do it; null once it is done
record PeopleResultPage(
    Shell shell, String section, String summary, List<Line> lines, @Nullable Confirm confirm) {

  /// @param kind SEATED, WAITING or REFUSED
  record Line(String number, String name, String kind, String text) {}

  record Confirm(String section, String numbers, String request, String label) {}
}

package org.xingtan.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// @param chosen the area whose names are shown; null for all of the scope
record HeadCountPage(
    Shell shell,
    HeadCountsPage.Row headCount,
    List<AreaRow> areas,
    int total,
    @Nullable String chosen,
    List<MemberRow> members,
    Pager pager,
    String first) {

  /// @param address the names of that area
  record AreaRow(String name, int members, @Nullable String address, boolean current) {}

  record MemberRow(
      String address,
      String name,
      String number,
      String area,
      String school,
      String subject,
      String stage,
      String staffKind) {}
}

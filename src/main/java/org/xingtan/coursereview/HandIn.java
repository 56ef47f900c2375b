package org.xingtan.coursereview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.catalogue.CourseContent;

/// A course as it is handed in.
///
/// @param versionOf code of the course that it is to be a new version of
record HandIn(
    int id,
    int providerId,
    String provider,
    @Nullable String versionOf,
    CourseContent content,
    Progress progress) {

  /// @param state DRAFT, HANDED_IN, RETURNED, REJECTED or PUBLISHED
  /// @param round how often it was handed in
  /// @param reason of its last step
  /// @param courseCode the course it became
  record Progress(String state, int round, @Nullable String reason, @Nullable String courseCode) {}

  String state() {
    return progress.state();
  }

  int round() {
    return progress.round();
  }

  boolean handedIn() {
    return state().equals("HANDED_IN");
  }

  boolean editable() {
    return List.of("DRAFT", "RETURNED").contains(state());
  }
}

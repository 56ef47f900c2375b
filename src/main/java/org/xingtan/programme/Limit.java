package org.xingtan.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How much one person may select.
///
/// @param part code of the part; nothing for the run as a whole
public record Limit(
    @Nullable String part,
    @Nullable Integer mostCourses,
    @Nullable BigDecimal mostHours,
    @Nullable Integer warnCourses) {

  boolean saysNothing() {
    return mostCourses == null && mostHours == null && warnCourses == null;
  }

  boolean sound() {
    return (mostCourses == null || mostCourses > 0)
        && (mostHours == null || mostHours.signum() > 0)
        && (warnCourses == null || warnCourses > 0)
        && (warnCourses == null || mostCourses == null || warnCourses <= mostCourses);
  }
}

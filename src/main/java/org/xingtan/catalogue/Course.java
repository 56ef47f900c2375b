package org.xingtan.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A course as it is published: a version with its own code.
///
/// @param firstCode code of its first version; its own for the first
public record Course(
    int id,
    String code,
    CourseContent content,
    Provider provider,
    LocalDate offeredFrom,
    @Nullable LocalDate retiredOn,
    Version version) {

  public record Provider(int id, String name) {}

  /// @param successor code of the course that takes its place
  public record Version(int number, String firstCode, @Nullable String successor) {}
}

package org.xingtan.offering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A post on duty as it stands.
///
/// @param place class, workshop, school and subject of the post
/// @param end how it was ended by hand; nothing while it lasts, or when a file ended it
record Post(
    int id,
    Person person,
    String role,
    Place place,
    Run run,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable End end) {

  record Person(int id, String number, String name) {}

  record Place(
      @Nullable String section,
      @Nullable String school,
      @Nullable String subject,
      @Nullable String area) {}

  record Run(String period, String programme, String name) {}

  record End(String reason, String actor, @Nullable String successor) {}
}

package org.xingtan.statistics;

import org.jspecify.annotations.Nullable;

/// A member of a set of things: a section, a course, a post, an award, a school, a rule.
///
/// @param code its own code, the order in lists
/// @param kind role, kind of section, category, kind of award
/// @param subject code of its subject
/// @param place where it belongs
/// @param person who holds it
/// @param amount 1, or what it weighs: places of a quota, tenths of credit hours
record Thing(
    String code,
    String name,
    @Nullable String kind,
    @Nullable String subject,
    Place place,
    @Nullable Person person,
    long amount) {

  record Place(@Nullable Integer area, @Nullable Integer school) {
    static final Place NONE = new Place(null, null);
  }

  record Person(String number, String name) {}
}

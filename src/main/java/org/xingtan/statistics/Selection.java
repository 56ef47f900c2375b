package org.xingtan.statistics;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is counted: the reader's scope, filter and row in one, as surrogate keys. Null narrows nothing; 0 means those
/// without, [#SOME] those with any, whichever it is (lists only: counts of a subtotal are the total less those without).
record Selection(
    @Nullable Integer area,
    @Nullable Integer school,
    @Nullable Integer subject,
    @Nullable Integer ownership) {
  static final int PUBLIC = 1;
  static final int PRIVATE = 2;
  private static final int NOBODY = -1;
  static final int SOME = -2;
  static final Selection EVERYBODY = new Selection(null, null, null, null);

  Selection withArea(int key) {
    return new Selection(key, school, subject, ownership);
  }

  Selection withSchool(int key) {
    return new Selection(area, key, subject, ownership);
  }

  Selection withSubject(int key) {
    return new Selection(area, school, key, ownership);
  }

  Selection withOwnership(int key) {
    return new Selection(area, school, subject, key);
  }

  Selection with(Dimension dimension, int key) {
    return switch (dimension) {
      case AREA -> withArea(key);
      case SUBJECT -> withSubject(key);
      case SCHOOL -> withSchool(key);
      case OWNERSHIP -> withOwnership(key);
      case COURSE -> this;
    };
  }

  /// Narrowed further by a definition that speaks of one ownership only.
  Selection narrowed(CountedSet set) {
    String wanted = set.narrowing().ownership();
    if (wanted == null) {
      return this;
    }
    int key = wanted.equals("PUBLIC") ? PUBLIC : PRIVATE;
    boolean open = ownership == null || ownership == SOME || ownership == key;
    return withOwnership(open ? key : NOBODY);
  }

  boolean onlyArea() {
    return school == null && subject == null && ownership == null;
  }

  /// The named parameters `area`, `school`, `subject` and `ownership`.
  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("area", area);
    parameters.put("school", school);
    parameters.put("subject", subject);
    parameters.put("ownership", ownership);
    return parameters;
  }
}

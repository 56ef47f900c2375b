package org.xingtan.identity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the person behind a request may see, in the post in which they act. Applied in SQL, never after it:
///
/// ```sql
/// where (:scope_area::smallint is null or area_id = :scope_area)
///   and (:scope_school::integer is null or school_id = :scope_school)
///   and (:scope_teacher::integer is null or teacher_id = :scope_teacher)
/// ```
///
/// with `.params(scope.parameters())`. A scope sees nothing when SQL forgets one of its three conditions only if that kind
/// cannot call the handler: state all three.
///
/// @param kind CITY has no key, each other kind exactly its own
public record Scope(
    Kind kind, @Nullable Short areaId, @Nullable Integer schoolId, @Nullable Integer teacherId) {

  public enum Kind {
    CITY,
    AREA,
    SCHOOL,
    OWN
  }

  public Scope {
    boolean keysFit =
        (areaId != null) == (kind == Kind.AREA)
            && (schoolId != null) == (kind == Kind.SCHOOL)
            && (teacherId != null) == (kind == Kind.OWN);
    if (!keysFit) {
      throw new IllegalArgumentException("A scope of " + kind + " with other keys than its own");
    }
  }

  public static Scope city() {
    return new Scope(Kind.CITY, null, null, null);
  }

  public static Scope area(short areaId) {
    return new Scope(Kind.AREA, areaId, null, null);
  }

  public static Scope school(int schoolId) {
    return new Scope(Kind.SCHOOL, null, schoolId, null);
  }

  public static Scope own(int teacherId) {
    return new Scope(Kind.OWN, null, null, teacherId);
  }

  /// The named parameters `scope_area`, `scope_school` and `scope_teacher`; null where they do not narrow.
  public Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("scope_area", areaId);
    parameters.put("scope_school", schoolId);
    parameters.put("scope_teacher", teacherId);
    return parameters;
  }
}

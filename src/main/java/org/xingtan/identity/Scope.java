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
/// cannot call the handler: state all three. Who has nothing to do with the roster (a provider of courses, a reviewer) sees no area,
/// school or person under these conditions, whatever handler they may call.
///
/// @param kind CITY and NONE have no key, each other kind exactly its own
public record Scope(
    Kind kind,
    @Nullable Short areaId,
    @Nullable Integer schoolId,
    @Nullable Integer teacherId,
    @Nullable Integer providerId) {
  private static final int NOBODY = -1;

  public enum Kind {
    CITY,
    AREA,
    SCHOOL,
    OWN,
    /// The courses of one provider.
    PROVIDER,
    /// Nothing of the roster.
    NONE
  }

  public Scope {
    boolean keysFit =
        (areaId != null) == (kind == Kind.AREA)
            && (schoolId != null) == (kind == Kind.SCHOOL)
            && (teacherId != null) == (kind == Kind.OWN)
            && (providerId != null) == (kind == Kind.PROVIDER);
    if (!keysFit) {
      throw new IllegalArgumentException("A scope of " + kind + " with other keys than its own");
    }
  }

  public static Scope city() {
    return new Scope(Kind.CITY, null, null, null, null);
  }

  public static Scope area(short areaId) {
    return new Scope(Kind.AREA, areaId, null, null, null);
  }

  public static Scope school(int schoolId) {
    return new Scope(Kind.SCHOOL, null, schoolId, null, null);
  }

  public static Scope own(int teacherId) {
    return new Scope(Kind.OWN, null, null, teacherId, null);
  }

  public static Scope provider(int providerId) {
    return new Scope(Kind.PROVIDER, null, null, null, providerId);
  }

  public static Scope none() {
    return new Scope(Kind.NONE, null, null, null, null);
  }

  /// The named parameters `scope_area`, `scope_school` and `scope_teacher`; null where they do not narrow.
  public Map<String, @Nullable Object> parameters() {
    boolean outside = kind == Kind.PROVIDER || kind == Kind.NONE;
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("scope_area", outside ? Short.valueOf((short) NOBODY) : areaId);
    parameters.put("scope_school", outside ? Integer.valueOf(NOBODY) : schoolId);
    parameters.put("scope_teacher", outside ? Integer.valueOf(NOBODY) : teacherId);
    return parameters;
  }
}

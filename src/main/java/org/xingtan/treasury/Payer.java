package org.xingtan.treasury;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xingtan.identity.Scope;

/// Who pays: a person, a school or an area.
record Payer(Kind kind, int id) {
  enum Kind {
    PERSON,
    SCHOOL,
    AREA
  }

  /// As what somebody may pay; nothing for the city office, which is paid.
  static Optional<Payer> of(Scope scope) {
    return switch (scope.kind()) {
      case OWN -> of(Kind.PERSON, scope.teacherId());
      case SCHOOL -> of(Kind.SCHOOL, scope.schoolId());
      case AREA -> of(Kind.AREA, scope.areaId());
      case CITY, PROVIDER, NONE -> Optional.empty();
    };
  }

  private static Optional<Payer> of(Kind kind, @Nullable Number id) {
    return Optional.ofNullable(id).map(key -> new Payer(kind, key.intValue()));
  }
}

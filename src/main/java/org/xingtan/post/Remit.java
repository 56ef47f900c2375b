package org.xingtan.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;

/// What somebody may do about the posts of others: city → area → school for those who look after people, and security for the
/// city office and the three who look after the system.
///
/// @param gives roles they may give and take back
/// @param sees roles whose holders they see
/// @param area the only area in which they may; nothing when everywhere
record Remit(List<Caller> gives, List<Caller> sees, @Nullable Short area) {

  static Remit of(Identity who) {
    return switch (who.role()) {
      case CITY_OFFICE ->
          everywhere(List.of(Caller.AREA_ADMINISTRATOR, Caller.SCHOOL_ADMINISTRATOR));
      case AREA_ADMINISTRATOR -> {
        List<Caller> schools = List.of(Caller.SCHOOL_ADMINISTRATOR);
        yield new Remit(schools, schools, who.scope().areaId());
      }
      case SECURITY_ADMINISTRATOR ->
          new Remit(
              List.of(
                  Caller.CITY_OFFICE,
                  Caller.SYSTEM_ADMINISTRATOR,
                  Caller.SECURITY_ADMINISTRATOR,
                  Caller.AUDIT_ADMINISTRATOR),
              List.of(
                  Caller.CITY_OFFICE,
                  Caller.SYSTEM_ADMINISTRATOR,
                  Caller.SECURITY_ADMINISTRATOR,
                  Caller.AUDIT_ADMINISTRATOR,
                  Caller.AREA_ADMINISTRATOR,
                  Caller.SCHOOL_ADMINISTRATOR),
              null);
      default -> everywhere(List.of());
    };
  }

  private static Remit everywhere(List<Caller> roles) {
    return new Remit(roles, roles, null);
  }
}

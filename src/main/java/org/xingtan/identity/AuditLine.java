package org.xingtan.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record AuditLine(
    Instant at, AuditEvent event, boolean succeeded, Actor actor, String object, String detail) {

  record Actor(
      @Nullable Integer accountId,
      String name,
      @Nullable String role,
      @Nullable String scopeName,
      @Nullable String address) {}
}

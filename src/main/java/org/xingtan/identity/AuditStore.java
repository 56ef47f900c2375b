package org.xingtan.identity;

import static java.time.ZoneOffset.UTC;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {
  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AuditLine line) {
    AuditLine.Actor actor = line.actor();
    jdbc.sql(
            """
            insert into identity.audit (at, event, succeeded, account_id, actor, role, scope_name, object, detail, address)
            values (:at, :event, :succeeded, :account, :actor, :role, :scope_name, :object, :detail, :address)
            """)
        .param("at", line.at().atOffset(UTC))
        .param("event", line.event().name())
        .param("succeeded", line.succeeded())
        .param("account", actor.accountId())
        .param("actor", actor.name())
        .param("role", actor.role())
        .param("scope_name", actor.scopeName())
        .param("object", line.object())
        .param("detail", line.detail())
        .param("address", actor.address())
        .update();
  }
}

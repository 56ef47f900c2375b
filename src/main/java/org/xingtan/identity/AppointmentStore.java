package org.xingtan.identity;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentStore {
  private final JdbcClient jdbc;

  AppointmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Two who give the same person a post at once do so one after the other.
  void lock(int account) {
    jdbc.sql(
            """
            select id
            from identity.account
            where id = :account
            for update
            """)
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  boolean holdsSame(Appointments.Appointment wanted) {
    return jdbc.sql(
            """
            select exists (
              select
              from identity.post
              where account_id = :account
                and role = :role
                and scope_area is not distinct from :area::smallint
                and scope_school is not distinct from :school::integer
                and daterange(valid_from, valid_until) && daterange(:from, null)
            )
            """)
        .param("account", wanted.account())
        .param("role", wanted.role().name())
        .param("area", wanted.scope().areaId())
        .param("school", wanted.scope().schoolId())
        .param("from", wanted.from())
        .query(Boolean.class)
        .single();
  }

  boolean holdsOtherOfTheThree(Appointments.Appointment wanted) {
    return jdbc.sql(
            """
            select exists (
              select
              from identity.post
              where account_id = :account
                and :role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
                and role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
                and daterange(valid_from, valid_until) && daterange(:from, null)
            )
            """)
        .param("account", wanted.account())
        .param("role", wanted.role().name())
        .param("from", wanted.from())
        .query(Boolean.class)
        .single();
  }

  void insert(int by, Appointments.Appointment wanted, String reason, Instant at) {
    jdbc.sql(
            """
            insert into identity.post
              (account_id, role, scope_area, scope_school, scope_name, valid_from, given_by, given_at, given_reason)
            values (:account, :role, :area, :school, :place, :from, :by, :at, :reason)
            """)
        .param("account", wanted.account())
        .param("role", wanted.role().name())
        .param("area", wanted.scope().areaId())
        .param("school", wanted.scope().schoolId())
        .param("place", wanted.place())
        .param("from", wanted.from())
        .param("by", by)
        .param("at", at.atOffset(UTC))
        .param("reason", reason)
        .update();
  }

  boolean end(int by, int post, LocalDate day, String reason, Instant at) {
    return jdbc.sql(
                """
                update identity.post
                set valid_until = greatest(:day, valid_from),
                    ended_by = :by,
                    ended_at = :at,
                    end_reason = :reason
                where id = :post
                  and role <> 'TEACHER'
                  and (valid_until is null or valid_until > :day)
                """)
            .param("post", post)
            .param("day", day)
            .param("by", by)
            .param("at", at.atOffset(UTC))
            .param("reason", reason)
            .update()
        == 1;
  }
}

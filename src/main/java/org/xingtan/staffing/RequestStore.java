package org.xingtan.staffing;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.roster.NewPerson;
import org.xingtan.roster.PersonalNumber;
import org.xingtan.staffing.StaffMember.Workplace;

/// Transfers and additions that wait or waited for somebody. A scope shows those of its schools, whether they give or take.
@Repository
class RequestStore {
  private static final String REQUESTS =
      """
      select
        r.id, r.kind, r.teacher_id, coalesce(t.name, r.name) as name, coalesce(t.number, r.number, '') as number, r.sex, r.identity_kind,
        r.identity_masked, r.identity_hash, r.identity_cipher, r.mobile_masked, r.mobile_hash, r.mobile_cipher,
        r.from_school_id, f.key as from_key, f.name as from_school, r.from_area_id, fa.name as from_area,
        r.to_school_id, s.key as to_key, s.name as to_school, r.to_area_id, a.name as to_area,
        r.on_day, r.staff_kind, r.subject_id, b.name as subject, r.stage, r.reason,
        l.step, l.waits_for, l.reason as step_reason, l.at, l.actor, l.actor_post
      from staffing.request r
      join lateral (
        select p.step, p.waits_for, p.reason, p.at, p.actor, p.actor_post
        from staffing.request_step p
        where p.request_id = r.id
        order by p.id desc
        limit 1
      ) l on true
      left join roster.v_teacher t on t.id = r.teacher_id
      left join roster.v_school f on f.id = r.from_school_id
      left join roster.v_area fa on fa.id = r.from_area_id
      join roster.v_school s on s.id = r.to_school_id
      join roster.v_area a on a.id = r.to_area_id
      left join roster.v_subject b on b.id = r.subject_id
      where (:scope_area::smallint is null or r.to_area_id = :scope_area or r.from_area_id = :scope_area)
        and (:scope_school::integer is null or r.to_school_id = :scope_school or r.from_school_id = :scope_school)
        and :scope_teacher::integer is null
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  RequestStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Latest first; waiting ones only, or all.
  List<Request> list(boolean waiting, Scope scope, long before, int limit) {
    return jdbc.sql(
            REQUESTS
                + """
                  and (not :waiting or l.waits_for is not null)
                  and r.id < :before
                order by r.id desc
                limit :limit
                """)
        .params(scope.parameters())
        .param("waiting", waiting)
        .param("before", before)
        .param("limit", limit)
        .query((row, number) -> request(row))
        .list();
  }

  Optional<Request> find(long id, Scope scope) {
    return jdbc.sql(
            REQUESTS
                + """
                  and r.id = :id
                """)
        .params(scope.parameters())
        .param("id", id)
        .query((row, number) -> request(row))
        .optional();
  }

  List<Request.Step> steps(long request) {
    return jdbc.sql(
            """
            select step, waits_for, reason as step_reason, at, actor, actor_post
            from staffing.request_step
            where request_id = :request
            order by id
            """)
        .param("request", request)
        .query((row, number) -> step(row))
        .list();
  }

  /// Nobody else decides until the transaction ends.
  void lock(long request) {
    jdbc.sql(
            """
            select id
            from staffing.request
            where id = :request
            for update
            """)
        .param("request", request)
        .query(Long.class)
        .single();
  }

  Optional<Long> ofForm(UUID form) {
    return jdbc.sql(
            """
            select id
            from staffing.request
            where form = :form
            union
            select request_id
            from staffing.request_step
            where form = :form
            """)
        .param("form", form)
        .query(Long.class)
        .optional();
  }

  /// Whether a transfer of the person waits.
  boolean pending(int teacher) {
    return jdbc.sql(
            """
            select exists (
              select
              from staffing.request r
              where r.teacher_id = :teacher
                and (
                  select p.waits_for
                  from staffing.request_step p
                  where p.request_id = r.id
                  order by p.id desc
                  limit 1
                ) is not null
            )
            """)
        .param("teacher", teacher)
        .query(Boolean.class)
        .single();
  }

  long insert(
      @Nullable StaffMember person, @Nullable NewPerson newcomer, Request.Wish wish, UUID form) {
    Map<String, @Nullable Object> values = new HashMap<>(newcomer(newcomer));
    @Nullable Workplace from = person == null ? null : person.workplace();
    values.put("kind", person == null ? "ADDITION" : "TRANSFER");
    values.put("teacher", person == null ? null : person.id());
    values.put("from_school", from == null ? null : from.school());
    values.put("from_area", from == null ? null : from.area());
    values.putAll(wish(wish));
    return jdbc.sql(
            """
            insert into staffing.request
              (kind, teacher_id, from_school_id, from_area_id, to_school_id, to_area_id, on_day, staff_kind, subject_id, stage, reason,
                number, name, sex, identity_kind, identity_masked, identity_hash, identity_cipher, mobile_masked, mobile_hash,
                mobile_cipher, form)
            values (:kind, :teacher, :from_school, :from_area, :to_school, :to_area, :day, :staff_kind::roster.staff_kind, :subject,
                :stage::roster.stage, :reason, :number, :name, :sex, :identity_kind, :identity_masked, :identity_hash, :identity_cipher,
                :mobile_masked, :mobile_hash, :mobile_cipher, :form)
            returning id
            """)
        .params(values)
        .param("form", form)
        .query(Long.class)
        .single();
  }

  private static Map<String, @Nullable Object> wish(Request.Wish wish) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("to_school", wish.position().workplace().school());
    values.put("to_area", wish.position().workplace().area());
    values.put("day", wish.day());
    values.put("staff_kind", wish.position().staffKind());
    values.put("subject", wish.position().subject());
    values.put("stage", wish.position().stage());
    values.put("reason", wish.reason());
    return values;
  }

  private static Map<String, @Nullable Object> newcomer(@Nullable NewPerson person) {
    Map<String, @Nullable Object> values = new HashMap<>();
    @Nullable PersonalNumber mobile = person == null ? null : person.mobile();
    values.put("number", person == null ? null : person.number());
    values.put("name", person == null ? null : person.name());
    values.put("sex", person == null ? null : person.sex());
    values.put("identity_kind", person == null ? null : person.identityKind());
    values.put("identity_masked", person == null ? null : person.identity().masked());
    values.put("identity_hash", person == null ? null : person.identity().hash());
    values.put("identity_cipher", person == null ? null : person.identity().cipher());
    values.put("mobile_masked", mobile == null ? null : mobile.masked());
    values.put("mobile_hash", mobile == null ? null : mobile.hash());
    values.put("mobile_cipher", mobile == null ? null : mobile.cipher());
    return values;
  }

  void step(
      Identity by, long request, Request.Kind step, Request.@Nullable Waits waitsFor, Told told) {
    jdbc.sql(
            """
            insert into staffing.request_step (request_id, step, waits_for, reason, at, account_id, actor, actor_post, form)
            values (:request, :step, :waits_for, :reason, :at, :account, :actor, :post, :form)
            """)
        .param("request", request)
        .param("step", step.name())
        .param("waits_for", waitsFor == null ? null : waitsFor.name())
        .param("reason", told.reason().isEmpty() ? null : told.reason())
        .param("at", clock.instant().atOffset(UTC))
        .param("account", by.accountId())
        .param("actor", by.name())
        .param("post", by.scopeName())
        .param("form", told.form())
        .update();
  }

  private static Request request(ResultSet row) throws SQLException {
    Position position =
        new Position(
            workplace(row, "to"),
            row.getString("staff_kind"),
            row.getObject("subject_id", Short.class),
            row.getString("subject"),
            row.getString("stage"));
    boolean transfer = row.getString("kind").equals("TRANSFER");
    return new Request(
        row.getLong("id"),
        row.getObject("teacher_id", Integer.class),
        transfer ? null : newcomer(row),
        row.getString("name"),
        row.getString("number"),
        transfer ? workplace(row, "from") : null,
        new Request.Wish(
            row.getObject("on_day", LocalDate.class), position, row.getString("reason")),
        step(row));
  }

  private static NewPerson newcomer(ResultSet row) throws SQLException {
    String number = row.getString("number");
    return new NewPerson(
        number.isEmpty() ? null : number,
        row.getString("name"),
        row.getString("sex"),
        row.getString("identity_kind"),
        new PersonalNumber(
            row.getString("identity_masked"),
            row.getBytes("identity_hash"),
            row.getBytes("identity_cipher")),
        row.getString("mobile_masked") == null
            ? null
            : new PersonalNumber(
                row.getString("mobile_masked"),
                row.getBytes("mobile_hash"),
                row.getBytes("mobile_cipher")));
  }

  private static Workplace workplace(ResultSet row, String which) throws SQLException {
    return new Workplace(
        row.getInt(which + "_school_id"),
        row.getString(which + "_key"),
        row.getString(which + "_school"),
        row.getShort(which + "_area_id"),
        row.getString(which + "_area"));
  }

  private static Request.Step step(ResultSet row) throws SQLException {
    @Nullable String waits = row.getString("waits_for");
    return new Request.Step(
        Request.Kind.valueOf(row.getString("step")),
        waits == null ? null : Request.Waits.valueOf(waits),
        row.getString("step_reason"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("actor_post"));
  }
}

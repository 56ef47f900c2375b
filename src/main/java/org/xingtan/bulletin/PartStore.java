package org.xingtan.bulletin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.bulletin.Assignment.Who;
import org.xingtan.bulletin.Assignment.Words;
import org.xingtan.identity.Scope;

/// Paragraphs that others are asked to write.
@Repository
class PartStore {
  private static final RowMapper<Assignment> ASSIGNMENT =
      (row, number) ->
          new Assignment(
              row.getInt("id"),
              row.getInt("issue_id"),
              row.getInt("block_id"),
              new Who(
                  row.getObject("area_id", Short.class),
                  row.getObject("account_id", Integer.class),
                  row.getString("assignee")),
              row.getString("request"),
              row.getObject("due_on", LocalDate.class),
              new Words(row.getString("words"), row.getInt("version")),
              Assignment.State.valueOf(row.getString("state")),
              row.getString("state_by"),
              row.getString("state_note"),
              row.getObject("reminded_at") != null);

  private static final String SELECT =
      """
      select id, issue_id, block_id, area_id, account_id, assignee, request, due_on, words, version, state, state_by,
        state_note, reminded_at
      from bulletin.part
      """;

  private final JdbcClient jdbc;

  PartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Tally(int issue, int all, int handedIn) {}

  record Officer(int account, String name) {}

  record Area(short id, String name) {}

  List<Assignment> of(int issue) {
    return jdbc.sql(SELECT + "where issue_id = :issue order by id")
        .param("issue", issue)
        .query(ASSIGNMENT)
        .list();
  }

  /// What somebody is asked for: an area's administrator sees the area's, the office its own.
  List<Assignment> askedOf(Scope scope, int account) {
    return jdbc.sql(
            SELECT
                + """
                where (area_id = :scope_area::smallint and :scope_school::integer is null and :scope_teacher::integer is null)
                  or (account_id = :account and :scope_area::smallint is null)
                order by state = 'TAKEN', due_on, id
                limit 200
                """)
        .params(scope.parameters())
        .param("account", account)
        .query(ASSIGNMENT)
        .list();
  }

  /// Another's part is not found.
  Optional<Assignment> find(int part, Scope scope, int account) {
    return jdbc.sql(
            SELECT
                + """
                where id = :part
                  and ((area_id = :scope_area::smallint and :scope_school::integer is null and :scope_teacher::integer is null)
                    or (account_id = :account and :scope_area::smallint is null))
                """)
        .param("part", part)
        .params(scope.parameters())
        .param("account", account)
        .query(ASSIGNMENT)
        .optional();
  }

  Optional<Assignment> find(int issue, int part) {
    return jdbc.sql(SELECT + "where id = :part and issue_id = :issue")
        .param("part", part)
        .param("issue", issue)
        .query(ASSIGNMENT)
        .optional();
  }

  Map<Integer, Tally> tallies() {
    return jdbc
        .sql(
            """
            select issue_id, count(*) as parts, count(*) filter (where state in ('HANDED_IN', 'TAKEN')) as handed_in
            from bulletin.part
            group by issue_id
            """)
        .query((row, number) ->
            new Tally(row.getInt("issue_id"), row.getInt("parts"), row.getInt("handed_in")))
        .stream()
        .collect(Collectors.toMap(Tally::issue, Function.identity()));
  }

  void insert(Assignment part, String by, Instant at) {
    jdbc.sql(
            """
            insert into bulletin.part
              (issue_id, block_id, area_id, account_id, assignee, request, due_on, asked_at, asked_by, state_at, state_by)
            values (:issue, :block, :area, :account, :assignee, :request, :due, :at, :by, :at, :by)
            """)
        .param("issue", part.issue())
        .param("block", part.block())
        .param("area", part.who().area())
        .param("account", part.who().account())
        .param("assignee", part.who().name())
        .param("request", part.request())
        .param("due", part.dueOn())
        .param("at", at.atOffset(UTC))
        .param("by", by)
        .update();
  }

  /// False when somebody else wrote since.
  boolean write(int part, int seenVersion, String words) {
    return jdbc.sql(
                """
                update bulletin.part
                set words = :words, version = version + 1
                where id = :part
                  and version = :version
                """)
            .param("words", words)
            .param("part", part)
            .param("version", seenVersion)
            .update()
        == 1;
  }

  void bring(int part, Assignment.State state, String note, String by, Instant at) {
    jdbc.sql(
            """
            update bulletin.part
            set state = :state, state_at = :at, state_by = :by, state_note = :note
            where id = :part
            """)
        .param("state", state.name())
        .param("at", at.atOffset(UTC))
        .param("by", by)
        .param("note", note)
        .param("part", part)
        .update();
  }

  /// How many were reminded: those still open whose day has come near.
  int remind(int issue, LocalDate until, Instant at) {
    return jdbc.sql(
            """
            update bulletin.part
            set reminded_at = :at
            where issue_id = :issue
              and state in ('ASKED', 'RETURNED')
              and (due_on is null or due_on <= :until)
            """)
        .param("issue", issue)
        .param("until", until)
        .param("at", at.atOffset(UTC))
        .update();
  }

  List<Officer> officers(LocalDate day) {
    return jdbc.sql(
            """
            select id, name
            from identity.v_officer
            where valid_from <= :day
              and (valid_until is null or valid_until > :day)
            order by name, id
            """)
        .param("day", day)
        .query((row, number) -> new Officer(row.getInt("id"), row.getString("name")))
        .list();
  }

  List<Area> areas() {
    return jdbc.sql("select id, name from roster.v_area order by ordinal")
        .query((row, number) -> new Area(row.getShort("id"), row.getString("name")))
        .list();
  }
}

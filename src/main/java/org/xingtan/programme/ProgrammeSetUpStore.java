package org.xingtan.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgrammeSetUpStore {
  private static final RowMapper<Part> PART =
      (row, number) ->
          new Part(
              row.getString("code"),
              row.getString("name"),
              row.getInt("ordinal"),
              Part.Rule.valueOf(row.getString("completion_rule")),
              row.getBigDecimal("completion_minimum"));
  private static final RowMapper<Requirement> REQUIREMENT =
      (row, number) ->
          new Requirement(
              Requirement.Category.valueOf(row.getString("category")),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_until", LocalDate.class),
              row.getBigDecimal("credit_hours"),
              row.getString("note"));

  private final JdbcClient jdbc;

  ProgrammeSetUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ProgrammeSetUp> all() {
    return jdbc.sql(
            """
            select g.id, g.code, g.name, g.short_name, g.begins_on, g.ends_on, h.code as head_count
            from programme.programme g
            left join roster.v_head_count h on h.id = g.head_count_id
            order by g.id
            """)
        .query((row, number) -> programme(row))
        .list();
  }

  private ProgrammeSetUp programme(ResultSet row) throws SQLException {
    short id = row.getShort("id");
    return new ProgrammeSetUp(
        id,
        row.getString("code"),
        row.getString("name"),
        row.getString("short_name"),
        row.getObject("begins_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("head_count"),
        parts(id));
  }

  private List<Part> parts(short programme) {
    return jdbc.sql(
            """
            select code, name, ordinal, completion_rule, completion_minimum
            from programme.part
            where programme_id = :programme
            order by ordinal, id
            """)
        .param("programme", programme)
        .query(PART)
        .list();
  }

  List<Requirement> requirements(short programme) {
    return jdbc.sql(
            """
            select category, valid_from, valid_until, credit_hours, note
            from programme.requirement
            where programme_id = :programme
            order by array_position(array['TOTAL', 'COMMON', 'PROFESSIONAL', 'ELECTIVE'], category), valid_from
            """)
        .param("programme", programme)
        .query(REQUIREMENT)
        .list();
  }

  Optional<Short> insert(ProgrammeSetUp wanted) {
    return jdbc.sql(
            """
            insert into programme.programme (code, name, short_name, begins_on, ends_on, head_count_id)
            values (
              :code, :name, :short_name, :begins_on, :ends_on, (select h.id from roster.v_head_count h where h.code = :head_count))
            on conflict (code) do nothing
            returning id
            """)
        .param("code", wanted.code())
        .param("name", wanted.name())
        .param("short_name", wanted.shortName())
        .param("begins_on", wanted.beginsOn())
        .param("ends_on", wanted.endsOn())
        .param("head_count", wanted.headCount())
        .query(Short.class)
        .optional();
  }

  short update(short programme, ProgrammeSetUp wanted) {
    jdbc.sql(
            """
            update programme.programme
            set name = :name, short_name = :short_name, begins_on = :begins_on, ends_on = :ends_on,
              head_count_id = (select h.id from roster.v_head_count h where h.code = :head_count)
            where id = :programme
            """)
        .param("programme", programme)
        .param("name", wanted.name())
        .param("short_name", wanted.shortName())
        .param("begins_on", wanted.beginsOn())
        .param("ends_on", wanted.endsOn())
        .param("head_count", wanted.headCount())
        .update();
    return programme;
  }

  void put(short programme, Part part) {
    jdbc.sql(
            """
            insert into programme.part (programme_id, code, name, ordinal, completion_rule, completion_minimum)
            values (:programme, :code, :name, :ordinal, :rule, :minimum)
            on conflict (programme_id, code) do update
            set name = excluded.name, ordinal = excluded.ordinal, completion_rule = excluded.completion_rule,
              completion_minimum = excluded.completion_minimum
            """)
        .param("programme", programme)
        .param("code", part.code())
        .param("name", part.name())
        .param("ordinal", part.ordinal())
        .param("rule", part.rule().name())
        .param("minimum", part.minimum())
        .update();
  }

  /// The code of a closed period in which the programme ran.
  Optional<String> closedPeriod(short programme) {
    return jdbc.sql(
            """
            select p.code
            from programme.run r
            join programme.period p on p.id = r.period_id
            where r.programme_id = :programme
              and programme.period_state(p.id) = 'CLOSED'
            order by p.code desc
            limit 1
            """)
        .param("programme", programme)
        .query(String.class)
        .optional();
  }

  void touchOpenRuns(short programme) {
    jdbc.sql(
            """
            insert into pg_temp.touched_run (run_id)
            select r.id
            from programme.run r
            where r.programme_id = :programme
              and programme.period_state(r.period_id) = 'OPEN'
            """)
        .param("programme", programme)
        .update();
  }

  /// Whether another requirement of the category begins on that day or later, or ends after it with an end of its own.
  boolean laterRequirement(short programme, Requirement requirement) {
    return jdbc.sql(
            """
            select exists (
              select
              from programme.requirement
              where programme_id = :programme
                and category = :category
                and (valid_from >= :valid_from or valid_until > :valid_from)
            )
            """)
        .param("programme", programme)
        .param("category", requirement.category().name())
        .param("valid_from", requirement.validFrom())
        .query(Boolean.class)
        .single();
  }

  void require(short programme, Requirement requirement) {
    jdbc.sql(
            """
            update programme.requirement
            set valid_until = :valid_from
            where programme_id = :programme
              and category = :category
              and valid_until is null
            """)
        .param("programme", programme)
        .param("category", requirement.category().name())
        .param("valid_from", requirement.validFrom())
        .update();
    jdbc.sql(
            """
            insert into programme.requirement (programme_id, category, valid_from, credit_hours, note)
            values (:programme, :category, :valid_from, :hours, :note)
            """)
        .param("programme", programme)
        .param("category", requirement.category().name())
        .param("valid_from", requirement.validFrom())
        .param("hours", requirement.creditHours())
        .param("note", requirement.note())
        .update();
  }
}

package org.xingtan.duplicate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

/// Numbers that were merged, where the one who stays is within the scope.
@Repository
class MergedStore {
  /// @param history employment that stood under the number that went
  record Merged(
      String number,
      String name,
      String into,
      String intoName,
      String history,
      String reason,
      Instant at,
      String actor) {}

  private static final String FOUND =
      """
      from roster.v_merger m
      join roster.v_teacher g on g.id = m.teacher_id
      join roster.v_teacher s on s.id = m.into_id
      left join lateral (
        select l.school_id, l.area_id
        from roster.v_employment l
        where l.teacher_id = s.id
        order by l.from_day desc
        limit 1
      ) e on true
      where (:scope_area::smallint is null or e.area_id = :scope_area)
        and (:scope_school::integer is null or e.school_id = :scope_school)
        and (:scope_teacher::integer is null or s.id = :scope_teacher)
        and (:q = '' or :q in (g.number, s.number, g.name, s.name))
      """;

  private final JdbcClient jdbc;

  MergedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The latest first.
  List<Merged> page(Scope scope, String q, int offset, int limit) {
    return jdbc.sql(
            "select g.number, g.name, s.number as into_number, s.name as into_name, m.history, m.reason, m.at, m.actor\n"
                + FOUND
                + "order by m.at desc, g.number offset :offset limit :limit")
        .params(scope.parameters())
        .param("q", q)
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) ->
            new Merged(
                row.getString("number"),
                row.getString("name"),
                row.getString("into_number"),
                row.getString("into_name"),
                row.getString("history"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor")))
        .list();
  }

  int count(Scope scope, String q) {
    return jdbc.sql("select count(*)\n" + FOUND)
        .params(scope.parameters())
        .param("q", q)
        .query(Integer.class)
        .single();
  }
}

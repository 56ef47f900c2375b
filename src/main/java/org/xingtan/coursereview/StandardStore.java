package org.xingtan.coursereview;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Versions of standards.
@Repository
class StandardStore {
  private static final String VERSION =
      """
      select v.id, v.form, v.version, v.pass_points, v.made_at, v.actor, v.reason
      from coursereview.standard_version v
      """;

  private final JdbcClient jdbc;

  StandardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The one that holds.
  Standard current(String form) {
    return versions(form).getFirst();
  }

  /// The latest first.
  List<Standard> versions(String form) {
    return jdbc.sql(VERSION + "where v.form = :form order by v.version desc")
        .param("form", form)
        .query((row, number) -> standard(row))
        .list();
  }

  Standard find(int id) {
    return jdbc.sql(VERSION + "where v.id = :id")
        .param("id", id)
        .query((row, number) -> standard(row))
        .single();
  }

  private Standard standard(ResultSet row) throws SQLException {
    int id = row.getInt("id");
    return new Standard(
        id,
        row.getString("form"),
        row.getInt("version"),
        row.getInt("pass_points"),
        new Standard.Made(
            row.getObject("made_at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("reason")),
        criteria(id));
  }

  private List<Criterion> criteria(int version) {
    return jdbc.sql(
            """
            select id, name, name_en, most_points
            from coursereview.criterion
            where version_id = :version
            order by ordinal
            """)
        .param("version", version)
        .query((row, number) ->
            new Criterion(
                row.getInt("id"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("most_points")))
        .list();
  }

  /// Two who change a standard come one after the other.
  void lock(String form) {
    jdbc.sql("select form from coursereview.standard where form = :form for update")
        .param("form", form)
        .query(String.class)
        .single();
  }

  void insert(Standards.Wanted wanted, int version, String actor, Instant at) {
    int id =
        jdbc.sql(
                """
                insert into coursereview.standard_version (form, version, pass_points, made_at, actor, reason)
                values (:form, :version, :pass, :at, :actor, :reason)
                returning id
                """)
            .param("form", wanted.form())
            .param("version", version)
            .param("pass", wanted.passPoints())
            .param("at", at.atOffset(UTC))
            .param("actor", actor)
            .param("reason", wanted.reason())
            .query(Integer.class)
            .single();
    int ordinal = 0;
    for (Standards.Line line : wanted.lines()) {
      jdbc.sql(
              """
              insert into coursereview.criterion (version_id, ordinal, name, name_en, most_points)
              values (:version, :ordinal, :name, :name_en, :points)
              """)
          .param("version", id)
          .param("ordinal", ++ordinal)
          .param("name", line.name())
          .param("name_en", line.nameInEnglish())
          .param("points", line.points())
          .update();
    }
  }
}

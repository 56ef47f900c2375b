package org.xingtan.bulletin;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeriesStore {
  private static final RowMapper<Series> SERIES =
      (row, number) ->
          new Series(
              row.getInt("id"),
              row.getString("code"),
              new Series.Head(
                  row.getString("name"),
                  row.getString("letter_head"),
                  row.getString("issuing_office"),
                  row.getString("editing_office"),
                  row.getBoolean("chinese_day")),
              new Series.Print(row.getInt("print_run"), row.getString("secrecy")),
              row.getString("programme"),
              row.getInt("version"));

  private static final String SELECT =
      """
      select id, code, name, letter_head, issuing_office, editing_office, chinese_day, print_run, secrecy, programme, version
      from bulletin.series
      """;

  private final JdbcClient jdbc;

  SeriesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Series> all() {
    return jdbc.sql(SELECT + "order by id").query(SERIES).list();
  }

  Optional<Series> find(int id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(SERIES).optional();
  }

  /// Nothing when the code is taken.
  Optional<Integer> insert(Series series) {
    return with(
            series,
            """
            insert into bulletin.series
              (code, name, letter_head, issuing_office, editing_office, chinese_day, print_run, secrecy, programme)
            values (:code, :name, :letter_head, :issuing_office, :editing_office, :chinese_day, :print_run, :secrecy, :programme)
            on conflict (code) do nothing
            returning id
            """)
        .query((row, number) -> row.getInt("id"))
        .optional();
  }

  /// False when somebody else changed it since.
  boolean update(Series series) {
    return with(
                series,
                """
                update bulletin.series
                set name = :name, letter_head = :letter_head, issuing_office = :issuing_office,
                  editing_office = :editing_office, chinese_day = :chinese_day, print_run = :print_run,
                  secrecy = :secrecy, programme = :programme, version = version + 1
                where id = :id
                  and version = :version
                """)
            .param("id", series.id())
            .param("version", series.version())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec with(Series series, String sql) {
    return jdbc.sql(sql)
        .param("code", series.code())
        .param("name", series.head().name())
        .param("letter_head", series.head().letterHead())
        .param("issuing_office", series.head().issuingOffice())
        .param("editing_office", series.head().editingOffice())
        .param("chinese_day", series.head().chineseDay())
        .param("print_run", series.print().run())
        .param("secrecy", series.print().secrecy())
        .param("programme", series.programme());
  }
}

package org.xingtan.bulletin;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssueStore {
  private static final String SELECT =
      """
      select issue.id, issue.year, issue.number_in_year, issue.total_number, issue.title, issue.issued_on, issue.programme,
        issue.period, issue.as_of, issue.print_run, issue.secrecy, issue.deadline, issue.template, issue.previous_id,
        issue.corrects_id, issue.state, issue.author_id, issue.author_name, issue.version, series.id as series_id,
        series.code, series.name, series.letter_head, series.issuing_office, series.editing_office, series.chinese_day,
        series.print_run as series_run, series.secrecy as series_secrecy, series.programme as series_programme,
        series.version as series_version
      from bulletin.issue issue
      join bulletin.series series on series.id = issue.series_id
      """;

  private final JdbcClient jdbc;

  IssueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Latest first.
  List<Issue> page(int most, int offset) {
    return jdbc.sql(SELECT + "order by issue.id desc limit :most offset :offset")
        .param("most", most)
        .param("offset", offset)
        .query((row, number) -> issue(row))
        .list();
  }

  int count() {
    return jdbc.sql("select count(*) from bulletin.issue")
        .query((row, number) -> row.getInt(1))
        .single();
  }

  Optional<Issue> find(int id) {
    return jdbc.sql(SELECT + "where issue.id = :id")
        .param("id", id)
        .query((row, number) -> issue(row))
        .optional();
  }

  Optional<Issue> find(String series, int year, int number) {
    return jdbc.sql(
            SELECT
                + "where series.code = :series and issue.year = :year and issue.number_in_year = :number")
        .param("series", series)
        .param("year", year)
        .param("number", number)
        .query((row, place) -> issue(row))
        .optional();
  }

  List<Issue> published(int most) {
    return jdbc.sql(
            SELECT
                + """
                where issue.state in ('PUBLISHED', 'REVISED')
                  and issue.secrecy is null
                order by issue.issued_on desc, issue.id desc
                limit :most
                """)
        .param("most", most)
        .query((row, number) -> issue(row))
        .list();
  }

  /// Also those with a secrecy mark.
  List<Integer> allPublished() {
    return jdbc.sql(
            "select id from bulletin.issue where state in ('PUBLISHED', 'REVISED') order by id")
        .query((row, number) -> row.getInt("id"))
        .list();
  }

  /// With values that are no longer what was printed, and without a correction notice.
  List<Issue> uncorrected() {
    return jdbc.sql(
            SELECT
                + """
                where issue.state = 'REVISED'
                  and not exists (select from bulletin.issue correction where correction.corrects_id = issue.id)
                  and exists (
                    select
                    from (
                      select distinct on (revision.place) revision.why
                      from bulletin.revision revision
                      where revision.issue_id = issue.id
                      order by revision.place, revision.found_at desc) last
                    where last.why <> '')
                order by issue.id desc
                """)
        .query((row, number) -> issue(row))
        .list();
  }

  List<Issue> correcting(int issue) {
    return jdbc.sql(SELECT + "where issue.corrects_id = :issue order by issue.id")
        .param("issue", issue)
        .query((row, number) -> issue(row))
        .list();
  }

  /// The state, held until the transaction ends: who comes second waits and sees what the first did.
  Optional<State> lock(int id) {
    return jdbc.sql("select state from bulletin.issue where id = :id for update")
        .param("id", id)
        .query((row, number) -> State.valueOf(row.getString("state")))
        .optional();
  }

  /// Numbers of a series are given out one after the other.
  void lockSeries(int series) {
    jdbc.sql("select id from bulletin.series where id = :id for update")
        .param("id", series)
        .query((row, number) -> row.getInt("id"))
        .single();
  }

  Issue.Number nextNumber(int series, int year) {
    return jdbc.sql(
            """
            select coalesce(max(number_in_year) filter (where year = :year), 0) + 1 as in_year,
              coalesce(max(total_number), 0) + 1 as in_all
            from bulletin.issue
            where series_id = :series
            """)
        .param("series", series)
        .param("year", year)
        .query((row, place) -> new Issue.Number(year, row.getInt("in_year"), row.getInt("in_all")))
        .single();
  }

  Optional<Integer> last(int series) {
    return jdbc.sql(
            """
            select id
            from bulletin.issue
            where series_id = :series
            order by total_number desc
            limit 1
            """)
        .param("series", series)
        .query((row, number) -> row.getInt("id"))
        .optional();
  }

  Optional<Integer> byRequest(String key) {
    return jdbc.sql("select id from bulletin.issue where request_key = :key")
        .param("key", key)
        .query((row, number) -> row.getInt("id"))
        .optional();
  }

  /// @param issue its id, state and version are not read
  /// @return nothing when a number is taken
  Optional<Integer> insert(Issue issue, @Nullable String requestKey, Instant at) {
    return jdbc.sql(
            """
            insert into bulletin.issue
              (series_id, year, number_in_year, total_number, title, issued_on, programme, period, as_of, print_run, secrecy,
               deadline, template, previous_id, corrects_id, author_id, author_name, created_at, request_key)
            values (:series, :year, :in_year, :in_all, :title, :issued_on, :programme, :period, :as_of, :print_run, :secrecy,
               :deadline, :template, :previous, :corrects, :author, :author_name, :at, :request_key)
            on conflict do nothing
            returning id
            """)
        .params(IssueParameters.of(issue))
        .param("template", issue.origin().template())
        .param("corrects", issue.origin().corrects())
        .param("author", issue.author().account())
        .param("author_name", issue.author().name())
        .param("at", at.atOffset(UTC))
        .param("request_key", requestKey)
        .query((row, number) -> row.getInt("id"))
        .optional();
  }

  /// False when somebody else changed it since.
  boolean update(Issue issue) {
    return jdbc.sql(
                """
                update bulletin.issue
                set year = :year, number_in_year = :in_year, total_number = :in_all, title = :title, issued_on = :issued_on,
                  programme = :programme, period = :period, as_of = :as_of, print_run = :print_run, secrecy = :secrecy,
                  deadline = :deadline, previous_id = :previous, version = version + 1
                where id = :id
                  and series_id = :series
                  and version = :version
                """)
            .params(IssueParameters.of(issue))
            .param("id", issue.id())
            .param("version", issue.version())
            .update()
        == 1;
  }

  boolean numberTaken(Issue issue) {
    return jdbc.sql(
            """
            select count(*)
            from bulletin.issue
            where series_id = :series
              and id <> :id
              and ((year = :year and number_in_year = :in_year) or total_number = :in_all)
            """)
        .param("series", issue.series().id())
        .param("id", issue.id())
        .param("year", issue.number().year())
        .param("in_year", issue.number().inYear())
        .param("in_all", issue.number().inAll())
        .query((row, number) -> row.getInt(1) > 0)
        .single();
  }

  void changeState(int id, State state) {
    jdbc.sql("update bulletin.issue set state = :state::bulletin.state where id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  private static Issue issue(ResultSet row) throws SQLException {
    return new Issue(
        row.getInt("id"),
        series(row),
        new Issue.Number(
            row.getInt("year"), row.getInt("number_in_year"), row.getInt("total_number")),
        row.getString("title"),
        row.getObject("issued_on", LocalDate.class),
        new Issue.Basis(
            row.getString("programme"), row.getString("period"), row.getString("as_of")),
        new Series.Print(row.getInt("print_run"), row.getString("secrecy")),
        row.getObject("deadline", LocalDate.class),
        new Issue.Origin(
            row.getString("template"),
            row.getObject("previous_id", Integer.class),
            row.getObject("corrects_id", Integer.class)),
        State.valueOf(row.getString("state")),
        new Issue.Author(row.getInt("author_id"), row.getString("author_name")),
        row.getInt("version"));
  }

  private static Series series(ResultSet row) throws SQLException {
    return new Series(
        row.getInt("series_id"),
        row.getString("code"),
        new Series.Head(
            row.getString("name"),
            row.getString("letter_head"),
            row.getString("issuing_office"),
            row.getString("editing_office"),
            row.getBoolean("chinese_day")),
        new Series.Print(row.getInt("series_run"), row.getString("series_secrecy")),
        row.getString("series_programme"),
        row.getInt("series_version"));
  }
}

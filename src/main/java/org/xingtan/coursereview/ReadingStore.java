package org.xingtan.coursereview;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReadingStore {
  private final JdbcClient jdbc;

  ReadingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The version of the standard by which the round is read, or would be.
  int standard(HandIn handIn) {
    return jdbc.sql(
            """
            select coalesce(
              (
                select max(r.version_id)
                from coursereview.reading r
                where r.hand_in_id = :hand_in
                  and r.round = :round
              ),
              (
                select v.id
                from coursereview.standard_version v
                where v.form = :form
                order by v.version desc
                limit 1
              )
            )::integer
            """)
        .param("hand_in", handIn.id())
        .param("round", handIn.round())
        .param("form", handIn.content().kind().form().name())
        .query(Integer.class)
        .single();
  }

  int passPoints(HandIn handIn) {
    return jdbc.sql("select pass_points from coursereview.standard_version where id = :id")
        .param("id", standard(handIn))
        .query(Integer.class)
        .single();
  }

  /// False when it was assigned before.
  boolean assign(HandIn handIn, int account, String reviewer, Instant at) {
    return jdbc.sql(
                """
                insert into coursereview.reading (hand_in_id, round, account_id, reviewer, assigned_at, version_id)
                values (:hand_in, :round, :account, :reviewer, :at, :version)
                on conflict (hand_in_id, round, account_id) do nothing
                """)
            .param("version", standard(handIn))
            .param("hand_in", handIn.id())
            .param("round", handIn.round())
            .param("account", account)
            .param("reviewer", reviewer)
            .param("at", at.atOffset(UTC))
            .update()
        == 1;
  }

  private static final String READING =
      """
      select r.id, r.hand_in_id, r.round, r.version_id, r.account_id, r.reviewer, r.read_at, r.remark, h.title, h.form,
        coalesce((select sum(s.points) from coursereview.score s where s.reading_id = r.id), 0) as points
      from coursereview.reading r
      join coursereview.hand_in h on h.id = r.hand_in_id
      """;

  /// The last round first, in the order in which they were assigned.
  List<Reading> ofHandIn(int handIn) {
    return jdbc.sql(READING + " where r.hand_in_id = :hand_in order by r.round desc, r.id")
        .param("hand_in", handIn)
        .query((row, number) -> reading(row))
        .list();
  }

  Optional<Reading> find(int id, int account) {
    return jdbc.sql(READING + " where r.id = :id and r.account_id = :account")
        .param("id", id)
        .param("account", account)
        .query((row, number) -> reading(row))
        .optional();
  }

  /// A reading with the course, for a list.
  record Line(Reading reading, String title, String form) {}

  /// A reviewer's own, open ones first.
  List<Line> page(int account, int offset, int limit) {
    return jdbc.sql(
            READING
                + """
                where r.account_id = :account
                order by r.read_at is not null, r.id desc
                offset :offset
                limit :limit
                """)
        .param("account", account)
        .param("offset", offset)
        .param("limit", limit)
        .query(
            (row, number) -> new Line(reading(row), row.getString("title"), row.getString("form")))
        .list();
  }

  int count(int account) {
    return jdbc.sql("select count(*) from coursereview.reading where account_id = :account")
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  private static Reading reading(ResultSet row) throws SQLException {
    OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
    return new Reading(
        row.getInt("id"),
        row.getInt("hand_in_id"),
        row.getInt("round"),
        row.getInt("version_id"),
        row.getInt("account_id"),
        row.getString("reviewer"),
        readAt == null ? null : readAt.toInstant(),
        row.getInt("points"),
        row.getString("remark"));
  }

  /// Points of one reading for one criterion, as they were given.
  record Given(int reading, int criterion, int points, @Nullable String reason) {}

  List<Given> given(int handIn) {
    return jdbc.sql(
            """
            select s.reading_id, s.criterion_id, s.points, s.reason
            from coursereview.score s
            join coursereview.reading r on r.id = s.reading_id
            where r.hand_in_id = :hand_in
            """)
        .param("hand_in", handIn)
        .query((row, number) ->
            new Given(
                row.getInt("reading_id"),
                row.getInt("criterion_id"),
                row.getInt("points"),
                row.getString("reason")))
        .list();
  }

  /// False when it was finished before.
  boolean finish(int reading, List<Score> scores, @Nullable String remark, Instant at) {
    boolean first =
        jdbc.sql(
                    """
                    update coursereview.reading
                    set read_at = :at, remark = :remark
                    where id = :reading
                      and read_at is null
                    """)
                .param("reading", reading)
                .param("remark", remark)
                .param("at", at.atOffset(UTC))
                .update()
            == 1;
    for (Score score : first ? scores : List.<Score>of()) {
      jdbc.sql(
              """
              insert into coursereview.score (reading_id, criterion_id, points, reason)
              values (:reading, :criterion, :points, nullif(:reason, ''))
              """)
          .param("reading", reading)
          .param("criterion", score.criterion().id())
          .param("points", score.points())
          .param("reason", score.reason())
          .update();
    }
    return first;
  }
}

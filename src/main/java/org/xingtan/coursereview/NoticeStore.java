package org.xingtan.coursereview;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {
  /// One of the two.
  record Reader(@Nullable Integer account, @Nullable Integer provider) {}

  /// @param reading of whoever was assigned; nothing for providers
  /// @param reason of the decision
  record Notice(
      int handIn,
      @Nullable Integer reading,
      String title,
      String kind,
      Instant at,
      @Nullable String reason) {}

  private final JdbcClient jdbc;

  NoticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      @Nullable Integer account, @Nullable Integer provider, String kind, int handIn, Instant at) {
    jdbc.sql(
            """
            insert into coursereview.notice (account_id, provider_id, at, kind, hand_in_id)
            values (:account, :provider, :at, :kind, :hand_in)
            """)
        .param("account", account)
        .param("provider", provider)
        .param("at", at.atOffset(UTC))
        .param("kind", kind)
        .param("hand_in", handIn)
        .update();
  }

  private static final String FRESH =
      """
      select n.hand_in_id, n.kind, n.at, h.title, (
          select max(r.id)
          from coursereview.reading r
          where r.hand_in_id = n.hand_in_id
            and r.account_id = n.account_id
        ) as reading,
        (
          select s.reason
          from coursereview.step s
          where s.hand_in_id = n.hand_in_id
            and s.step = n.kind
            and s.at <= n.at
          order by s.id desc
          limit 1
        ) as reason
      from coursereview.notice n
      join coursereview.hand_in h on h.id = n.hand_in_id
      where (n.account_id = :account or n.provider_id = :provider)
        and n.read_at is null
      order by n.id desc
      limit 50
      """;

  /// Those nobody has put away, the latest first.
  List<Notice> fresh(Reader reader) {
    return jdbc.sql(FRESH)
        .param("account", reader.account())
        .param("provider", reader.provider())
        .query((row, number) ->
            new Notice(
                row.getInt("hand_in_id"),
                row.getObject("reading", Integer.class),
                row.getString("title"),
                row.getString("kind"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reason")))
        .list();
  }

  void read(Reader reader, Instant at) {
    jdbc.sql(
            """
            update coursereview.notice
            set read_at = :at
            where (account_id = :account or provider_id = :provider)
              and read_at is null
            """)
        .param("account", reader.account())
        .param("provider", reader.provider())
        .param("at", at.atOffset(UTC))
        .update();
  }
}

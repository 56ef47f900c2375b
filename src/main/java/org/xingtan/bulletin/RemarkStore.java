package org.xingtan.bulletin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RemarkStore {
  private static final RowMapper<Remark> REMARK =
      (row, number) ->
          new Remark(
              row.getInt("id"),
              row.getInt("block_id"),
              row.getString("suggestion"),
              row.getString("words"),
              row.getObject("at", OffsetDateTime.class).toInstant(),
              row.getString("name"),
              row.getInt("seen_version"),
              decision(row.getString("decision")),
              row.getString("decided_by"));

  private static final String SELECT =
      """
      select id, block_id, suggestion, words, at, name, seen_version, decision, decided_by
      from bulletin.remark
      """;

  private final JdbcClient jdbc;

  RemarkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static Remark.@Nullable Decision decision(@Nullable String text) {
    return text == null ? null : Remark.Decision.valueOf(text);
  }

  List<Remark> of(int issue) {
    return jdbc.sql(SELECT + "where issue_id = :issue order by id")
        .param("issue", issue)
        .query(REMARK)
        .list();
  }

  Optional<Remark> find(int issue, int remark) {
    return jdbc.sql(SELECT + "where issue_id = :issue and id = :remark")
        .param("issue", issue)
        .param("remark", remark)
        .query(REMARK)
        .optional();
  }

  int countOpen(int issue) {
    return jdbc.sql(
            "select count(*) from bulletin.remark where issue_id = :issue and decision is null")
        .param("issue", issue)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  void insert(
      int issue, Block block, @Nullable String suggestion, String words, Actor actor, Instant at) {
    jdbc.sql(
            """
            insert into bulletin.remark (issue_id, block_id, suggestion, words, at, account_id, name, seen_version)
            values (:issue, :block, :suggestion, :words, :at, :account, :name, :version)
            """)
        .param("issue", issue)
        .param("block", block.id())
        .param("suggestion", suggestion)
        .param("words", words)
        .param("at", at.atOffset(UTC))
        .param("account", actor.account())
        .param("name", actor.name())
        .param("version", block.version())
        .update();
  }

  void decide(int remark, Remark.Decision decision, Actor actor, Instant at) {
    jdbc.sql(
            """
            update bulletin.remark
            set decision = :decision, decided_at = :at, decided_by = :name
            where id = :remark
              and decision is null
            """)
        .param("decision", decision.name())
        .param("at", at.atOffset(UTC))
        .param("name", actor.name())
        .param("remark", remark)
        .update();
  }
}

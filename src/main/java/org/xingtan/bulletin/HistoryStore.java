package org.xingtan.bulletin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who changed what, and which states an issue came through.
@Repository
class HistoryStore {
  private final JdbcClient jdbc;

  HistoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Action {
    SETTINGS,
    ADDED,
    CHANGED,
    MOVED,
    TAKEN_OUT,
    BOUND
  }

  record Change(
      @Nullable Integer block,
      Instant at,
      String name,
      Action action,
      String before,
      String after) {}

  record Step(State state, Instant at, String name, String note) {}

  /// @param block nothing for settings of the issue
  record Place(int issue, @Nullable Integer block) {}

  void changed(Place place, Action action, String before, String after, Actor actor, Instant at) {
    jdbc.sql(
            """
            insert into bulletin.change (issue_id, block_id, at, account_id, name, action, before, after)
            values (:issue, :block, :at, :account, :name, :action, :before, :after)
            """)
        .param("issue", place.issue())
        .param("block", place.block())
        .param("at", at.atOffset(UTC))
        .param("account", actor.account())
        .param("name", actor.name())
        .param("action", action.name())
        .param("before", before)
        .param("after", after)
        .update();
  }

  /// Latest first.
  List<Change> changes(int issue, int most, int offset) {
    return jdbc.sql(
            """
            select block_id, at, name, action, before, after
            from bulletin.change
            where issue_id = :issue
            order by id desc
            limit :most offset :offset
            """)
        .param("issue", issue)
        .param("most", most)
        .param("offset", offset)
        .query((row, number) ->
            new Change(
                row.getObject("block_id", Integer.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                Action.valueOf(row.getString("action")),
                row.getString("before"),
                row.getString("after")))
        .list();
  }

  int countChanges(int issue) {
    return jdbc.sql("select count(*) from bulletin.change where issue_id = :issue")
        .param("issue", issue)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  /// Whether that account wrote anything of the issue.
  boolean wrote(int issue, int account) {
    return jdbc.sql(
            "select exists (select from bulletin.change where issue_id = :issue and account_id = :account)")
        .param("issue", issue)
        .param("account", account)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  void stepped(int issue, State state, String note, Actor actor, Instant at) {
    jdbc.sql(
            """
            insert into bulletin.step (issue_id, state, at, account_id, name, note)
            values (:issue, :state::bulletin.state, :at, :account, :name, :note)
            """)
        .param("issue", issue)
        .param("state", state.name())
        .param("at", at.atOffset(UTC))
        .param("account", actor.account())
        .param("name", actor.name())
        .param("note", note)
        .update();
  }

  List<Step> steps(int issue) {
    return jdbc.sql(
            """
            select state, at, name, note
            from bulletin.step
            where issue_id = :issue
            order by id
            """)
        .param("issue", issue)
        .query((row, number) ->
            new Step(
                State.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("note")))
        .list();
  }
}

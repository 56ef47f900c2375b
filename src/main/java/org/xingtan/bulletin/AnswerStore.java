package org.xingtan.bulletin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Written answers to findings that the office lets stand.
@Repository
class AnswerStore {
  private final JdbcClient jdbc;

  AnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Answer(String finding, String words, String name) {}

  /// By fingerprint of the finding.
  Map<String, Answer> of(int issue) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    jdbc.sql(
            """
            select finding, words, name
            from bulletin.answer
            where issue_id = :issue
            order by at, finding
            """)
        .param("issue", issue)
        .query((row, number) ->
            new Answer(row.getString("finding"), row.getString("words"), row.getString("name")))
        .list()
        .forEach(answer -> answers.put(answer.finding(), answer));
    return answers;
  }

  void put(int issue, String finding, String words, Actor actor, Instant at) {
    jdbc.sql(
            """
            insert into bulletin.answer (issue_id, finding, words, at, account_id, name)
            values (:issue, :finding, :words, :at, :account, :name)
            on conflict (issue_id, finding) do update
            set words = excluded.words, at = excluded.at, account_id = excluded.account_id, name = excluded.name
            """)
        .param("issue", issue)
        .param("finding", finding)
        .param("words", words)
        .param("at", at.atOffset(UTC))
        .param("account", actor.account())
        .param("name", actor.name())
        .update();
  }
}

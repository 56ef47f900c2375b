package org.xingtan.bulletin;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was signed, and what later facts changed of it.
@Repository
class SignedStore {
  private static final RowMapper<SignedValue> VALUE =
      (row, number) ->
          new SignedValue(
              row.getString("place"),
              row.getString("label"),
              row.getString("reference"),
              row.getString("shown"),
              row.getString("counts"),
              row.getString("people"),
              row.getString("definition"),
              row.getString("address"));

  private final JdbcClient jdbc;

  SignedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Signature(String content, String hash, Instant at, String name) {}

  /// @param why empty when the value is again what was printed
  record Revision(String place, Instant foundAt, String shown, String counts, String why) {
    boolean stands() {
      return !why.isEmpty();
    }
  }

  Optional<Signature> signature(int issue) {
    return jdbc.sql(
            """
            select content, content_hash, signed_at, name
            from bulletin.signed_issue
            where issue_id = :issue
            """)
        .param("issue", issue)
        .query((row, number) ->
            new Signature(
                row.getString("content"),
                row.getString("content_hash"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("name")))
        .optional();
  }

  Optional<String> hash(int issue) {
    return jdbc.sql("select content_hash from bulletin.signed_issue where issue_id = :issue")
        .param("issue", issue)
        .query((row, number) -> row.getString("content_hash"))
        .optional();
  }

  void sign(int issue, Signature signature, int account) {
    jdbc.sql(
            """
            insert into bulletin.signed_issue (issue_id, content, content_hash, signed_at, account_id, name)
            values (:issue, :content, :hash, :at, :account, :name)
            """)
        .param("issue", issue)
        .param("content", signature.content())
        .param("hash", signature.hash())
        .param("at", signature.at().atOffset(UTC))
        .param("account", account)
        .param("name", signature.name())
        .update();
  }

  void keep(int issue, SignedValue value) {
    jdbc.sql(
            """
            insert into bulletin.signed_value (issue_id, place, label, reference, shown, counts, people, definition, address)
            values (:issue, :place, :label, :reference, :shown, :counts, :people, :definition, :address)
            """)
        .param("issue", issue)
        .param("place", value.place())
        .param("label", value.label())
        .param("reference", value.reference())
        .param("shown", value.shown())
        .param("counts", value.counts())
        .param("people", value.people())
        .param("definition", value.definition())
        .param("address", value.address())
        .update();
  }

  void keep(int issue, List<SignedFinding> findings) {
    for (int place = 0; place < findings.size(); place++) {
      SignedFinding finding = findings.get(place);
      jdbc.sql(
              """
              insert into bulletin.signed_finding (issue_id, ordinal, rule, place, sentence, answer, name)
              values (:issue, :ordinal, :rule, :place, :sentence, :answer, :name)
              """)
          .param("issue", issue)
          .param("ordinal", place + 1)
          .param("rule", finding.rule())
          .param("place", finding.place())
          .param("sentence", finding.sentence())
          .param("answer", finding.answer())
          .param("name", finding.name())
          .update();
    }
  }

  List<SignedFinding> findings(int issue) {
    return jdbc.sql(
            """
            select rule, place, sentence, answer, name
            from bulletin.signed_finding
            where issue_id = :issue
            order by ordinal
            """)
        .param("issue", issue)
        .query((row, number) ->
            new SignedFinding(
                row.getString("rule"),
                row.getString("place"),
                row.getString("sentence"),
                row.getString("answer"),
                row.getString("name")))
        .list();
  }

  List<SignedValue> values(int issue) {
    return jdbc.sql(
            """
            select place, label, reference, shown, counts, people, definition, address
            from bulletin.signed_value
            where issue_id = :issue
            order by place
            """)
        .param("issue", issue)
        .query(VALUE)
        .list();
  }

  Optional<SignedValue> value(int issue, String place) {
    return jdbc.sql(
            """
            select place, label, reference, shown, counts, people, definition, address
            from bulletin.signed_value
            where issue_id = :issue
              and place = :place
            """)
        .param("issue", issue)
        .param("place", place)
        .query(VALUE)
        .optional();
  }

  void revise(int issue, Revision revision) {
    jdbc.sql(
            """
            insert into bulletin.revision (issue_id, place, found_at, shown, counts, why)
            values (:issue, :place, :at, :shown, :counts, :why)
            """)
        .param("issue", issue)
        .param("place", revision.place())
        .param("at", revision.foundAt().atOffset(UTC))
        .param("shown", revision.shown())
        .param("counts", revision.counts())
        .param("why", revision.why())
        .update();
  }

  /// The last of each place.
  List<Revision> revisions(int issue) {
    return jdbc.sql(
            """
            select distinct on (place) place, found_at, shown, counts, why
            from bulletin.revision
            where issue_id = :issue
            order by place, found_at desc
            """)
        .param("issue", issue)
        .query((row, number) ->
            new Revision(
                row.getString("place"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getString("shown"),
                row.getString("counts"),
                row.getString("why")))
        .list();
  }
}

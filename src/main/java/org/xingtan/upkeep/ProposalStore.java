package org.xingtan.upkeep;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProposalStore {
  private static final String PROPOSAL =
      """
      select
        p.id, c.code, c.title, p.retire_on, n.code as successor, p.reason, p.proposed_at, p.proposed_by, p.provider_id, p.decided_as,
        p.decided_at, p.decided_by, p.decision_reason, (
          select count(*)
          from enrolment.v_section s
          join programme.v_run r on r.id = s.run_id
          where s.course_id = p.course_id
            and r.period_state <> 'CLOSED'
        ) as sections
      """;
  private static final String FROM =
      """
      from upkeep.proposal p
      join catalogue.v_course c on c.id = p.course_id
      left join catalogue.v_course n on n.id = p.successor_id
      where (:provider::integer is null or c.provider_id = :provider)
      """;
  private static final String IN_STATE =
      " and (:state::text = '' or coalesce(p.decided_as, 'OPEN') = :state)";

  private final JdbcClient jdbc;

  ProposalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which proposals.
  ///
  /// @param provider about whose courses; nothing for all
  /// @param state empty for all
  record Filter(@Nullable Integer provider, String state) {}

  /// Open ones first, then the latest.
  List<Proposal> page(Filter filter, int offset, int limit) {
    return jdbc.sql(
            PROPOSAL
                + FROM
                + IN_STATE
                + " order by p.decided_as is not null, p.id desc offset :offset limit :limit")
        .param("provider", filter.provider())
        .param("state", filter.state())
        .param("offset", offset)
        .param("limit", limit)
        .query((row, number) -> proposal(row))
        .list();
  }

  int count(Filter filter) {
    return jdbc.sql("select count(*) " + FROM + IN_STATE)
        .param("provider", filter.provider())
        .param("state", filter.state())
        .query(Integer.class)
        .single();
  }

  Optional<Proposal> find(int id, @Nullable Integer provider) {
    return jdbc.sql(PROPOSAL + FROM + " and p.id = :id")
        .param("provider", provider)
        .param("id", id)
        .query((row, number) -> proposal(row))
        .optional();
  }

  /// The open one about a course.
  Optional<Proposal> openOf(int course) {
    return jdbc.sql(PROPOSAL + FROM + " and p.course_id = :course and p.decided_as is null")
        .param("provider", null)
        .param("course", course)
        .query((row, number) -> proposal(row))
        .optional();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getInt("id"),
        new Proposal.Of(row.getString("code"), row.getString("title"), row.getInt("sections")),
        row.getObject("retire_on", LocalDate.class),
        row.getString("successor"),
        row.getString("reason"),
        by(row, "proposed_at", "proposed_by"),
        row.getObject("provider_id", Integer.class),
        row.getString("decided_as") == null
            ? null
            : new Proposal.Decision(
                row.getString("decided_as"),
                by(row, "decided_at", "decided_by"),
                row.getString("decision_reason")));
  }

  private static Proposal.By by(ResultSet row, String at, String actor) throws SQLException {
    return new Proposal.By(
        row.getObject(at, OffsetDateTime.class).toInstant(), row.getString(actor));
  }

  /// What is proposed.
  record Wanted(int course, LocalDate day, @Nullable Integer successor, String reason) {}

  /// False when one is open already.
  boolean insert(Wanted wanted, String by, @Nullable Integer provider, Instant at) {
    return jdbc.sql(
                """
                insert into upkeep.proposal
                  (course_id, retire_on, successor_id, reason, proposed_at, proposed_by, provider_id)
                values (:course, :day, :successor, :reason, :at, :by, :provider)
                on conflict (course_id) where decided_as is null do nothing
                """)
            .param("course", wanted.course())
            .param("day", wanted.day())
            .param("successor", wanted.successor())
            .param("reason", wanted.reason())
            .param("at", at.atOffset(UTC))
            .param("by", by)
            .param("provider", provider)
            .update()
        == 1;
  }

  /// Whether it is open; if so, it stays as it is until the end of the transaction.
  boolean lockOpen(int id) {
    return jdbc.sql(
            """
            select id
            from upkeep.proposal
            where id = :id
              and decided_as is null
            for update
            """)
        .param("id", id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// False when it was decided before.
  boolean decide(int id, String as, String by, @Nullable String reason, Instant at) {
    return jdbc.sql(
                """
                update upkeep.proposal
                set decided_as = :as, decided_at = :at, decided_by = :by, decision_reason = :reason
                where id = :id
                  and decided_as is null
                """)
            .param("id", id)
            .param("as", as)
            .param("at", at.atOffset(UTC))
            .param("by", by)
            .param("reason", reason)
            .update()
        == 1;
  }
}

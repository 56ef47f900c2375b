package org.xingtan.selection;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.enrolment.HeldSeat;

/// Seats that a school has to agree to.
@Repository
class ReviewStore {
  private final JdbcClient jdbc;

  ReviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(int teacher, HeldSeat seat, @Nullable Integer school, Instant at) {
    jdbc.sql(
            """
            insert into selection.review (teacher_id, run_id, course_id, attempt, school_id, asked_at)
            values (:teacher, :run, :course, :attempt, :school, :at)
            """)
        .param("teacher", teacher)
        .param("run", seat.course().runId())
        .param("course", seat.course().courseId())
        .param("attempt", seat.attempt())
        .param("school", school)
        .param("at", at.atOffset(UTC))
        .update();
  }

  /// Whether there was something to decide for this school.
  boolean decide(
      int teacher, HeldSeat seat, int school, String decision, @Nullable String reason, By by) {
    return jdbc.sql(
                """
                update selection.review
                set decided_at = :at, decision = :decision, reason = :reason, decided_by = :by
                where teacher_id = :teacher
                  and run_id = :run
                  and course_id = :course
                  and attempt = :attempt
                  and school_id = :school
                  and decided_at is null
                """)
            .param("teacher", teacher)
            .param("run", seat.course().runId())
            .param("course", seat.course().courseId())
            .param("attempt", seat.attempt())
            .param("school", school)
            .param("decision", decision)
            .param("reason", reason)
            .param("by", by.accountId())
            .param("at", by.at().atOffset(UTC))
            .update()
        == 1;
  }

  record By(int accountId, Instant at) {}

  /// What was withdrawn needs no decision.
  void drop(int teacher, HeldSeat seat) {
    jdbc.sql(
            """
            delete from selection.review
            where teacher_id = :teacher
              and run_id = :run
              and course_id = :course
              and attempt = :attempt
              and decided_at is null
            """)
        .param("teacher", teacher)
        .param("run", seat.course().runId())
        .param("course", seat.course().courseId())
        .param("attempt", seat.attempt())
        .update();
  }
}

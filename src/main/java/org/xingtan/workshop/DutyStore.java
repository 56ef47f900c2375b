package org.xingtan.workshop;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Identity;

@Repository
class DutyStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  DutyStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Duties.Holder> of(int section) {
    return jdbc.sql(
            """
            select d.id, t.number, t.name, d.role, d.from_day, d.until_day
            from workshop.duty d
            join roster.v_teacher t on t.id = d.teacher_id
            where d.section_id = :section
            order by d.from_day, t.number
            """)
        .param("section", section)
        .query((row, number) ->
            new Duties.Holder(
                row.getInt("id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("role"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class)))
        .list();
  }

  /// A number that was merged names the one who stays.
  Optional<Integer> teacher(String number) {
    return jdbc.sql("select teacher_id from roster.v_sign_in_number where number = :number")
        .param("number", number)
        .query(Integer.class)
        .optional();
  }

  /// False when the person has been put there before.
  boolean insert(int section, int teacher, LocalDate from) {
    return jdbc.sql(
                """
                insert into workshop.duty (teacher_id, run_id, role, section_id, area_id, from_day)
                select :teacher, s.run_id, case s.kind when 'WORKSHOP' then 'HOST' else 'TUTOR' end, s.id, s.area_id, :from
                from enrolment.v_section s
                where s.id = :section
                on conflict do nothing
                """)
            .param("teacher", teacher)
            .param("section", section)
            .param("from", from)
            .update()
        == 1;
  }

  /// A post as it stands.
  record Post(
      int teacherId,
      int id,
      String number,
      String role,
      LocalDate from,
      @Nullable LocalDate until) {}

  /// Until the end of the transaction nobody else changes it.
  Optional<Post> lock(int teacher, int post) {
    return jdbc.sql(
            """
            select d.teacher_id, d.id, t.number, d.role, d.from_day, d.until_day
            from workshop.duty d
            join roster.v_teacher t on t.id = d.teacher_id
            where d.teacher_id = :teacher
              and d.id = :post
            for update of d
            """)
        .param("teacher", teacher)
        .param("post", post)
        .query((row, number) ->
            new Post(
                row.getInt("teacher_id"),
                row.getInt("id"),
                row.getString("number"),
                row.getString("role"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class)))
        .optional();
  }

  void end(Post post, LocalDate until) {
    jdbc.sql(
            "update workshop.duty set until_day = :until where teacher_id = :teacher and id = :post")
        .param("until", until)
        .param("teacher", post.teacherId())
        .param("post", post.id())
        .update();
  }

  /// The same post for somebody else. False when they hold it, or held it before.
  boolean handOver(Post post, int to, LocalDate from) {
    return jdbc.sql(
                """
                insert into workshop.duty (teacher_id, run_id, role, section_id, subject_id, area_id, school_id, from_day)
                select :to, run_id, role, section_id, subject_id, area_id, school_id, :from
                from workshop.duty
                where teacher_id = :teacher
                  and id = :post
                on conflict do nothing
                """)
            .param("to", to)
            .param("from", from)
            .param("teacher", post.teacherId())
            .param("post", post.id())
            .update()
        == 1;
  }

  void note(Post post, Duties.Ending ending, @Nullable Integer successor, Identity by) {
    jdbc.sql(
            """
            insert into workshop.duty_end (teacher_id, duty_id, until_day, reason, successor_id, at, account_id, actor)
            values (:teacher, :post, :until, :reason, :successor, :at, :account, :actor)
            """)
        .param("teacher", post.teacherId())
        .param("post", post.id())
        .param("until", ending.until())
        .param("reason", ending.reason())
        .param("successor", successor)
        .param("at", clock.instant().atOffset(UTC))
        .param("account", by.accountId())
        .param("actor", by.name())
        .update();
  }

  void touch(short run, int teacher) {
    jdbc.sql("insert into pg_temp.touched_member (run_id, teacher_id) values (:run, :teacher)")
        .param("run", run)
        .param("teacher", teacher)
        .update();
  }
}

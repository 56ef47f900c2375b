package org.xingtan.selection;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.enrolment.HeldSeat;
import org.xingtan.time.Moments;

/// The queues of sections.
@Repository
class WaitingStore {
  /// Somebody in a queue.
  record Queued(int teacherId, int number, UUID request) {}

  private static final RowMapper<Queued> QUEUED =
      (row, number) ->
          new Queued(
              row.getInt("teacher_id"), row.getInt("number"), row.getObject("request", UUID.class));

  private static final RowMapper<HeldSeat> AS_SEAT =
      (row, number) ->
          new HeldSeat(
              new HeldSeat.Course(
                  row.getInt("run_id"),
                  row.getInt("period_id"),
                  row.getInt("part_id"),
                  row.getInt("course_id"),
                  row.getInt("section_id")),
              row.getInt("number"),
              row.getBigDecimal("credit_hours"),
              new HeldSeat.Moments(Moments.of(row, "joined_at"), null, null, null, null));

  private final JdbcClient jdbc;

  WaitingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a person waits for counts like a seat in every limit: it may become one at any time.
  List<HeldSeat> of(int teacher) {
    return jdbc.sql(
            """
            select w.run_id, r.period_id, w.part_id, w.course_id, w.section_id, w.number, c.credit_hours, w.joined_at
            from selection.waiting w
            join programme.v_run r on r.id = w.run_id
            join catalogue.v_course c on c.id = w.course_id
            where w.teacher_id = :teacher
              and w.ended_at is null
            """)
        .param("teacher", teacher)
        .query(AS_SEAT)
        .list();
  }

  private static final String JOIN =
      """
      insert into selection.waiting (
        teacher_id, section_id, number, run_id, part_id, course_id, request, joined_at, joined_by, area_id, school_id
      )
      select :teacher, n.section_id, n.number, n.run_id, n.part_id, n.course_id, :request, :at, :by, n.area_id, n.school_id
      from unnest(
        :sections::integer[], :numbers::integer[], :runs::smallint[], :parts::smallint[], :courses::integer[], :areas::smallint[], :schools::integer[]
      ) n (section_id, number, run_id, part_id, course_id, area_id, school_id)
      """;

  /// Somebody who joins a queue with this number.
  record Joining(Wish wish, int number) {}

  /// All with one form.
  void join(Choice choice, List<Joining> joining, Instant at) {
    jdbc.sql(JOIN)
        .param("teacher", choice.teacherId())
        .param("request", choice.request())
        .param("at", at.atOffset(UTC))
        .param("by", choice.by())
        .param("sections", Columns.keys(joining, one -> one.wish().sectionId()))
        .param("numbers", Columns.keys(joining, Joining::number))
        .param("runs", Columns.keys(joining, one -> one.wish().place().course().runId()))
        .param("parts", Columns.keys(joining, one -> one.wish().place().course().partId()))
        .param("courses", Columns.keys(joining, one -> one.wish().place().course().courseId()))
        .param("areas", Columns.keys(joining, one -> one.wish().place().dimensions().areaId()))
        .param("schools", Columns.keys(joining, one -> one.wish().place().dimensions().schoolId()))
        .update();
  }

  private static final String ELIGIBLE =
      """
      select w.teacher_id, w.number, w.request
      from selection.waiting w
      where w.section_id = :section
        and w.ended_at is null
        and not exists (
          select
          from selection.pool p
          where p.section_id = w.section_id
            and p.taken >= p.seats
            and (
              p.level = 'SECTION'
              or p.level = 'AREA' and p.unit_id = w.area_id
              or p.level = 'SCHOOL' and p.unit_id = w.school_id
            )
        )
      order by w.number
      limit 1
      """;

  /// Who has waited longest among those for whom there is a seat.
  Optional<Queued> next(int section) {
    return jdbc.sql(ELIGIBLE).param("section", section).query(QUEUED).optional();
  }

  Optional<Queued> standing(int teacher, int section) {
    return jdbc.sql(
            """
            select teacher_id, number, request
            from selection.waiting
            where teacher_id = :teacher
              and section_id = :section
              and ended_at is null
            """)
        .param("teacher", teacher)
        .param("section", section)
        .query(QUEUED)
        .optional();
  }

  void end(int teacher, int section, int number, String as, Instant at) {
    jdbc.sql(
            """
            update selection.waiting
            set ended_at = :at, ended_as = :as
            where teacher_id = :teacher
              and section_id = :section
              and number = :number
            """)
        .param("teacher", teacher)
        .param("section", section)
        .param("number", number)
        .param("as", as)
        .param("at", at.atOffset(UTC))
        .update();
  }

  /// 1 for who comes next.
  int place(int section, int number) {
    return jdbc.sql(
            """
            select count(*)
            from selection.waiting
            where section_id = :section
              and ended_at is null
              and number <= :number
            """)
        .param("section", section)
        .param("number", number)
        .query((row, index) -> row.getInt(1))
        .single();
  }
}

package org.xingtan.recount;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who stands, by facts and by the journal: for each context and measure the number of persons and a fingerprint of persons and
/// dimensions.
@Repository
class StandingStore {
  private static final String POINTS =
      """
      count(*) filter (where selected) as selected, sum(print) filter (where selected) as selected_print,
      count(*) filter (where paid) as paid, sum(print) filter (where paid) as paid_print,
      count(*) filter (where started) as started, sum(print) filter (where started) as started_print\
      """;

  private final JdbcClient jdbc;

  StandingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void prepare() {
    jdbc.sql("drop table if exists pg_temp.recounted, pg_temp.kept").update();
    jdbc.sql(
            """
            create temp table recounted (code text, measure text, persons bigint, print numeric) on commit drop
            """)
        .update();
  }

  private static final String COUNT_STUDIED_PARTS =
      """
      insert into pg_temp.recounted (code, measure, persons, print)
      select r.programme_code || '/' || r.period_code || '/' || q.code, m.measure, m.persons, m.print
      from (
        select run_id, part_id, %s
        from pg_temp.recount_part
        group by run_id, part_id
      ) p
      join programme.v_run r on r.id = p.run_id
      join programme.v_part q on q.id = p.part_id
      cross join lateral (
        values ('SELECTED', p.selected, p.selected_print), ('PAID', p.paid, p.paid_print), ('STARTED', p.started, p.started_print)
      ) m (measure, persons, print)
      where m.persons > 0
      """
          .formatted(POINTS);

  private static final String COUNT_COMPLETE_PARTS =
      """
      insert into pg_temp.recounted (code, measure, persons, print)
      select r.programme_code || '/' || r.period_code || '/' || q.code, s.measure, p.persons, p.print
      from (
        select c.run_id, c.part_id, count(*) as persons, sum(%s) as print
        from pg_temp.recount_complete_part c
        left join programme.v_member m on m.run_id = c.run_id and m.teacher_id = c.teacher_id
        group by c.run_id, c.part_id
      ) p
      join programme.v_run r on r.id = p.run_id
      join programme.v_part q on q.id = p.part_id
      cross join lateral (
        select 'COMPLETED' as measure
        union all
        select 'CERTIFIED'
        where q.completion_rule = 'SUBMISSIONS'
      ) s
      """
          .formatted(Fingerprint.person("c.teacher_id", "m"));

  private static final String SUBMITTED =
      """
      select r.programme_code || '/' || r.period_code || '/' || q.code as code, 'SUBMITTED' as measure, s.run_id, s.teacher_id
      from certification.v_submission s
      join programme.v_run r on r.id = s.run_id
      join programme.v_part q on q.programme_id = r.programme_id and q.completion_rule = 'SUBMISSIONS'
      where s.submitted_at < :before
      group by r.programme_code, r.period_code, q.code, q.completion_minimum, s.run_id, s.teacher_id
      having count(*) >= greatest(q.completion_minimum, 1)
      """;

  void countParts(Instant before) {
    jdbc.sql(COUNT_STUDIED_PARTS).update();
    jdbc.sql(COUNT_COMPLETE_PARTS).update();
    count(SUBMITTED, before);
  }

  private static final String COUNT_STUDIED_RUNS =
      """
      insert into pg_temp.recounted (code, measure, persons, print)
      select r.programme_code || '/' || r.period_code, s.measure, m.persons, m.print
      from (
        select run_id, %s
        from (
          select run_id, teacher_id, bool_or(selected) as selected, bool_or(paid) as paid, bool_or(started) as started, min(print) as print
          from pg_temp.recount_part
          group by run_id, teacher_id
        ) person
        group by run_id
      ) p
      join programme.v_run r on r.id = p.run_id
      cross join lateral (
        values ('SELECTED', p.selected, p.selected_print), ('PAID', p.paid, p.paid_print), ('STARTED', p.started, p.started_print)
      ) m (measure, persons, print)
      cross join lateral (
        select m.measure
        union all
        select 'PARTICIPATED'
        where r.participation_rule = m.measure
      ) s
      where m.persons > 0
      """
          .formatted(POINTS);

  private static final String REGISTERED =
      """
      select r.programme_code || '/' || r.period_code as code, m.measure, p.run_id, p.teacher_id
      from enrolment.v_registration p
      join programme.v_run r on r.id = p.run_id
      cross join lateral (
        select 'REGISTERED' as measure
        union all
        select 'PARTICIPATED'
        where r.participation_rule = 'REGISTERED'
      ) m
      where p.registered_at < :before
        and coalesce(p.withdrawn_at >= :before, true)
      """;

  private static final String ON_DUTY =
      """
      select distinct r.programme_code || '/' || r.period_code as code, m.measure, d.run_id, d.teacher_id
      from workshop.v_duty d
      join programme.v_run r on r.id = d.run_id
      cross join lateral (
        select d.role as measure
        union all
        select 'TUTOR_OR_HOST'
        where d.role in ('TUTOR', 'HOST')
      ) m
      where d.from_day::timestamp at time zone 'Asia/Shanghai' < :before
        and coalesce((d.until_day + 1)::timestamp at time zone 'Asia/Shanghai' >= :before, true)
      """;

  void countRuns(Instant before) {
    jdbc.sql(COUNT_STUDIED_RUNS).update();
    count(REGISTERED, before);
    count(ON_DUTY, before);
  }

  /// Persons of runs, with the dimensions of the member.
  private void count(String persons, Instant before) {
    jdbc.sql(
            """
            insert into pg_temp.recounted (code, measure, persons, print)
            select f.code, f.measure, count(*), sum(%s)
            from (
              %s
            ) f
            left join programme.v_member m on m.run_id = f.run_id and m.teacher_id = f.teacher_id
            group by f.code, f.measure
            """
                .formatted(Fingerprint.person("f.teacher_id", "m"), persons))
        .param("before", before.atOffset(UTC))
        .update();
  }

  private static final String COUNT_POPULATIONS =
      """
      insert into pg_temp.recounted (code, measure, persons, print)
      select r.programme_code || '/' || r.period_code, 'DUE', count(*), sum(%1$s)
      from programme.v_member m
      join programme.v_run r on r.id = m.run_id
      where m.due
        and r.reference_day::timestamp at time zone 'Asia/Shanghai' < :before
      group by r.programme_code, r.period_code
      union all
      select 'HEADCOUNT/' || h.code, 'COUNTED', count(*), sum(%1$s)
      from roster.v_head_count_member m
      join roster.v_head_count h on h.id = m.head_count_id
      where h.on_day::timestamp at time zone 'Asia/Shanghai' < :before
      group by h.code
      union all
      select 'ASSESSMENT/' || a.code, p.measure, count(*), sum(%2$s)
      from assessment.v_candidate c
      join assessment.v_assessment a on a.id = c.assessment_id
      cross join lateral (
        values ('DUE', a.frozen_on::timestamp at time zone 'Asia/Shanghai'), ('COMPLETED', c.completed_at)
      ) p (measure, at)
      left join (
        select d.frozen_on, s.teacher_id, s.area_id, s.school_id, s.subject_id, s.ownership
        from (select distinct frozen_on from assessment.v_assessment) d
        cross join lateral roster.v_standing(d.frozen_on) s
      ) s on s.frozen_on = a.frozen_on and s.teacher_id = c.teacher_id
      where p.at < :before
      group by a.code, p.measure
      """;

  void countPopulations(Instant before) {
    jdbc.sql(
            COUNT_POPULATIONS.formatted(
                Fingerprint.person("m.teacher_id", "m"), Fingerprint.person("c.teacher_id", "s")))
        .param("before", before.atOffset(UTC))
        .update();
  }

  /// Over all runs of a programme; under which run's dimensions is a matter of time and not recounted.
  void countProgrammes() {
    jdbc.sql(
            """
            insert into pg_temp.recounted (code, measure, persons, print)
            select code, 'COMPLETED', count(*), sum(%s)
            from (
              select distinct p.code, c.teacher_id
              from pg_temp.recount_complete c
              join programme.v_programme p on p.id = c.programme_id
            ) done
            group by code
            """
                .formatted(Fingerprint.teacher("teacher_id")))
        .update();
  }

  private static final String LAY_OUT_KEPT =
      """
      create temp table kept on commit drop as
      select context_id, measure, teacher_id, sum(delta) as standing
      from milestone.v_milestone
      where at < :before
        and measure in ('PARTICIPATED', 'COMPLETED')
        and context_id = any (
          array(
            select unnest(array[context_id, programme_context_id])
            from milestone.v_run_context
          )
        )
      group by context_id, measure, teacher_id
      having sum(delta) <> 0
      """;

  /// Persons who stand at what is compared person by person.
  void layOutKept(Instant before) {
    jdbc.sql(LAY_OUT_KEPT).param("before", before.atOffset(UTC)).update();
    jdbc.sql("analyze pg_temp.kept, pg_temp.recount_complete").update();
  }

  private static final String DIFFERENCES =
      """
      select code, measure, coalesce(k.persons, 0) as kept, coalesce(r.persons, 0) as recounted
      from (
        select c.code, l.measure::text as measure, l.persons, l.print
        from pg_temp.recount_line l
        join milestone.v_context c on c.id = l.context_id
        where not (l.measure in ('PARTICIPATED', 'COMPLETED') and c.code in (select code from programme.v_programme))
          and not (l.measure = 'COMPLETED' and c.code in (select programme_code || '/' || period_code from programme.v_run))
        union all
        select c.code, 'COMPLETED', k.persons, k.print
        from (
          select context_id, sum(standing) as persons, sum(standing * %s) as print
          from pg_temp.kept
          where measure = 'COMPLETED'
          group by context_id
        ) k
        join milestone.v_context c on c.id = k.context_id
        where c.code in (select code from programme.v_programme)
      ) k
      full join pg_temp.recounted r using (code, measure)
      where (coalesce(k.persons, 0), coalesce(k.print, 0)) <> (coalesce(r.persons, 0), coalesce(r.print, 0))
      order by code, measure
      """
          .formatted(Fingerprint.teacher("teacher_id"));

  List<Difference> differences() {
    return jdbc.sql(DIFFERENCES)
        .query((row, number) ->
            new Difference(
                "standing",
                row.getString("code"),
                row.getString("measure"),
                row.getLong("kept"),
                row.getLong("recounted")))
        .list();
  }

  private static final String INCOMPLETE =
      """
      with of_run as (
        select r.programme_id, r.run_id, k.measure, k.teacher_id, k.standing
        from pg_temp.kept k
        join milestone.v_run_context r on r.context_id = k.context_id
      )
      select p.code, 'COMPLETED' as measure, k.kept, k.recounted
      from (
        select o.programme_id, sum(o.standing) as kept, count(distinct o.teacher_id) filter (where c.run_id is not null) as recounted
        from of_run o
        left join pg_temp.recount_complete c on c.run_id = o.run_id and c.teacher_id = o.teacher_id
        where o.measure = 'COMPLETED'
        group by o.programme_id
      ) k
      join programme.v_programme p on p.id = k.programme_id
      where k.kept <> k.recounted
      union all
      select p.code, 'PARTICIPATED', coalesce(o.persons, 0), coalesce(i.persons, 0)
      from programme.v_programme p
      left join (
        select c.code, k.persons
        from (
          select context_id, sum(standing) as persons
          from pg_temp.kept
          where measure = 'PARTICIPATED'
          group by context_id
        ) k
        join milestone.v_context c on c.id = k.context_id
      ) o on o.code = p.code
      left join (
        select programme_id, count(distinct teacher_id) as persons
        from of_run
        where measure = 'PARTICIPATED'
        group by programme_id
      ) i on i.programme_id = p.id
      where coalesce(o.persons, 0) <> coalesce(i.persons, 0)
      """;

  /// What has no number of its own to compare with: a person completes a programme in one run, one that all conditions complete; and
  /// participants of a programme are those of its runs.
  List<Difference> incomplete() {
    return jdbc.sql(INCOMPLETE)
        .query((row, number) ->
            new Difference(
                "over all runs",
                row.getString("code"),
                row.getString("measure"),
                row.getLong("kept"),
                row.getLong("recounted")))
        .list();
  }
}

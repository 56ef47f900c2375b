package org.xingtan.recount;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who stands, by facts and by the journal: for each context and measure the number of persons and a fingerprint of persons and
/// dimensions.
@Repository
class StandingStore {
  private static final String PRINT =
      "count(*), sum(hash_record(row (teacher_id, area_id, school_id, subject_id, ownership))::bigint)";

  private static final List<String> POINTS = List.of("selected", "paid", "started");

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

  private static final String STUDIED_PART =
      """
      select r.programme_code || '/' || r.period_code || '/' || q.code as code, '%s' as measure, p.run_id, p.teacher_id
      from pg_temp.recount_part p
      join programme.v_run r on r.id = p.run_id
      join programme.v_part q on q.id = p.part_id
      where p.%s > 0
      """;

  private static final String COMPLETE_PART =
      """
      select r.programme_code || '/' || r.period_code || '/' || q.code as code, s.measure, p.run_id, p.teacher_id
      from pg_temp.recount_complete_part p
      join programme.v_run r on r.id = p.run_id
      join programme.v_part q on q.id = p.part_id
      cross join lateral (
        select 'COMPLETED' as measure
        union all
        select 'CERTIFIED'
        where q.completion_rule = 'SUBMISSIONS'
      ) s
      """;

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
    for (String point : POINTS) {
      count(STUDIED_PART.formatted(point.toUpperCase(Locale.ROOT), point), before);
    }
    count(COMPLETE_PART, before);
    count(SUBMITTED, before);
  }

  private static final String STUDIED_RUN =
      """
      select distinct r.programme_code || '/' || r.period_code as code, m.measure, p.run_id, p.teacher_id
      from pg_temp.recount_part p
      join programme.v_run r on r.id = p.run_id
      cross join lateral (
        select '%1$s' as measure
        union all
        select 'PARTICIPATED'
        where r.participation_rule = '%1$s'
      ) m
      where p.%2$s > 0
      """;

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
    for (String point : POINTS) {
      count(STUDIED_RUN.formatted(point.toUpperCase(Locale.ROOT), point), before);
    }
    count(REGISTERED, before);
    count(ON_DUTY, before);
  }

  /// Persons of runs, with the dimensions of the member.
  private void count(String persons, Instant before) {
    jdbc.sql(
            """
            insert into pg_temp.recounted (code, measure, persons, print)
            select f.code, f.measure, %s
            from (
              %s
            ) f
            left join programme.v_member m using (run_id, teacher_id)
            group by f.code, f.measure
            """
                .formatted(PRINT, persons))
        .param("before", before.atOffset(UTC))
        .update();
  }

  private static final String COUNT_POPULATIONS =
      """
      insert into pg_temp.recounted (code, measure, persons, print)
      select r.programme_code || '/' || r.period_code, 'DUE', %1$s
      from programme.v_member m
      join programme.v_run r on r.id = m.run_id
      where m.due
        and r.reference_day::timestamp at time zone 'Asia/Shanghai' < :before
      group by r.programme_code, r.period_code
      union all
      select 'HEADCOUNT/' || h.code, 'COUNTED', %1$s
      from roster.v_head_count_member m
      join roster.v_head_count h on h.id = m.head_count_id
      where h.on_day::timestamp at time zone 'Asia/Shanghai' < :before
      group by h.code
      union all
      select 'ASSESSMENT/' || a.code, p.measure, %1$s
      from assessment.v_candidate c
      join assessment.v_assessment a on a.id = c.assessment_id
      cross join lateral (
        values ('DUE', a.frozen_on::timestamp at time zone 'Asia/Shanghai'), ('COMPLETED', c.completed_at)
      ) p (measure, at)
      left join (
        select d.frozen_on, s.teacher_id, s.area_id, s.school_id, s.subject_id, s.ownership
        from (select distinct frozen_on from assessment.v_assessment) d
        cross join lateral roster.v_standing(d.frozen_on) s
      ) s using (frozen_on, teacher_id)
      where p.at < :before
      group by a.code, p.measure
      """;

  void countPopulations(Instant before) {
    jdbc.sql(COUNT_POPULATIONS.formatted(PRINT)).param("before", before.atOffset(UTC)).update();
  }

  /// Over all runs of a programme; under which run's dimensions is a matter of time and not recounted.
  void countProgrammes() {
    jdbc.sql(
            """
            insert into pg_temp.recounted (code, measure, persons, print)
            select code, 'COMPLETED', count(*), sum(hash_record(row (teacher_id))::bigint)
            from (
              select distinct p.code, c.teacher_id
              from pg_temp.recount_complete c
              join programme.v_programme p on p.id = c.programme_id
            ) done
            group by code
            """)
        .update();
  }

  void layOutKept(Instant before) {
    jdbc.sql(
            """
            create temp table kept on commit drop as
            select
              context_code as code, measure::text as measure, context_code in (select code from programme.v_programme) as of_programme,
              teacher_id, area_id, school_id, subject_id, ownership, sum(delta) as standing
            from milestone.v_milestone
            where at < :before
            group by context_code, measure, teacher_id, area_id, school_id, subject_id, ownership
            having sum(delta) <> 0
            """)
        .param("before", before.atOffset(UTC))
        .update();
  }

  private static final String DIFFERENCES =
      """
      select code, measure, coalesce(k.persons, 0) as kept, coalesce(r.persons, 0) as recounted
      from (
        select code, measure, sum(standing) as persons,
          sum(case when of_programme then hash_record(row (teacher_id))
            else hash_record(row (teacher_id, area_id, school_id, subject_id, ownership)) end::bigint * standing) as print
        from pg_temp.kept
        where not (of_programme and measure = 'PARTICIPATED')
          and not (measure = 'COMPLETED' and code in (select programme_code || '/' || period_code from programme.v_run))
        group by code, measure
      ) k
      full join pg_temp.recounted r using (code, measure)
      where (coalesce(k.persons, 0), k.print) is distinct from (coalesce(r.persons, 0), r.print)
      order by code, measure
      """;

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
      select r.programme_code as code, 'COMPLETED' as measure, count(*) as kept, count(distinct k.teacher_id) filter (where c.run_id is not null) as recounted
      from pg_temp.kept k
      join programme.v_run r on k.code = r.programme_code || '/' || r.period_code
      left join pg_temp.recount_complete c on c.run_id = r.id and c.teacher_id = k.teacher_id
      where k.measure = 'COMPLETED'
      group by r.programme_code
      having count(*) <> count(distinct k.teacher_id) filter (where c.run_id is not null)
      union all
      select p.code, 'PARTICIPATED', coalesce(o.persons, 0), coalesce(i.persons, 0)
      from programme.v_programme p
      left join (
        select code, sum(standing) as persons
        from pg_temp.kept
        where measure = 'PARTICIPATED'
        group by code
      ) o on o.code = p.code
      left join (
        select r.programme_code as code, count(distinct k.teacher_id) as persons
        from pg_temp.kept k
        join programme.v_run r on k.code = r.programme_code || '/' || r.period_code
        where k.measure = 'PARTICIPATED'
        group by r.programme_code
      ) i on i.code = p.code
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

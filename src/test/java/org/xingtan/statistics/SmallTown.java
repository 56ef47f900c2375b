package org.xingtan.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A town of three areas, seven schools and some ninety invented people, whose facts fall as the seed throws them. Journal and roll-ups
/// are filled here as the rooms above fill them, so that statistics can be tested alone.
public final class SmallTown {
  private final JdbcClient jdbc;
  private final long seed;

  private SmallTown(JdbcClient jdbc, long seed) {
    this.jdbc = jdbc;
    this.seed = seed;
  }

  public static void build(JdbcClient jdbc, long seed) {
    SmallTown town = new SmallTown(jdbc, seed);
    town.roster();
    town.programmes();
    town.courses();
    town.enrolments();
    town.lines();
    town.rest();
    town.rollUp();
  }

  private void roster() {
    run(
        """
        insert into roster.area (id, code, name, short_name, ordinal, kind) values
          (1, '440106', '天河区', '天河', 1, 'DISTRICT'), (2, '440114', '花都区', '花都', 2, 'DISTRICT'),
          (3, '440100-DIRECT', '市直属学校', '市直属', 3, 'DIRECT')
        """);
    run(
        """
        insert into roster.subject (id, code, name, ordinal) values
          (1, 'CHINESE', '语文', 1), (2, 'MATHEMATICS', '数学', 2), (3, 'PE', '体育', 3)
        """);
    run(
        """
        insert into roster.school (id, key, name, area_id, ownership, kind, stages, location)
        select n, 'S' || lpad(n::text, 4, '0'), '第' || n || '小学', 1 + n % 3,
          (case when n % 4 = 0 then 'PRIVATE' else 'PUBLIC' end)::roster.ownership, 'SCHOOL', '{PRIMARY}', 'URBAN'
        from generate_series(1, 7) n
        """);
    run(
        """
        insert into roster.teacher (id, number, name, sex, identity_kind, identity_masked, identity_hash, identity_cipher)
        select n, (4401000000000 + n)::text, '教师' || n, 'F', 'RESIDENT_ID', '440****0001', decode(md5(n::text), 'hex'), '\\x00'
        from generate_series(1, 90) n
        """);
    run(
        "insert into roster.head_count (id, code, name, on_day, rule) values (1, '2017-01-10', '冻结名册', '2017-01-10', '专任')");
  }

  private void programmes() {
    run(
        """
        insert into programme.programme (id, code, name, short_name, begins_on, head_count_id) values
          (1, 'IT1', '能力提升工程', '提升工程', '2015-01-01', 1), (2, 'GENERAL', '市常规远程培训', '常规培训', '2015-01-01', null),
          (3, 'IT2', '能力提升工程2.0', '提升工程2.0', '2020-01-01', null)
        """);
    run(
        """
        insert into programme.part (id, programme_id, code, name, ordinal, completion_rule, completion_minimum) values
          (1, 1, 'LEARNING', '学习社区', 1, 'COURSES', 1), (2, 1, 'RESEARCH', '研修社区', 2, 'COURSES', 1),
          (3, 2, 'COURSES', '选课学习', 1, 'HOURS', 10),
          (4, 3, 'ONLINE_STUDY', '网络研修', 1, 'HOURS', 10), (5, 3, 'SCHOOL_PRACTICE', '校本研修', 2, 'COURSES', 1),
          (6, 3, 'MICRO_ABILITY', '微能力认证', 3, 'SUBMISSIONS', 3)
        """);
    run(
        """
        insert into programme.period (id, code, name, begins_on, ends_on) values
          (1, '1701', '2017年第1期', '2017-03-01', '2017-06-30'), (2, '1702', '2017年第2期', '2017-09-01', '2017-12-31'),
          (3, '2101', '2021年第1期', '2021-07-09', '2021-08-13')
        """);
    run(
        """
        insert into programme.run (id, period_id, programme_id, reference_day, population_rule, participation_rule, completion_rule) values
          (1, 1, 1, '2017-03-01', 'NONE', 'STARTED', 'ALL_PARTS'), (2, 2, 1, '2017-09-01', 'NONE', 'STARTED', 'ALL_PARTS'),
          (3, 3, 2, '2021-07-01', 'EMPLOYED_FULL_TIME', 'PAID', 'ALL_PARTS'), (4, 3, 3, '2021-07-01', 'EMPLOYED_FULL_TIME', 'REGISTERED', 'ALL_PARTS')
        """);
    run(
        """
        insert into programme.requirement (programme_id, category, valid_from, credit_hours, note)
        values (1, 'TOTAL', '2015-01-01', 50, '到2017年底')
        """);
    run(
        """
        insert into programme.member (teacher_id, run_id, due, area_id, school_id, subject_id, ownership, staff_kind)
        select t.id, r.id, true, s.area_id, s.id, nullif((hashtextextended('subject' || t.id || r.id, :seed) & 3)::integer, 0), s.ownership, 'FULL_TIME'
        from roster.teacher t
        cross join programme.run r
        left join roster.school s on s.id = nullif(abs(hashtextextended('school' || t.id, :seed)) % 8, 0)
        """);
  }

  private void courses() {
    run(
        """
        insert into catalogue.course (id, code, title, category, subject_id, stages, credit_hours, provider, price_yuan, offered_from)
        select n, 'C' || lpad(n::text, 3, '0'), '课程' || n, case when n % 4 = 0 then 'PUBLIC_REQUIRED' else 'ELECTIVE' end, 1 + n % 3, '{}', n + 0.5, '省中心', 0, '2016-01-01'
        from generate_series(1, 12) n
        """);
    run(
        """
        insert into enrolment.section (id, run_id, part_id, course_id, code, name, kind, area_id, subject_id, opens_on)
        select r.id * 100 + c.id, r.id, p.id, c.id, 'X' || c.id, c.title,
          case p.code when 'LEARNING' then 'CLASS' when 'RESEARCH' then 'WORKSHOP' when 'SCHOOL_PRACTICE' then 'WORKSHOP' else 'COURSE' end,
          1 + c.id % 3, c.subject_id, '2017-09-03'
        from programme.run r
        join catalogue.course c on true
        join programme.part p on p.programme_id = r.programme_id and p.ordinal = 1 + c.id % 2 * (r.programme_id % 2)
        """);
  }

  private void enrolments() {
    run(
        """
        insert into enrolment.enrolment (teacher_id, run_id, course_id, attempt, section_id, selected_at, paid_at, started_at, completed_at, withdrawn_at, result)
        select m.teacher_id, m.run_id, s.course_id, 1, s.id, t.at,
          case when x.dice % 7 > 0 then t.at + interval '1 hour' end,
          case when x.dice % 5 > 0 then t.at + interval '30 hours' end,
          case when x.dice % 5 > 0 and x.dice % 3 > 0 then t.at + interval '100 hours' end,
          case when x.dice % 11 = 0 then t.at + interval '50 hours' end,
          case when x.dice % 5 > 0 and x.dice % 3 > 0 then 'PASS'::enrolment.result end
        from programme.member m
        join enrolment.section s on s.run_id = m.run_id and s.course_id <> 12
        cross join lateral (select abs(hashtextextended('seat' || m.teacher_id || '/' || s.id, :seed)) as dice) x
        cross join lateral (select
          case when m.run_id <= 2 then timestamptz '2017-09-05 08:00+08' else timestamptz '2021-07-10 08:00+08' end
            + (x.dice / 7 % 1200) * interval '1 hour' as at) t
        where x.dice % 4 = 0
        """);
  }

  private void lines() {
    run(
        """
        insert into milestone.context (code)
        select 'HEADCOUNT/2017-01-10' union all select 'IT1' union all select 'GENERAL' union all select 'IT2' union all select 'ASSESSMENT/DA'
        union all select p.code || '/' || d.code from programme.run r join programme.programme p on p.id = r.programme_id join programme.period d on d.id = r.period_id
        union all select p.code || '/' || d.code || '/' || a.code from programme.run r join programme.programme p on p.id = r.programme_id
          join programme.period d on d.id = r.period_id join programme.part a on a.programme_id = p.id
        """);
    run(
        """
        insert into milestone.milestone (teacher_id, context_id, measure, at, delta, area_id, school_id, subject_id, ownership, staff_kind, recorded_at)
        select m.teacher_id, c.id, p.measure, t.at + l.after, l.delta, m.area_id, m.school_id, m.subject_id, m.ownership, m.staff_kind, t.at
        from milestone.context c
        cross join unnest(enum_range(null::milestone.measure)) p (measure)
        join programme.member m on m.run_id = case when c.code like 'IT2%' then 4 when c.code like 'GENERAL%' then 3 when c.code = 'IT1/1701' then 1 else 2 end
        cross join lateral (select abs(hashtextextended(c.code || p.measure || m.teacher_id, :seed)) as dice) x
        cross join lateral (select
          case when m.run_id <= 2 then timestamptz '2017-08-28 00:00+08' else timestamptz '2021-07-08 00:00+08' end
            + (x.dice / 7 % 120000) * interval '37 seconds' as at) t
        cross join lateral (select interval '0' as after, 1::smallint as delta union all select interval '75 hours', -1::smallint where x.dice % 9 = 0) l
        where p.measure < 'TIMES_SELECTED' and x.dice % 3 > 0
        """);
  }

  private void rest() {
    run(
        """
        insert into workshop.duty (teacher_id, run_id, role, section_id, subject_id, area_id, school_id, from_day, until_day)
        select m.teacher_id, 2, (array['TUTOR', 'HOST', 'ASSISTANT', 'INSPECTOR'])[1 + n % 4], 200 + n % 12 + 1, 1 + n % 3, m.area_id, m.school_id,
          date '2017-09-10' + n, case when n % 5 = 0 then date '2017-10-20' end
        from generate_series(1, 40) n
        join programme.member m on m.run_id = 2 and m.teacher_id = 1 + n % 30
        """);
    run(
        "insert into assessment.assessment (id, code, programme_id, name, frozen_on) values (1, 'DA', 1, '发展测评', '2017-09-15')");
    run(
        """
        insert into assessment.area_window (assessment_id, area_id, opens_on, closes_on, extended_until) values
          (1, 1, '2017-10-16', '2017-10-26', null), (1, 2, '2017-11-09', '2017-11-30', '2017-12-01')
        """);
    run(
        "insert into award.round (id, code, programme_id, name, decided_on) values (1, 'AWARD', 1, '评优', '2017-11-01')");
    run(
        "insert into award.quota (round_id, kind, quota) values (1, 'AREA', 1), (1, 'SCHOOL', 2), (1, 'ACHIEVEMENT', 3)");
    run(
        """
        insert into award.entry (round_id, kind, number, area_id, school_id, teacher_id, title, sent_up_on)
        select 1, 'ACHIEVEMENT', n, 1 + n % 3, n, n, '成果' || n, '2017-11-02' from generate_series(1, 5) n
        """);
    run(
        """
        insert into learning.daily_count (part_id, run_id, measure, area_id, on_day, count)
        select 3, 3, x.measure, a.id, date '2021-07-10' + n, 10 + n
        from generate_series(0, 30) n cross join roster.area a cross join unnest(array['SIGN_IN', 'POST', 'HOMEWORK']) x (measure)
        """);
  }

  /// The roll-ups as their own definition makes them: every change once in every cell it counts in.
  private void rollUp() {
    run(
        """
        insert into milestone.tally (context_id, measure, cut, key1, key2, days, totals)
        select context_id, measure, cut, key1, key2, array_agg(day order by day), array_agg(total order by day)
        from (
          select change.context_id, change.measure, change.cut, change.key1, change.key2, milestone.city_day(change.at) as day,
            sum(sum(change.delta)) over (
              partition by change.context_id, change.measure, change.cut, change.key1, change.key2 order by milestone.city_day(change.at)) as total
          from (
          select context_id, measure, cut, key1, key2, at, delta from milestone.v_change
          union all
          select context_id, measure, cut, key1, key2, at, delta from enrolment.v_change
          union all
          select part.context_id, daily.measure::milestone.measure, cell.cut, cell.key1, cell.key2, daily.on_day::timestamp at time zone 'Asia/Shanghai', daily.count
          from learning.daily_count daily
          join milestone.v_part_context part on part.run_id = daily.run_id and part.part_id = daily.part_id
          cross join lateral milestone.cell(daily.measure::milestone.measure, daily.area_id, null, null, null, daily.course_id) cell
          ) change
          group by 1, 2, 3, 4, 5, 6
          having sum(change.delta) <> 0
        ) step
        group by 1, 2, 3, 4, 5
        """);
  }

  private void run(String sql) {
    jdbc.sql(sql.replace(":seed", Long.toString(seed))).update();
  }
}

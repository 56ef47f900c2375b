package org.xingtan.preparation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the readiness check asks the rooms above.
@Repository
class ReadinessStore {
  private final JdbcClient jdbc;

  ReadinessStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param examples the first few of them
  record Found(long count, List<String> examples) {}

  record ShortPart(String name, String rule, BigDecimal needed, BigDecimal offered) {}

  record SeatsShort(String name, long seats, long wanted) {}

  record PartRule(String code, String name, String rule, BigDecimal minimum) {}

  List<String> otherPeriodsStudying(short run) {
    return jdbc.sql(
            """
            select distinct o.period_code
            from programme.v_run r
            join programme.v_run o on o.programme_id = r.programme_id and o.id <> r.id
            join programme.v_study_window w on w.run_id = r.id and w.kind = 'STUDY'
            join programme.v_study_window x on x.run_id = o.id and x.kind = 'STUDY'
            where r.id = :run
              and x.opens_at < w.closes_at
              and w.opens_at < x.closes_at
              and (w.area_id is null or x.area_id is null or w.area_id = x.area_id)
            order by o.period_code
            """)
        .param("run", run)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /// Parts whose rule asks for more courses or hours than are on offer in the run.
  List<ShortPart> shortParts(short run) {
    return jdbc.sql(
            """
            select p.name, p.completion_rule, p.completion_minimum, coalesce(o.offered, 0) as offered
            from programme.v_run r
            join programme.v_part p on p.programme_id = r.programme_id
            left join lateral (
              select case p.completion_rule when 'HOURS' then sum(c.credit_hours) else count(*) end as offered
              from catalogue.v_course c
              where c.id in (select s.course_id from enrolment.v_section s where s.run_id = r.id and s.part_id = p.id)
            ) o on true
            where r.id = :run
              and p.completion_rule in ('COURSES', 'HOURS')
              and coalesce(o.offered, 0) < p.completion_minimum
            order by p.ordinal
            """)
        .param("run", run)
        .query((row, number) ->
            new ShortPart(
                row.getString("name"),
                row.getString("completion_rule"),
                row.getBigDecimal("completion_minimum"),
                row.getBigDecimal("offered")))
        .list();
  }

  /// Classes without a tutor and workshops without a host.
  Optional<Found> withoutTutor(short run) {
    return found(
        """
        select s.code || ' ' || s.name as example
        from enrolment.v_section s
        where s.run_id = :run
          and s.kind in ('CLASS', 'WORKSHOP')
          and not exists (
            select
            from workshop.v_duty d
            where d.section_id = s.id
              and d.role = case s.kind when 'CLASS' then 'TUTOR' else 'HOST' end
          )
        """,
        run);
  }

  Optional<Found> notOnOffer(short run) {
    return found(
        """
        select c.code || ' ' || c.title as example
        from programme.v_run r
        join enrolment.v_section s on s.run_id = r.id
        join catalogue.v_course c on c.id = s.course_id
        where r.id = :run
          and (c.offered_from > r.ends_on or c.retired_on <= r.begins_on)
        group by c.id, c.code, c.title
        """,
        run);
  }

  Optional<Found> withoutContent(short run) {
    return found(
        """
        select c.code || ' ' || c.title as example
        from enrolment.v_section s
        join catalogue.v_course c on c.id = s.course_id
        where s.run_id = :run
          and c.content_address is null
        group by c.id, c.code, c.title
        """,
        run);
  }

  /// Sections that open only after the selection has closed for those they are for.
  Optional<Found> openingLate(short run) {
    return found(
        """
        select s.code || ' ' || s.name as example
        from enrolment.v_section s
        where s.run_id = :run
          and s.opens_on > (
            select max(w.closes_at)::date
            from programme.v_study_window w
            where w.run_id = s.run_id
              and w.kind = 'SELECTION'
              and (w.area_id is null or s.area_id is null or w.area_id = s.area_id)
          )
        """,
        run);
  }

  Optional<Found> priced(short run) {
    return found(
        """
        select c.code || ' ' || c.title as example
        from enrolment.v_section s
        join catalogue.v_course c on c.id = s.course_id
        where s.run_id = :run
          and c.price_yuan > 0
        group by c.id, c.code, c.title
        """,
        run);
  }

  /// Sections whose areas have more seats together than the section itself, or whose schools have more than their area.
  Optional<Found> quotasAbove(short run) {
    return found(
        """
        select s.code || ' ' || s.name as example
        from enrolment.v_section s
        join lateral (
          select
            sum(p.seats) filter (where p.level = 'AREA') > s.capacity as areas_above,
            bool_or(p.level = 'AREA' and p.seats < (
              select sum(q.seats)
              from selection.v_pool q
              join roster.v_school h on h.id = q.unit_id
              where q.section_id = s.id
                and q.level = 'SCHOOL'
                and h.area_id = p.unit_id
            )) as schools_above
          from selection.v_pool p
          where p.section_id = s.id
        ) o on o.areas_above or o.schools_above
        where s.run_id = :run
        """,
        run);
  }

  /// Seats of a part against the persons due times the courses each of them needs there.
  List<SeatsShort> seatsShort(short run) {
    return jdbc.sql(
            """
            select p.name, o.seats, ceil(d.due * p.completion_minimum)::bigint as wanted
            from programme.v_run r
            join programme.v_part p on p.programme_id = r.programme_id and p.completion_rule = 'COURSES'
            join lateral (
              select sum(s.capacity) as seats
              from enrolment.v_section s
              where s.run_id = r.id
                and s.part_id = p.id
              having bool_and(s.capacity is not null)
            ) o on true
            cross join lateral (
              select count(*) as due
              from programme.v_member m
              where m.run_id = r.id
                and m.due
            ) d
            where r.id = :run
              and o.seats < d.due * p.completion_minimum
            order by p.ordinal
            """)
        .param("run", run)
        .query((row, number) ->
            new SeatsShort(row.getString("name"), row.getLong("seats"), row.getLong("wanted")))
        .list();
  }

  List<PartRule> rules(short run) {
    return jdbc.sql(
            """
            select p.code, p.name, p.completion_rule, p.completion_minimum
            from programme.v_run r
            join programme.v_part p on p.programme_id = r.programme_id
            where r.id = :run
            order by p.ordinal
            """)
        .param("run", run)
        .query((row, number) ->
            new PartRule(
                row.getString("code"),
                row.getString("name"),
                row.getString("completion_rule"),
                row.getBigDecimal("completion_minimum")))
        .list();
  }

  /// Schools that are open on the first day and have no administrator then.
  Optional<Found> schoolsWithoutAdministrator(short run) {
    return found(
        """
        select s.name as example
        from programme.v_run r
        join roster.v_school s on s.closed_on is null or s.closed_on > r.begins_on
        where r.id = :run
          and not exists (
            select
            from identity.v_post p
            where p.role = 'SCHOOL_ADMINISTRATOR'
              and p.scope_school = s.id
              and p.valid_from <= r.begins_on
              and coalesce(p.valid_until > r.begins_on, true)
          )
        """,
        run);
  }

  boolean hasRequirement(short run) {
    return jdbc.sql(
            """
            select exists (
              select
              from programme.v_run r
              join programme.v_requirement q on q.programme_id = r.programme_id
              where r.id = :run
                and q.valid_from <= r.ends_on
                and coalesce(q.valid_until > r.begins_on, true)
            )
            """)
        .param("run", run)
        .query(Boolean.class)
        .single();
  }

  /// How many there are, and the first three of them.
  private Optional<Found> found(String examples, short run) {
    Found found =
        jdbc.sql(
                """
                select count(*) as found, coalesce(array_agg(example order by place) filter (where place <= 3), '{}') as examples
                from (
                  select example, row_number() over (order by example) as place
                  from (%s) e
                ) f
                """
                    .formatted(examples))
            .param("run", run)
            .query((row, number) ->
                new Found(
                    row.getLong("found"), List.of((String[]) row.getArray("examples").getArray())))
            .single();
    return found.count() == 0 ? Optional.empty() : Optional.of(found);
  }
}

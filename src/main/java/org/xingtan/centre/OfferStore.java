package org.xingtan.centre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sections on offer, as they stand for one person in a run.
@Repository
class OfferStore {
  static final RowMapper<OfferLine> LINE =
      (row, number) ->
          new OfferLine(
              row.getInt("section_id"),
              course(row),
              row.getString("run_name"),
              row.getString("part_name"),
              row.getObject("seats_left", Integer.class),
              row.getInt("queue"),
              row.getBoolean("fits"),
              row.getString("state"));

  private static final String OFFERS =
      """
      select
        o.section_id, o.course_code, o.title, o.section_name, o.category, b.name as subject, o.stages, o.provider, o.credit_hours, o.price_yuan,
        o.programme_name || ' ' || o.period_name as run_name, o.part_name, coalesce(p.seats_left, case when not p.known then o.capacity end) as seats_left,
        p.queue, f.fits, s.state
      from programme.v_member m
      join selection.v_section_offer o on o.run_id = m.run_id
      left join roster.v_subject b on b.id = o.wanted_subject_id
      cross join lateral (
        select coalesce(o.wanted_subject_id = m.subject_id, true) and (o.stages = '{}' or m.stage is null or m.stage::text = any (o.stages)) as fits
      ) f
      cross join lateral (
        select min(greatest(l.seats - l.taken, 0)) as seats_left, coalesce(max(l.waiting), 0) as queue, count(*) > 0 as known
        from selection.v_pool l
        where l.section_id = o.section_id
          and (
            l.level = 'SECTION'
            or l.level = 'AREA' and l.unit_id = m.area_id
            or l.level = 'SCHOOL' and l.unit_id = m.school_id
          )
      ) p
      cross join lateral (
        select case
          when exists (
            select
            from enrolment.v_enrolment e
            where e.teacher_id = m.teacher_id
              and e.run_id = m.run_id
              and e.course_id = o.course_id
              and e.withdrawn_at is null
          ) then 'HELD'
          when exists (
            select
            from selection.v_waiting w
            where w.teacher_id = m.teacher_id
              and w.section_id = o.section_id
          ) then 'WAITING'
          when exists (
            select
            from centre.basket k
            where k.teacher_id = m.teacher_id
              and k.section_id = o.section_id
          ) then 'BASKET'
          else ''
        end as state
      ) s
      where m.teacher_id = :teacher
        and coalesce(o.section_area_id = m.area_id, true)
      """;

  private static final String FILTERED =
      """
        and m.run_id = :run
        and (:part = '' or o.part_code = :part)
        and (:fit = 'ALL' or f.fits)
        and (:category = '' or o.category = :category)
        and (:fee = '' or (o.price_yuan = 0) = (:fee = 'FREE'))
        and (:hours = '' or o.credit_hours <= cast(nullif(:hours, '') as numeric))
        and (:seats = '' or coalesce(p.seats_left, case when not p.known then o.capacity end, 1) > 0)
        and (:q = '' or strpos(lower(o.title || ' ' || o.section_name || ' ' || o.course_code || ' ' || o.provider), lower(:q)) > 0)
        and coalesce(o.retired_on > :today, true)
        and o.opens_on <= :today
      order by
        f.fits desc, (o.wanted_subject_id is not null) desc, (coalesce(p.seats_left, 1) > 0) desc, o.title, o.section_id
      limit :limit offset :offset
      """;

  private final JdbcClient jdbc;

  OfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static OfferLine.Course course(ResultSet row) throws SQLException {
    return new OfferLine.Course(
        row.getString("course_code"),
        row.getString("title"),
        row.getString("section_name"),
        row.getString("category"),
        row.getString("subject"),
        List.of((String[]) row.getArray("stages").getArray()),
        row.getString("provider"),
        row.getBigDecimal("credit_hours"),
        row.getBigDecimal("price_yuan"));
  }

  /// One line more than the page shows, to know whether another follows.
  List<OfferLine> find(int teacher, int run, OfferFilter filter, LocalDate today) {
    return jdbc.sql(OFFERS + FILTERED)
        .param("teacher", teacher)
        .param("run", run)
        .param("part", filter.part())
        .param("fit", filter.fit())
        .param("category", filter.category())
        .param("fee", filter.fee())
        .param("hours", filter.hours())
        .param("seats", filter.seats())
        .param("q", filter.q())
        .param("today", today)
        .param("limit", OfferFilter.PAGE + 1)
        .param("offset", (filter.page() - 1) * OfferFilter.PAGE)
        .query(LINE)
        .list();
  }

  /// An array, because sections are then looked up by key; a join would be made after all that is on offer was put together.
  List<OfferLine> basket(int teacher) {
    return jdbc.sql(
            OFFERS
                + """
                  and o.section_id = any (array(
                    select section_id
                    from centre.basket
                    where teacher_id = :teacher
                  ))
                order by o.title, o.section_id
                """)
        .param("teacher", teacher)
        .query(LINE)
        .list();
  }

  /// What could be taken instead: the same part of the same run.
  List<OfferLine> instead(int teacher, int section, LocalDate today) {
    return jdbc.sql(
            OFFERS
                + """
                  and (o.run_id, o.part_id) in (
                    select run_id, part_id
                    from enrolment.v_section
                    where id = :section
                  )
                  and s.state in ('', 'BASKET')
                  and f.fits
                  and coalesce(p.seats_left, case when not p.known then o.capacity end, 1) > 0
                  and coalesce(o.retired_on > :today, true)
                  and o.opens_on <= :today
                order by (o.wanted_subject_id is not null) desc, o.title, o.section_id
                limit 100
                """)
        .param("teacher", teacher)
        .param("section", section)
        .param("today", today)
        .query(LINE)
        .list();
  }
}

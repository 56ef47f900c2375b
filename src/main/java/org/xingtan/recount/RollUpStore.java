package org.xingtan.recount;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cells of the roll-ups on every day against what they are sums of. Contexts without any difference are not listed.
///
/// Context, measure, cut, keys and day of a cell are one number here: millions of them are counted several times faster than seven columns,
/// and by all processors, because the planner expects few values of a column that `unnest` makes. Days are told by the offset of the
/// city, which has had no summer time since 1991: its name costs four times as much.
@Repository
class RollUpStore {
  private final JdbcClient jdbc;

  RollUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many keys there may be, above the highest that is.
  ///
  /// @param key1s areas or courses
  /// @param key2s schools, or three ownerships for each subject
  private record Radix(long key1s, long key2s) {
    /// `%s` is a series: context and measure as one number.
    String cell(int cut, String key1, String key2) {
      return "(((series * 4 + %d) * %d + %s) * %d + %s) * 131072"
          .formatted(cut, key1s, key1, key2s, key2);
    }
  }

  private static final int AREA_OWNERSHIP = 0;
  private static final int AREA_SUBJECT = 1;
  private static final int SCHOOL = 2;
  private static final int COURSE = 3;

  private static final RowMapper<Radix> RADIX =
      (row, number) -> new Radix(row.getLong("key1s"), row.getLong("key2s"));

  private static final String FIND_RADIX =
      """
      select
        greatest((select max(id) from roster.v_area), (select max(id) from catalogue.v_course), 0) + 1 as key1s,
        greatest((select max(id) from roster.v_school), (select max(id) * 3 + 2 from roster.v_subject), 2) + 1 as key2s
      """;

  /// In these contexts.
  List<Difference> differences(List<Integer> contexts) {
    Radix radix = jdbc.sql(FIND_RADIX).query(RADIX).single();
    jdbc.sql("drop table if exists pg_temp.recount_cell, pg_temp.recount_time").update();
    Integer[] keys = contexts.toArray(Integer[]::new);
    layOutLines(radix, keys);
    layOutTimes(radix, keys);
    takeBackWithdrawn(radix, keys);
    return compare(radix, keys);
  }

  private static final String MEASURES =
      "unnest(enum_range(null::milestone.measure)) with ordinality s (measure, place)";

  private static final String LINES =
      """
      create temp table recount_cell on commit drop as
      select key, sum(delta)::integer as delta
      from (
        select unnest(array[%1$s + day, %2$s + day, %3$s + day]) as key, delta
        from (
          select
            unnest(array[l.context_id * 32::bigint + s.place]) as series,
            coalesce(l.area_id, 0) as area,
            case l.ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end as ownership,
            coalesce(l.subject_id, 0) as subject,
            coalesce(l.school_id, 0) as school,
            (l.at at time zone interval '8 hours')::date - date '1899-01-01' as day,
            l.delta
          from milestone.v_milestone l
          join %4$s on s.measure = l.measure
          where l.context_id = any (:contexts)
        ) line
      ) counted
      group by key
      """;

  private void layOutLines(Radix radix, Integer[] contexts) {
    jdbc.sql(
            LINES.formatted(
                radix.cell(AREA_OWNERSHIP, "area", "ownership"),
                radix.cell(AREA_SUBJECT, "area", "subject"),
                radix.cell(SCHOOL, "area", "school"),
                MEASURES))
        .param("contexts", contexts)
        .update();
  }

  /// By persons, area, subject and ownership are told apart at once, in the place of subjects.
  private static final String ENROLMENTS =
      """
      select
        unnest(array[%1$s]) as persons,
        %2$s as courses,
        (withdrawn_at at time zone interval '8 hours')::date - date '1899-01-01' as withdrawn,
        case when selected_at < coalesce(withdrawn_at, 'infinity') then (selected_at at time zone interval '8 hours')::date - date '1899-01-01' end as selected,
        case when paid_at < coalesce(withdrawn_at, 'infinity') then (paid_at at time zone interval '8 hours')::date - date '1899-01-01' end as paid,
        case when started_at < coalesce(withdrawn_at, 'infinity') then (started_at at time zone interval '8 hours')::date - date '1899-01-01' end as started,
        case when completed_at < coalesce(withdrawn_at, 'infinity') then (completed_at at time zone interval '8 hours')::date - date '1899-01-01' end as completed
      from (
        select
          e.course_id, e.selected_at, e.paid_at, e.started_at, e.completed_at, e.withdrawn_at, c.context_id * 32::bigint + s.place as series, coalesce(e.area_id, 0) as area,
          coalesce(e.subject_id, 0) * 3 + case e.ownership when 'PUBLIC' then 1 when 'PRIVATE' then 2 else 0 end as person
        from enrolment.v_enrolment e
        join milestone.v_part_context c on c.run_id = e.run_id and c.part_id = e.part_id
        join %3$s on s.measure = 'TIMES_SELECTED'
        where c.context_id = any (:contexts)
      ) enrolment
      """;

  private static String enrolments(Radix radix) {
    return ENROLMENTS.formatted(
        radix.cell(AREA_SUBJECT, "area", "person"), radix.cell(COURSE, "course_id", "0"), MEASURES);
  }

  /// The keys of an enrolment's moments on their days, or on the day named; measures follow each other.
  private static String moments(Radix radix, String... days) {
    long measure = 4 * radix.key1s() * radix.key2s() * 131072;
    StringBuilder keys = new StringBuilder();
    for (String by : List.of("persons", "courses")) {
      for (int place = 0; place < days.length; place++) {
        keys.append(keys.isEmpty() ? "" : ", ")
            .append("%s + %d + %s".formatted(by, place * measure, days[place]));
      }
    }
    return keys.toString();
  }

  private void layOutTimes(Radix radix, Integer[] contexts) {
    jdbc.sql(
            """
            create temp table recount_time on commit drop as
            select key, count(*)::integer as delta
            from (
              select unnest(array[%s]) as key
              from (
                %s
              ) moment
            ) counted
            where key is not null
            group by key
            """
                .formatted(
                    moments(radix, "selected", "paid", "started", "completed"), enrolments(radix)))
        .param("contexts", contexts)
        .update();
  }

  /// Withdrawn before something happened, it never counted; otherwise it counts until then.
  private void takeBackWithdrawn(Radix radix, Integer[] contexts) {
    jdbc.sql(
            """
            insert into pg_temp.recount_time (key, delta)
            select key, -count(*)::integer
            from (
              select unnest(array[%s]) as key
              from (
                %s
                where withdrawn_at is not null
              ) moment
            ) counted
            where key is not null
            group by key
            """
                .formatted(
                    moments(
                        radix,
                        "selected * 0 + withdrawn",
                        "paid * 0 + withdrawn",
                        "started * 0 + withdrawn",
                        "completed * 0 + withdrawn"),
                    enrolments(radix)))
        .param("contexts", contexts)
        .update();
  }

  private static final String COMPARE =
      """
      select
        c.code,
        (enum_range(null::milestone.measure))[different.cell / %1$d %% 32] as measure,
        (array['AREA_OWNERSHIP', 'AREA_SUBJECT', 'SCHOOL', 'COURSE'])[1 + different.cell / (%1$d / 4) %% 4] as cut,
        sum(kept) as kept,
        sum(recounted) as recounted
      from (
        select key / 131072 as cell, sum(kept) as kept, sum(recounted) as recounted
        from (
          select %2$s + (day - date '1899-01-01') as key, delta as kept, 0 as recounted
          from (
            select
              t.context_id * 32::bigint + s.place as series, t.key1, t.key2, t.day, t.delta,
              case t.cut when 'AREA_OWNERSHIP' then 0 when 'AREA_SUBJECT' then 1 when 'SCHOOL' then 2 else 3 end as cut
            from milestone.v_tally t
            join %3$s on s.measure = t.measure
            where t.context_id = any (:contexts)
          ) tally
          union all
          select key, 0, delta
          from pg_temp.recount_cell
          union all
          select of_time.key, 0, of_time.delta
          from (
            select key, delta, key / 131072 / %4$d / %5$d %% 4 as cut, key / 131072 %% %4$d as key2
            from pg_temp.recount_time
          ) t
          cross join lateral (
            select t.key, t.delta
            where t.cut = 3
            union all
            select t.key - (t.key2 - t.key2 / 3) * 131072, t.delta
            where t.cut = 1
            union all
            select t.key - %8$d - (t.key2 - t.key2 %% 3) * 131072, t.delta
            where t.cut = 1
          ) of_time
          union all
          select unnest(array[%6$s, %7$s]) + (on_day - date '1899-01-01'), 0, count
          from (
            select c.context_id * 32::bigint + s.place as series, coalesce(d.area_id, 0) as area, coalesce(d.course_id, 0) as course, d.on_day, d.count
            from learning.v_daily_count d
            join milestone.v_part_context c on c.run_id = d.run_id and c.part_id = d.part_id
            join %3$s on s.measure = d.measure::milestone.measure
            where c.context_id = any (:contexts)
          ) pieces
        ) both_sides
        group by key
        having sum(kept) <> sum(recounted)
      ) different
      join milestone.v_context c on c.id = different.cell / (%1$d * 32)
      group by c.code, 2, 3
      order by 3, c.code, 2
      """;

  private List<Difference> compare(Radix radix, Integer[] contexts) {
    return jdbc.sql(
            COMPARE.formatted(
                4 * radix.key1s() * radix.key2s(),
                "(((series * 4 + cut) * %d + key1) * %d + key2) * 131072"
                    .formatted(radix.key1s(), radix.key2s()),
                MEASURES,
                radix.key2s(),
                radix.key1s(),
                radix.cell(AREA_OWNERSHIP, "area", "0"),
                radix.cell(COURSE, "course", "0"),
                radix.key1s() * radix.key2s() * 131072))
        .param("contexts", contexts)
        .query((row, number) ->
            new Difference(
                "roll-up " + row.getString("cut"),
                row.getString("code"),
                row.getString("measure"),
                row.getLong("kept"),
                row.getLong("recounted")))
        .list();
  }
}

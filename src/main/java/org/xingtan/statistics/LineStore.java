package org.xingtan.statistics;

import static java.time.ZoneOffset.UTC;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts from the lines themselves, for cuts that no roll-up knows.
@Repository
class LineStore {
  private final JdbcClient jdbc;

  LineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Sum> persons(Question question, Collection<CountedSet> sets) {
    return jdbc.sql(
            """
            select line.context_code, line.measure::text,
              case :by
                when 'AREA' then coalesce(line.area_id, 0)
                when 'SCHOOL' then coalesce(line.school_id, 0)
                when 'SUBJECT' then line.subject_key
                when 'OWNERSHIP' then line.ownership_key
                else 0
              end as key,
              sum(line.delta) as sum
            from statistics.v_line line
            where line.context_id = any(array(select id from milestone.v_context where code = any(:contexts)))
              and line.measure = any(:measures::milestone.measure[])
              and line.at < :before
              and (:area::integer is null or line.area_id = :area or (:area = 0 and line.area_id is null))
              and (:school::integer is null or line.school_id = :school or (:school = 0 and line.school_id is null))
              and (:subject::integer is null or line.subject_key = :subject)
              and (:ownership::integer is null or line.ownership_key = :ownership)
            group by 1, 2, 3
            """)
        .param("by", by(question))
        .param("contexts", RollUpStore.contexts(sets))
        .param("measures", RollUpStore.measures(sets))
        .param("before", question.asOf().before().atOffset(UTC))
        .params(question.selection().parameters())
        .query(RollUpStore.SUM)
        .list();
  }

  /// @param category of the course; null for all
  List<Sum> personTimes(Question question, @Nullable String category, Collection<CountedSet> sets) {
    return jdbc.sql(
            """
            select point.context_code, point.measure,
              case :by
                when 'AREA' then coalesce(point.area_id, 0)
                when 'SCHOOL' then coalesce(point.school_id, 0)
                when 'SUBJECT' then point.subject_key
                when 'OWNERSHIP' then point.ownership_key
                when 'COURSE' then point.course_id
                else 0
              end as key,
              count(*) as sum
            from statistics.person_times(:contexts, :measures, null, :before, :category, :area, :school, :subject, :ownership) point
            group by 1, 2, 3
            """)
        .param("by", by(question))
        .param("category", category)
        .param("contexts", RollUpStore.contexts(sets))
        .param("measures", RollUpStore.measures(sets))
        .param("before", question.asOf().before().atOffset(UTC))
        .params(question.selection().parameters())
        .query(RollUpStore.SUM)
        .list();
  }

  private static String by(Question question) {
    Dimension by = question.by();
    return by == null ? "" : by.name();
  }
}

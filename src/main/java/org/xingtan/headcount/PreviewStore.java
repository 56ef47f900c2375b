package org.xingtan.headcount;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.roster.HeadCountRule;

/// Who would count and who would not.
@Repository
class PreviewStore {
  private final JdbcClient jdbc;

  PreviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param area nothing for who counts without a school
  record AreaCount(@Nullable String area, int members) {}

  record LeftOut(String why, int persons) {}

  record Person(int id, String number, String name, @Nullable String school) {}

  List<AreaCount> byArea(HeadCountRule rule) {
    return jdbc.sql(
            """
            select a.name as area, count(*) as members
            from roster.v_counted(:day, :full_time_only, :without_institutes, :public_only) c
            left join roster.v_area a on a.id = c.area_id
            where c.left_out is null
            group by a.ordinal, a.id, a.name
            order by a.ordinal nulls last, a.id
            """)
        .params(parameters(rule))
        .query((row, number) -> new AreaCount(row.getString("area"), row.getInt("members")))
        .list();
  }

  List<LeftOut> leftOut(HeadCountRule rule) {
    return jdbc.sql(
            """
            select c.left_out, count(*) as persons
            from roster.v_counted(:day, :full_time_only, :without_institutes, :public_only) c
            where c.left_out is not null
            group by c.left_out
            order by count(*) desc, c.left_out
            """)
        .params(parameters(rule))
        .query((row, number) -> new LeftOut(row.getString("left_out"), row.getInt("persons")))
        .list();
  }

  /// Those left out for a reason, by key, after one.
  List<Person> names(HeadCountRule rule, String why, int after, int limit) {
    return jdbc.sql(
            """
            select t.id, t.number, t.name, s.name as school
            from roster.v_counted(:day, :full_time_only, :without_institutes, :public_only) c
            join roster.v_teacher t on t.id = c.teacher_id
            left join roster.v_school s on s.id = c.school_id
            where c.left_out = :why
              and c.teacher_id > :after
            order by c.teacher_id
            limit :limit
            """)
        .params(parameters(rule))
        .param("why", why)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) ->
            new Person(
                row.getInt("id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("school")))
        .list();
  }

  private static Map<String, Object> parameters(HeadCountRule rule) {
    return Map.of(
        "day", rule.day(),
        "full_time_only", rule.fullTimeOnly(),
        "without_institutes", rule.withoutInstitutes(),
        "public_only", rule.publicOnly());
  }
}

package org.xingtan.duplicate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;

/// Pairs that may be one person, both of them within the scope.
@Repository
class PairStore {
  /// Each pair carries what is shown of both: joined to the people once more, the planner, which expects one of them, tried all pairs of all people.
  private static final String PAIRS =
      """
      with kept as (
        select t.id, t.number, t.name, n.mobile_hash, t.school_id, s.name as school
        from roster.v_teacher t
        join roster.v_sign_in_number n on n.number = t.number
        left join roster.v_school s on s.id = t.school_id
        where t.id not in (select m.teacher_id from roster.v_merger m)
          and (:scope_area::smallint is null or t.area_id = :scope_area)
          and (:scope_school::integer is null or t.school_id = :scope_school)
          and (:scope_teacher::integer is null or t.id = :scope_teacher)
      ),
      pair as (
        select a.id as first, b.id as second, 'MOBILE' as why, a.number, a.name, a.school, b.number as other_number,
          b.name as other_name, b.school as other_school
        from kept a
        join kept b on b.mobile_hash = a.mobile_hash and b.id > a.id
        union all
        select a.id, b.id, 'NAME', a.number, a.name, a.school, b.number, b.name, b.school
        from kept a
        join kept b on b.name = a.name and b.school_id = a.school_id and b.id > a.id
        where a.mobile_hash is distinct from b.mobile_hash or a.mobile_hash is null
      )
      select first, second, why, number, name, school, other_number, other_name, other_school
      from pair
      where (first, second) > (:after_first, :after_second)
      order by first, second
      limit :limit
      """;

  private static final String PERSON =
      """
      select t.id, t.number, t.name, t.identity_masked, t.mobile_masked, s.name as school,
        (
          select count(*)
          from roster.v_employment c
          where c.teacher_id = t.id
        ) as spells
      from roster.v_teacher t
      left join lateral (
        select l.school_id, l.area_id
        from roster.v_employment l
        where l.teacher_id = t.id
        order by l.from_day desc
        limit 1
      ) e on true
      left join roster.v_school s on s.id = e.school_id
      where t.number = :number
        and t.id not in (select m.teacher_id from roster.v_merger m)
        and (:scope_area::smallint is null or e.area_id = :scope_area)
        and (:scope_school::integer is null or e.school_id = :scope_school)
        and (:scope_teacher::integer is null or t.id = :scope_teacher)
      """;

  private final JdbcClient jdbc;

  PairStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param why MOBILE or NAME
  record Pair(int first, int second, String why, Named one, Named other) {}

  record Named(String number, String name, @Nullable String school) {}

  record Person(
      int id,
      String number,
      String name,
      String identity,
      @Nullable String mobile,
      @Nullable String school,
      int spells) {}

  /// After a pair; in order of keys.
  List<Pair> pairs(Scope scope, int afterFirst, int afterSecond, int limit) {
    return jdbc.sql(PAIRS)
        .params(scope.parameters())
        .param("after_first", afterFirst)
        .param("after_second", afterSecond)
        .param("limit", limit)
        .query((row, number) ->
            new Pair(
                row.getInt("first"),
                row.getInt("second"),
                row.getString("why"),
                new Named(row.getString("number"), row.getString("name"), row.getString("school")),
                new Named(
                    row.getString("other_number"),
                    row.getString("other_name"),
                    row.getString("other_school"))))
        .list();
  }

  /// Who was not merged before, and whose latest school lies in the scope.
  Optional<Person> person(String number, Scope scope) {
    return jdbc.sql(PERSON)
        .params(scope.parameters())
        .param("number", number)
        .query((row, at) ->
            new Person(
                row.getInt("id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("identity_masked"),
                row.getString("mobile_masked"),
                row.getString("school"),
                row.getInt("spells")))
        .optional();
  }
}

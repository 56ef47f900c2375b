package org.xingtan.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.Scope;
import org.xingtan.staffing.StaffMember.Workplace;

/// Who is kept, within a scope: whose latest spell of employment lies in it.
@Repository
class StaffStore {
  private static final String MEMBER =
      """
      select
        t.id, t.number, t.name, t.sex, t.identity_kind, t.identity_masked, t.mobile_masked, e.from_day, e.to_day, e.school_id,
        s.key as school_key, s.name as school, e.area_id, a.name as area, e.staff_kind, e.subject_id, b.name as subject, e.stage
      from roster.v_teacher t
      left join lateral (
        select l.from_day, l.to_day, l.school_id, l.area_id, l.staff_kind, l.subject_id, l.stage
        from roster.v_employment l
        where l.teacher_id = t.id
        order by l.from_day desc
        limit 1
      ) e on true
      left join roster.v_school s on s.id = e.school_id
      left join roster.v_area a on a.id = e.area_id
      left join roster.v_subject b on b.id = e.subject_id
      """;

  private final JdbcClient jdbc;

  StaffStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StaffMember> find(String number, Scope scope) {
    return jdbc.sql(
            MEMBER
                + """
                where t.id = (select n.teacher_id from roster.v_sign_in_number n where n.number = :number)
                  and (:scope_area::smallint is null or e.area_id = :scope_area)
                  and (:scope_school::integer is null or e.school_id = :scope_school)
                  and (:scope_teacher::integer is null or t.id = :scope_teacher)
                """)
        .params(scope.parameters())
        .param("number", number)
        .query((row, at) -> member(row))
        .optional();
  }

  /// Somebody whom no school employs, wherever they were last: number and name must both be right.
  Optional<StaffMember> findLeaver(String number, String name) {
    return jdbc.sql(
            MEMBER
                + """
                where t.number = :number
                  and t.name = :name
                  and e.to_day is not null
                """)
        .param("number", number)
        .param("name", name)
        .query((row, at) -> member(row))
        .optional();
  }

  /// A school by its key, name or identifier; within the scope.
  Optional<Workplace> school(String typed, Scope scope) {
    List<Workplace> found =
        jdbc.sql(
                """
                select s.id, s.key, s.name, s.area_id, a.name as area
                from roster.v_school s
                join roster.v_area a on a.id = s.area_id
                where (s.key = :typed or s.name = :typed or s.identifier = :typed)
                  and (:scope_area::smallint is null or s.area_id = :scope_area)
                  and (:scope_school::integer is null or s.id = :scope_school)
                  and :scope_teacher::integer is null
                limit 2
                """)
            .params(scope.parameters())
            .param("typed", typed)
            .query((row, number) ->
                new Workplace(
                    row.getInt("id"),
                    row.getString("key"),
                    row.getString("name"),
                    row.getShort("area_id"),
                    row.getString("area")))
            .list();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  Workplace school(int school) {
    return jdbc.sql(
            """
            select s.id, s.key, s.name, s.area_id, a.name as area
            from roster.v_school s
            join roster.v_area a on a.id = s.area_id
            where s.id = :school
            """)
        .param("school", school)
        .query((row, number) ->
            new Workplace(
                row.getInt("id"),
                row.getString("key"),
                row.getString("name"),
                row.getShort("area_id"),
                row.getString("area")))
        .single();
  }

  private static StaffMember member(ResultSet row) throws SQLException {
    return new StaffMember(
        row.getInt("id"),
        row.getString("number"),
        row.getString("name"),
        row.getString("sex"),
        row.getString("identity_kind"),
        row.getString("identity_masked"),
        row.getString("mobile_masked"),
        latest(row));
  }

  private static StaffMember.@Nullable Latest latest(ResultSet row) throws SQLException {
    @Nullable LocalDate from = row.getObject("from_day", LocalDate.class);
    if (from == null) {
      return null;
    }
    return new StaffMember.Latest(
        from,
        row.getObject("to_day", LocalDate.class),
        row.getObject("school_id") == null
            ? null
            : new Workplace(
                row.getInt("school_id"),
                row.getString("school_key"),
                row.getString("school"),
                row.getShort("area_id"),
                row.getString("area")),
        row.getString("staff_kind"),
        row.getObject("subject_id", Short.class),
        row.getString("subject"),
        row.getString("stage"));
  }
}

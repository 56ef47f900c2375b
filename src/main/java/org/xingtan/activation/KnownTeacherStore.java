package org.xingtan.activation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.identity.KnownTeachers;
import org.xingtan.identity.PersonalData;

@Repository
class KnownTeacherStore implements KnownTeachers {
  private static final RowMapper<KnownTeacher> TEACHER =
      (row, number) ->
          new KnownTeacher(
              row.getInt("id"),
              row.getString("number"),
              row.getString("name"),
              row.getString("school"));

  private final JdbcClient jdbc;
  private final PersonalData personalData;

  KnownTeacherStore(JdbcClient jdbc, PersonalData personalData) {
    this.jdbc = jdbc;
    this.personalData = personalData;
  }

  /// People type `x` for the check character, and blanks between groups of digits.
  @Override
  public List<Integer> typed(String number) {
    String folded = number.toUpperCase(Locale.ROOT).replace(" ", "");
    return jdbc.sql(
            """
            select teacher_id
            from roster.v_sign_in_number
            where number = :number
            union
            select teacher_id
            from roster.v_sign_in_number
            where identity_hash = :hash
            union
            select teacher_id
            from roster.v_sign_in_number
            where mobile_hash = :hash
            limit 2
            """)
        .param("number", folded)
        .param("hash", personalData.hash(folded))
        .query((row, at) -> row.getInt(1))
        .list();
  }

  @Override
  public Optional<KnownTeacher> find(int teacher) {
    return jdbc.sql(
            """
            select t.id, t.number, t.name, coalesce(s.name, '') as school
            from roster.v_teacher t
            left join lateral (
              select e.school_id
              from roster.v_employment e
              where e.teacher_id = t.id
              order by e.from_day desc
              limit 1
            ) e on true
            left join roster.v_school s on s.id = e.school_id
            where t.id = :teacher
            """)
        .param("teacher", teacher)
        .query(TEACHER)
        .optional();
  }
}

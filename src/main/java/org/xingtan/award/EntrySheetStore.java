package org.xingtan.award;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.PlainIntake;
import org.xingtan.intake.Problem;

@Repository
class EntrySheetStore implements PlainIntake.Rules {

  static final String EXPORT =
      """
      select r.code as round, t.kind, t.number as entry, a.code as area, c.key as school, p.number as teacher, t.title, t.sent_up_on
      from award.entry t
      join award.round r on r.id = t.round_id
      join roster.v_area a on a.id = t.area_id
      left join roster.v_school c on c.id = t.school_id
      left join roster.v_teacher p on p.id = t.teacher_id
      order by r.code collate "C", t.kind collate "C", t.number
      """;

  private final JdbcClient jdbc;

  EntrySheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Problem> problems(boolean complete, int limit) {
    return Problem.first(limit, schoolOfAnotherArea(limit), withoutSchool(limit));
  }

  private List<Problem> schoolOfAnotherArea(int limit) {
    return found(
        """
        select s.row_number, 'area' as mend, 'award_area_mismatch' as reason, array[c.name, a.name] as arguments
        from pg_temp.stage_award_entries s
        join roster.v_school c on c.id = s.school_id
        join roster.v_area a on a.id = c.area_id
        where c.area_id <> s.area_id
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> withoutSchool(int limit) {
    return found(
        """
        select s.row_number, 'school' as mend, 'award_without_school' as reason, array[s.entry::text] as arguments
        from pg_temp.stage_award_entries s
        where s.kind = 'SCHOOL'
          and s.school_id is null
        order by s.row_number
        limit :limit
        """,
        limit);
  }

  private List<Problem> found(String query, int limit) {
    return jdbc.sql(query).param("limit", limit).query(Problem::read).list();
  }
}

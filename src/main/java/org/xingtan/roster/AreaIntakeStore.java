package org.xingtan.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Problem;

@Repository
class AreaIntakeStore {

  static final String EXPORT =
      """
      select code as area, name, short_name, ordinal, kind
      from roster.area
      order by ordinal, code collate "C"
      """;

  private final JdbcClient jdbc;

  AreaIntakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A code, name or short name that means another area as well.
  List<Problem> ambiguous(boolean complete, int limit) {
    return jdbc.sql(
            """
            with staged as (
              select s.row_number, s.area, w.mend, w.word
              from pg_temp.stage_areas s
              cross join lateral (values ('area', s.area), ('name', s.name), ('short_name', s.short_name)) w (mend, word)
            ),
            known as (
              select area, word
              from staged
              union
              select a.code, w.word
              from roster.area a
              cross join lateral (values (a.code), (a.name), (a.short_name)) w (word)
              where not :complete
                and not exists (select from pg_temp.stage_areas s where s.area = a.code)
            )
            select distinct on (s.row_number) s.row_number, s.mend, 'word_taken' as reason, array[s.word, k.area] as arguments
            from staged s
            join known k on k.word = s.word and k.area <> s.area
            order by s.row_number
            limit :limit
            """)
        .param("complete", complete)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }
}

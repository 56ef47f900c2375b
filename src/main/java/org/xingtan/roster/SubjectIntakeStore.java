package org.xingtan.roster;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Changes;
import org.xingtan.intake.Problem;

@Repository
class SubjectIntakeStore {

  static final String EXPORT =
      """
      select code as subject, name, aliases, ordinal
      from roster.v_subject
      order by ordinal, code collate "C"
      """;

  private final JdbcClient jdbc;

  SubjectIntakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A code, name or alias that means another subject as well.
  List<Problem> ambiguous(boolean complete, int limit) {
    return jdbc.sql(
            """
            with staged as (
              select s.row_number, s.subject, 'subject' as mend, s.subject as word
              from pg_temp.stage_subjects s
              union all
              select s.row_number, s.subject, 'name', s.name
              from pg_temp.stage_subjects s
              union all
              select s.row_number, s.subject, 'aliases', alias
              from pg_temp.stage_subjects s
              cross join unnest(s.aliases) alias
            ),
            known as (
              select subject, word
              from staged
              union
              select v.code, w.word
              from roster.v_subject v
              cross join unnest(v.aliases || v.code || v.name) w (word)
              where not :complete
                and not exists (select from pg_temp.stage_subjects s where s.subject = v.code)
            )
            select distinct on (s.row_number) s.row_number, s.mend, 'word_taken' as reason, array[s.word, k.subject] as arguments
            from staged s
            join known k on k.word = s.word and k.subject <> s.subject
            order by s.row_number
            limit :limit
            """)
        .param("complete", complete)
        .param("limit", limit)
        .query(Problem::read)
        .list();
  }

  Changes compare() {
    return jdbc.sql(
            """
            with compared as (
              select
                v.code is null as added,
                (v.name, v.ordinal, v.aliases) is distinct from
                  (s.name, s.ordinal, array(select distinct alias from unnest(s.aliases) alias order by alias)) as differs
              from pg_temp.stage_subjects s
              left join roster.v_subject v on v.code = s.subject
            )
            select
              count(*) filter (where added) as added,
              count(*) filter (where not added and differs) as changed,
              count(*) filter (where not added and not differs) as unchanged,
              (select count(*) from roster.subject) - count(*) filter (where not added) as absent,
              (select count(*) from roster.subject) as stored
            from compared
            """)
        .query(Changes.class)
        .single();
  }

  /// Aliases that staged subjects no longer have.
  void removeAliases() {
    jdbc.sql(
            """
            delete from roster.subject_alias a
            using roster.subject t, pg_temp.stage_subjects s
            where t.id = a.subject_id
              and s.subject = t.code
              and (s.aliases is null or a.alias <> all (s.aliases))
            """)
        .update();
  }

  void addAliases() {
    jdbc.sql(
            """
            insert into roster.subject_alias (alias, subject_id)
            select distinct alias, t.id
            from pg_temp.stage_subjects s
            join roster.subject t on t.code = s.subject
            cross join unnest(s.aliases) alias
            where not exists (select from roster.subject_alias a where a.alias = alias.alias)
            """)
        .update();
  }

  void removeAliasesOfAbsent() {
    jdbc.sql(
            """
            delete from roster.subject_alias a
            using roster.subject t
            where t.id = a.subject_id
              and not exists (select from pg_temp.stage_subjects s where s.subject = t.code)
            """)
        .update();
  }
}

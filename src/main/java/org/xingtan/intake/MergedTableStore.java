package org.xingtan.intake;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the catalogue of the database knows about a merged table.
@Repository
class MergedTableStore {

  private final JdbcClient jdbc;

  MergedTableStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A column of another table that refers to the merged one.
  record User(String table, String column, String name) {}

  MergeText textOf(Merge merge) {
    return new MergeText(
        merge,
        jdbc
            .sql(
                """
                select a.attname::text as name, pg_catalog.format_type(a.atttypid, a.atttypmod) as type
                from pg_catalog.pg_attribute a
                where a.attrelid = cast(:table as regclass)
                  and a.attnum > 0
                  and not a.attisdropped
                """)
            .param("table", merge.table())
            .query((row, number) -> Map.entry(row.getString("name"), row.getString("type")))
            .list()
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  List<User> users(Merge merge) {
    return jdbc.sql(
            """
            select c.conrelid::regclass::text as table, a.attname::text as column, r.relname::text as name
            from pg_catalog.pg_constraint c
            join pg_catalog.pg_class r on r.oid = c.conrelid
            join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.confrelid = cast(:table as regclass)
              and c.contype = 'f'
            order by 1, 2
            """)
        .param("table", merge.table())
        .query((row, number) -> new User(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }
}

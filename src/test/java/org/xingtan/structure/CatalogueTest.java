package org.xingtan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.TestDatabases;

/// Rule 13: the database explains itself.
class CatalogueTest {
  private static final String DATABASE = TestDatabases.create();

  private final JdbcClient jdbc = JdbcClient.create(TestDatabases.dataSource(DATABASE));

  @AfterAll
  static void dropDatabase() {
    TestDatabases.drop(DATABASE);
  }

  @Test
  void every_table_and_view_says_what_it_holds() {
    assertThat(
            names(
                """
                select n.nspname || '.' || c.relname
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'v', 'm', 'p')
                  and not c.relispartition
                  and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                  and n.nspname not like 'pg\\_%'
                  and pg_catalog.obj_description(c.oid, 'pg_class') is null
                order by 1
                """))
        .isEmpty();
  }

  @Test
  void every_column_of_a_table_says_what_it_holds() {
    assertThat(
            names(
                """
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_attribute a on a.attrelid = c.oid
                where c.relkind in ('r', 'p')
                  and not c.relispartition
                  and a.attnum > 0
                  and not a.attisdropped
                  and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                  and n.nspname not like 'pg\\_%'
                  and pg_catalog.col_description(c.oid, a.attnum) is null
                order by 1
                """))
        .isEmpty();
  }

  @Test
  void every_table_tells_its_rows_apart() {
    assertThat(
            names(
                """
                select n.nspname || '.' || c.relname
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p')
                  and not c.relispartition
                  and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                  and n.nspname not like 'pg\\_%'
                  and not exists (
                    select
                    from pg_catalog.pg_index i
                    where i.indrelid = c.oid
                      and i.indisunique
                      and i.indpred is null
                  )
                order by 1
                """))
        .isEmpty();
  }

  private List<String> names(String sql) {
    return jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
  }
}

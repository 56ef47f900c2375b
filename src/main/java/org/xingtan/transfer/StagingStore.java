package org.xingtan.transfer;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.xingtan.intake.Sheet;

/// Temporary tables for staged rows, and COPY in both directions, on the connection of the transaction. Names in these statements
/// come from the sheets' definitions in code, never from a file.
@Repository
class StagingStore {

  private static final long ONE_IMPORT_AT_A_TIME = 0x58696E67L;

  private final JdbcClient jdbc;
  private final DataSource dataSource;

  StagingStore(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
  }

  /// Holds the right to import until the transaction ends, by whatever end; false when another has it.
  boolean tryLock() {
    return jdbc.sql(
            """
            select pg_try_advisory_xact_lock(:lock)
            """)
        .param("lock", ONE_IMPORT_AT_A_TIME)
        .query(Boolean.class)
        .single();
  }

  /// Like [#tryLock], but waits for it; fails when that takes longer.
  void awaitLock(Duration patience) {
    jdbc.sql(
            """
            select set_config('lock_timeout', :patience, true)
            """)
        .param("patience", patience.toMillis() + "ms")
        .query(String.class)
        .single();
    jdbc.sql(
            """
            select pg_advisory_xact_lock(:lock)::text
            """)
        .param("lock", ONE_IMPORT_AT_A_TIME)
        .query(String.class)
        .single();
  }

  /// Room for sorting and hashing whole sheets, and all processors where they help, for this transaction only. Millions of different
  /// rows never ask the same twice, so nothing is remembered between them. When the application dies in the middle of a long
  /// statement, the server notices within a second and gives up the lock.
  void prepareTransaction() {
    jdbc.sql(
            """
            select
              set_config('work_mem', '256MB', true),
              set_config('maintenance_work_mem', '128MB', true),
              set_config('jit', 'off', true),
              set_config('enable_memoize', 'off', true),
              set_config('parallel_setup_cost', '100', true),
              set_config('client_connection_check_interval', '1s', true)
            """)
        .query((row, number) -> row.getString(1))
        .single();
  }

  void create(Sheet sheet) {
    jdbc.sql("drop table if exists pg_temp.%s".formatted(sheet.staging())).update();
    jdbc.sql(
            """
            create temp table %s (row_number bigint not null, %s) on commit drop
            """
                .formatted(
                    sheet.staging(),
                    StagedColumn.of(sheet).stream()
                        .map(column -> '"' + column.name() + "\" " + column.type())
                        .collect(joining(", "))))
        .update();
  }

  CopyIn copyInto(Sheet sheet) throws SQLException {
    String columns =
        StagedColumn.of(sheet).stream()
            .map(StagedColumn::name)
            .map(name -> '"' + name + '"')
            .collect(joining(", "));
    return postgres()
        .getCopyAPI()
        .copyIn(
            """
            copy pg_temp.%s (row_number, %s) from stdin (format binary)
            """
                .formatted(sheet.staging(), columns));
  }

  void analyze(Sheet sheet) {
    jdbc.sql("analyze pg_temp.%s".formatted(sheet.staging())).update();
  }

  /// Tells the planner about tables that have grown in this transaction to more than twice what it believes: autovacuum sees them only
  /// after the end, and plans made for empty tables take hours over full ones. Small tables too: believed to be hundreds of times as
  /// large as they are, three programmes make every join with millions of rows look small or huge.
  void analyzeGrown() {
    jdbc.sql(
            """
            select format('%I.%I', x.schemaname, x.relname)
            from pg_catalog.pg_stat_xact_user_tables x
            join pg_catalog.pg_class c on c.oid = x.relid
            where c.reltuples < x.n_tup_ins / 2.0
              and c.relpersistence = 'p'
            """)
        .query((row, number) -> row.getString(1))
        .list()
        .forEach(table -> jdbc.sql("analyze " + table).update());
  }

  int remove(Sheet sheet, List<Long> rows) {
    return jdbc.sql(
            """
            delete from pg_temp.%s
            where row_number = any(:rows)
            """
                .formatted(sheet.staging()))
        .param("rows", rows.toArray(Long[]::new))
        .update();
  }

  void drop(Sheet sheet) {
    jdbc.sql("drop table pg_temp.%s".formatted(sheet.staging())).update();
  }

  CopyOut copyOut(String query) throws SQLException {
    return postgres()
        .getCopyAPI()
        .copyOut(
            """
            copy (%s) to stdout (format binary)
            """
                .formatted(query));
  }

  /// Tells the planner and the readers of indexes how things stand after much has changed; outside any transaction. Empty tables are left
  /// unknown: of an unknown table the planner expects some pages and uses its indexes, of one known to be empty it plans to read all,
  /// and such a plan is kept while the table fills in a rush.
  void tidy() {
    String tables =
        jdbc.sql(
                """
                select string_agg(format('%I.%I', n.nspname, c.relname), ', ' order by n.nspname, c.relname)
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r'
                  and c.relpersistence = 'p'
                  and pg_catalog.pg_relation_size(c.oid) > 0
                """)
            .query((row, number) -> row.getString(1))
            .single();
    jdbc.sql("vacuum (analyze) " + tables).update();
  }

  private PGConnection postgres() throws SQLException {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    return connection.unwrap(PGConnection.class);
  }
}

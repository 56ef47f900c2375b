package org.xingtan.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Fills an empty table several times faster: without writing it to the log where the server allows it, and with indexes
/// and foreign keys built once at the end, over all rows.
///
/// Within the caller's transaction. Table names are constants of the code, with their schema. A table that already has rows is left as it
/// is. Triggers that look at all rows of a statement rest meanwhile: what they guard is for the caller to ask once. The table is locked against readers until the transaction ends, which nobody notices while it is empty.
@Component
public class BulkLoad {
  private final JdbcClient jdbc;

  BulkLoad(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Runs the load, between [#begin] and [#end].
  public void fill(String table, Runnable load) {
    begin(table);
    load.run();
    end(table);
  }

  /// Prepares an empty table to be filled; says whether it did.
  public boolean begin(String table) {
    if (filling(table) || !empty(table)) {
      return false;
    }
    prepare();
    remember(table);
    if (!referred(table)) {
      execute("truncate " + table);
    }
    drops(table).forEach(this::execute);
    return true;
  }

  /// Whether the table is being filled in this transaction.
  public boolean filling(String table) {
    return prepared()
        && jdbc.sql(
                """
                select exists (
                  select
                  from pg_temp.table_being_filled
                  where name = :table
                )
                """)
            .param("table", table)
            .query((row, number) -> row.getBoolean(1))
            .single();
  }

  /// Builds again what [#begin] took away, and tells the planner how much there is now. Does nothing without it.
  public void end(String table) {
    if (!filling(table)) {
      return;
    }
    execute("set local maintenance_work_mem = '512MB'");
    restoring(table).forEach(this::execute);
    execute("analyze " + table);
  }

  private void prepare() {
    jdbc.sql(
            """
            create temp table if not exists table_being_filled (
              name text not null,
              ordinal integer not null,
              taken text not null,
              again text not null
            ) on commit drop
            """)
        .update();
  }

  private boolean prepared() {
    return jdbc.sql("select to_regclass('pg_temp.table_being_filled') is not null")
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  private boolean empty(String table) {
    return jdbc.sql("select not exists (select from %s)".formatted(table))
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  /// A table that others refer to cannot be truncated; its rows are then logged as usual.
  private boolean referred(String table) {
    return jdbc.sql(
            """
            select exists (
              select
              from pg_catalog.pg_constraint c
              where c.confrelid = cast(:table as regclass)
            )
            """)
        .param("table", table)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  private static final String REMEMBER =
      """
      insert into pg_temp.table_being_filled (name, ordinal, taken, again)
      select :table, 0, 'select', 'select'
      union all
      select
        :table,
        case c.contype when 'f' then 3 else 1 end,
        format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
        format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_catalog.pg_get_constraintdef(c.oid))
      from pg_catalog.pg_constraint c
      where c.conrelid = cast(:table as regclass)
        and c.contype in ('p', 'u', 'f')
        and not exists (
          select
          from pg_catalog.pg_constraint r
          where r.confrelid = c.conrelid
            and r.conindid = c.conindid
            and c.contype <> 'f'
        )
      union all
      select
        :table, 4, format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
        format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)
      from pg_catalog.pg_trigger t
      where t.tgrelid = cast(:table as regclass)
        and t.tgnewtable is not null
      union all
      select :table, 2, format('drop index %s', i.indexrelid::regclass), pg_catalog.pg_get_indexdef(i.indexrelid)
      from pg_catalog.pg_index i
      where i.indrelid = cast(:table as regclass)
        and not exists (
          select
          from pg_catalog.pg_constraint c
          where c.conindid = i.indexrelid
        )
      """;

  /// Keys that other tables refer to stay; the last to come back are foreign keys, which read the other indexes.
  private void remember(String table) {
    jdbc.sql(REMEMBER).param("table", table).update();
  }

  private List<String> drops(String table) {
    return jdbc.sql(
            """
            select taken
            from pg_temp.table_being_filled
            where name = :table
            order by ordinal desc, taken
            """)
        .param("table", table)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private List<String> restoring(String table) {
    return jdbc.sql(
            """
            with restoring as (
              delete from pg_temp.table_being_filled
              where name = :table
              returning ordinal, again
            )
            select again
            from restoring
            order by ordinal, again
            """)
        .param("table", table)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private void execute(String statement) {
    if (!statement.equals("select")) {
      jdbc.sql(statement).update();
    }
  }
}

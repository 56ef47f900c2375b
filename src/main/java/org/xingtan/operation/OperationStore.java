package org.xingtan.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xingtan.time.Moments;

@Repository
class OperationStore {
  /// @param busy whether a node works on it now
  record Task(
      String name,
      Instant dueAt,
      boolean busy,
      @Nullable Instant succeededAt,
      @Nullable Instant failedAt,
      int failures) {}

  /// @param safe whether what was answered survives a loss of power
  record Server(String version, long bytes, int connections, int mostConnections, boolean safe) {}

  private static final RowMapper<Task> TASK =
      (row, number) ->
          new Task(
              row.getString("task_name"),
              Moments.of(row, "execution_time"),
              row.getBoolean("picked"),
              Moments.orNull(row, "last_success"),
              Moments.orNull(row, "last_failure"),
              row.getInt("failures"));

  private final JdbcClient jdbc;

  OperationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Task> tasks() {
    return jdbc.sql(
            """
            select task_name, execution_time, picked, last_success, last_failure, failures
            from job.v_task
            order by task_name
            """)
        .query(TASK)
        .list();
  }

  Server server() {
    return jdbc.sql(
            """
            select
              current_setting('server_version') as version, pg_catalog.pg_database_size(current_database()) as bytes,
              (select count(*) from pg_catalog.pg_stat_activity where datname = current_database()) as connections,
              current_setting('max_connections')::integer as most_connections,
              current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off' as safe
            """)
        .query((row, number) ->
            new Server(
                row.getString("version"),
                row.getLong("bytes"),
                row.getInt("connections"),
                row.getInt("most_connections"),
                row.getBoolean("safe")))
        .single();
  }
}

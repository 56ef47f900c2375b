package org.xingtan.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.xingtan.database.EmbeddedPostgres;

/// The application's data source in tests: always the database of the test class that runs.
final class CurrentDatabase extends AbstractDataSource {
  private String name = TestDatabases.create();
  private HikariDataSource pool = pool(name);

  synchronized void renew() {
    pool.close();
    TestDatabases.drop(name);
    name = TestDatabases.create();
    pool = pool(name);
  }

  @Override
  public Connection getConnection() throws SQLException {
    HikariDataSource current;
    synchronized (this) {
      current = pool;
    }
    return current.getConnection();
  }

  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    throw new SQLException("One user only");
  }

  private static HikariDataSource pool(String name) {
    EmbeddedPostgres server = TestDatabases.server();
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.url(name));
    pool.setUsername(server.user());
    pool.setPassword(server.password());
    pool.setMaximumPoolSize(12);
    pool.setMinimumIdle(1);
    pool.setConnectionInitSql("set time zone 'Asia/Shanghai'");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return pool;
  }
}

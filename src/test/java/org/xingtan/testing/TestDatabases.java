package org.xingtan.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.xingtan.database.EmbeddedPostgres;
import org.xingtan.database.ServerSettings;

/// One PostgreSQL for the tests of this process, one migrated template, copies of it in tens of milliseconds.
public final class TestDatabases {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final long PROCESS = ProcessHandle.current().pid();
  private static final String TEMPLATE = "template_" + PROCESS;
  private static final EmbeddedPostgres SERVER = start();

  private TestDatabases() {}

  /// A new database with all migrations applied and nothing else in it.
  public static String create() {
    String name = "test_" + PROCESS + "_" + NUMBER.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE);
    return name;
  }

  public static void drop(String name) {
    execute("drop database if exists " + name + " with (force)");
  }

  public static DataSource dataSource(String name) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(SERVER.url(name));
    source.setUser(SERVER.user());
    source.setPassword(SERVER.password());
    source.setReWriteBatchedInserts(true);
    return source;
  }

  public static EmbeddedPostgres server() {
    return SERVER;
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.start(Path.of("target/test-postgresql"), ServerSettings.THROW_AWAY);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
      return migrated(server);
    } catch (IOException | SQLException impossible) {
      throw new IllegalStateException("No PostgreSQL for the tests", impossible);
    }
  }

  private static EmbeddedPostgres migrated(EmbeddedPostgres server) throws SQLException {
    execute(server, "create database " + TEMPLATE);
    Flyway.configure()
        .dataSource(server.url(TEMPLATE), server.user(), server.password())
        .defaultSchema("public")
        .validateMigrationNaming(true)
        .load()
        .migrate();
    return server;
  }

  private static void end(EmbeddedPostgres server) {
    try (server) {
      execute(server, "drop database if exists " + TEMPLATE + " with (force)");
    } catch (IOException | SQLException leftBehind) {
      System.err.println("The PostgreSQL of the tests did not end cleanly: " + leftBehind);
    }
  }

  private static void execute(String sql) {
    try {
      execute(SERVER, sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

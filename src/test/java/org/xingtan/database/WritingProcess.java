package org.xingtan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A process of its own that starts the server and says each number after its commit was answered, until it is
/// killed or its input ends.
public final class WritingProcess {
  private WritingProcess() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(Path.of(arguments[0]), EmbeddedPostgresTest.SMALL)) {
      try (Connection connection = server.connect("postgres");
          Statement statement = connection.createStatement()) {
        statement.execute("drop table if exists written");
        statement.execute("create table written (number bigint primary key)");
        for (long number = 1; !told(); number++) {
          statement.execute("insert into written values (" + number + ")");
          System.out.println(number);
        }
      }
    }
    System.out.println("closed");
  }

  private static boolean told() {
    try {
      return System.in.available() > 0;
    } catch (IOException ended) {
      throw new UncheckedIOException(ended);
    }
  }
}

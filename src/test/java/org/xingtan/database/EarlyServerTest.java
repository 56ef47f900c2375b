package org.xingtan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.xingtan.testing.TestDatabases;

class EarlyServerTest {
  @TempDir Path data;

  @Test
  void whoever_asks_gets_the_server_that_was_begun_early_and_otherwise_it_is_stopped()
      throws IOException, SQLException {
    GenericApplicationContext asking = begun();
    try (EmbeddedPostgres server = asking.getBean(EarlyServer.Starting.class).take()) {
      asking.close();
      try (Connection connection = server.connect("xingtan")) {
        assertThat(connection.isValid(5)).isTrue();
      }
    }
    assertThat(running()).isFalse();

    begun().close();

    assertThat(running()).isFalse();
  }

  private GenericApplicationContext begun() throws IOException {
    Path programs = Path.of("programs-" + PostgresBinaries.VERSION);
    Path ours = data.resolve("postgresql").resolve(programs);
    if (!Files.exists(ours)) {
      assertThat(TestDatabases.server().user()).isEqualTo("xingtan");
      Files.createDirectories(data.resolve("postgresql"));
      Files.createSymbolicLink(
          ours, Path.of("target/test-postgresql").resolve(programs).toAbsolutePath());
    }
    GenericApplicationContext context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of("XINGTAN_DATA", data.toString(), "XINGTAN_DATABASE_URL", "embedded")));
    new EarlyServer().initialize(context);
    context.refresh();
    return context;
  }

  private boolean running() {
    return Files.exists(data.resolve("postgresql/cluster/postmaster.pid"));
  }
}

package org.xingtan.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xingtan.testing.TestDatabases;

/// The real server in folders of its own, killed in all the ways in which machines kill.
class EmbeddedPostgresTest {
  static final ServerSettings SMALL = new ServerSettings(true, "16MB");

  private static final Path WORK = Path.of("target/killed-postgresql").toAbsolutePath();

  private final Path folder = WORK.resolve("cluster");

  @BeforeAll
  static void begin() throws IOException {
    FileSystemUtils.deleteRecursively(WORK);
  }

  @AfterAll
  static void end() throws IOException {
    FileSystemUtils.deleteRecursively(WORK);
  }

  /// Unpacking takes longest and is the same everywhere, so that all folders share what the tests' server unpacked.
  @BeforeEach
  void shareThePrograms() throws IOException {
    shareThePrograms(folder);
  }

  private static void shareThePrograms(Path folder) throws IOException {
    String programs = "programs-" + PostgresBinaries.VERSION;
    assertThat(TestDatabases.server().user()).isEqualTo("xingtan");
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve(programs))) {
      Files.createSymbolicLink(
          folder.resolve(programs), Path.of("target/test-postgresql", programs).toAbsolutePath());
    }
  }

  @Test
  void a_server_is_durable_checked_and_reachable_from_this_machine_only() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(setting(server, "fsync")).isEqualTo("on");
      assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(server, "data_checksums")).isEqualTo("on");
      assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(server, "unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void only_who_may_read_the_password_file_gets_in() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(server.url("postgres"), server.user(), "guessed"))
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("password"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void closing_stops_the_server_and_starting_again_finds_the_rows() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL)) {
      execute(server, "create table kept as select 42 as number");
    }
    assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(number(server, "select number from kept")).isEqualTo(42);
    }
  }

  @Test
  void a_server_left_behind_by_a_killed_process_is_joined() throws Exception {
    Process writer = writer();
    long acknowledged = readUntil(writer, 200);
    String port = postmasterLine(3);
    writer.destroyForcibly().waitFor();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(server.url("postgres")).contains(":" + port + "/");
      assertThat(number(server, "select count(*) from written"))
          .isGreaterThanOrEqualTo(acknowledged);
    }
    assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void no_answered_commit_is_lost_when_everything_is_killed() throws Exception {
    Process writer = writer();
    long acknowledged = readUntil(writer, 500);
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(postmasterLine(0))).orElseThrow();
    postmaster.destroyForcibly();
    writer.destroyForcibly().waitFor();
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(number(server, "select count(*) from written"))
          .isGreaterThanOrEqualTo(acknowledged);
    }
  }

  @Test
  void a_server_that_another_process_uses_is_not_stopped() throws Exception {
    Process writer = writer();
    readUntil(writer, 10);
    EmbeddedPostgres.start(folder, SMALL).close();
    long before = readUntil(writer, 20);
    assertThat(readUntil(writer, before + 1000)).isGreaterThan(before);
    writer.getOutputStream().write('\n');
    writer.getOutputStream().flush();
    assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(folder.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_dead_server_that_nobody_buried_is_not_taken_for_alive() throws Exception {
    EmbeddedPostgres.start(folder, SMALL).close();
    Process parent = new ProcessBuilder("bash", "-c", "sleep 0 & echo $!; exec sleep 120").start();
    String dead =
        new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    Files.writeString(
        folder.resolve("cluster/postmaster.pid"), dead + "\n/none\n1\n1\n\n127.0.0.1\n");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(number(server, "select 1")).isEqualTo(1);
    } finally {
      parent.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_first_start_that_was_interrupted_begins_again() throws Exception {
    Path folder = WORK.resolve("interrupted");
    shareThePrograms(folder);
    Files.createDirectories(folder.resolve("cluster/base"));
    Files.writeString(folder.resolve("cluster/PG_VERSION"), "18\n");
    Files.writeString(folder.resolve("creating"), "");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(number(server, "select 1")).isEqualTo(1);
    }
    assertThat(folder.resolve("creating")).doesNotExist();
  }

  @Test
  void the_port_is_kept_while_it_is_free_and_changed_when_it_is_taken() throws Exception {
    EmbeddedPostgres.start(folder, SMALL).close();
    int first = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(port(server)).isEqualTo(first);
    }
    try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress());
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, SMALL)) {
      assertThat(port(server)).isNotEqualTo(taken.getLocalPort());
    }
  }

  private Process writer() throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-cp",
            System.getProperty("java.class.path"),
            WritingProcess.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// Reads what the process says until it has reached the number; returns the last one it said.
  private static long readUntil(Process writer, long wanted) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8));
    long last = 0;
    while (last < wanted) {
      last = Long.parseLong(requireNonNull(lines.readLine(), "the writing process ended"));
    }
    return last;
  }

  private String postmasterLine(int number) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("cluster/postmaster.pid"));
    return lines.get(number).strip();
  }

  private static int port(EmbeddedPostgres server) {
    return URI.create(server.url("postgres").substring("jdbc:".length())).getPort();
  }

  private static String setting(EmbeddedPostgres server, String name) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("show " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static long number(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

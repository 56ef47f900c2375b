package org.xingtan.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/// A real PostgreSQL server in a folder of ours, reachable from this machine only, with a password.
///
/// Several processes may use one folder: the first starts the server, the others join it, the last to leave stops
/// it. A server left behind by a killed process is joined like any other.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PostgresCluster cluster;
  private final Occupancy occupancy;
  private final String password;
  private final int port;

  private EmbeddedPostgres(
      PostgresCluster cluster, Occupancy occupancy, String password, int port) {
    this.cluster = cluster;
    this.occupancy = occupancy;
    this.password = password;
    this.port = port;
  }

  public static EmbeddedPostgres start(Path place, ServerSettings settings) throws IOException {
    Path folder = place.toAbsolutePath();
    Files.createDirectories(folder);
    Occupancy occupancy = new Occupancy(folder);
    try (FileChannel alone = occupancy.alone()) {
      String password = password(folder.resolve("password"));
      PostgresCluster cluster =
          new PostgresCluster(
              folder, PostgresBinaries.unpackedBelow(folder), ServerAccount.ofThisProcess());
      cluster.createUnlessThere(folder.resolve("password"));
      int port = joined(cluster, password).orElse(0);
      if (port == 0) {
        port = started(cluster, folder.resolve("port"), settings);
      }
      occupancy.enter();
      return new EmbeddedPostgres(cluster, occupancy, password, port);
    }
  }

  public String url(String database) {
    return address(port, database);
  }

  public String user() {
    return PostgresCluster.USER;
  }

  public String password() {
    return password;
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), user(), password);
  }

  public void createDatabaseUnlessThere(String name) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select 1 from pg_catalog.pg_database where datname = '" + name + "'")) {
      if (!found.next()) {
        statement.execute("create database " + name);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (FileChannel alone = occupancy.alone()) {
      if (occupancy.leave()) {
        cluster.stop();
      }
    }
  }

  /// A server that already runs is used if it takes our password in time, and otherwise stopped. It may also be
  /// dying: then there is nothing to join.
  private static Optional<Integer> joined(PostgresCluster cluster, String password)
      throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (cluster.running()) {
      Optional<Integer> port = cluster.runningPort();
      if (port.isPresent() && answers(port.get(), password)) {
        return port;
      }
      if (System.nanoTime() > end) {
        cluster.stop();
      }
      pause();
    }
    return Optional.empty();
  }

  private static boolean answers(int port, String password) {
    try (Connection connection =
        DriverManager.getConnection(address(port, "postgres"), PostgresCluster.USER, password)) {
      return connection.isValid(5);
    } catch (SQLException startingOrDyingOrStranger) {
      return false;
    }
  }

  /// Right after a crash the dead server's process may still be listed, and another program may have taken the
  /// port: both pass, so it is tried for some seconds.
  private static int started(PostgresCluster cluster, Path portFile, ServerSettings settings)
      throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      int port = freePort(portFile);
      Optional<String> complaint = cluster.start(port, settings);
      if (complaint.isEmpty()) {
        Files.writeString(portFile, port + "\n", UTF_8);
        return port;
      }
      if (System.nanoTime() > end) {
        throw new IOException("PostgreSQL does not start: " + complaint.get());
      }
      pause();
    }
  }

  private static int freePort(Path portFile) throws IOException {
    if (Files.exists(portFile)) {
      int last = Integer.parseInt(Files.readString(portFile, UTF_8).strip());
      if (free(last)) {
        return last;
      }
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(random) + "\n", UTF_8);
    }
    return Files.readString(file, UTF_8).strip();
  }

  private static String address(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(Duration.ofMillis(300));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for PostgreSQL", interrupted);
    }
  }
}

package org.xingtan.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/// One PostgreSQL data folder and the programs that act on it. Knows nothing of who else uses the server.
final class PostgresCluster {
  static final String USER = "xingtan";

  private static final int NOT_RUNNING = 3;
  private static final long LARGEST_LOG = 20_000_000;

  private final Path folder;
  private final Path files;
  private final PostgresBinaries binaries;
  private final ServerAccount account;

  PostgresCluster(Path folder, PostgresBinaries binaries, ServerAccount account) {
    this.folder = folder;
    this.files = folder.resolve("cluster");
    this.binaries = binaries;
    this.account = account;
  }

  /// Creates the data folder unless there is one. A half-made one from an interrupted first start is made anew.
  void createUnlessThere(Path passwordFile) throws IOException {
    if (Files.exists(files.resolve("PG_VERSION")) && !Files.exists(folder.resolve("creating"))) {
      return;
    }
    FileSystemUtils.deleteRecursively(files);
    Files.writeString(folder.resolve("creating"), "");
    Files.createDirectories(files);
    account.own(folder);
    create(passwordFile);
    Files.delete(folder.resolve("creating"));
  }

  /// Chinese sorts by pinyin (ICU), and letters are told from signs in UTF-8: with the plain C character type the
  /// trigram search would see no Chinese letter at all. The name of that character type differs between systems.
  private void create(Path passwordFile) throws IOException {
    List<String> refusals = new ArrayList<>();
    for (String characters : List.of("C.UTF-8", "en_US.UTF-8", "C")) {
      Outcome outcome = create(passwordFile, characters);
      if (outcome.status() == 0) {
        return;
      }
      refusals.add(outcome.text());
    }
    throw new IOException("PostgreSQL could not create its folder " + files + ": " + refusals);
  }

  private Outcome create(Path passwordFile, String characters) throws IOException {
    return run(
        "initdb",
        "--pgdata=" + files,
        "--username=" + USER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=icu",
        "--icu-locale=zh-CN",
        "--locale=C",
        "--lc-ctype=" + characters,
        "--data-checksums");
  }

  /// A killed server whose parent never takes note of its death looks alive to PostgreSQL's own programs for ever.
  boolean running() throws IOException {
    if (dead()) {
      Files.deleteIfExists(pidFile());
      return false;
    }
    return run("pg_ctl", "status", "-D", files.toString()).status() != NOT_RUNNING;
  }

  private boolean dead() throws IOException {
    if (!Files.exists(pidFile())) {
      return false;
    }
    List<String> lines = Files.readAllLines(pidFile(), UTF_8);
    Path state = Path.of("/proc", lines.isEmpty() ? "none" : lines.getFirst().strip(), "stat");
    return Files.exists(state) && Files.readString(state, UTF_8).contains(") Z ");
  }

  private Path pidFile() {
    return files.resolve("postmaster.pid");
  }

  /// The port of the server that runs now: the fourth line of the file in which it says so.
  Optional<Integer> runningPort() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile(), UTF_8);
    return lines.size() < 4 ? Optional.empty() : Optional.of(Integer.valueOf(lines.get(3).strip()));
  }

  /// Starts the server and waits until it takes connections; returns what it complained about, or nothing.
  Optional<String> start(int port, ServerSettings settings) throws IOException {
    Files.writeString(files.resolve("postgresql.conf"), settings.text(port), UTF_8);
    Files.writeString(
        files.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n", UTF_8);
    account.own(folder);
    String place = files.toString();
    String log = log().toString();
    Outcome outcome =
        run("pg_ctl", "start", "--silent", "--wait", "--timeout=600", "-D", place, "-l", log);
    return outcome.status() == 0 ? Optional.empty() : Optional.of(outcome.text());
  }

  private Path log() throws IOException {
    Path log = folder.resolve("server.log");
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
      Files.delete(log);
    }
    return log;
  }

  /// Ends the server: its clients are cut off, what was committed is kept.
  void stop() throws IOException {
    for (String mode : List.of("fast", "immediate")) {
      String place = files.toString();
      Outcome outcome =
          run("pg_ctl", "stop", "--silent", "--mode=" + mode, "--timeout=60", "-D", place);
      if (outcome.status() == 0 || !running()) {
        return;
      }
    }
    throw new IOException("The PostgreSQL server of " + files + " does not stop.");
  }

  private record Outcome(int status, String text) {}

  /// The output goes through a file: a server started here would keep a pipe open for ever.
  private Outcome run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(binaries.program(program)));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("xingtan-postgresql-", ".txt");
    try {
      int status = waitFor(processOf(command, output));
      return new Outcome(status, Files.readString(output, UTF_8).strip());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + program, interrupted);
    } finally {
      Files.delete(output);
    }
  }

  private Process processOf(List<String> command, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(account.command(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    return builder.start();
  }

  private static int waitFor(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("No answer from PostgreSQL's program");
    }
    return process.exitValue();
  }
}

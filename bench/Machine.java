import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;

/// What the same PostgreSQL does without the application, over the same rows and in the same run: the limit to measure against.
/// `Machine DATA-FOLDER copy|keyed|group|size`. Its own tables are gone when it ends.
final class Machine {
  private static final int READERS = 20;
  private static final long SECONDS = 5;

  private static final String ENROLMENTS =
      "select teacher_id, run_id, course_id, attempt, section_id, selected_at, paid_at, started_at, completed_at, withdrawn_at, result::text from enrolment.enrolment";
  private static final String PEOPLE =
      "select t.id, t.number, t.name, t.sex, t.identity_hash, t.identity_cipher, e.from_day, e.school_id, e.subject_id from roster.teacher t left join roster.employment e on e.teacher_id = t.id";

  private final Path folder;

  private Machine(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    var machine = new Machine(Path.of(arguments[0], "postgresql"));
    switch (arguments[1]) {
      case "copy" -> machine.copies();
      case "keyed" -> machine.keyed();
      case "group" -> machine.group();
      case "size" -> machine.size();
      default -> throw new IllegalArgumentException(arguments[1]);
    }
  }

  private Connection connect() throws Exception {
    String port = Files.readString(folder.resolve("port")).strip();
    String password = Files.readString(folder.resolve("password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/xingtan", "xingtan", password);
  }

  /// COPY of the rows into a table with a primary key and two indexes, and into a bare one (what any staging takes at least).
  private void copies() throws Exception {
    copy("enrolments", ENROLMENTS, "teacher_id, run_id, course_id, attempt", "section_id", "selected_at");
    copy("people with employment", PEOPLE, "id, from_day", "number", "school_id");
  }

  private void copy(String what, String query, String key, String... indexes) throws Exception {
    Path file = Files.createTempFile("xingtan-bench-", ".copy");
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      try (var out = Files.newOutputStream(file)) {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout (format binary)", out);
      }
      statement.execute("drop schema if exists bench cascade");
      statement.execute("create schema bench");
      statement.execute("create table bench.bare as " + query + " limit 0");
      statement.execute("create table bench.indexed (like bench.bare)");
      String usable = key.contains("from_day") ? "unique" : "primary key";
      statement.execute("alter table bench.indexed add " + usable + " (" + key + ")");
      for (String index : indexes) {
        statement.execute("create index on bench.indexed (" + index + ")");
      }
      System.out.printf("| COPY of the same %s into a bare table | %s |%n", what, timed(connection, "bench.bare", file));
      System.out.printf("| COPY of the same %s into a table with a key and two indexes | %s |%n", what, timed(connection, "bench.indexed", file));
      statement.execute("drop schema bench cascade");
    } finally {
      Files.delete(file);
    }
  }

  private static String timed(Connection connection, String table, Path file) throws Exception {
    long from = System.nanoTime();
    long rows;
    try (InputStream in = Files.newInputStream(file)) {
      rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin (format binary)", in, 1 << 16);
    }
    double taken = (System.nanoTime() - from) / 1e9;
    return "%.1f s, %,d rows, %,.0f rows/s".formatted(taken, rows, rows / taken);
  }

  /// A person with school, subject and account, read by key.
  private void keyed() throws Exception {
    var reads = new AtomicLong();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        int first = reader * 7919;
        running.add(threads.submit(() -> {
          read(first, end, reads);
          return null;
        }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    System.out.printf("| keyed read with joins, %d at once | %,d /s |%n", READERS, reads.get() / SECONDS);
  }

  private void read(int first, long end, AtomicLong reads) throws Exception {
    try (Connection connection = connect();
        PreparedStatement read =
            connection.prepareStatement(
                """
                select t.number, t.name, c.name, b.name
                from roster.teacher t
                left join roster.employment e on e.teacher_id = t.id and e.to_day is null
                left join roster.school c on c.id = e.school_id
                left join roster.subject b on b.id = e.subject_id
                where t.id = ?
                """)) {
      for (int person = first; System.nanoTime() < end; person = (person + 1) % 190_000) {
        read.setInt(1, person + 1);
        try (ResultSet row = read.executeQuery()) {
          row.next();
        }
        reads.incrementAndGet();
      }
    }
  }

  /// The plain GROUP BY of area and subject over the enrolments of a period, and the same from the roll-ups: equal to the row.
  private void group() throws Exception {
    String facts =
        """
        select coalesce(m.area_id, 0), coalesce(m.subject_id, 0), count(*)
        from enrolment.enrolment e
        join enrolment.section s on s.id = e.section_id
        join programme.v_run r on r.id = e.run_id
        left join programme.member m on m.teacher_id = e.teacher_id and m.run_id = e.run_id
        where r.period_code = '2101' and r.programme_code = 'GENERAL'
          and e.started_at < timestamptz '2021-08-14 00:00+08' and coalesce(e.withdrawn_at >= timestamptz '2021-08-14 00:00+08', true)
        group by 1, 2 order by 1, 2
        """;
    String tally =
        """
        select key1, key2, sum(total)
        from milestone.v_total(date '2021-08-14')
        where context_code like 'GENERAL/2101/%' and measure = 'TIMES_STARTED' and cut = 'AREA_SUBJECT'
        group by 1, 2 having sum(total) <> 0 order by 1, 2
        """;
    try (Connection connection = connect()) {
      List<String> grouped = new ArrayList<>();
      List<String> summed = new ArrayList<>();
      double plain = best(connection, facts, grouped);
      double kept = best(connection, tally, summed);
      System.out.printf("| plain GROUP BY of the person-times of 2101 by area and subject | %.0f ms |%n", plain);
      System.out.printf("| the same from the roll-ups | %.1f ms |%n", kept);
      System.out.printf("| rows of both, and whether equal | %d, %s |%n", grouped.size(), grouped.equals(summed) ? "equal" : "DIFFERENT");
      if (grouped.isEmpty() || !grouped.equals(summed)) {
        throw new IllegalStateException("roll-ups and facts differ, or there are none");
      }
    }
  }

  private static double best(Connection connection, String query, List<String> rows) throws Exception {
    double best = Double.MAX_VALUE;
    for (int time = 0; time < 3; time++) {
      rows.clear();
      long from = System.nanoTime();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        while (row.next()) {
          rows.add(row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3));
        }
      }
      best = Math.min(best, (System.nanoTime() - from) / 1e6);
    }
    return best;
  }

  private void size() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select
                  pg_database_size(current_database()) / 1000000, (select count(*) from enrolment.enrolment),
                  (
                    pg_total_relation_size('enrolment.enrolment') + pg_total_relation_size('milestone.milestone')
                    + pg_total_relation_size('milestone.tally')
                  ) / (select count(*) from enrolment.enrolment)
                """)) {
      row.next();
      System.out.printf("| database | %,d MB, %,d enrolments |%n", row.getLong(1), row.getLong(2));
      System.out.printf("| an enrolment with its lines and roll-ups | %,d bytes |%n", row.getLong(3));
    }
  }
}

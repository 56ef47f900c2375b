import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.stereotype.Controller;
import org.xingtan.Application;
import org.xingtan.selection.Answer;
import org.xingtan.selection.Choice;
import org.xingtan.selection.Selections;

/// The opening minute: `Opening DATA-FOLDER prepare|rush|check|service|guard|clear …`. Works on a period, courses and accounts of its own
/// in the database of DATA-FOLDER, and asks this machine only.
final class Opening {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_csrf|request)\" value=\"([^\"]*)\"");
  private static final RetryTemplate WHILE_AWAY =
      new RetryTemplate(
          RetryPolicy.builder().includes(IOException.class).maxRetries(300).delay(Duration.ofMillis(200)).build());
  private static final Pattern ANSWERED = Pattern.compile("选上 (\\d+)，候补 (\\d+)，不能选 (\\d+)");

  private final Path folder;
  private final Queue<Told> answers = new ConcurrentLinkedQueue<>();

  private Opening(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    var opening = new Opening(Path.of(arguments[0], "postgresql"));
    switch (arguments[1]) {
      case "prepare" -> {
        try (Connection connection = opening.connect()) {
          OpeningPeriod.prepare(connection, Integer.parseInt(arguments[2]));
        }
      }
      case "rush" -> opening.rush(arguments[2], Integer.parseInt(arguments[3]), Path.of(arguments[4]));
      case "check" -> opening.check(Path.of(arguments[2]));
      case "service" -> opening.service(Integer.parseInt(arguments[2]));
      case "guard" -> opening.guard();
      default -> throw new IllegalArgumentException(arguments[1]);
    }
  }

  private String url() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + Files.readString(folder.resolve("port")).strip() + "/xingtan";
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection(url(), "xingtan", Files.readString(folder.resolve("password")).strip());
  }

  // Over HTTP

  private record Person(int teacher, String name, List<String> cookies) {}

  private void rush(String base, int atOnce, Path state) throws Exception {
    if (!List.of("localhost", "127.0.0.1").contains(URI.create(base).getHost())) {
      throw new IllegalArgumentException("This tool loads its own machine only.");
    }
    List<Person> people = people();
    HttpClient client = HttpClient.newBuilder().build();
    long opened = System.nanoTime();
    long[] signing = times(people, atOnce, (number, person) -> signIn(client, base, person));
    row("sign-in with its page and the password hash", "%,.0f /s, p95 %.0f ms".formatted(people.size() * 1e9 / (System.nanoTime() - opened), at(signing, 0.95)));
    var done = new AtomicInteger();
    var signalled = new AtomicInteger();
    long[] confirming = new long[people.size()];
    long begun = System.nanoTime();
    times(people, atOnce, (number, person) -> {
      confirming[number] = confirm(client, base, person);
      if (done.incrementAndGet() >= people.size() / 2 && signalled.compareAndSet(0, 1)) {
        Files.writeString(state.resolve("half"), "");
      }
    });
    double seconds = (System.nanoTime() - begun) / 1e9;
    tell(answers);
    Files.writeString(state.resolve("seconds"), "%.1f".formatted(seconds));
    Arrays.sort(confirming);
    row("confirming a basket of %d courses, at once %d".formatted(OpeningPeriod.COURSES, atOnce), "%,.0f baskets/s".formatted(people.size() / seconds));
    row("answer to a basket: p50, p95, p99", "%.0f, %.0f, %.0f ms".formatted(at(confirming, 0.5), at(confirming, 0.95), at(confirming, 0.99)));
  }

  private List<Person> people() throws Exception {
    List<Person> people = new ArrayList<>();
    try (Connection connection = connect();
        ResultSet row = connection.createStatement().executeQuery("select teacher_id, sign_in from bench.person order by number")) {
      while (row.next()) {
        people.add(new Person(row.getInt(1), row.getString(2), new ArrayList<>()));
      }
    }
    return people;
  }

  private void signIn(HttpClient client, String base, Person person) throws Exception {
    String token = hidden(ask(client, base, person, "/sign-in", null).body(), "_csrf");
    var answer = ask(client, base, person, "/sign-in", "_csrf=" + encoded(token) + "&name=" + person.name() + "&password=xingtan-teacher");
    if (answer.statusCode() / 100 != 3) {
      throw new IllegalStateException("not signed in: " + answer.statusCode());
    }
  }

  /// Looks at the basket, confirms it and reads the answers; asks again with the same form while the server is away. Returns how long
  /// the confirmation took.
  private long confirm(HttpClient client, String base, Person person) throws Exception {
    String page = ask(client, base, person, "/selection/basket", null).body();
    String request = hidden(page, "request");
    long from = System.nanoTime();
    ask(client, base, person, "/selection/confirmations", "_csrf=" + encoded(hidden(page, "_csrf")) + "&request=" + request);
    long taken = System.nanoTime() - from;
    Matcher told = ANSWERED.matcher(ask(client, base, person, "/selection/confirmations/" + request, null).body());
    if (!told.find()) {
      throw new IllegalStateException("no answers");
    }
    answers.add(new Told(person.teacher(), Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2)), Integer.parseInt(told.group(3))));
    return taken;
  }

  /// Kept until the rush is over: writing it down meanwhile would cost as much as a confirmation.
  private record Told(int teacher, int seated, int waiting, int refused) {}

  private void tell(Collection<Told> all) throws Exception {
    try (Connection connection = connect(); PreparedStatement insert = connection.prepareStatement("insert into bench.told values (?, ?, ?, ?)")) {
      for (Told one : all) {
        insert.setInt(1, one.teacher());
        insert.setInt(2, one.seated());
        insert.setInt(3, one.waiting());
        insert.setInt(4, one.refused());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Asks again while the server is away.
  private HttpResponse<String> ask(HttpClient client, String base, Person person, String path, String form) throws Exception {
    return WHILE_AWAY.execute(() -> askOnce(client, base, person, path, form));
  }

  private static HttpResponse<String> askOnce(HttpClient client, String base, Person person, String path, String form) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "zh-CN");
    if (!person.cookies().isEmpty()) {
      request.header("Cookie", String.join("; ", person.cookies()));
    }
    if (form != null) {
      request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 500) {
      throw new IOException("answered " + answer.statusCode());
    }
    answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(person, cookie.split(";")[0]));
    return answer;
  }

  private static void keep(Person person, String cookie) {
    person.cookies().removeIf(old -> old.startsWith(cookie.substring(0, cookie.indexOf('=') + 1)));
    person.cookies().add(cookie);
  }

  private static String hidden(String page, String name) {
    Matcher found = HIDDEN.matcher(page);
    while (found.find()) {
      if (found.group(1).equals(name)) {
        return found.group(2);
      }
    }
    throw new IllegalStateException("no " + name + " in the page");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  // What came of it

  private void check(Path state) throws Exception {
    double seconds = Double.parseDouble(Files.readString(state.resolve("seconds")));
    try (Connection connection = connect()) {
      long accepted = number(connection, "select count(*) from enrolment.enrolment where run_id = (select max(run_id) from bench.person)");
      row("accepted selections", "%,d, %,.0f /s".formatted(accepted, accepted / seconds));
      demand(connection, "accepted selections that were told and are missing", "select coalesce(sum(greatest(t.seated - e.held, 0)), 0) from bench.told t cross join lateral (select count(*) as held from enrolment.enrolment e where e.teacher_id = t.teacher_id and e.run_id = (select max(run_id) from bench.person)) e");
      demand(connection, "teachers without an answer", "select count(*) from bench.person where teacher_id not in (select teacher_id from bench.told)");
      demand(connection, "sections with more seats sold than offered", "select count(*) from bench.sold where sold > capacity");
      demand(connection, "sections with seats unsold while somebody waits", "select count(*) from bench.sold where sold < capacity and waiting > 0");
      demand(connection, "counters that differ from enrolments", "select count(*) from bench.sold where sold <> taken");
      demand(connection, "waiting lists whose order is not that of joining", "select count(*) from (select joined_at < lag(joined_at) over (partition by section_id order by number) - interval '50 milliseconds' as wrong from selection.waiting where run_id = (select max(run_id) from bench.person)) w where wrong");
      row("popular seats offered, sold, waiting", text(connection, "select sum(capacity) || ', ' || sum(sold) || ', ' || sum(waiting) from bench.sold where waiting > 0"));
    }
  }

  private static void demand(Connection connection, String what, String sql) throws Exception {
    long wrong = number(connection, sql);
    row(what, String.valueOf(wrong));
    if (wrong != 0) {
      throw new IllegalStateException(what + ": " + wrong);
    }
  }

  private static long number(Connection connection, String sql) throws Exception {
    return Long.parseLong(text(connection, sql));
  }

  private static String text(Connection connection, String sql) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists bench");
      statement.execute("create or replace view bench.sold as select s.id, s.capacity, coalesce(p.taken, 0) as taken, coalesce(p.waiting, 0) as waiting, (select count(*) from enrolment.enrolment e where e.section_id = s.id and e.withdrawn_at is null) as sold from enrolment.section s left join selection.pool p on p.section_id = s.id and p.level = 'SECTION' where s.run_id = (select max(run_id) from bench.person)");
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    }
  }

  // Without pages: the service, and the least that any guarded seat takes

  private void service(int threads) throws Exception {
    System.setProperty("XINGTAN_DATABASE_URL", url());
    System.setProperty("XINGTAN_DATABASE_USER", "xingtan");
    System.setProperty("XINGTAN_DATABASE_PASSWORD", Files.readString(folder.resolve("password")).strip());
    System.setProperty("XINGTAN_DATA", folder.getParent().toString());
    var application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addInitializers(context -> context.getBeanFactory().registerSingleton("withoutPages", new WithoutPages()));
    try (var context = application.run()) {
      Selections selections = context.getBean(Selections.class);
      List<List<Choice>> baskets = baskets();
      var accepted = new AtomicInteger();
      var answered = new AtomicInteger();
      long begun = System.nanoTime();
      long[] taken = times(baskets, threads, (number, basket) -> {
        List<Answer> answers = selections.select(basket);
        answered.addAndGet(answers.size());
        accepted.addAndGet((int) answers.stream().filter(Answer.Seated.class::isInstance).count());
      });
      double seconds = (System.nanoTime() - begun) / 1e9;
      row("the service alone, %d threads: accepted (answered)".formatted(threads), "%,.0f (%,.0f) /s".formatted(accepted.get() / seconds, answered.get() / seconds));
      row("its answer to a basket: p50, p99", "%.1f, %.1f ms".formatted(at(taken, 0.5), at(taken, 0.99)));
    }
  }

  private List<List<Choice>> baskets() throws Exception {
    Map<Integer, List<Choice>> baskets = new LinkedHashMap<>();
    Map<Integer, UUID> forms = new HashMap<>();
    try (Connection connection = connect();
        ResultSet row = connection.createStatement().executeQuery("select teacher_id, section_id from bench.choice order by teacher_id, section_id")) {
      while (row.next()) {
        UUID form = forms.computeIfAbsent(row.getInt(1), teacher -> UUID.randomUUID());
        baskets.computeIfAbsent(row.getInt(1), teacher -> new ArrayList<>()).add(Choice.own(row.getInt(1), row.getInt(2), form));
      }
    }
    return List.copyOf(baskets.values());
  }

  private void guard() throws Exception {
    try (Connection connection = connect(); Statement sql = connection.createStatement()) {
      sql.execute("create schema if not exists bench");
      sql.execute("drop table if exists bench.counter, bench.held");
      sql.execute("create table bench.counter as select n as id, 0 as taken, 1000000 as seats from generate_series(0, 119) n");
      sql.execute("alter table bench.counter add primary key (id)");
      sql.execute("create table bench.held (teacher_id integer, section_id integer, at timestamptz, primary key (teacher_id, section_id))");
    }
    var transactions = new AtomicInteger();
    long end = System.nanoTime() + 5_000_000_000L;
    List<Integer> threads = IntStream.range(0, 12).boxed().toList();
    times(threads, 12, (number, thread) -> guarded(thread, end, transactions));
    row("a guarded seat transaction (update, insert, commit), 12 threads", "%,d /s".formatted(transactions.get() / 5));
  }

  private void guarded(int thread, long end, AtomicInteger transactions) throws Exception {
    try (Connection connection = connect();
        PreparedStatement take = connection.prepareStatement("update bench.counter set taken = taken + 1 where id = ? and taken < seats");
        PreparedStatement hold = connection.prepareStatement("insert into bench.held values (?, ?, now())")) {
      connection.setAutoCommit(false);
      for (int number = 0; System.nanoTime() < end; number++) {
        take.setInt(1, (number * 7 + thread * 10) % 120);
        take.executeUpdate();
        hold.setInt(1, thread * 10_000_000 + number);
        hold.setInt(2, number % 120);
        hold.executeUpdate();
        connection.commit();
        transactions.incrementAndGet();
      }
    }
  }

  private static final class WithoutPages extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) {
      return type.getAnnotationMetadata().hasAnnotation(Controller.class.getName());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof WithoutPages;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  private interface Step<T> {
    void run(int number, T one) throws Exception;
  }

  /// Each of them once, so many at once; sorted nanoseconds.
  private static <T> long[] times(List<T> all, int atOnce, Step<T> step) throws Exception {
    var next = new AtomicInteger();
    long[] times = new long[all.size()];
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < atOnce; thread++) {
        running.add(threads.submit(() -> {
          for (int number = next.getAndIncrement(); number < all.size(); number = next.getAndIncrement()) {
            long from = System.nanoTime();
            step.run(number, all.get(number));
            times[number] = System.nanoTime() - from;
          }
          return null;
        }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }

  private static void row(String what, String measured) {
    System.out.printf("| %s | %s |%n", what, measured);
  }
}

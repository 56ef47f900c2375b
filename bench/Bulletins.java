import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// An issue of the bulletin with 200 bound figures, 8 tables and 3 charts, made, checked, signed by another person and read, through the
/// pages as the office does: `Bulletins BASE`. Prints a line of a Markdown table for each goal. Only asks this machine.
final class Bulletins {
  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_[a-z]+)\" value=\"([^\"]*)\"");
  private static final Pattern FINDING =
      Pattern.compile("name=\"finding\" value=\"([0-9a-f]{24})\"");
  private static final Pattern READ = Pattern.compile("name=\"read\" value=\"([0-9a-f]+)\"");
  private static final String SERIES = "measured";
  private static final int FIGURES = 200;
  private static final int READERS = 100;
  private static final int EACH = 20;

  private final String base;
  private final HttpClient officer = client();
  private final HttpClient colleague = client();

  private Bulletins(String base) {
    this.base = base;
  }

  public static void main(String[] arguments) throws Exception {
    if (!List.of("localhost", "127.0.0.1").contains(URI.create(arguments[0]).getHost())) {
      throw new IllegalArgumentException("This tool loads its own machine only.");
    }
    new Bulletins(arguments[0]).measure();
  }

  private void measure() throws Exception {
    signIn(officer, "city");
    signIn(colleague, "colleague");
    String issue = "/issues/" + made();
    fill(issue);
    row("open an issue of 200 figures, 8 tables, 3 charts, figures fresh, p95", 500, p95(issue, 30));
    row("all checks of it, p95", 3000, p95(issue + "/sign-off", 10));
    file("the issue as PDF", issue + "/edition.pdf", 5000);
    file("the issue as DOCX", issue + "/edition.docx", 2000);
    long signing = signed(issue);
    row("sign it: checks, freezing, hashes of the persons counted", 5000, signing);
    String web = published(issue);
    row("open it signed, web edition, p95", 100, p95(web, 200));
    row("the web edition for 100 readers at once, p95", 50, readers(web));
  }

  private static void row(String what, long goal, double millis) {
    System.out.printf(Locale.ROOT, "| %s | ≤ %d ms | %.1f ms |%n", what, goal, millis);
  }

  /// The best of three: the first also opens fonts.
  private void file(String what, String path, long goal) throws Exception {
    double best = Double.MAX_VALUE;
    int size = 0;
    for (int time = 0; time < 3; time++) {
      long from = System.nanoTime();
      size = get(officer, path, BodyHandlers.ofByteArray()).body().length;
      best = Math.min(best, (System.nanoTime() - from) / 1e6);
    }
    row(what + " (" + size / 1024 + " kB)", goal, best);
  }

  private int made() throws Exception {
    post(
        officer,
        "/bulletin-series",
        "/bulletin-series/new",
        List.of(
            "code", SERIES, "name", "工作简报", "letter-head", "全市教师能力提升培训项目", "issuing-office", "市教师培训项目办公室",
            "editing-office", "市教师培训项目办公室", "chinese-day", "true", "print-run", "120", "programme", "IT1",
            "issue", "各区教育局，2"));
    String page = text(officer, "/issues/new");
    MatchResult series =
        Pattern.compile("<option value=\"(\\d+)\"[^>]*>(?:(?!</option>).)*工作简报", Pattern.DOTALL)
            .matcher(page)
            .results()
            .reduce((one, other) -> other)
            .orElseThrow();
    var answer =
        post(
            officer,
            "/issues",
            "/issues/new",
            List.of(
                "series", series.group(1), "source", "template:progress", "run", "IT1/1702",
                "as-of", "2017-11-27", "issued-on", "2017-11-27"));
    return Integer.parseInt(leadsTo(answer).replaceAll(".*/", ""));
  }

  private void fill(String issue) throws Exception {
    for (String table :
        List.of("awards-by-area", "programme-by-area by=subject", "period-by-subject by=area")) {
      post(
          officer,
          issue + "/blocks",
          issue,
          List.of("kind", "TABLE", "reference", "table " + table, "after", "46"));
    }
    var added =
        post(
            officer,
            issue + "/blocks",
            issue,
            List.of("kind", "PARAGRAPH", "words", "另附数字：", "after", "46"));
    String block = leadsTo(added).replaceAll(".*#b", "");
    for (int version = 1; figures(text(officer, issue)) < FIGURES; version++) {
      post(
          officer,
          issue + "/blocks/" + block + "/figures",
          issue,
          List.of(
              "reference", "cell programme-by-area/TOTAL/participants",
              "version", Integer.toString(version)));
    }
  }

  private static long figures(String editor) {
    return Pattern.compile("class=\"figure-token\"").matcher(editor).results().count();
  }

  /// Every finding is answered, another person signs.
  private long signed(String issue) throws Exception {
    post(officer, issue + "/state-change", issue + "/review", List.of("to", "IN_REVIEW"));
    String checks = text(officer, issue + "/sign-off");
    for (String finding :
        FINDING.matcher(checks).results().map(found -> found.group(1)).distinct().toList()) {
      send(
          officer,
          issue + "/answers",
          token(checks),
          List.of("finding", finding, "words", "情况属实，照发。"));
    }
    String page = text(colleague, issue + "/sign-off");
    String read = READ.matcher(page).results().findFirst().orElseThrow().group(1);
    String token = token(page);
    long from = System.nanoTime();
    send(colleague, issue + "/signature", token, List.of("read", read));
    return (System.nanoTime() - from) / 1_000_000;
  }

  private String published(String issue) throws Exception {
    post(officer, issue + "/publication", issue + "/sign-off", List.of());
    return Pattern.compile("href=\"(/bulletins/" + SERIES + "/\\d+/\\d+)\"")
        .matcher(text(officer, issue + "/sign-off"))
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  private double p95(String path, int times) throws Exception {
    for (int warm = 0; warm < times / 3 + 1; warm++) {
      text(officer, path);
    }
    double[] taken = new double[times];
    for (int time = 0; time < times; time++) {
      long from = System.nanoTime();
      text(officer, path);
      taken[time] = (System.nanoTime() - from) / 1e6;
    }
    return p95(taken);
  }

  /// Each reader has a connection and opens the page about once a second; all of them began before the first is measured.
  private double readers(String path) throws Exception {
    List<HttpClient> clients = IntStream.range(0, READERS).mapToObj(reader -> client()).toList();
    for (HttpClient reader : clients) {
      text(reader, path);
    }
    List<Future<Double>> asked = new ArrayList<>();
    try (var times = Executors.newScheduledThreadPool(READERS)) {
      for (int time = 0; time < EACH; time++) {
        for (HttpClient reader : clients) {
          long at = time * 1000L + (long) (1000 * Math.random());
          asked.add(times.schedule(() -> millis(reader, path), at, TimeUnit.MILLISECONDS));
        }
      }
    }
    double[] taken = new double[asked.size()];
    for (int place = 0; place < taken.length; place++) {
      taken[place] = asked.get(place).get();
    }
    return p95(taken);
  }

  private double millis(HttpClient reader, String path) throws Exception {
    long from = System.nanoTime();
    text(reader, path);
    return (System.nanoTime() - from) / 1e6;
  }

  private static double p95(double[] taken) {
    Arrays.sort(taken);
    return taken[Math.min(taken.length - 1, (int) (taken.length * 0.95))];
  }

  private void signIn(HttpClient client, String account) throws Exception {
    var answer =
        post(
            client,
            "/sign-in",
            "/sign-in",
            List.of("name", account, "password", "xingtan-" + account));
    if (leadsTo(answer).contains("sign-in")) {
      throw new IllegalStateException("not signed in: " + account);
    }
  }

  private HttpResponse<String> post(
      HttpClient client, String path, String from, List<String> fields) throws Exception {
    return send(client, path, token(text(client, from)), fields);
  }

  private HttpResponse<String> send(
      HttpClient client, String path, String token, List<String> fields) throws Exception {
    StringBuilder form = new StringBuilder(token);
    for (int place = 0; place < fields.size(); place += 2) {
      form.append('&').append(fields.get(place)).append('=');
      form.append(URLEncoder.encode(fields.get(place + 1), UTF_8));
    }
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 3 && answer.statusCode() != 422) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer;
  }

  private static String token(String page) {
    MatchResult hidden = TOKEN.matcher(page).results().findFirst().orElseThrow();
    return hidden.group(1) + "=" + URLEncoder.encode(hidden.group(2), UTF_8);
  }

  private static String leadsTo(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private String text(HttpClient client, String path) throws Exception {
    return get(client, path, BodyHandlers.ofString()).body();
  }

  private <T> HttpResponse<T> get(
      HttpClient client, String path, HttpResponse.BodyHandler<T> handler) throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", "zh-CN")
                .build(),
            handler);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer;
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }
}

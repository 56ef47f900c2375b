import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signed-in readers who ask for pages as fast as they come: `Readers BASE ACCOUNT READERS SECONDS` with lines `label<TAB>path` on its
/// standard input; prints one line of a Markdown table each. Only asks this machine, and stops after the time given.
final class Readers {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_[a-z]+)\" value=\"([^\"]*)\"");
  private static final int WARM_UP = 3;
  private static final int MOST = 20_000;

  private final String base;
  private final int readers;
  private final long seconds;
  private final List<HttpClient> clients = new ArrayList<>();

  private Readers(String base, int readers, long seconds) {
    this.base = base;
    this.readers = readers;
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws Exception {
    if (!List.of("localhost", "127.0.0.1").contains(URI.create(arguments[0]).getHost())) {
      throw new IllegalArgumentException("This tool loads its own machine only.");
    }
    var readers =
        new Readers(arguments[0], Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
    readers.signIn(arguments[1]);
    for (String line : new String(System.in.readAllBytes(), UTF_8).lines().toList()) {
      String[] parts = line.split("\t");
      readers.measure(parts[0], parts[1]);
    }
  }

  /// Every reader has a session.
  private void signIn(String account) throws Exception {
    for (int reader = 0; reader < readers; reader++) {
      var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
      Matcher hidden = HIDDEN.matcher(text(client, "/sign-in"));
      if (!hidden.find()) {
        throw new IllegalStateException("no token in the form");
      }
      String form =
          hidden.group(1) + "=" + encoded(hidden.group(2)) + "&name=" + account + "&password=xingtan-" + account;
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 302 && answer.statusCode() != 303) {
        throw new IllegalStateException("not signed in: " + answer.statusCode());
      }
      clients.add(client);
    }
  }

  private void measure(String label, String path) throws Exception {
    for (int time = 0; time < WARM_UP; time++) {
      ask(clients.get(time % readers), path);
    }
    long begun = System.nanoTime();
    long end = begun + seconds * 1_000_000_000L;
    var times = new long[MOST];
    var asked = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (HttpClient client : clients) {
        running.add(threads.submit(() -> {
          for (int at = asked.getAndIncrement(); at < MOST && System.nanoTime() < end; at = asked.getAndIncrement()) {
            long from = System.nanoTime();
            ask(client, path);
            times[at] = System.nanoTime() - from;
          }
          return null;
        }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    double taken = (System.nanoTime() - begun) / 1e9;
    long[] sorted = Arrays.stream(times).filter(time -> time > 0).sorted().toArray();
    System.out.printf(
        "| %s | %d | %.0f | %.1f | %.1f |%n",
        label, readers, sorted.length / taken, at(sorted, 0.5), at(sorted, 0.95));
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }

  private void ask(HttpClient client, String path) throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "zh-CN").build(),
            BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      body.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
  }

  private String text(HttpClient client, String path) throws Exception {
    return client
        .send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
        .body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

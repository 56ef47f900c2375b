import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signed-in readers who ask for pages as fast as they come: `Readers BASE ACCOUNT READERS SECONDS` with lines `label<TAB>path` on its
/// standard input; prints one line of a Markdown table each. Only asks this machine, and stops after the time given. First all pages are
/// asked for some seconds without being measured: a server that has just started is slower for its first thousand pages. The tool shares
/// the machine with what it measures, so it speaks plain HTTP over one connection a reader, which costs little.
final class Readers {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_[a-z]+)\" value=\"([^\"]*)\"");
  private static final long WARM_UP_SECONDS = 8;
  private static final int MOST = 100_000;
  private static final String AGENT = "Xingtan-bench";

  private final String base;
  private final int readers;
  private final long seconds;
  private final URI address;
  private final List<Reader> signedIn = new ArrayList<>();

  private Readers(String base, int readers, long seconds) {
    this.base = base;
    this.address = URI.create(base);
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
    List<String[]> pages =
        new String(System.in.readAllBytes(), UTF_8).lines().map(line -> line.split("\t")).toList();
    readers.warmUp(pages);
    for (String[] page : pages) {
      readers.measure(page[0], page[1]);
    }
  }

  private void warmUp(List<String[]> pages) throws Exception {
    long end = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
    while (System.nanoTime() < end) {
      for (String[] page : pages) {
        if (System.nanoTime() < end) {
          together(page[1], System.nanoTime(), new long[readers], new AtomicInteger());
        }
      }
    }
  }

  /// Every reader has a session.
  private void signIn(String account) throws Exception {
    for (int reader = 0; reader < readers; reader++) {
      var cookies = new CookieManager();
      var client = HttpClient.newBuilder().cookieHandler(cookies).build();
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
                  .header("User-Agent", AGENT)
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 302 && answer.statusCode() != 303) {
        throw new IllegalStateException("not signed in: " + answer.statusCode());
      }
      signedIn.add(new Reader(address, cookies.getCookieStore().getCookies()));
    }
  }

  private void measure(String label, String path) throws Exception {
    var times = new long[MOST];
    long begun = System.nanoTime();
    together(path, begun + seconds * 1_000_000_000L, times, new AtomicInteger());
    double taken = (System.nanoTime() - begun) / 1e9;
    long[] sorted = Arrays.stream(times).filter(time -> time > 0).sorted().toArray();
    System.out.printf(
        "| %s | %d | %.0f | %.1f | %.1f |%n",
        label, readers, sorted.length / taken, at(sorted, 0.5), at(sorted, 0.95));
  }

  /// Every reader asks at least once, and again until the end.
  private void together(String path, long end, long[] times, AtomicInteger asked) throws Exception {
    try (var threads = Executors.newFixedThreadPool(readers)) {
      List<Future<?>> running = new ArrayList<>();
      for (Reader reader : signedIn) {
        running.add(threads.submit(() -> {
          do {
            long from = System.nanoTime();
            reader.ask(path);
            int at = asked.getAndIncrement();
            if (at < times.length) {
              times[at] = System.nanoTime() - from;
            }
          } while (System.nanoTime() < end);
          return null;
        }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }

  /// One signed-in browser on one connection.
  private static final class Reader {
    private final URI address;
    private final String headers;
    private Socket socket;
    private InputStream in;

    Reader(URI address, List<HttpCookie> cookies) throws IOException {
      this.address = address;
      connect();
      headers =
          " HTTP/1.1\r\nHost: %s:%d\r\nAccept-Language: zh-CN\r\nUser-Agent: %s\r\nCookie: %s\r\n\r\n"
              .formatted(
                  address.getHost(),
                  address.getPort(),
                  AGENT,
                  String.join(
                      "; ", cookies.stream().map(one -> one.getName() + "=" + one.getValue()).toList()));
    }

    private void connect() throws IOException {
      socket = new Socket(address.getHost(), address.getPort());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
    }

    void ask(String path) throws IOException {
      socket.getOutputStream().write(("GET " + path + headers).getBytes(UTF_8));
      String status = line();
      long length = -1;
      boolean chunked = false;
      boolean last = false;
      for (String header = line(); !header.isEmpty(); header = line()) {
        String lower = header.toLowerCase(Locale.ROOT);
        last |= lower.equals("connection: close");
        chunked |= lower.equals("transfer-encoding: chunked");
        length = lower.startsWith("content-length: ") ? Long.parseLong(lower.substring(16)) : length;
      }
      if (chunked) {
        for (int size = Integer.parseInt(line(), 16); ; size = Integer.parseInt(line(), 16)) {
          in.skipNBytes(size);
          line();
          if (size == 0) {
            break;
          }
        }
      } else {
        in.skipNBytes(Math.max(length, 0));
      }
      if (last) {
        socket.close();
        connect();
      }
      if (!status.contains(" 200")) {
        throw new IllegalStateException(path + " answered " + status);
      }
    }

    private String line() throws IOException {
      var line = new StringBuilder();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new IOException("the connection ended");
        }
        if (next != '\r') {
          line.append((char) next);
        }
      }
      return line.toString();
    }
  }

  private String text(HttpClient client, String path) throws Exception {
    return client
        .send(HttpRequest.newBuilder(URI.create(base + path)).header("User-Agent", AGENT).build(), BodyHandlers.ofString())
        .body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// People who come with a fresh browser, sign in and read their first page, as fast as they can: `SignIns BASE SECONDS`. Measures the password
/// hash alone on as many threads as there are processors, and prints what a sign-in costs beside it. Only asks this machine.
final class SignIns {
  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"(_[a-z]+)\" value=\"([^\"]*)\"");
  private static final List<String> ACCOUNTS =
      List.of("teacher", "school", "area", "city", "several");

  /// Fewer than wrong tries lock an account: tries are counted before they are looked at.
  private static final int PEOPLE = 4;

  /// While hashes keep both processors busy, a fresh server reads too few pages to be warm: those who sign in first read on.
  private static final int PAGES_TO_WARM_UP = 40;

  private final String base;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private SignIns(String base) {
    this.base = base;
  }

  public static void main(String[] arguments) throws Exception {
    if (!List.of("localhost", "127.0.0.1").contains(URI.create(arguments[0]).getHost())) {
      throw new IllegalArgumentException("This tool loads its own machine only.");
    }
    long seconds = Long.parseLong(arguments[1]);
    var people = new SignIns(arguments[0]);
    Predicate<String> fits = applicationsOwnCheck("xingtan-teacher");
    int processors = Runtime.getRuntime().availableProcessors();
    var next = new AtomicInteger();
    people.run(PEOPLE, 30, next, people::readOn);
    double[] hashes = people.run(processors, seconds, next, number -> fits.test("xingtan-teacher"));
    double[] whole = people.run(PEOPLE, seconds, next, people::signIn);
    row("password hash alone, " + processors + " threads", "%.1f/s".formatted(hashes[0]));
    row("sign-ins with first page, " + PEOPLE + " people at once", "%.1f/s; p50 %.0f ms, p95 %.0f ms".formatted(whole[0], whole[1], whole[2]));
    row("the same beside the hash", "%.0f/s".formatted(1 / (1 / whole[0] - 1 / hashes[0])));
    row("share of the hash in a sign-in", "%.0f %%".formatted(100 * whole[0] / hashes[0]));
  }

  /// Checks a password against the hash of the one given, by the class that does it in the application: it is not public, because no other room may hash.
  private static Predicate<String> applicationsOwnCheck(String password) throws ReflectiveOperationException {
    Class<?> type = Class.forName("org.xingtan.identity.Passwords");
    Constructor<?> constructor = type.getDeclaredConstructor();
    Method hash = type.getDeclaredMethod("hash", String.class);
    Method fits = type.getDeclaredMethod("fits", String.class, String.class);
    for (AccessibleObject closed : List.of(constructor, hash, fits)) {
      closed.setAccessible(true);
    }
    Object passwords = constructor.newInstance();
    Object known = hash.invoke(passwords, password);
    return typed -> {
      try {
        return (boolean) fits.invoke(passwords, typed, known);
      } catch (ReflectiveOperationException broken) {
        throw new IllegalStateException(broken);
      }
    };
  }

  private interface Work {
    Object of(int number) throws Exception;
  }

  /// How many a second, and the median and 95th percentile of the times in milliseconds.
  private double[] run(int threads, long seconds, AtomicInteger next, Work work) throws Exception {
    long begun = System.nanoTime();
    long end = begun + seconds * 1_000_000_000L;
    List<Long> times = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      Callable<List<Long>> worker = () -> {
        List<Long> own = new ArrayList<>();
        while (System.nanoTime() < end) {
          long from = System.nanoTime();
          work.of(next.getAndIncrement());
          own.add(System.nanoTime() - from);
        }
        return own;
      };
      List<Future<List<Long>>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(pool.submit(worker));
      }
      for (Future<List<Long>> one : running) {
        times.addAll(one.get());
      }
    }
    double taken = (System.nanoTime() - begun) / 1e9;
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return new double[] {sorted.length / taken, at(sorted, 0.5), at(sorted, 0.95)};
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }

  private Object readOn(int number) throws Exception {
    var visitor = new Visitor();
    var page = signIn(number, visitor);
    for (int turn = 0; turn < PAGES_TO_WARM_UP; turn++) {
      new Visitor().send(asked("/sign-in").GET());
      visitor.send(asked("/").GET());
      visitor.send(asked(page.request().uri().getRawPath()).GET());
    }
    return page;
  }

  private Object signIn(int number) throws Exception {
    return signIn(number, new Visitor());
  }

  private HttpResponse<String> signIn(int number, Visitor visitor) throws Exception {
    String account = ACCOUNTS.get(number % ACCOUNTS.size());
    Matcher token = TOKEN.matcher(visitor.send(asked("/sign-in").GET()).body());
    if (!token.find()) {
      throw new IllegalStateException("no token in the form");
    }
    String form =
        token.group(1) + "=" + URLEncoder.encode(token.group(2), UTF_8) + "&name=" + account + "&password=xingtan-" + account;
    var answer =
        visitor.send(
            asked("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    if (answer.statusCode() / 100 != 3) {
      throw new IllegalStateException(account + " was not let in: " + answer.statusCode());
    }
    String address = "/";
    for (int redirects = 0; redirects < 5; redirects++) {
      HttpResponse<String> page = visitor.send(asked(address).GET());
      if (page.statusCode() == 200) {
        return page;
      }
      address = URI.create(base).resolve(page.headers().firstValue("Location").orElseThrow()).getRawPath();
    }
    throw new IllegalStateException(account + " sees no page");
  }

  private HttpRequest.Builder asked(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  /// Somebody with a cookie of their own. All share one client: a client of one's own costs this machine as much as a few pages.
  private final class Visitor {
    private String cookie = "";

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").stream()
          .map(set -> set.split(";", 2)[0])
          .forEach(set -> cookie = set);
      return answer;
    }
  }

  private static void row(String what, String measured) {
    System.out.println("| " + what + " | " + measured + " |");
  }
}

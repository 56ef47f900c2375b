package org.xingtan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody with a plain browser: keeps cookies, sends back the form token of the last page, does not follow redirects.
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SLIP = Pattern.compile("<code>([a-z0-9-]{14})</code>");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String site;
  private String token = "";

  public Visitor(int port) {
    site = "http://localhost:" + port;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(site + path)).GET().build());
  }

  /// @param fields names and values by turns; the form token is added
  public HttpResponse<String> post(String path, String... fields) {
    StringBuilder form = new StringBuilder("_csrf=").append(encoded(token));
    for (int place = 0; place < fields.length; place += 2) {
      form.append('&').append(fields[place]).append('=').append(encoded(fields[place + 1]));
    }
    return send(
        HttpRequest.newBuilder(URI.create(site + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString()))
            .build());
  }

  public HttpResponse<String> signIn(String name, String password) {
    get("/sign-in");
    return post("/sign-in", "name", name, "password", password);
  }

  /// Chooses a password with a slip.
  public HttpResponse<String> activate(String name, String slip, String password) {
    get("/activation");
    return post("/activation", "name", name, "slip", slip, "wanted", password, "again", password);
  }

  /// The first slip that an answer prints.
  public static String slip(HttpResponse<String> printed) {
    return Excerpt.first(SLIP, printed.body());
  }

  /// Where an answer leads, without the site.
  public static String leadsTo(HttpResponse<?> answer) {
    String address = answer.headers().firstValue("Location").orElse("");
    return address.replaceFirst("^http://localhost:[0-9]+", "");
  }

  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("xingtan"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      Matcher found = TOKEN.matcher(answer.body());
      token = found.find() ? found.group(1) : token;
      return answer;
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

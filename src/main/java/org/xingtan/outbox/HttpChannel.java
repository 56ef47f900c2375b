package org.xingtan.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A message gateway of the city: takes `{"reference", "address", "text"}` as JSON with a bearer token, answers 2xx once it has
/// taken the message. What stands behind it (a provider of text messages, a mail server) is the gateway's affair.
final class HttpChannel implements Channel {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Medium medium;
  private final URI gateway;
  private final String token;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  HttpChannel(Medium medium, URI gateway, String token) {
    this.medium = medium;
    this.gateway = gateway;
    this.token = token;
  }

  @Override
  public Medium medium() {
    return medium;
  }

  @Override
  public void deliver(long reference, String address, String text) throws IOException {
    String body =
        JSON.writeValueAsString(
            Map.of("reference", Long.toString(reference), "address", address, "text", text));
    HttpRequest request =
        HttpRequest.newBuilder(gateway)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<Void> answer = send(request);
    if (answer.statusCode() / 100 != 2) {
      throw new IOException("HTTP " + answer.statusCode());
    }
  }

  private HttpResponse<Void> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.discarding());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}

package org.xingtan.testing;

import com.jayway.jsonpath.JsonPath;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The city's gateway for text messages, on a port of its own: keeps what it was given.
public final class MessageGateway {
  public static final String TOKEN = "gateway-token";

  private static final BlockingQueue<Message> TAKEN = new LinkedBlockingQueue<>();
  private static final AtomicInteger REFUSALS = new AtomicInteger();
  private static final HttpServer SERVER = start();

  private MessageGateway() {}

  public record Message(String address, String text) {}

  public static String address() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/messages";
  }

  /// The next message, waited for.
  public static Message next() {
    try {
      Message message = TAKEN.poll(20, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("No message came.");
      }
      return message;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  public static int waiting() {
    return TAKEN.size();
  }

  public static void refuseNext(int times) {
    REFUSALS.set(times);
  }

  public static void forget() {
    TAKEN.clear();
    REFUSALS.set(0);
  }

  private static void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean known =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    boolean refused = !known || REFUSALS.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    if (!refused) {
      TAKEN.add(new Message(JsonPath.read(body, "$.address"), JsonPath.read(body, "$.text")));
    }
    exchange.sendResponseHeaders(refused ? 503 : 204, -1);
    exchange.close();
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/messages", MessageGateway::take);
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
      return server;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

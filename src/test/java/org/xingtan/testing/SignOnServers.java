package org.xingtan.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A small OpenID provider and a small CAS server that speak their protocols over HTTP, on a port of their own. Whoever comes is
/// signed in as [#user] at once; a [Fault] spoils the next ID token.
public final class SignOnServers {
  public static final String CLIENT = "xingtan";
  public static final String SECRET = "client-secret";

  public enum Fault {
    NONE,
    WRONG_NONCE,
    WRONG_AUDIENCE,
    WRONG_ISSUER,
    EXPIRED,
    WRONG_KEY
  }

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Map<String, Map<String, String>> CODES = new ConcurrentHashMap<>();
  private static final Map<String, String> TICKETS = new ConcurrentHashMap<>();
  private static final RSAKey KEY = key("1");
  private static final RSAKey OTHER_KEY = key("1");
  private static final HttpServer SERVER = start();
  private static volatile String user = "";
  private static volatile Fault fault = Fault.NONE;

  private SignOnServers() {}

  public static void user(String name) {
    user = name;
    fault = Fault.NONE;
  }

  public static void spoil(Fault next) {
    fault = next;
  }

  public static String issuer() {
    return site() + "/oidc";
  }

  public static String cas() {
    return site() + "/cas";
  }

  private static String site() {
    return "http://127.0.0.1:" + SERVER.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try {
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/oidc/.well-known/openid-configuration" -> json(exchange, 200, metadata());
        case "/oidc/jwks" -> json(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString());
        case "/oidc/authorize" -> authorize(exchange, query(exchange));
        case "/oidc/token" -> token(exchange);
        case "/cas/login" -> login(exchange, query(exchange).getOrDefault("service", ""));
        case "/cas/p3/serviceValidate" -> validate(exchange, query(exchange));
        default -> json(exchange, 404, "{}");
      }
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String metadata() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
     "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"], "subject_types_supported": ["public"],
     "id_token_signing_alg_values_supported": ["RS256"]}
    """
        .formatted(issuer());
  }

  private static void authorize(HttpExchange exchange, Map<String, String> asked)
      throws IOException {
    String code = "code-" + NUMBER.incrementAndGet();
    CODES.put(code, asked);
    redirect(
        exchange,
        asked.get("redirect_uri")
            + "?code="
            + code
            + "&state="
            + encoded(asked.getOrDefault("state", "")));
  }

  /// A code is good once, for the client to which it was given.
  private static void token(HttpExchange exchange) throws IOException, JOSEException {
    Map<String, String> form =
        parsed(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = CODES.remove(form.getOrDefault("code", ""));
    if (asked == null || !form.containsKey("code_verifier")) {
      json(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \""
            + idToken(asked.getOrDefault("nonce", ""))
            + "\"}");
  }

  private static String idToken(String nonce) throws JOSEException {
    Fault spoiled = fault;
    long now = System.currentTimeMillis();
    long end = spoiled == Fault.EXPIRED ? now - 600_000 : now + 60_000;
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(spoiled == Fault.WRONG_ISSUER ? "http://elsewhere.test" : issuer())
            .subject("subject-of-" + user)
            .audience(spoiled == Fault.WRONG_AUDIENCE ? "another-client" : CLIENT)
            .claim("nonce", spoiled == Fault.WRONG_NONCE ? "another-nonce" : nonce)
            .claim("preferred_username", user)
            .issueTime(new Date(end - 120_000))
            .expirationTime(new Date(end))
            .build();
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), claims);
    token.sign(new RSASSASigner(spoiled == Fault.WRONG_KEY ? OTHER_KEY : KEY));
    return token.serialize();
  }

  private static void login(HttpExchange exchange, String service) throws IOException {
    String ticket = "ST-" + NUMBER.incrementAndGet();
    TICKETS.put(ticket, service);
    redirect(exchange, service + (service.contains("?") ? "&" : "?") + "ticket=" + ticket);
  }

  /// A ticket is good once, for the service for which it was given.
  private static void validate(HttpExchange exchange, Map<String, String> asked)
      throws IOException {
    String service = TICKETS.remove(asked.getOrDefault("ticket", ""));
    String inside =
        service == null
            ? "<cas:authenticationFailure code=\"INVALID_TICKET\">unknown</cas:authenticationFailure>"
            : service.equals(asked.get("service"))
                ? "<cas:authenticationSuccess><cas:user>"
                    + user
                    + "</cas:user></cas:authenticationSuccess>"
                : "<cas:authenticationFailure code=\"INVALID_SERVICE\">other</cas:authenticationFailure>";
    send(
        exchange,
        200,
        "application/xml",
        "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">"
            + inside
            + "</cas:serviceResponse>");
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return parsed(exchange.getRequestURI().getRawQuery());
  }

  private static Map<String, String> parsed(String text) {
    Map<String, String> values = new HashMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      values.put(
          URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return values;
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    send(exchange, status, "application/json", body);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", SignOnServers::answer);
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
      return server;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

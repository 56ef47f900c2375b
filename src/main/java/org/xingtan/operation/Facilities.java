package org.xingtan.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xingtan.database.DataFolder;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// What is configured. Says whether a secret is there, never which.
@Component
class Facilities {
  private static final String OUTBOX = "xingtan.outbox.";
  private static final String PAYMENT = "xingtan.payment.";
  private static final String SIGN_ON = "xingtan.sign-on.";
  private static final List<Facility> SWITCHED =
      List.of(
          new Facility("operation.sms", OUTBOX + "sms.gateway", List.of(OUTBOX + "sms.token")),
          new Facility(
              "operation.email", OUTBOX + "email.gateway", List.of(OUTBOX + "email.token")),
          new Facility(
              "operation.oidc",
              SIGN_ON + "oidc.issuer",
              List.of(SIGN_ON + "oidc.client-id", SIGN_ON + "oidc.client-secret")),
          new Facility("operation.cas", SIGN_ON + "cas.server", List.of()));

  /// Switched on by the city's number with the provider; each needs its keys and the address of this site, to which it sends notices.
  private static final List<Facility> PAYMENTS =
      List.of(
          new Facility(
              "operation.wechat",
              PAYMENT + "wechat.merchant",
              List.of(
                  PAYMENT + "site",
                  PAYMENT + "wechat.app",
                  PAYMENT + "wechat.serial",
                  PAYMENT + "wechat.key",
                  PAYMENT + "wechat.public-key",
                  PAYMENT + "wechat.public-key-id",
                  PAYMENT + "wechat.api-key")),
          new Facility(
              "operation.alipay",
              PAYMENT + "alipay.app",
              List.of(PAYMENT + "site", PAYMENT + "alipay.key", PAYMENT + "alipay.public-key")));

  private final Environment settings;
  private final Path data;

  Facilities(Environment settings, DataFolder data) {
    this.settings = settings;
    this.data = data.path();
  }

  PlainTable table(Words words) {
    List<PlainTable.Row> rows = new ArrayList<>();
    SWITCHED.forEach(facility -> rows.add(switched(facility, words)));
    PAYMENTS.forEach(facility -> rows.add(payment(facility, words)));
    rows.add(
        row(
            words,
            "second-factor",
            settings.getProperty("xingtan.second-factor.required-from", "")));
    rows.add(row(words, "keys", words.of("operation.keys." + keys())));
    rows.add(row(words, "storage", words.of("operation.storage." + storage(), data.toString())));
    return PlainTable.of(
        words.of("operation.configured"),
        words.of("operation.configured.empty"),
        rows,
        words.of("operation.facility"),
        words.of("operation.state"));
  }

  private static PlainTable.Row row(Words words, String name, String state) {
    return PlainTable.Row.of(Cell.word(words.of("operation." + name)), Cell.of(state));
  }

  private PlainTable.Row switched(Facility facility, Words words) {
    String state;
    if (!facility.on(settings)) {
      state = words.of("operation.off");
    } else if (facility.missing(settings) > 0) {
      state = words.of("operation.on-without-secret", facility.where(settings));
    } else {
      state = words.of("operation.on", facility.where(settings));
    }
    return PlainTable.Row.of(Cell.word(words.of(facility.name())), Cell.of(state));
  }

  /// The number itself is nobody's business here; which settings are missing is said by their names.
  private PlainTable.Row payment(Facility facility, Words words) {
    String state;
    if (!facility.on(settings)) {
      state = words.of("operation.off");
    } else if (facility.missing(settings) > 0) {
      state = words.of("operation.payment.missing", String.join(", ", facility.lacking(settings)));
    } else {
      state = words.of("operation.payment.on", settings.getProperty(PAYMENT + "site", ""));
    }
    return PlainTable.Row.of(Cell.word(words.of(facility.name())), Cell.of(state));
  }

  private String keys() {
    if (!settings.getProperty("XINGTAN_PERSONAL_DATA_KEYS", "").isBlank()) {
      return "environment";
    }
    return Files.isReadable(data.resolve("keys/personal-data.key")) ? "file" : "missing";
  }

  private String storage() {
    return Files.isWritable(data) ? "writable" : "not-writable";
  }
}

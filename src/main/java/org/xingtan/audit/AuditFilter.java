package org.xingtan.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.AuditEvent;
import org.xingtan.time.CityTime;

/// What the reader looks for. Whatever was typed that makes no sense is taken as not typed.
///
/// @param who start of a name, or a whole sign-in name
/// @param object start of what it was about
/// @param outcome `yes` for what was done, `no` for what was refused
/// @param from first day
/// @param to last day
record AuditFilter(
    String who, String event, String object, String outcome, String from, String to) {

  AuditFilter(
      @Nullable String who,
      @Nullable String event,
      @Nullable String object,
      @Nullable String outcome,
      @Nullable String from,
      @Nullable String to) {
    this.who = text(who);
    this.event =
        Arrays.stream(AuditEvent.values()).anyMatch(e -> e.name().equals(event)) ? text(event) : "";
    this.object = text(object);
    this.outcome = "yes".equals(outcome) || "no".equals(outcome) ? text(outcome) : "";
    this.from = day(from).map(LocalDate::toString).orElse("");
    this.to = day(to).map(LocalDate::toString).orElse("");
  }

  Optional<Instant> fromMoment() {
    return day(from).map(CityTime::startOf);
  }

  Optional<Instant> toMoment() {
    return day(to).map(CityTime::endOf);
  }

  String address(String path) {
    return builder(path).build().encode().toUriString();
  }

  String page(long before) {
    return builder("/audit").queryParam("before", before).build().encode().toUriString();
  }

  private UriComponentsBuilder builder(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    String[][] all = {
      {"who", who},
      {"event", event},
      {"object", object},
      {"outcome", outcome},
      {"from", from},
      {"to", to}
    };
    for (String[] one : all) {
      if (!one[1].isEmpty()) {
        address.queryParam(one[0], one[1]);
      }
    }
    return address;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return text(typed).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(typed)));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}

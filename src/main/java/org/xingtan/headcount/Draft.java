package org.xingtan.headcount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.roster.HeadCountRule;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// A head count as it is being thought about.
///
/// @param members that the preview showed; nothing before there was one
/// @param form sent twice, it freezes once
record Draft(String name, HeadCountRule rule, @Nullable Integer members, UUID form) {

  /// Nothing when no day was given.
  static Optional<Draft> of(Typed typed) {
    @Nullable LocalDate day = typed.day("on_day");
    @Nullable Integer members = typed.integer("members");
    return day == null
        ? Optional.empty()
        : Optional.of(
            new Draft(
                typed.text("name").replaceAll("\\s+", " "),
                new HeadCountRule(
                    day,
                    typed.ticked("full_time_only"),
                    typed.ticked("without_institutes"),
                    typed.ticked("public_only")),
                members,
                form(typed.text("form"))));
  }

  private static UUID form(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }

  /// The rule in words, as it is printed.
  String inWords(Words words) {
    List<String> parts = new ArrayList<>();
    parts.add(words.of(rule.fullTimeOnly() ? "headcount.rule.full-time" : "headcount.rule.all"));
    if (rule.withoutInstitutes()) {
      parts.add(words.of("headcount.rule.without-institutes"));
    }
    if (rule.publicOnly()) {
      parts.add(words.of("headcount.rule.public-only"));
    }
    return String.join(words.of("headcount.rule.and"), parts);
  }

  String address() {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/head-counts/new")
            .queryParam("name", "{name}")
            .queryParam("on_day", rule.day());
    tick(address, "full_time_only", rule.fullTimeOnly());
    tick(address, "without_institutes", rule.withoutInstitutes());
    tick(address, "public_only", rule.publicOnly());
    return address.encode().buildAndExpand(name).toUriString();
  }

  private static void tick(UriComponentsBuilder address, String name, boolean ticked) {
    if (ticked) {
      address.queryParam(name, "true");
    }
  }
}

package org.xingtan.statistics;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// A request as typed, in an address or a command. Everything may be missing or wrong.
public record Asking(
    @Nullable String period,
    @Nullable String programme,
    @BindParam("as-of") @Nullable String asOf,
    @Nullable String by,
    @Nullable String area,
    @Nullable String school,
    @Nullable String subject,
    @Nullable String ownership,
    @Nullable String sort,
    @Nullable Integer page) {

  TableRequest.Filters filters() {
    return new TableRequest.Filters(code(area), code(school), code(subject), code(ownership));
  }

  /// The period; a form may ask for it together with its programme, as `2101:IT2`.
  Optional<String> periodAlone() {
    return Optional.ofNullable(given(period)).map(asked -> asked.split(":", 2)[0]);
  }

  @Nullable String programmeAsked() {
    String asked = given(period);
    if (asked != null && asked.contains(":")) {
      return code(asked.split(":", 2)[1]);
    }
    return code(programme);
  }

  static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static @Nullable String code(@Nullable String text) {
    String given = given(text);
    return given == null ? null : given.toUpperCase(Locale.ROOT);
  }
}

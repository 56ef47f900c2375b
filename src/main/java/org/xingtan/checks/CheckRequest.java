package org.xingtan.checks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What is to be looked through: a publication, one table of a period, or all tables of a period.
///
/// @param publication code; nothing for what is only computed
/// @param table code; nothing for all tables that fit the period
record CheckRequest(
    @Nullable String publication, @Nullable String table, @Nullable String period, LocalDate asOf) {

  /// Nothing when neither a publication nor a period is named, or the day is not one.
  static Optional<CheckRequest> of(
      @Nullable String publication,
      @Nullable String table,
      @Nullable String period,
      @Nullable String asOf,
      LocalDate today) {
    if (isEmpty(publication) && isEmpty(period)) {
      return Optional.empty();
    }
    try {
      LocalDate day = isEmpty(asOf) || asOf == null ? today : LocalDate.parse(asOf);
      return Optional.of(new CheckRequest(given(publication), given(table), given(period), day));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static @Nullable String given(@Nullable String text) {
    return isEmpty(text) ? null : text;
  }

  /// @param format `csv`, `json` or `xlsx`; empty for the page
  String address(String format) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(
            format.isEmpty() ? "/checks/report" : "/checks/report." + format);
    if (publication != null) {
      address.queryParam("publication", publication);
    } else {
      address.queryParam("table", Optional.ofNullable(table));
      address.queryParam("period", period);
      address.queryParam("as-of", asOf);
    }
    return address.encode().toUriString();
  }
}

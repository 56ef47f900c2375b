package org.xingtan.upkeep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the board is narrowed and sorted by; empty means all.
///
/// @param offer OFFERED or RETIRED
/// @param leaving PROPOSED for those with an open proposal
record BoardFilter(
    String q, String category, String band, String offer, String leaving, Sort sort) {

  enum Sort {
    CODE("code"),
    RATE("rate nulls last, code"),
    RATE_DOWN("rate desc nulls last, code"),
    TREND("trend nulls last, code"),
    MEAN("mean nulls last, code"),
    AGE("offered_from, code"),
    SELECTED("selected desc nulls last, code");

    private final String order;

    Sort(String order) {
      this.order = order;
    }

    String order() {
      return order;
    }
  }

  /// The query parameters; Spring hands in null for what the address does not say.
  record Asked(
      @Nullable String q,
      @Nullable String category,
      @Nullable String band,
      @Nullable String offer,
      @Nullable String leaving,
      @Nullable String sort) {}

  static BoardFilter of(Asked asked) {
    String sort = word(asked.sort());
    return new BoardFilter(
        asked.q() == null ? "" : asked.q().strip(),
        word(asked.category()),
        word(asked.band()),
        asked.offer() == null ? "OFFERED" : word(asked.offer()),
        word(asked.leaving()),
        Arrays.stream(Sort.values())
            .filter(one -> one.name().equals(sort))
            .findFirst()
            .orElse(Sort.CODE));
  }

  private static String word(@Nullable String value) {
    return value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
  }

  /// This list at another address, such as that of its file.
  String address(String path, int page) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("q", "{q}")
        .queryParam("category", "{category}")
        .queryParam("band", "{band}")
        .queryParam("offer", "{offer}")
        .queryParam("leaving", "{leaving}")
        .queryParam("sort", sort.name())
        .queryParam("page", page)
        .encode()
        .buildAndExpand(List.of(q, category, band, offer, leaving).toArray())
        .toUriString();
  }

  BoardFilter in(Band other) {
    return new BoardFilter(q, category, other.name(), offer, leaving, sort);
  }
}

package org.xingtan.centre;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.web.NotFound;

/// What a person looks for in the selection centre.
///
/// @param fit MINE: what fits one's subject and stage; ALL
/// @param fee FREE, PAID or empty
/// @param seats LEFT or empty
/// @param hours at most so many, or empty
record OfferFilter(
    String run,
    String part,
    String q,
    String fit,
    String category,
    String fee,
    String seats,
    String hours,
    int page) {
  static final List<String> CATEGORIES =
      List.of(
          "PUBLIC_REQUIRED", "GENERAL_REQUIRED", "SUBJECT_REQUIRED", "ONLINE_RESEARCH", "ELECTIVE");
  static final List<String> HOURS = List.of("3", "6", "10", "20");
  static final int PAGE = 20;

  /// As typed into the address.
  record Asked(
      @Nullable String run,
      @Nullable String part,
      @Nullable String q,
      @Nullable String fit,
      @Nullable String category,
      @Nullable String fee,
      @Nullable String seats,
      @Nullable String hours,
      @Nullable Integer page) {}

  static OfferFilter of(Asked asked) {
    int page = asked.page() == null ? 1 : asked.page();
    if (page < 1 || page > 100_000) {
      throw new NotFound();
    }
    String q = text(asked.q());
    return new OfferFilter(
        text(asked.run()),
        text(asked.part()),
        q.length() > 40 ? q.substring(0, 40) : q,
        among(asked.fit(), Set.of("MINE", "ALL"), "MINE"),
        among(asked.category(), Set.copyOf(CATEGORIES), ""),
        among(asked.fee(), Set.of("FREE", "PAID"), ""),
        among(asked.seats(), Set.of("LEFT"), ""),
        among(asked.hours(), Set.copyOf(HOURS), ""),
        page);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static String among(@Nullable String typed, Set<String> known, String usual) {
    String value = text(typed);
    if (value.isEmpty()) {
      return usual;
    }
    if (!known.contains(value)) {
      throw new NotFound();
    }
    return value;
  }

  String address(int page) {
    var address = UriComponentsBuilder.fromPath("/selection");
    parameters().stream()
        .filter(pair -> !pair[1].isEmpty())
        .forEach(pair -> address.queryParam(pair[0], "{" + pair[0] + "}"));
    if (page > 1) {
      address.queryParam("page", page);
    }
    return address
        .encode()
        .buildAndExpand(
            parameters().stream().collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])))
        .toUriString();
  }

  private List<String[]> parameters() {
    return List.of(
        new String[] {"run", run},
        new String[] {"part", part},
        new String[] {"q", q},
        new String[] {"fit", fit},
        new String[] {"category", category},
        new String[] {"fee", fee},
        new String[] {"seats", seats},
        new String[] {"hours", hours});
  }
}

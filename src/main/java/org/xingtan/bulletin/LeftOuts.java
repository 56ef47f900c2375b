package org.xingtan.bulletin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Words;

/// What a pasted text brought along and was not taken, carried from the saving form to the next page.
final class LeftOuts {
  private LeftOuts() {}

  /// To be put behind an address.
  static String query(Collection<CleanText.LeftOut> leftOut) {
    return leftOut.isEmpty()
        ? ""
        : "?left="
            + leftOut.stream()
                .map(Enum::name)
                .collect(Collectors.joining("-"))
                .toLowerCase(java.util.Locale.ROOT);
  }

  static @Nullable String text(@Nullable String query, Words words) {
    List<CleanText.LeftOut> leftOut =
        query == null
            ? List.of()
            : Arrays.stream(CleanText.LeftOut.values())
                .filter(one ->
                    Arrays.asList(query.split("-"))
                        .contains(one.name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    return leftOut.isEmpty() ? null : text(leftOut, words);
  }

  static String text(Collection<CleanText.LeftOut> leftOut, Words words) {
    return words.of(
        "bulletin.left-out",
        leftOut.stream()
            .map(one -> words.of("bulletin.left-out." + one))
            .collect(Collectors.joining(words.of("bulletin.comma"))));
  }
}

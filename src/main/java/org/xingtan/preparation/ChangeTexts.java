package org.xingtan.preparation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.programme.Change;
import org.xingtan.web.Words;

/// The list of changes keeps codes, which stay true whatever they are called later; here they become words.
///
/// @param areas names by code
record ChangeTexts(Map<String, String> areas, Words words) {
  private static final String NOTHING = "-";

  /// Under what the codes of a kind of change are found, in the order in which they are written.
  private static final Map<String, List<String>> CODES =
      Map.of(
          "RULES",
          List.of(
              "preparation.population.",
              "preparation.pilot.",
              "preparation.participation.",
              "preparation.completion."),
          "FEE",
          List.of("preparation.fee.basis.", "preparation.payer.", "preparation.refund."),
          "SELECTION_RULE",
          List.of(
              "preparation.selection.audience.",
              "preparation.selection.fit.",
              "preparation.selection.may.",
              "preparation.selection.may.",
              "preparation.selection.may.",
              "preparation.selection.school."),
          "SECTION",
          List.of("offering.kind."));

  String item(Change change) {
    List<String> parts = List.of(change.item().split("/", 2));
    String kind = parts.getFirst();
    Stream<String> rest = parts.stream().skip(1).map(this::name);
    String what =
        words
            .find("preparation.change.item." + kind)
            .or(() -> words.find("preparation.window." + kind))
            .orElse(kind);
    return Stream.concat(Stream.of(programme(change), what), rest)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /// A value before or after.
  String value(Change change, @Nullable String value) {
    if (value == null) {
      return words.of("preparation.none");
    }
    String kind = change.item().split("/", 2)[0];
    List<String> prefixes = CODES.get(kind);
    String between = kind.equals("SECTION") ? " " : " · ";
    return prefixes == null ? value : spelled(value, new ArrayList<>(prefixes), between);
  }

  private static String programme(Change change) {
    return Objects.requireNonNullElse(change.programme(), "");
  }

  private String name(String code) {
    return Optional.ofNullable(areas.get(code))
        .or(() -> words.find("offering.duty." + code))
        .or(() -> words.find("preparation.category." + code))
        .orElse(code);
  }

  private String spelled(String value, List<String> prefixes, String between) {
    return Arrays.stream(value.split(" (?!\\d\\d:\\d\\d)"))
        .filter(word -> !word.equals(NOTHING))
        .map(word -> spelledWord(word, prefixes))
        .collect(Collectors.joining(between));
  }

  /// What was found under a prefix is not looked for there again: the same code means something else further on.
  private String spelledWord(String word, List<String> prefixes) {
    for (int place = 0; place < prefixes.size(); place++) {
      Optional<String> text = words.find(prefixes.get(place) + word);
      if (text.isPresent()) {
        prefixes.subList(0, place + 1).clear();
        return text.get();
      }
    }
    return word;
  }
}

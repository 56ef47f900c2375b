package org.xingtan.directory;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xingtan.web.NotFound;
import org.xingtan.web.Words;

/// One line of a choice in a filter.
record Option(String value, String label, boolean selected) {

  /// "All", then the codes of a list of our own, each with its word.
  static List<Option> coded(List<String> codes, String words, String chosen, Words texts) {
    return of(codes, Function.identity(), code -> texts.of(words + code), chosen, texts);
  }

  /// "All", then what the city has. A value that is not among them was typed into the address: there is no such page.
  static <T> List<Option> of(
      List<T> choices,
      Function<T, String> value,
      Function<T, String> label,
      String chosen,
      Words texts) {
    if (!chosen.isEmpty() && choices.stream().map(value).noneMatch(chosen::equals)) {
      throw new NotFound();
    }
    Stream<Option> all = Stream.of(new Option("", texts.of("directory.all"), chosen.isEmpty()));
    Stream<Option> each =
        choices.stream()
            .map(choice ->
                new Option(
                    value.apply(choice), label.apply(choice), value.apply(choice).equals(chosen)));
    return Stream.concat(all, each).toList();
  }
}

package org.xingtan.directory;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.NotFound;
import org.xingtan.web.Words;

/// What a list can be narrowed to.
final class Choices {
  private Choices() {}

  /// "All", then the codes of a list of our own, each with its word.
  static List<Choice> coded(List<String> codes, String words, String chosen, Words texts) {
    return of(codes, Function.identity(), code -> texts.of(words + code), chosen, texts);
  }

  /// "All", then what the city has. A value that is not among them was typed into the address: there is no such page.
  static <T> List<Choice> of(
      List<T> choices,
      Function<T, String> value,
      Function<T, String> label,
      String chosen,
      Words texts) {
    if (!chosen.isEmpty() && choices.stream().map(value).noneMatch(chosen::equals)) {
      throw new NotFound();
    }
    Stream<Choice> all = Stream.of(new Choice("", texts.of("directory.all"), chosen.isEmpty()));
    Stream<Choice> each =
        choices.stream()
            .map(choice ->
                new Choice(
                    value.apply(choice), label.apply(choice), value.apply(choice).equals(chosen)));
    return Stream.concat(all, each).toList();
  }
}

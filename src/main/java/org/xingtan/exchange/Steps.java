package org.xingtan.exchange;

import java.util.List;
import java.util.stream.IntStream;
import org.xingtan.web.Words;

/// The steps of an import, and where one stands.
record Steps(String label, List<Step> steps) {

  private static final List<String> KEYS =
      List.of("template", "upload", "columns", "rehearsal", "confirmation", "result");

  record Step(String number, String label, String tone, boolean current) {}

  /// @param current 1 to 6
  static Steps at(int current, Words words) {
    return new Steps(
        words.of("exchange.steps"),
        IntStream.rangeClosed(1, KEYS.size())
            .mapToObj(number ->
                new Step(
                    String.valueOf(number),
                    words.of("exchange.step." + KEYS.get(number - 1)),
                    number < current ? "done" : number == current ? "current" : "ahead",
                    number == current))
            .toList());
  }
}

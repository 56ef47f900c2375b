package org.xingtan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xingtan.intake.Column;
import org.xingtan.intake.Sheet;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.Words;

/// Columns as a person matches them.
final class MatchedColumns {

  private MatchedColumns() {}

  /// Required columns that no heading was matched to, and columns matched twice.
  static List<String> faults(Sheet sheet, Map<String, String> headings, Words words) {
    List<String> faults = new ArrayList<>();
    for (Column column : sheet.columns()) {
      long times = headings.values().stream().filter(column.name()::equals).count();
      if (times == 0 && column.required()) {
        faults.add(words.of("exchange.headings.missing", label(column, words)));
      } else if (times > 1) {
        faults.add(words.of("exchange.headings.doubled", label(column, words)));
      }
    }
    return faults;
  }

  static List<HeadingsPage.Row> rows(
      Sheet sheet, FirstRows first, Map<String, String> headings, String field, Words words) {
    return IntStream.range(0, first.header().size())
        .mapToObj(at -> {
          String heading = first.header().get(at);
          String chosen = headings.getOrDefault(heading, "");
          return new HeadingsPage.Row(
              field + at, heading, first.shown(at), options(sheet, chosen, words));
        })
        .toList();
  }

  private static List<Choice> options(Sheet sheet, String chosen, Words words) {
    List<Choice> options = new ArrayList<>();
    options.add(new Choice("", words.of("exchange.headings.none"), chosen.isEmpty()));
    for (Column column : sheet.columns()) {
      options.add(new Choice(column.name(), label(column, words), column.name().equals(chosen)));
    }
    return options;
  }

  private static String label(Column column, Words words) {
    return words.chinese() ? column.label() + " (" + column.name() + ")" : column.name();
  }
}

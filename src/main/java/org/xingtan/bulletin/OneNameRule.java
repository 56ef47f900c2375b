package org.xingtan.bulletin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.Bilingual;
import org.xingtan.statistics.CountedSet;
import org.xingtan.statistics.IndicatorDefinition;
import org.xingtan.statistics.StatisticsTable;
import org.xingtan.web.Words;

/// Rates that stand under one word have one denominator; where they do not, the issue says which is which.
final class OneNameRule implements IssueRule {
  @Override
  public List<Finding> examine(Composed composed, Words words) {
    Map<String, Denominators> byName = new LinkedHashMap<>();
    composed
        .wholes()
        .forEach(whole -> {
          for (StatisticsTable.Column column : whole.table().columns()) {
            note(byName, column.definition().heading(), column.indicator(), words);
          }
        });
    composed
        .backings()
        .forEach(backing ->
            note(byName, backing.indicator().texts().name(), backing.indicator(), words));
    return byName.values().stream()
        .filter(one -> one.shown().size() > 1)
        .map(one -> finding(one, words))
        .toList();
  }

  /// What one word stands for.
  ///
  /// @param name in the reader's language
  /// @param shown each denominator in the reader's language, by its words in that of the bulletin: in both there are as many
  private record Denominators(String name, Map<String, String> shown) {}

  private static Finding finding(Denominators one, Words words) {
    String all = String.join(words.chinese() ? "；" : "; ", one.shown().values());
    return Finding.grave(
        "one-name", one.name(), null, words.of("bulletin.check.one-name", one.name(), all));
  }

  private static void note(
      Map<String, Denominators> byName,
      Bilingual name,
      @Nullable IndicatorDefinition indicator,
      Words words) {
    CountedSet denominator = indicator == null ? null : indicator.denominator();
    if (indicator != null && denominator != null) {
      byName
          .computeIfAbsent(
              name.chinese(),
              _ -> new Denominators(shown(name, indicator, words), new LinkedHashMap<>()))
          .shown()
          .putIfAbsent(denominator.words().chinese(), denominator.words().in(words));
    }
  }

  /// In English the heading of a column is often no more than “Rate”.
  private static String shown(Bilingual name, IndicatorDefinition indicator, Words words) {
    return words.chinese() ? name.chinese() : indicator.texts().name().english();
  }
}

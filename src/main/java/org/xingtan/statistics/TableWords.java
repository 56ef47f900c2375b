package org.xingtan.statistics;

import java.util.List;
import org.xingtan.web.Words;

/// What the tables say about themselves, for rooms that show them in their own form.
public record TableWords(Words words) {
  public String refusal(TableRefused refused) {
    return new Refusals(words).text(refused);
  }

  public String asOf(AsOf asOf) {
    return new Notes(words).asOf(asOf);
  }

  public List<String> notes(StatisticsTable table) {
    return new Notes(words).under(table);
  }

  /// The rule of a figure in one sentence.
  public String rule(IndicatorDefinition indicator) {
    return new Notes(words).definition(indicator);
  }

  public String version(IndicatorDefinition indicator) {
    return new Notes(words).version(indicator);
  }

  /// Heading of the column of the rows' names.
  public String corner(Cut cut) {
    return words.of("statistics.corner." + cut);
  }
}

package org.xingtan.statistics;

import java.util.List;
import org.xingtan.web.Words;

/// Says in a sentence why there is no such table, and what there is.
record Refusals(Words words) {
  String text(TableRefused refused) {
    return switch (refused) {
      case TableRefused.UnknownTable no ->
          words.of("statistics.refused.table", no.table(), list(no.known()));
      case TableRefused.UnknownPeriod no ->
          words.of("statistics.refused.period", no.period(), list(no.known()));
      case TableRefused.DoesNotFit no ->
          words.of("statistics.refused.fit", no.table(), no.period(), list(no.fitting()));
      case TableRefused.UnknownProgramme no ->
          words.of("statistics.refused.programme", no.programme(), list(no.known()));
      case TableRefused.UnknownCut no ->
          words.of(
              "statistics.refused.cut", no.by(), list(no.known()).toLowerCase(words.language()));
      case TableRefused.UnknownFilter no ->
          words.of("statistics.refused.filter." + no.filter(), no.value());
      case TableRefused.UnknownColumn no ->
          words.of("statistics.refused.column", no.column(), list(no.known()));
      case TableRefused.BadMoment no -> words.of("statistics.refused.moment", no.text());
    };
  }

  private String list(List<String> known) {
    return known.isEmpty()
        ? words.of("statistics.refused.none")
        : String.join(words.of("statistics.list-separator"), known);
  }
}

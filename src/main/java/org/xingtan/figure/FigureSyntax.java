package org.xingtan.figure;

import org.xingtan.figure.Written.Reading;

/// The text form of references:
///
/// ```
/// cell programme-by-area/TOTAL/graduation_rate as=percent:2
/// cell period-by-community/RESEARCH/completed period=1702 as-of=2017-11-27
/// share of=(cell period-key-figures/selected/value) over=(cell period-key-figures/full_time_teachers/value)
/// difference of=(cell programme-by-area/TOTAL/graduates) since=last-issue as=words
/// list programme-by-area/graduation_rate where=>90% many="{rows}{count}个区"
/// count programme-by-area/graduation_rate where=<@TOTAL
/// sentence programme-by-area item="{name}参训{participants}人" where=participation_rate>100% rank=participants
/// name day as=chinese
/// table it2-by-area period=2002 as-of=2021-08-20
/// chart figure-study-by-area/rate
/// ```
public final class FigureSyntax {
  private FigureSyntax() {}

  public sealed interface Outcome permits Parsed, FigureRefused {}

  public record Parsed(FigureReference reference) implements Outcome {}

  public static Outcome parse(String text) {
    try {
      Reading reading = new Reading(text, 0);
      FigureReference reference = ReferenceBuilder.build(reading.reference());
      return reading.atEnd()
          ? new Parsed(reference)
          : FigureRefused.at(reading.place(), "bracket-closed");
    } catch (Unreadable unreadable) {
      return unreadable.refused();
    }
  }
}

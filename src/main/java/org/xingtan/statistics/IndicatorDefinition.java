package org.xingtan.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A published figure in one version of its rule.
///
/// @param denominator absent when the figure is a plain count
public record IndicatorDefinition(
    String code,
    int version,
    LocalDate validFrom,
    Unit unit,
    CountedSet numerator,
    @Nullable CountedSet denominator,
    Texts texts) {

  /// @param population whom or what it speaks about
  /// @param note what a reader must know; may be empty
  public record Texts(Bilingual name, Bilingual population, Bilingual note) {}

  public boolean rate() {
    return denominator != null;
  }

  public IndicatorDefinition in(PeriodRun run, @Nullable String part) {
    return new IndicatorDefinition(
        code,
        version,
        validFrom,
        unit,
        numerator.in(run, part),
        denominator == null ? null : denominator.in(run, part),
        texts);
  }
}

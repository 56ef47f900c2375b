package org.xingtan.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A programme in a period, with the names that contexts of figures are made of.
///
/// @param headCount frozen list of the programme
/// @param assessment the assessment campaign that belongs to the period: the last one frozen by its end
/// @param round the award round that belongs to the programme
public record PeriodRun(
    Period period,
    Programme programme,
    @Nullable String headCount,
    @Nullable String assessment,
    @Nullable String round,
    List<Part> parts) {

  public record Period(String code, String name, LocalDate beginsOn, LocalDate endsOn) {}

  public record Programme(String code, String name, String shortName) {}

  public record Part(String code, String name) {}

  boolean hasParts(List<String> codes) {
    return codes.stream().allMatch(this::hasPart);
  }

  boolean hasPart(String code) {
    return parts.stream().anyMatch(part -> part.code().equals(code));
  }

  /// Whether every name the pattern needs is known here.
  boolean knows(String pattern) {
    return (headCount != null || !pattern.contains("{head_count}"))
        && (assessment != null || !pattern.contains("{assessment}"))
        && (round != null || !pattern.contains("{round}"));
  }

  public String fill(String pattern, @Nullable String part) {
    return pattern
        .replace("{programme}", programme.code())
        .replace("{period}", period.code())
        .replace("{head_count}", headCount == null ? "" : headCount)
        .replace("{assessment}", assessment == null ? "" : assessment)
        .replace("{round}", round == null ? "" : round)
        .replace("{part}", part == null ? "" : part);
  }

  /// For titles, which speak of the programme by its short name.
  public String title(String pattern) {
    return pattern.replace("{programme}", programme.shortName()).replace("{period}", period.code());
  }
}

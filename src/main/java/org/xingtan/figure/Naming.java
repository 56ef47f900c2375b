package org.xingtan.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xingtan.figure.FigureValue.Missing;
import org.xingtan.figure.FigureValue.Why;
import org.xingtan.statistics.AsOf;
import org.xingtan.web.Words;

/// Names and days.
record Naming(Standpoint standpoint, KnownNames names, Words words) {
  FigureValue of(FigureReference.Name name) {
    return switch (name.kind()) {
      case DAY -> new FigureValue.Words(name, day(name));
      case PERIOD -> named(name, standpoint.period());
      case PROGRAMME -> named(name, String.valueOf(standpoint.programme()));
      case AREA, SUBJECT -> named(name, "");
    };
  }

  private FigureValue named(FigureReference.Name name, String usual) {
    String code = name.code() == null ? usual : name.code();
    Optional<NameStore.Named> found = names.find(name.kind(), code);
    return found.isEmpty()
        ? new Missing(
            name,
            Why.NAME,
            words.of("figure.missing." + Why.NAME),
            words.of("figure.gap.name." + name.kind(), code),
            List.of())
        : new FigureValue.Words(
            name,
            switch (name.style()) {
              case SHORT -> found.get().shortName();
              case CODE -> code;
              case FULL, CHINESE -> found.get().name();
            });
  }

  private String day(FigureReference.Name name) {
    String code = name.code();
    LocalDate day =
        code == null
            ? standpoint.asOf().lastDay()
            : AsOf.parse(code).orElse(standpoint.asOf()).lastDay();
    return switch (name.style()) {
      case CODE -> day.toString();
      case CHINESE -> words.chinese() ? ChineseNumerals.of(day) : DayWords.full(day, words);
      case FULL -> DayWords.full(day, words);
      case SHORT -> DayWords.brief(day, words);
    };
  }
}

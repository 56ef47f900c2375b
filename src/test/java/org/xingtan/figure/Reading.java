package org.xingtan.figure;

import java.time.LocalDate;
import java.util.List;
import org.xingtan.figure.FigureValue.Missing;
import org.xingtan.figure.FigureValue.Why;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.AsOf;
import org.xingtan.web.Words;

/// References read as an issue of November 2017 reads them, for the whole city.
record Reading(Figures figures, Words words) {
  static final AsOf DAY = AsOf.day(LocalDate.of(2017, 11, 27));
  static final Standpoint ISSUE =
      new Standpoint("1702", "IT1", DAY, AsOf.day(LocalDate.of(2017, 10, 13)));

  static FigureReference parsed(String text) {
    return ((FigureSyntax.Parsed) FigureSyntax.parse(text)).reference();
  }

  FigureValue read(FigureReference reference) {
    return read(reference, words);
  }

  FigureValue read(FigureReference reference, Words words) {
    return figures.read(reference, ISSUE, Scope.city(), words);
  }

  String printed(String reference) {
    return read(parsed(reference)).printed();
  }

  List<FigureValue.RowValue> rows(String reference) {
    return ((FigureValue.Rows) read(parsed(reference))).rows();
  }

  Why missing(String reference) {
    return ((Missing) read(parsed(reference))).why();
  }

  long number(String reference) {
    return ((FigureValue.Number) read(parsed(reference))).number().numerator().longValue();
  }
}

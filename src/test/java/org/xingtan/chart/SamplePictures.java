package org.xingtan.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Real drawings for the tests of those who show them.
public final class SamplePictures {
  private SamplePictures() {}

  /// @param rates printed in percent, longest first
  public static Picture bars(String title, Map<String, String> rates, String whole) {
    return new BarChart(
            new Frame("sample", title, title),
            rates.entrySet().stream()
                .map(rate ->
                    new BarChart.Bar(
                        rate.getKey(), new BigDecimal(rate.getValue()), rate.getValue() + "%"))
                .toList(),
            new BarChart.Mark("全市 " + whole + "%", new BigDecimal(whole)),
            true)
        .draw("760");
  }

  public static Picture lines(String title, LocalDate first, List<String> names) {
    List<LocalDate> days = IntStream.range(0, 60).mapToObj(first::plusDays).toList();
    List<LineChart.Series> series =
        IntStream.range(0, names.size())
            .mapToObj(place ->
                new LineChart.Series(
                    names.get(place),
                    IntStream.range(0, 60)
                        .<@Nullable BigDecimal>mapToObj(
                            day -> BigDecimal.valueOf((60L - place * 4) * day))
                        .toList()))
            .toList();
    return new LineChart(
            new Frame("course", title, title),
            days,
            series,
            first.plusDays(40),
            Scales.to(BigDecimal.valueOf(3600), false))
        .draw("760");
  }
}

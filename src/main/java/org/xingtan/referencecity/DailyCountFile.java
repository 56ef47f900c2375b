package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Path;

/// Writes daily_counts.csv: sign-ins, posts and homework by day, bent to the printed sums on the
/// printed days.
final class DailyCountFile {

  private static final String HEADER = "period,programme,part,measure,area,course,on_day,count";
  private static final int HOMEWORK_COURSES = 40;

  private final City city;
  private final Catalogue catalogue;
  private final CsvFile file;
  private final Dice dice = new Dice("daily counts");

  private DailyCountFile(City city, Catalogue catalogue, CsvFile file) {
    this.city = city;
    this.catalogue = catalogue;
    this.file = file;
  }

  static void write(Path folder, City city, Catalogue catalogue) throws IOException {
    try (var file = new CsvFile(folder, "daily_counts", HEADER)) {
      new DailyCountFile(city, catalogue, file).rows();
    }
  }

  private void rows() throws IOException {
    Figures figures = city.figures;
    term("LEARNING", figures.scalar("homework_learning_1702"));
    term("RESEARCH", figures.scalar("homework_research_1702"));
    byArea("SIGN_IN", figures.scalar("sign_ins"));
    byArea("POST", figures.scalar("posts"));
    homework(figures.scalar("homework_2101"));
  }

  /// Homework of 1702 by area; it goes on after the bulletin.
  private void term(String part, int total) throws IOException {
    int first = History.TERM_BEGINS[History.LAST_TERM] + 14;
    int last = History.BULLETIN_DAY;
    double[] areas = weights(city.figures.byArea(Figures.PROGRAMME, "full_time_teachers"));
    int[] shares = Shares.split(total, areas);
    for (Area area : Area.values()) {
      int[] days = days(shares[area.ordinal()], first, last);
      days("1702", "IT1", part, "HOMEWORK", area.code, "", first, days);
      int[] after = days(shares[area.ordinal()] / 12, last + 1, last + 14);
      days("1702", "IT1", part, "HOMEWORK", area.code, "", last + 1, after);
    }
  }

  private void byArea(String measure, int total) throws IOException {
    int[] shares = Shares.split(total, weights(city.figures.byArea(Figures.SECOND, "expected")));
    for (Area area : Area.values()) {
      int first = History.REGULAR_BEGINS;
      int[] days = days(shares[area.ordinal()], first, History.REGULAR_ENDS);
      days("2101", "GENERAL", "COURSES", measure, area.code, "", first, days);
    }
  }

  /// Only some courses ask for homework.
  private void homework(int total) throws IOException {
    int step = Math.max(1, catalogue.regular.size() / HOMEWORK_COURSES);
    int courses = (catalogue.regular.size() - 1) / step + 1;
    double[] areas = weights(city.figures.byArea(Figures.SECOND, "expected"));
    double[] cells = new double[courses * Area.count()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = areas[i % Area.count()] * (0.3 + dice.unit());
    }
    int[] shares = Shares.split(total, cells);
    for (int i = 0; i < cells.length; i++) {
      Area area = Area.of(i % Area.count());
      String course = catalogue.regular.get(i / Area.count() * step).code();
      int first = History.REGULAR_BEGINS + 2;
      int[] days = days(shares[i], first, History.REGULAR_ENDS);
      days("2101", "GENERAL", "COURSES", "HOMEWORK", area.code, course, first, days);
    }
  }

  private int[] days(int total, int first, int last) {
    double[] weights = new double[last - first + 1];
    for (int i = 0; i < weights.length; i++) {
      double progress = (double) i / weights.length;
      double day = Day.weekend(first + i) ? 1.2 : 1.0;
      weights[i] = day * (0.5 + progress) * (0.7 + 0.6 * dice.unit());
    }
    return Shares.split(total, weights);
  }

  private void days(
      String period,
      String programme,
      String part,
      String measure,
      String area,
      String course,
      int first,
      int[] counts)
      throws IOException {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        file.text(period).text(programme).text(part).text(measure).text(area).text(course);
        file.day(first + i).number(counts[i]).end();
      }
    }
  }

  private static double[] weights(int[] values) {
    double[] weights = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      weights[i] = values[i];
    }
    return weights;
  }
}

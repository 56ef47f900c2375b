package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the windows of every period; in 2101 selection opens area by area.
final class WindowFile {

  private final OpenPeriod open;
  private final CsvFile file;

  private WindowFile(OpenPeriod open, CsvFile file) {
    this.open = open;
    this.file = file;
  }

  static void write(Path folder, OpenPeriod open) throws IOException {
    String header = "period,programme,area,window,opens_at,closes_at,reason";
    try (var file = new CsvFile(folder, "windows", header)) {
      new WindowFile(open, file).rows();
    }
  }

  private void rows() throws IOException {
    for (int term = 0; term <= History.LAST_TERM; term++) {
      String period = History.TERMS[term];
      int begins = History.TERM_BEGINS[term];
      all(period, "IT1", "SELECTION", begins, TermDates.selectionEnds(term));
      all(period, "IT1", "STUDY", begins + 7, History.TERM_ENDS[term]);
    }
    second("2002", true);
    second("2101", false);
    for (Area area : Area.values()) {
      regularSelection(area);
    }
    all("2101", "GENERAL", "PAYMENT", History.REGULAR_BEGINS, RegularDates.paymentEnds());
    all("2101", "GENERAL", "STUDY", History.REGULAR_BEGINS, History.REGULAR_ENDS);
    all(open.code, "GENERAL", "REGISTRATION", open.begins, open.selectionEnds);
    all(open.code, "GENERAL", "SELECTION", open.begins, open.selectionEnds);
    all(open.code, "GENERAL", "PAYMENT", open.begins, open.selectionEnds + 7);
    all(open.code, "GENERAL", "STUDY", open.studyBegins, open.ends);
  }

  private void second(String period, boolean pilot) throws IOException {
    int begins = SecondDates.begins(pilot);
    all(period, "IT2", "REGISTRATION", begins, SecondDates.registrationEnds(pilot));
    all(period, "IT2", "SELECTION", begins, SecondDates.selectionEnds(pilot));
    all(period, "IT2", "STUDY", begins, SecondDates.ends(pilot));
  }

  private void regularSelection(Area area) throws IOException {
    int wave = RegularDates.wave(area);
    file.text("2101").text("GENERAL").text(area.code).text("SELECTION");
    file.moment(Day.at(History.REGULAR_BEGINS + wave, 8 * 3600));
    file.moment(Day.endOf(RegularDates.selectionEnds()));
    file.text(wave == 0 ? "" : "错峰选课，比首批推迟" + wave + "天").end();
  }

  private void all(String period, String programme, String window, int opens, int closes)
      throws IOException {
    file.text(period).text(programme).empty().text(window);
    file.moment(Day.at(opens, 0)).moment(Day.endOf(closes)).empty().end();
  }
}

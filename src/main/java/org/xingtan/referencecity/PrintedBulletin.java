package org.xingtan.referencecity;

import java.io.IOException;
import java.util.Map;

/// What the bulletin of 2017-11-27 prints.
final class PrintedBulletin {

  private static final String[][] FIGURES = {
    {"selected", "selected_1702"},
    {"studying", "started_1702"},
    {"completed", "completed_1702"},
    {"private_teachers", "private_teachers"},
    {"private_graduates", "private_graduates"},
    {"private_selected", "private_selected_1702"},
    {"private_studying", "private_started_1702"},
    {"private_completed", "private_completed_1702"},
    {"learning_classes", "classes_1702"},
    {"learning_tutors", "tutors_1702"},
    {"research_workshops", "workshops_1702"},
    {"research_hosts", "hosts_1702"},
    {"tutors_or_hosts", "tutors_or_hosts_1702"},
    {"workshops_chinese", "workshops_chinese"},
    {"workshops_mathematics", "workshops_mathematics"},
    {"workshops_kindergarten", "workshops_kindergarten"},
    {"workshops_english", "workshops_english"},
    {"workshops_pe_music", "workshops_pe_and_music"},
    {"pilot_assessment_schools", "pilot_assessment_schools"},
    {"pilot_assessment_teachers", "pilot_assessment_teachers"}
  };
  private static final String[][] RATES = {
    {"study_rate", "started_1702", "selected_1702"},
    {"completion_rate", "completed_1702", "started_1702"},
    {"private_graduation_rate", "private_graduates", "private_teachers"},
    {"private_study_rate", "private_started_1702", "private_selected_1702"},
    {"private_completion_rate", "private_completed_1702", "private_started_1702"}
  };
  private static final String[][] FIXED = {
    {"inspectors", "9"},
    {"inspectors_chinese", "2"},
    {"inspectors_mathematics", "1"},
    {"inspectors_kindergarten", "3"},
    {"inspectors_english", "1"},
    {"inspectors_pe_music", "1"},
    {"inspectors_other", "1"},
    {"award_areas", "1"},
    {"award_schools", "5"},
    {"award_achievements", "28"},
    {"award_area_quota", "1"},
    {"award_school_quota", "5"},
    {"award_achievement_quota", "25"},
    {"resource_subjects", "18"},
    {"required_hours", "50"}
  };

  private final Figures figures;
  private final PrintedFigures printed;

  PrintedBulletin(Figures figures, PrintedFigures printed) {
    this.figures = figures;
    this.printed = printed;
  }

  void write() throws IOException {
    areas();
    periods();
    keyFigures();
    keyTotals();
    communities();
  }

  private void areas() throws IOException {
    String[] programme = {
      "full_time_teachers",
      "participants",
      "participation_rate_printed",
      "graduates",
      "graduation_rate_printed"
    };
    rows("programme-by-area", Figures.PROGRAMME, programme);
    rows("assistants-by-area", Figures.ASSISTANTS, "research_assistants");
    rows("assessment-by-area", Figures.ASSESSMENT, "expected", "completed");
    for (var row : figures.table(Figures.ASSESSMENT)) {
      if (!Figures.isTotal(Figures.cell(row, "area"))) {
        printed.columns(place("assessment-by-area"), PrintedFigures.area(row), row, "window");
      }
    }
  }

  private void rows(String table, String name, String... columns) throws IOException {
    for (var row : figures.table(name)) {
      printed.columns(place(table), PrintedFigures.area(row), row, columns);
    }
  }

  private void periods() throws IOException {
    for (var row : figures.table(Figures.SUBJECTS)) {
      String name = Figures.cell(row, "subject");
      String code = Figures.isTotal(name) ? "TOTAL" : Subject.named(name).code();
      period("period-by-subject", code, row);
    }
    period("period-by-community", "LEARNING", figures.table(Figures.COMMUNITIES).get(0));
    period("period-by-community", "RESEARCH", figures.table(Figures.COMMUNITIES).get(1));
  }

  private void period(String table, String code, Map<String, String> row) throws IOException {
    String[] columns = {
      "selected",
      "participants",
      "participation_rate_printed",
      "completed",
      "completion_rate_printed"
    };
    printed.columns(place(table), code, row, columns);
  }

  private void keyFigures() throws IOException {
    var place = place(PrintedFigures.KEY_FIGURES);
    for (String[] figure : FIGURES) {
      printed.scalar(place, figure[0], figure[1]);
    }
    for (String[] rate : RATES) {
      printed.rate(place, rate[0], figures.scalar(rate[1]), figures.scalar(rate[2]));
    }
    for (String[] figure : FIXED) {
      printed.cell(place, figure[0], "value", figure[1]);
    }
  }

  private void keyTotals() throws IOException {
    var total = figures.table(Figures.PROGRAMME).getLast();
    key("full_time_teachers", total, "full_time_teachers");
    key("participants_so_far", total, "participants");
    key("participation_rate_so_far", total, "participation_rate_printed");
    key("graduates_so_far", total, "graduates");
    key("graduation_rate_so_far", total, "graduation_rate_printed");
    var assessed = figures.table(Figures.ASSESSMENT).getLast();
    key("assessment_expected", assessed, "expected");
    key("assessment_completed", assessed, "completed");
    int assistants = Shares.sum(figures.byArea(Figures.ASSISTANTS, "research_assistants"));
    var place = place(PrintedFigures.KEY_FIGURES);
    printed.cell(place, "research_assistants", "value", Integer.toString(assistants));
  }

  private void communities() throws IOException {
    String[] parts = {"learning", "research"};
    var place = place(PrintedFigures.KEY_FIGURES);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      var row = figures.table(Figures.COMMUNITIES).get(i);
      key(part + "_selected", row, "selected");
      key(part + "_studying", row, "participants");
      key(part + "_study_rate", row, "participation_rate_printed");
      key(part + "_completed", row, "completed");
      key(part + "_completion_rate", row, "completion_rate_printed");
      printed.scalar(place, part + "_courses", part + "_courses_1702");
      String homework = "homework_" + part + "_1702";
      printed.scalar(place, part + "_homework", homework);
      int participants = figures.ofCommunity(i, "participants");
      printed.rate(place, part + "_homework_ratio", figures.scalar(homework), participants);
    }
  }

  private void key(String code, Map<String, String> row, String column) throws IOException {
    printed.cell(place(PrintedFigures.KEY_FIGURES), code, "value", Figures.cell(row, column));
  }

  private static PrintedFigures.Place place(String table) {
    return new PrintedFigures.Place("BULLETIN-2017-3", table, "1702", History.BULLETIN_DAY);
  }
}

package org.xingtan.referencecity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Writes printed_figures.csv: every cell as the two papers print it, right or wrong, so that the
/// check report can set print beside count.
final class PrintedFigures {

  private static final String BULLETIN = "BULLETIN-2017-3";
  private static final String SUMMARY = "SUMMARY-2101";
  private static final String KEY_FIGURES = "period-key-figures";

  private final Figures figures;
  private final CsvFile file;

  private PrintedFigures(Figures figures, CsvFile file) {
    this.figures = figures;
    this.file = file;
  }

  static void write(Path folder, Figures figures) throws IOException {
    String header = "publication,table,period,as_of,row,column,printed";
    try (var file = new CsvFile(folder, "printed_figures", header)) {
      var printed = new PrintedFigures(figures, file);
      printed.bulletinTables();
      printed.bulletinKeyFigures();
      printed.bulletinCommunities();
      printed.bulletinDuties();
      printed.summaryTables();
      printed.summaryKeyFigures();
    }
  }

  private void bulletinTables() throws IOException {
    for (var row : figures.table(Figures.PROGRAMME)) {
      String code = area(row);
      bulletin("programme-by-area", code, "full_time_teachers", cell(row, "full_time_teachers"));
      bulletin("programme-by-area", code, "participants", cell(row, "participants"));
      bulletin(
          "programme-by-area", code, "participation_rate", cell(row, "participation_rate_printed"));
      bulletin("programme-by-area", code, "graduates", cell(row, "graduates"));
      bulletin("programme-by-area", code, "graduation_rate", cell(row, "graduation_rate_printed"));
    }
    for (var row : figures.table(Figures.SUBJECTS)) {
      String name = cell(row, "subject");
      period(
          "period-by-subject", Figures.isTotal(name) ? "TOTAL" : Subject.named(name).code(), row);
    }
    period("period-by-community", "LEARNING", figures.table(Figures.COMMUNITIES).get(0));
    period("period-by-community", "RESEARCH", figures.table(Figures.COMMUNITIES).get(1));
    for (var row : figures.table(Figures.ASSISTANTS)) {
      String count = cell(row, "research_assistants");
      bulletin("assistants-by-area", area(row), "research_assistants", count);
    }
    for (var row : figures.table(Figures.ASSESSMENT)) {
      if (!Figures.isTotal(cell(row, "area"))) {
        bulletin("assessment-by-area", area(row), "window", cell(row, "window"));
      }
      bulletin("assessment-by-area", area(row), "expected", cell(row, "expected"));
      bulletin("assessment-by-area", area(row), "completed", cell(row, "completed"));
    }
  }

  private void period(String table, String code, Map<String, String> row) throws IOException {
    bulletin(table, code, "selected", cell(row, "selected"));
    bulletin(table, code, "participants", cell(row, "participants"));
    bulletin(table, code, "participation_rate", cell(row, "participation_rate_printed"));
    bulletin(table, code, "completed", cell(row, "completed"));
    bulletin(table, code, "completion_rate", cell(row, "completion_rate_printed"));
  }

  private void bulletinKeyFigures() throws IOException {
    var total = figures.table(Figures.PROGRAMME).getLast();
    key("full_time_teachers", cell(total, "full_time_teachers"));
    key("participants_so_far", cell(total, "participants"));
    key("participation_rate_so_far", cell(total, "participation_rate_printed"));
    key("graduates_so_far", cell(total, "graduates"));
    key("graduation_rate_so_far", cell(total, "graduation_rate_printed"));
    key("selected", figures.scalar("selected_1702"));
    key("studying", figures.scalar("started_1702"));
    key("study_rate", rate("started_1702", "selected_1702"));
    key("completed", figures.scalar("completed_1702"));
    key("completion_rate", rate("completed_1702", "started_1702"));
    key("private_teachers", figures.scalar("private_teachers"));
    key("private_graduates", figures.scalar("private_graduates"));
    key("private_graduation_rate", rate("private_graduates", "private_teachers"));
    key("private_selected", figures.scalar("private_selected_1702"));
    key("private_studying", figures.scalar("private_started_1702"));
    key("private_study_rate", rate("private_started_1702", "private_selected_1702"));
    key("private_completed", figures.scalar("private_completed_1702"));
    key("private_completion_rate", rate("private_completed_1702", "private_started_1702"));
    key("resource_subjects", Subject.COUNT);
    key("required_hours", 50);
  }

  private void bulletinCommunities() throws IOException {
    String[] parts = {"learning", "research"};
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      var row = figures.table(Figures.COMMUNITIES).get(i);
      key(part + "_selected", cell(row, "selected"));
      key(part + "_studying", cell(row, "participants"));
      key(part + "_study_rate", cell(row, "participation_rate_printed"));
      key(part + "_completed", cell(row, "completed"));
      key(part + "_completion_rate", cell(row, "completion_rate_printed"));
      int pieces = figures.scalar("homework_" + part + "_1702");
      key(part + "_homework", pieces);
      key(part + "_homework_ratio", rate(pieces, figures.ofCommunity(i, "participants")));
      key(part + "_courses", figures.scalar(part + "_courses_1702"));
    }
  }

  private void bulletinDuties() throws IOException {
    key("learning_classes", figures.scalar("classes_1702"));
    key("learning_tutors", figures.scalar("tutors_1702"));
    key("research_workshops", figures.scalar("workshops_1702"));
    key("research_hosts", figures.scalar("hosts_1702"));
    key("tutors_or_hosts", figures.scalar("tutors_or_hosts_1702"));
    key("inspectors", 9);
    key("inspectors_chinese", 2);
    key("workshops_chinese", figures.scalar("workshops_chinese"));
    key("inspectors_mathematics", 1);
    key("workshops_mathematics", figures.scalar("workshops_mathematics"));
    key("inspectors_kindergarten", 3);
    key("workshops_kindergarten", figures.scalar("workshops_kindergarten"));
    key("inspectors_english", 1);
    key("workshops_english", figures.scalar("workshops_english"));
    key("inspectors_pe_music", 1);
    key("workshops_pe_music", figures.scalar("workshops_pe_and_music"));
    key("inspectors_other", 1);
    key(
        "research_assistants",
        Shares.sum(figures.byArea(Figures.ASSISTANTS, "research_assistants")));
    key("pilot_assessment_schools", figures.scalar("pilot_assessment_schools"));
    key("pilot_assessment_teachers", figures.scalar("pilot_assessment_teachers"));
    var assessed = figures.table(Figures.ASSESSMENT).getLast();
    key("assessment_expected", cell(assessed, "expected"));
    key("assessment_completed", cell(assessed, "completed"));
    key("award_areas", 1);
    key("award_schools", 5);
    key("award_achievements", 28);
    key("award_area_quota", 1);
    key("award_school_quota", 5);
    key("award_achievement_quota", 25);
  }

  private void summaryTables() throws IOException {
    for (var row : figures.table(Figures.SECOND)) {
      second("2101", History.SECOND_COUNTED, row);
    }
    for (var row : figures.table(Figures.PILOT)) {
      second("2002", History.PILOT_COUNTED, row);
    }
    String[] bands = {"GE90", "GE80", "GE70", "GE60", "LT60", "NOBODY"};
    int courses = 0;
    String[] names = {"90", "80", "70", "60", "below_60", "with_nobody"};
    for (int i = 0; i < bands.length; i++) {
      int count = figures.scalar("courses_" + names[i]);
      courses += count;
      regular("course-pass-bands", bands[i], "courses", Integer.toString(count));
    }
    regular("course-pass-bands", "TOTAL", "courses", Integer.toString(courses));
    regular(KEY_FIGURES, "courses_offered", "value", Integer.toString(courses));
  }

  private void second(String period, int day, Map<String, String> row) throws IOException {
    for (String column : row.keySet().stream().sorted().toList()) {
      if (!column.equals("area")) {
        String code = column.replace("_printed", "");
        row(SUMMARY, "it2-by-area", period, day, area(row), code, cell(row, column));
      }
    }
  }

  /// The paper prints the participation of person-times a second time as their pass rate.
  private void summaryKeyFigures() throws IOException {
    regular("teachers_in_service", figures.scalar("general_due"));
    regular("selected_and_paid", figures.scalar("general_paid"));
    regular(KEY_FIGURES, "paid_rate", "value", rate("general_paid", "general_due"));
    regular("course_selections", figures.scalar("general_times_selected"));
    regular("course_participations", figures.scalar("general_times_started"));
    String participation = rate("general_times_started", "general_times_selected");
    regular(KEY_FIGURES, "course_participation_rate", "value", participation);
    regular(KEY_FIGURES, "course_pass_rate", "value", participation);
    regular("courses_unselected", figures.scalar("courses_with_nobody"));
    regular("public_required_courses", 2);
    regular("public_required_selections", figures.scalar("general_public_times"));
    regular("sign_ins", figures.scalar("sign_ins"));
    regular("posts", figures.scalar("posts"));
    regular("homework", figures.scalar("homework_2101"));
    regular("it2_selections", figures.scalar("it2_times_selected"));
    int provincial = figures.scalar("provincial_pilot_schools");
    String schools = Integer.toString(provincial);
    row(
        SUMMARY,
        KEY_FIGURES,
        "2002",
        History.PILOT_COUNTED,
        "provincial_pilot_schools",
        "value",
        schools);
  }

  private void key(String row, int value) throws IOException {
    key(row, Integer.toString(value));
  }

  private void key(String row, String printed) throws IOException {
    bulletin(KEY_FIGURES, row, "value", printed);
  }

  private void bulletin(String table, String row, String column, String printed)
      throws IOException {
    row(BULLETIN, table, "1702", History.BULLETIN_DAY, row, column, printed);
  }

  private void regular(String row, int value) throws IOException {
    regular(KEY_FIGURES, row, "value", Integer.toString(value));
  }

  private void regular(String table, String row, String column, String printed) throws IOException {
    row(SUMMARY, table, "2101", History.REGULAR_ENDS, row, column, printed);
  }

  private void row(
      String publication,
      String table,
      String period,
      int day,
      String row,
      String column,
      String printed)
      throws IOException {
    file.text(publication).text(table).text(period).day(day).text(row).text(column);
    file.text(printed).end();
  }

  private String rate(String numerator, String denominator) {
    return rate(figures.scalar(numerator), figures.scalar(denominator));
  }

  private static String rate(int numerator, int denominator) {
    long hundredths = (20_000L * numerator + denominator) / (2L * denominator);
    return "%d.%02d%%".formatted(hundredths / 100, hundredths % 100);
  }

  private static String area(Map<String, String> row) {
    String name = cell(row, "area");
    return Figures.isTotal(name) ? "TOTAL" : Area.named(name).code;
  }

  private static String cell(Map<String, String> row, String column) {
    return Figures.cell(row, column);
  }
}

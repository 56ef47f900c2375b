package org.xingtan.referencecity;

import java.io.IOException;

/// What the summary of period 2101 prints, with the totals and labels that do not add up.
final class PrintedSummary {

  private static final String PUBLICATION = "SUMMARY-2101";
  private static final String[] COLUMNS = {
    "expected",
    "participants",
    "participation_rate_printed",
    "courses_selected",
    "online_study_completed",
    "online_study_rate_printed",
    "workshop_selected",
    "school_practice_completed",
    "school_practice_rate_printed",
    "micro_ability_submitted",
    "micro_ability_certified",
    "micro_ability_rate_printed"
  };
  private static final String[][] BANDS = {
    {"GE90", "courses_90"},
    {"GE80", "courses_80"},
    {"GE70", "courses_70"},
    {"GE60", "courses_60"},
    {"LT60", "courses_below_60"},
    {"NOBODY", "courses_with_nobody"}
  };
  private static final String[][] FIGURES = {
    {"teachers_in_service", "general_due"},
    {"selected_and_paid", "general_paid"},
    {"course_selections", "general_times_selected"},
    {"course_participations", "general_times_started"},
    {"courses_unselected", "courses_with_nobody"},
    {"public_required_selections", "general_public_times"},
    {"sign_ins", "sign_ins"},
    {"posts", "posts"},
    {"homework", "homework_2101"},
    {"it2_selections", "it2_times_selected"}
  };

  private final Figures figures;
  private final PrintedFigures printed;

  PrintedSummary(Figures figures, PrintedFigures printed) {
    this.figures = figures;
    this.printed = printed;
  }

  void write() throws IOException {
    second("2101", History.SECOND_COUNTED, Figures.SECOND);
    second("2002", History.PILOT_COUNTED, Figures.PILOT);
    bands();
    keyFigures();
  }

  private void second(String period, int day, String table) throws IOException {
    var place = new PrintedFigures.Place(PUBLICATION, "it2-by-area", period, day);
    for (var row : figures.table(table)) {
      printed.columns(place, PrintedFigures.area(row), row, COLUMNS);
    }
  }

  private void bands() throws IOException {
    int all = 0;
    for (String[] band : BANDS) {
      int courses = figures.scalar(band[1]);
      all += courses;
      printed.cell(place("course-pass-bands"), band[0], "courses", Integer.toString(courses));
    }
    printed.cell(place("course-pass-bands"), "TOTAL", "courses", Integer.toString(all));
    printed.cell(keyPlace(), "courses_offered", "value", Integer.toString(all));
  }

  /// The paper prints the participation of person-times a second time as their pass rate.
  private void keyFigures() throws IOException {
    for (String[] figure : FIGURES) {
      printed.scalar(keyPlace(), figure[0], figure[1]);
    }
    printed.cell(keyPlace(), "public_required_courses", "value", "2");
    int due = figures.scalar("general_due");
    printed.rate(keyPlace(), "paid_rate", figures.scalar("general_paid"), due);
    int selected = figures.scalar("general_times_selected");
    int started = figures.scalar("general_times_started");
    printed.rate(keyPlace(), "course_participation_rate", started, selected);
    printed.rate(keyPlace(), "course_pass_rate", started, selected);
    var pilot =
        new PrintedFigures.Place(
            PUBLICATION, PrintedFigures.KEY_FIGURES, "2002", History.PILOT_COUNTED);
    printed.scalar(pilot, "provincial_pilot_schools", "provincial_pilot_schools");
  }

  private static PrintedFigures.Place keyPlace() {
    return place(PrintedFigures.KEY_FIGURES);
  }

  private static PrintedFigures.Place place(String table) {
    return new PrintedFigures.Place(PUBLICATION, table, "2101", History.REGULAR_ENDS);
  }
}

package org.xingtan.figure;

import java.util.ArrayList;
import java.util.List;

/// As many figures as a long issue has, over eight tables of two periods.
final class TwoHundredReferences {
  private static final List<String> AREAS =
      List.of(
          "440103",
          "440104",
          "440105",
          "440106",
          "440111",
          "440112",
          "440113",
          "440114",
          "440115",
          "440117",
          "440118",
          "440100-DIRECT",
          "TOTAL");
  private static final List<String> SUMMARY = List.of("period=2101 as-of=2021-08-19");

  private TwoHundredReferences() {}

  static List<FigureReference> all() {
    List<FigureReference> all = new ArrayList<>();
    for (String area : AREAS) {
      for (String column :
          List.of(
              "full_time_teachers",
              "participants",
              "participation_rate",
              "graduates",
              "graduation_rate")) {
        add(all, "cell programme-by-area/" + area + "/" + column);
      }
      for (String column :
          List.of("expected", "participants", "online_study_rate", "micro_ability_certified")) {
        add(all, "cell it2-by-area/" + area + "/" + column + " " + SUMMARY.getFirst());
      }
      add(all, "cell assessment-by-area/" + area + "/completed");
      add(all, "cell assistants-by-area/" + area + "/research_assistants");
    }
    for (String row :
        List.of(
            "selected",
            "studying",
            "study_rate",
            "completed",
            "completion_rate",
            "learning_selected",
            "learning_studying",
            "research_homework",
            "research_workshops",
            "tutors_or_hosts")) {
      add(all, "cell period-key-figures/" + row + "/value");
    }
    for (String row :
        List.of(
            "teachers_in_service",
            "selected_and_paid",
            "paid_rate",
            "course_selections",
            "sign_ins")) {
      add(all, "cell period-key-figures/" + row + "/value " + SUMMARY.getFirst());
    }
    for (String part : List.of("LEARNING", "RESEARCH")) {
      for (String column :
          List.of(
              "selected", "participants", "participation_rate", "completed", "completion_rate")) {
        add(all, "cell period-by-community/" + part + "/" + column);
      }
    }
    for (String column : List.of("selected", "participants", "completed", "completion_rate")) {
      add(all, "list period-by-subject/" + column);
      add(all, "cell period-by-subject/TOTAL/" + column);
      add(
          all,
          "count period-by-subject/"
              + column
              + (column.endsWith("rate") ? " where=>20%" : " where=>1"));
    }
    for (String more : List.of("<", "<=", ">", ">=")) {
      add(all, "list programme-by-area/graduation_rate where=" + more + "90%");
      add(all, "list programme-by-area/graduation_rate where=" + more + "@TOTAL");
      add(
          all,
          "sentence programme-by-area item=\"{name}{participants}\" where=graduation_rate"
              + more
              + "90%");
    }
    add(all, "table programme-by-area");
    add(all, "table it2-by-area " + SUMMARY.getFirst());
    add(all, "chart figure-study-by-area/rate");
    return all;
  }

  private static void add(List<FigureReference> all, String text) {
    all.add(((FigureSyntax.Parsed) FigureSyntax.parse(text)).reference());
  }
}

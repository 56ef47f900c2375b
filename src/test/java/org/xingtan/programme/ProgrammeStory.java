package org.xingtan.programme;

import org.xingtan.testing.Sheets;

/// One programme of two parts over two periods, on top of the roster story.
public final class ProgrammeStory {
  public static final String PROGRAMMES = "programme|name|short_name|begins_on|ends_on|head_count";
  public static final String PARTS =
      "programme|part|name|ordinal|completion_rule|completion_minimum";
  public static final String PERIODS = "period|name|begins_on|ends_on";
  public static final String RUNS =
      "period|programme|reference_day|population_rule|head_count|pilot|participation_rule|completion_rule";

  private ProgrammeStory() {}

  public static void tell(Sheets sheets) {
    sheets.load("programmes", PROGRAMMES, "IT1|提升工程|提升|2015-01-01|2017-12-31|");
    sheets.load(
        "programme_parts", PARTS, "IT1|LEARNING|学习社区|1|COURSES|2", "IT1|RESEARCH|研修社区|2|NONE|");
    sheets.load(
        "periods", PERIODS, "1701|第一期|2017-03-01|2017-07-01", "1702|第二期|2017-09-01|2017-12-31");
    sheets.load(
        "period_programmes",
        RUNS,
        "1701|IT1|2017-03-01|EMPLOYED_FULL_TIME|||STARTED|ALL_PARTS",
        "1702|IT1|2017-09-01|NONE|||STARTED|ALL_PARTS");
  }
}

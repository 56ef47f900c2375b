package org.xingtan.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import org.xingtan.programme.ProgrammeStory;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;

/// The period 2101 as it was held: a part that asks for one course, two courses of which one has content, a class with its tutor, windows.
final class PreparationStory {
  static final String LIN = "4401000000001";
  static final String ZHOU = "4401000000003";

  private PreparationStory() {}

  static void tell(Sheets sheets) {
    RosterStory.tell(sheets);
    employ(sheets);
    load(
        sheets,
        "programmes",
        ProgrammeStory.PROGRAMMES,
        "IT2|提升工程2.0|工程2.0|2019-01-01|2023-12-31|");
    load(sheets, "programme_parts", ProgrammeStory.PARTS, "IT2|ONLINE|网络研修|1|COURSES|1");
    load(
        sheets,
        "requirements",
        "programme|valid_from|valid_until|category|credit_hours|note",
        "IT2|2021-01-01||TOTAL|90|");
    load(sheets, "periods", ProgrammeStory.PERIODS, "2101|2021年第一期|2021-07-01|2021-12-31");
    load(
        sheets,
        "period_programmes",
        ProgrammeStory.RUNS,
        "2101|IT2|2021-07-01|EMPLOYED_FULL_TIME|||STARTED|ALL_PARTS");
    load(
        sheets,
        "windows",
        "period|programme|area|window|opens_at|closes_at|reason",
        "2101|IT2||SELECTION|2021-07-01 09:00:00+08|2021-07-20 18:00:00+08|",
        "2101|IT2||STUDY|2021-07-05 00:00:00+08|2021-12-31 00:00:00+08|");
    load(
        sheets,
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from|retired_on",
        "C1|信息化教学|ELECTIVE|6|云杉教育|0|2020-01-01|",
        "C2|旧课程|ELECTIVE|6|云杉教育|0|2020-01-01|2022-01-01");
    load(
        sheets,
        "sections",
        "period|section|programme|part|course|name|kind|area|capacity|opens_on",
        "2101|O1|IT2|ONLINE|C1|信息化教学|COURSE||100|2021-07-05",
        "2101|O2|IT2|ONLINE|C2|旧课程|COURSE||100|2021-07-05",
        "2101|K1|IT2|ONLINE|C1|数学一班|CLASS|440106|100|2021-07-05");
  }

  /// Who works where, and nothing else.
  static void employ(Sheets sheets) {
    sheets.replace(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        LIN + "|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
        ZHOU + "|2010-09-01|JOIN|S0002|FULL_TIME|MUSIC|JUNIOR",
        ZHOU + "|2021-03-01|LEAVE||||");
  }

  private static void load(Sheets sheets, String sheet, String header, String... rows) {
    assertThat(sheets.load(sheet, header, rows).problems()).isEmpty();
  }
}

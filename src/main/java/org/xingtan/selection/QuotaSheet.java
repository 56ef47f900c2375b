package org.xingtan.selection;

import static org.xingtan.intake.Column.Kind.INTEGER;
import static org.xingtan.intake.Column.Kind.TEXT;

import java.util.List;
import org.xingtan.intake.Column;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;

final class QuotaSheet {
  static final Sheet SHEET =
      new Sheet(
          "quotas",
          "名额分配",
          36,
          List.of(
              Column.key("period", "期次", TEXT, "2101"),
              Column.key("section", "开课", TEXT, "L-001"),
              Column.optional("area", "区域", TEXT, "440106")
                  .inKey()
                  .noted("Seats of an area within the section; empty where a school is named."),
              Column.optional("school", "学校", TEXT, "")
                  .inKey()
                  .noted("Seats of a school within its area; empty where an area is named."),
              Column.required("seats", "名额", INTEGER, "20")
                  .noted("Not below what is taken; together not above the level above.")),
          List.of(
              Reference.to("section", "section_id", "period", "section"),
              Reference.to("area", "area_id", "area"),
              Reference.to("school", "school_id", "school")));

  private QuotaSheet() {}
}

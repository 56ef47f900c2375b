package org.xingtan.enrolment;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;

/// A programme of its own for each test, on the people of the roster story: Lin (mathematics, a public school in Tianhe), Chen (other
/// staff, a private school in Liwan, no subject) and Zhou (music, that private school, left in 2016).
final class Training {
  static final String LIN = "4401000000001";
  static final String CHEN = "4401000000002";
  static final String ZHOU = "4401000000003";

  private static final String SECTIONS =
      "period|section|programme|part|course|name|kind|area|opens_on";

  private static int programmes;

  private final Sheets sheets;
  private final JdbcClient jdbc;
  final String code = "P" + ++programmes;

  Training(Sheets sheets, JdbcClient jdbc) {
    this.sheets = sheets;
    this.jdbc = jdbc;
    RosterStory.tell(sheets);
    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        LIN + "|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
        CHEN + "|2010-09-01|JOIN|S0002|OTHER||",
        ZHOU + "|2010-09-01|JOIN|S0002|FULL_TIME|MUSIC|JUNIOR",
        ZHOU + "|2016-09-01|LEAVE||||");
    sheets.load(
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from",
        "C1|课程一|ELECTIVE|4|甲|0|2010-01-01",
        "C2|课程二|ELECTIVE|6|甲|0|2010-01-01",
        "C3|课程三|ELECTIVE|10|甲|0|2010-01-01");
    sheets.load(
        "periods",
        "period|name|begins_on|ends_on",
        "1701|第一期|2017-03-01|2017-07-01",
        "1702|第二期|2017-09-01|2017-12-31");
  }

  /// Parts written as `LEARNING|COURSES|2`.
  Training parts(String... parts) {
    sheets.load(
        "programmes",
        "programme|name|short_name|begins_on|ends_on|head_count",
        code + "|提升工程|提升|2015-01-01|2017-12-31|");
    sheets.load(
        "programme_parts",
        "programme|part|completion_rule|completion_minimum|name|ordinal",
        Stream.of(parts).map(part -> code + "|" + part + "|部分|1").toArray(String[]::new));
    return this;
  }

  /// A run with a section of each course in each part, named like `LEARNING-C1`.
  Training run(String period, String participation) {
    sheets.load(
        "period_programmes",
        "period|programme|reference_day|population_rule|participation_rule|completion_rule",
        "%s|%s|%s-03-01|EMPLOYED_FULL_TIME|%s|ALL_PARTS"
            .formatted(period, code, "20" + period.substring(0, 2), participation));
    sheets.load(
        "sections",
        SECTIONS,
        parts().stream()
            .flatMap(part ->
                Stream.of("C1", "C2", "C3").map(course -> row(period, part, course, "COURSE", "")))
            .toArray(String[]::new));
    return this;
  }

  Sheets.Outcome section(String period, String part, String course, String kind, String area) {
    return sheets.load("sections", SECTIONS, row(period, part, course, kind, area));
  }

  private String row(String period, String part, String course, String kind, String area) {
    return "%s|%s|%s|%s|%s|班|%s|%s|2017-03-01"
        .formatted(period, sectionCode(part, course), code, part, course, kind, area);
  }

  String sectionCode(String part, String course) {
    return code + "-" + part + "-" + course;
  }

  private List<String> parts() {
    return jdbc.sql(
            """
            select code
            from programme.v_part
            where programme_code = :programme
            order by ordinal
            """)
        .param("programme", code)
        .query((row, number) -> row.getString("code"))
        .list();
  }

  /// Enrols; moments are `MM-DD` of 2017 or empty, in the order selected, paid, started, completed, withdrawn.
  Sheets.Outcome enrol(
      String teacher, String period, String part, String course, String... moments) {
    return attempt(1, teacher, period, part, course, moments);
  }

  Sheets.Outcome attempt(
      int attempt, String teacher, String period, String part, String course, String... moments) {
    return sheets.load(
        "enrolments",
        "period|section|teacher|attempt|selected_at|paid_at|started_at|completed_at|withdrawn_at|result",
        "%s|%s|%s|%d|%s|%s|%s|%s|%s|%s"
            .formatted(
                period,
                sectionCode(part, course),
                teacher,
                attempt,
                moment(moments, 0),
                moment(moments, 1),
                moment(moments, 2),
                moment(moments, 3),
                moment(moments, 4),
                moment(moments, 3).isEmpty() ? "" : "PASS"));
  }

  Sheets.Outcome register(String teacher, String period, String registered, String withdrawn) {
    return sheets.load(
        "registrations",
        "period|programme|teacher|registered_at|withdrawn_at",
        "%s|%s|%s|%s|%s"
            .formatted(
                period,
                code,
                teacher,
                moment(new String[] {registered}, 0),
                moment(new String[] {withdrawn}, 0)));
  }

  private static String moment(String[] moments, int index) {
    return index >= moments.length || moments[index].isEmpty()
        ? ""
        : "2017-" + moments[index] + " 10:00:00+08";
  }

  /// How many stand at the end of the day, from the roll-ups.
  long count(String context, String measure, String day) {
    return count(context, measure, "AREA_OWNERSHIP", day);
  }

  long count(String context, String measure, String cut, String day) {
    return countAt(code + context, measure, cut, day);
  }

  /// The same in a context outside the programme.
  long countOf(String context, String measure, String day) {
    return countAt(context, measure, "AREA_OWNERSHIP", day);
  }

  private long countAt(String context, String measure, String cut, String day) {
    return jdbc.sql(
            """
            select coalesce(sum(delta), 0)
            from milestone.v_tally
            where context_code = :context
              and measure = cast(:measure as milestone.measure)
              and cut = cast(:cut as milestone.cut)
              and day <= cast(:day as date)
            """)
        .param("context", context)
        .param("measure", measure)
        .param("cut", cut)
        .param("day", "2017-" + day)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  /// Who stands at the end of the day, with area, school and subject, from the journal.
  List<String> names(String context, String measure, String day) {
    return jdbc.sql(
            """
            select concat_ws(' ', t.name, a.short_name, s.key, coalesce(b.code, '-')) as standing
            from milestone.v_milestone m
            join roster.v_teacher t on t.id = m.teacher_id
            left join roster.v_area a on a.id = m.area_id
            left join roster.v_school s on s.id = m.school_id
            left join roster.v_subject b on b.id = m.subject_id
            where m.context_code = :context
              and m.measure = cast(:measure as milestone.measure)
              and m.at < milestone.city_midnight(cast(:day as date) + 1)
            group by t.name, a.short_name, s.key, b.code
            having sum(m.delta) > 0
            order by t.name
            """)
        .param("context", code + context)
        .param("measure", measure)
        .param("day", "2017-" + day)
        .query((row, number) -> row.getString("standing"))
        .list();
  }

  long lines() {
    return jdbc.sql(
            """
            select count(*)
            from milestone.v_milestone
            where context_code = :code
              or starts_with(context_code, :code || '/')
            """)
        .param("code", code)
        .query((row, number) -> row.getLong(1))
        .single();
  }
}

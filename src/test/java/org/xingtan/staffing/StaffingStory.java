package org.xingtan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;

/// Two areas and their schools, three people at work, an open period and a closed one, and a frozen list; and somebody who fills in
/// forms as a browser does, with what the page hides in them.
final class StaffingStory {
  static final String LIN = "4401000000001";
  static final String CHEN = "4401000000002";
  static final String ZHOU = "4401000000003";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(form|version|kind)\" value=\"([^\"]*)\">");

  private StaffingStory() {}

  static void tell(Sheets sheets, JdbcClient jdbc) {
    RosterStory.tell(sheets);
    load(
        sheets,
        "schools",
        RosterStory.SCHOOLS,
        "S0004|木棉小学|天河|PUBLIC|SCHOOL|PRIMARY|URBAN||",
        "S0005|市教研院|荔湾|PUBLIC|INSTITUTE|OTHER|URBAN||");
    load(
        sheets,
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        LIN + "|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
        CHEN + "|2012-09-01|JOIN|S0002|FULL_TIME|MUSIC|JUNIOR",
        ZHOU + "|2011-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
        ZHOU + "|2018-09-01|TRANSFER|S0002|FULL_TIME|MATHEMATICS|JUNIOR");
    load(sheets, "head_counts", "head_count|name|on_day|rule", "2020-09-01|2020年名册|2020-09-01|在职");
    load(
        sheets,
        "head_count_members",
        "head_count|teacher|school|subject|stage|staff_kind",
        "2020-09-01|" + LIN + "|S0001|MATHEMATICS|PRIMARY|FULL_TIME");
    load(
        sheets,
        "programmes",
        "programme|name|short_name|begins_on|ends_on|head_count",
        "IT2|信息技术应用能力提升工程2.0|提升工程|2019-01-01|2022-12-31|2020-09-01");
    load(
        sheets,
        "periods",
        "period|name|begins_on|ends_on",
        "2002|2020年第二期|2020-09-01|2020-12-31",
        "2101|2021年第一期|2021-03-01|2021-12-31");
    load(
        sheets,
        "period_programmes",
        "period|programme|reference_day|population_rule|head_count|pilot|participation_rule|completion_rule",
        "2002|IT2|2020-09-01|EMPLOYED_FULL_TIME|||STARTED|ALL_PARTS",
        "2101|IT2|2021-03-01|EMPLOYED_FULL_TIME|||STARTED|ALL_PARTS");
    jdbc.sql(
            """
            insert into programme.period_step (period_id, step, at, actor)
            select id, 'CLOSED', timestamptz '2021-01-15 10:00+08', '何静'
            from programme.period
            where code = '2002'
            """)
        .update();
  }

  private static void load(Sheets sheets, String sheet, String header, String... rows) {
    assertThat(sheets.load(sheet, header, rows).places()).as(sheet).isEmpty();
  }

  /// Somebody with a browser, and what they see of the database.
  record Desk(MockMvcTester browser, JdbcClient jdbc) {
    MvcTestResult get(RequestPostProcessor who, String address) {
      return browser.get().uri(address).with(who).exchange();
    }

    /// Sends only what is given: no page was opened before.
    MvcTestResult send(RequestPostProcessor who, String address, Map<String, String> fields) {
      var request = browser.post().uri(address).with(who).with(csrf());
      fields.forEach(request::param);
      return request.exchange();
    }

    /// Opens the form, fills it in and sends it.
    MvcTestResult fill(
        RequestPostProcessor who, String form, String action, Map<String, String> fields) {
      return send(who, action, with(hidden(get(who, form)), fields));
    }

    static Map<String, String> hidden(MvcTestResult page) {
      Map<String, String> hidden = new LinkedHashMap<>();
      Matcher found = HIDDEN.matcher(body(page));
      while (found.find()) {
        hidden.putIfAbsent(found.group(1), found.group(2));
      }
      return hidden;
    }

    static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
      Map<String, String> all = new LinkedHashMap<>(some);
      all.putAll(more);
      return all;
    }

    int id(String table, String column, String value) {
      return jdbc.sql("select id from roster." + table + " where " + column + " = :value")
          .param("value", value)
          .query(Integer.class)
          .single();
    }

    RequestPostProcessor school(String key) {
      return As.schoolAdministrator(id("school", "key", key));
    }

    RequestPostProcessor area(String code) {
      return As.areaAdministrator(id("area", "code", code));
    }

    String one(String sql, Object... values) {
      return jdbc.sql(sql).params(values).query(String.class).optional().orElse("");
    }

    int count(String sql, Object... values) {
      return jdbc.sql(sql).params(values).query(Integer.class).single();
    }

    /// Where the person counts in a period: school and whether due.
    String counts(String number, String period) {
      return one(
          """
          select concat_ws(' ', s.key, m.staff_kind, case when m.due then 'due' end)
          from programme.v_member m
          join programme.v_run r on r.id = m.run_id
          join roster.teacher t on t.id = m.teacher_id
          left join roster.school s on s.id = m.school_id
          where t.number = ? and r.period_code = ?
          """,
          number,
          period);
    }

    /// How many are due in the open period, from the lines of the journal.
    int due() {
      return count(
          """
          select coalesce(sum(delta), 0)
          from milestone.milestone
          where measure = 'DUE'
            and context_id = (select id from milestone.context where code = 'IT2/2101')
          """);
    }

    String history(String number) {
      return one(
          """
          select string_agg(concat_ws(' ', e.on_day, e.event, s.key, e.staff_kind, b.code, e.stage), '; ' order by e.on_day)
          from roster.v_employment_event e
          join roster.teacher t on t.id = e.teacher_id
          left join roster.school s on s.id = e.school_id
          left join roster.subject b on b.id = e.subject_id
          where t.number = ?
          """,
          number);
    }
  }

  static String body(MvcTestResult page) {
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  static String text(MvcTestResult page) {
    return body(page).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }
}

package org.xingtan.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.selection.SelectionStory;
import org.xingtan.selection.Selections;
import org.xingtan.testing.Sheets;

/// A period that is open for selection, with courses that cost something; and people who look at pages and send forms.
public final class MoneyStory {
  public final SelectionStory town;
  public final JdbcClient jdbc;
  private final MockMvcTester browser;
  private final Selections selections;
  private int courses;

  public MoneyStory(ApplicationContext application, int teachers) {
    this.jdbc = application.getBean(JdbcClient.class);
    this.browser = application.getBean(MockMvcTester.class);
    this.selections = application.getBean(Selections.class);
    this.town = new SelectionStory(application.getBean(Sheets.class), jdbc).open(teachers, "PAID");
  }

  /// @param yuan for HOURS and PERIOD
  public MoneyStory fees(String basis, String yuan, String payer) {
    jdbc.sql("delete from programme.fee_rule where run_id = :run")
        .param("run", town.run())
        .update();
    jdbc.sql(
            """
            insert into programme.fee_rule (run_id, basis, yuan, payer, refund, pay_within_hours)
            values (:run, :basis, cast(nullif(:yuan, '') as numeric), :payer, 'UNTIL_STUDY', 48)
            """)
        .param("run", town.run())
        .param("basis", basis)
        .param("yuan", yuan)
        .param("payer", payer)
        .update();
    return this;
  }

  /// A course with room for everybody.
  public int course(String price) {
    return town.section("M" + ++courses, "GENERAL", 0, "6", price, "");
  }

  public void select(int section, int... teachers) {
    for (int teacher : teachers) {
      assertThat(selections.select(SelectionStory.own(town.teacher(teacher), section)).toString())
          .startsWith("Seated");
    }
  }

  /// By the key of the person.
  void selectBy(int section, int teacher) {
    assertThat(selections.select(SelectionStory.own(teacher, section)).toString())
        .startsWith("Seated");
  }

  /// How many people paid for a course.
  public int paid(int section) {
    return number(
        "select count(*) from enrolment.enrolment where paid_at is not null and withdrawn_at is null and section_id = "
            + section);
  }

  public int held(int section) {
    return number(
        "select count(*) from enrolment.enrolment where withdrawn_at is null and section_id = "
            + section);
  }

  public int number(String sql) {
    return jdbc.sql(sql).query((row, at) -> row.getInt(1)).single();
  }

  public BigDecimal amount(String sql) {
    return jdbc.sql(sql).query((row, at) -> row.getBigDecimal(1)).single();
  }

  /// What lies in an account of the whole ledger.
  public BigDecimal balance(String account) {
    return amount(
        "select coalesce(sum(yuan), 0.00) from treasury.entry where account = '" + account + "'");
  }

  /// What a bill has in an account.
  public BigDecimal balance(String account, String bill) {
    return amount(
        "select coalesce(sum(e.yuan), 0.00) from treasury.entry e join treasury.bill b on b.id = e.bill_id where e.account = '%s' and b.number = '%s'"
            .formatted(account, bill));
  }

  /// The list of this story's run; several stories share their schools.
  String dues() {
    return "/dues?run=" + town.run();
  }

  void refundRule(String rule) {
    jdbc.sql("update programme.fee_rule set refund = :rule where run_id = :run")
        .param("rule", rule)
        .param("run", town.run())
        .update();
  }

  /// What becomes of the period.
  void step(String step) {
    jdbc.sql(
            """
            insert into programme.period_step (period_id, step, at, actor, reason)
            select period_id, :step, timestamptz '2021-08-20 10:00+08', '市工程办', '更正'
            from programme.v_run
            where id = :run
            """)
        .param("step", step)
        .param("run", town.run())
        .update();
  }

  int transferId(String reference) {
    return number("select id from treasury.transfer where reference = '" + reference + "'");
  }

  int schoolOf(int teacher) {
    return number("select school_id from roster.v_teacher where id = " + town.teacher(teacher));
  }

  /// As tables count it: persons at a point of the part.
  int counted(String measure) {
    return number(
        "select coalesce(sum(delta), 0) from milestone.v_tally where measure = '%s' and cut = 'SCHOOL' and context_code = '%s/2102'"
            .formatted(measure, town.programme));
  }

  public String text(String address, RequestPostProcessor person) {
    MvcTestResult result = browser.get().uri(address).with(person).exchange();
    assertThat(result).as(address).hasStatusOk();
    return body(result);
  }

  public int status(String address, RequestPostProcessor person) {
    return browser.get().uri(address).with(person).exchange().getResponse().getStatus();
  }

  public MvcTestResult post(String address, RequestPostProcessor person, Object... fields) {
    var request = browser.post().uri(address).with(csrf()).with(person);
    for (int place = 0; place < fields.length; place += 2) {
      request = request.param(fields[place].toString(), fields[place + 1].toString());
    }
    return request.exchange();
  }

  public static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /// The hidden fields of the form on a page of dues, as names and values by turns.
  static Object[] form(String page) {
    return List.of("request", "run", "seats", "yuan").stream()
        .flatMap(name ->
            Stream.of(
                name, page.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1")))
        .toArray();
  }

  /// Confirms everything on a page of dues and returns the bill's number.
  public String confirmAll(String address, RequestPostProcessor payer) {
    Object[] form = form(text(address, payer));
    return confirmed(post(address.replaceFirst("\\?.*", ""), payer, with(form, "all", "true")));
  }

  static String confirmed(MvcTestResult answer) {
    assertThat(answer).hasStatus(302);
    return address(answer).replaceFirst("/bills/(JF[0-9]+)\\?done=confirmed", "$1");
  }

  /// Where an answer leads.
  public static String address(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  static Object[] with(Object[] fields, Object... more) {
    return Stream.concat(List.of(fields).stream(), List.of(more).stream()).toArray();
  }

  /// The office enters a transfer; returns what the page says.
  public String transfer(RequestPostProcessor office, String reference, String yuan, String note) {
    return body(
        post(
            "/transfers",
            office,
            "reference",
            reference,
            "received_on",
            "2021-08-20",
            "yuan",
            yuan,
            "sender",
            "杏林小学",
            "note",
            note));
  }
}

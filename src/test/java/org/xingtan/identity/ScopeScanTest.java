package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.ServletException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xingtan.testing.Pages;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// Walks over every handler that somebody with a narrow scope may call, and puts every identifier of another area and another school into its
/// address, its parameters and its form: no name of theirs comes back, and nothing of theirs changes. Handlers that are added later are
/// scanned without being named here.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeScanTest {
  private static final Set<String> FOREIGN_NAMES = Set.of("何以宁", "木棉小学");

  private final RequestMappingHandlerMapping mapping;
  private final MockMvcTester browser;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final Credentials credentials;
  private final AccountStore accounts;

  ScopeScanTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      MockMvcTester browser,
      Sheets sheets,
      JdbcClient jdbc,
      Credentials credentials,
      AccountStore accounts) {
    this.mapping = mapping;
    this.browser = browser;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.credentials = credentials;
    this.accounts = accounts;
  }

  @BeforeAll
  void tellOneSchoolInEachOfTwoAreas() {
    sheets.load(
        "areas",
        "area|name|short_name|ordinal|kind",
        "440106|天河区|天河|1|DISTRICT",
        "440105|海珠区|海珠|2|DISTRICT");
    sheets.load("subjects", "subject|name|aliases|ordinal", "MATHEMATICS|数学||1");
    sheets.load(
        "schools",
        "school|name|area|ownership|kind|stages|location|opened_on|closed_on",
        "S0001|杏林小学|440106|PUBLIC|SCHOOL|PRIMARY|URBAN||",
        "S0002|木棉小学|440105|PUBLIC|SCHOOL|PRIMARY|URBAN||");
    sheets.load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number|mobile",
        "4401000000001|林秋实|F|PASSPORT|P1|",
        "4401000000003|何以宁|F|PASSPORT|P3|");
    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        "4401000000001|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
        "4401000000003|2010-09-01|JOIN|S0002|FULL_TIME|MATHEMATICS|PRIMARY");
    int account =
        credentials.ofTeacher(id("teacher", "number", "4401000000003")).orElseThrow().account();
    var post =
        new NewAccount.NewPost(
            Caller.SCHOOL_ADMINISTRATOR, "木棉小学", Scope.school(id("school", "key", "S0002")));
    accounts.insertPost(account, post, LocalDate.of(2021, 8, 1));
  }

  @Test
  void no_name_of_another_area_or_school_comes_back_and_nothing_of_theirs_changes() {
    String before = foreignState();
    List<String> leaks = new ArrayList<>();
    for (Address address : addresses()) {
      callers()
          .forEach((caller, person) -> {
            if (address.callers().contains(caller)
                || address.callers().contains(Caller.SIGNED_IN)) {
              for (String foreign : foreignIdentifiers()) {
                if (leaks(address, person, foreign)) {
                  leaks.add(
                      caller
                          + " "
                          + address.method()
                          + " "
                          + address.pattern()
                          + " with "
                          + foreign);
                }
              }
            }
          });
      assertThat(foreignState()).as("after %s", address).isEqualTo(before);
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void the_scan_finds_what_the_city_office_may_see() {
    Address teacher =
        addresses().stream()
            .filter(address -> address.pattern().equals("/teachers/{number}"))
            .findFirst()
            .orElseThrow();

    assertThat(leaks(teacher, As.cityOffice(), "4401000000003")).isTrue();
  }

  @Test
  void the_scan_reaches_the_handlers_of_people_schools_posts_and_accounts() {
    assertThat(addresses().stream().map(Address::pattern))
        .contains(
            "/teachers/{number}",
            "/teachers/{number}/identity-number",
            "/schools/{key}",
            "/posts/{post}",
            "/posts/{post}/end",
            "/accounts/{account}/slips",
            "/slips");
  }

  private boolean leaks(Address address, RequestPostProcessor person, String foreign) {
    String path = address.filled(foreign);
    var request = browser.method(address.method()).uri(path).with(csrf()).with(person);
    for (String field : fields(address.handler())) {
      request = request.param(field, foreign);
    }
    MvcTestResult answer = request.exchange();
    // What a handler throws becomes an error page, which names nobody.
    if (answer.getUnresolvedException() instanceof ServletException
        || answer.getUnresolvedException() != null) {
      return false;
    }
    String body = Pages.text(answer);
    return FOREIGN_NAMES.stream().anyMatch(body::contains);
  }

  private Map<Caller, RequestPostProcessor> callers() {
    Map<Caller, RequestPostProcessor> callers = new LinkedHashMap<>();
    callers.put(Caller.AREA_ADMINISTRATOR, As.areaAdministrator(id("area", "code", "440106")));
    callers.put(Caller.SCHOOL_ADMINISTRATOR, As.schoolAdministrator(id("school", "key", "S0001")));
    callers.put(Caller.TEACHER, As.teacher(id("teacher", "number", "4401000000001")));
    callers.put(Caller.PROVIDER, As.provider(1));
    callers.put(Caller.COURSE_REVIEWER, As.courseReviewer());
    return callers;
  }

  /// Each way in which an address could name the other area, its school, its teacher, their account or their post.
  private Set<String> foreignIdentifiers() {
    return new TreeSet<>(
        List.of(
            "4401000000003",
            "S0002",
            "440105",
            Integer.toString(id("teacher", "number", "4401000000003")),
            Integer.toString(id("school", "key", "S0002")),
            Integer.toString(id("area", "code", "440105")),
            number(
                "select max(account_id)::text from identity.post where role = 'SCHOOL_ADMINISTRATOR'"),
            number("select max(id)::text from identity.post where role = 'SCHOOL_ADMINISTRATOR'")));
  }

  private String foreignState() {
    return number(
        """
        select concat_ws('#',
          (select string_agg(t::text, ' ' order by t.id) from roster.teacher t where t.number = '4401000000003'),
          (select string_agg(e::text, ' ' order by e.from_day) from roster.employment e
           join roster.teacher t on t.id = e.teacher_id where t.number = '4401000000003'),
          (select s::text from roster.school s where s.key = 'S0002'),
          (select string_agg(a::text, ' ' order by a.id) from identity.account a where a.name = '何以宁'),
          (select string_agg(p::text, ' ' order by p.id) from identity.post p
           join identity.account a on a.id = p.account_id where a.name = '何以宁'),
          (select count(*)::text from activation.slip s
           join identity.account a on a.id = s.account_id where a.name = '何以宁'))
        """);
  }

  /// Those that take an identifier in one way or another.
  private List<Address> addresses() {
    return Address.all(mapping).stream()
        .filter(address -> address.pattern().contains("{") || !fields(address.handler()).isEmpty())
        .toList();
  }

  /// Parameters by their names, and the components of forms.
  private static List<String> fields(HandlerMethod handler) {
    return Arrays.stream(handler.getMethod().getParameters())
        .flatMap(parameter -> {
          RequestParam named = parameter.getAnnotation(RequestParam.class);
          if (named != null) {
            String name = named.name().isEmpty() ? named.value() : named.name();
            return Stream.of(name.isEmpty() ? parameter.getName() : name);
          }
          return parameter.getType().isRecord()
              ? Arrays.stream(parameter.getType().getRecordComponents()).map(c -> c.getName())
              : Stream.empty();
        })
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private int id(String table, String column, String value) {
    return jdbc.sql("select id from roster." + table + " where " + column + " = :value")
        .param("value", value)
        .query(Integer.class)
        .single();
  }

  private String number(String sql) {
    return jdbc.sql(sql).query(String.class).single();
  }
}

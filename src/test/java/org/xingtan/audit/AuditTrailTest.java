package org.xingtan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;
import org.xingtan.identity.As;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.identity.Scope;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.Pages;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

@XingtanTest
@LooksAt("/audit")
class AuditTrailTest {
  private static final Identity LIANG =
      new Identity(901, 1, "梁慧敏", Caller.AREA_ADMINISTRATOR, "天河区", Scope.area((short) 1));
  private static final Identity CHEN =
      new Identity(902, 2, "陈志强", Caller.SCHOOL_ADMINISTRATOR, "杏林小学", Scope.school(1));

  private final Audit audit;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final MockMvcTester browser;
  private final ApplicationContext application;
  private final int port;

  AuditTrailTest(
      Audit audit,
      JdbcClient jdbc,
      TestClock clock,
      MockMvcTester browser,
      ApplicationContext application,
      @LocalServerPort int port) {
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
    this.browser = browser;
    this.application = application;
    this.port = port;
  }

  @Test
  void lines_are_found_by_person_event_object_outcome_and_day() {
    clock.set("2021-07-01T09:00:00");
    audit.record(LIANG, AuditEvent.EXPORT, "tables/1", "xlsx");
    clock.set("2021-07-02T09:00:00");
    audit.record(CHEN, AuditEvent.IDENTITY_NUMBER_SHOWN, "4401000000001", "核对身份");
    audit.recordPerson(903, "何以宁", AuditEvent.PROOF, false, "4401000000003", "CODE");

    assertThat(body("/audit?who=梁")).contains("tables/1").doesNotContain("核对身份");
    assertThat(body("/audit?event=IDENTITY_NUMBER_SHOWN"))
        .contains("核对身份")
        .doesNotContain("tables/1");
    assertThat(body("/audit?object=44010000")).contains("核对身份", "何以宁").doesNotContain("tables/1");
    assertThat(body("/audit?outcome=no")).contains("何以宁").doesNotContain("核对身份");
    assertThat(body("/audit?from=2021-07-01&to=2021-07-01"))
        .contains("tables/1")
        .doesNotContain("核对身份");
    assertThat(body("/audit?object=%25")).contains("没有符合条件的记录");
    assertThat(body("/audit?from=nonsense&event=nonsense&outcome=nonsense")).contains("tables/1");
  }

  @Test
  void a_long_trail_is_paged_by_key_and_no_line_comes_twice() {
    for (int number = 0; number < 230; number++) {
      audit.record(CHEN, AuditEvent.NAMES_VIEWED, "paged-%03d".formatted(number), "");
    }
    String first = body("/audit?object=paged-");
    String next =
        first.replaceAll("(?s).*href=\"(/audit\\?object=paged-&amp;before=\\d+)\".*", "$1");
    String second = body(next.replace("&amp;", "&"));

    assertThat(first).contains("paged-229", "paged-130").doesNotContain("paged-129");
    assertThat(second).contains("paged-129", "paged-030").doesNotContain("paged-130");
  }

  @Test
  void exports_hold_what_was_found_are_safe_to_open_and_leave_a_line() throws Exception {
    audit.record(LIANG, AuditEvent.EXPORT, "export-me", "=cmd|' /C calc'!A0");
    MvcTestResult csv = ask("/audit/trail.csv?object=export-me");
    String text = Pages.text(csv);
    assertThat(text.lines()).hasSize(2);
    assertThat(text).startsWith("\uFEFF时间,").contains("梁慧敏", "'=cmd");

    byte[] xlsx = ask("/audit/trail.xlsx?object=export-me").getResponse().getContentAsByteArray();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getFirstSheet().read()).hasSize(2);
    }
    assertThat(
            jdbc.sql(
                    "select count(*) from identity.audit where event = 'EXPORT' and object = '/audit'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(ask("/audit/trail.exe")).hasStatus(404);
  }

  @Test
  void nobody_edits_it_and_only_the_audit_administrator_reads_it() {
    audit.record(LIANG, AuditEvent.EXPORT, "kept", "");
    for (String change :
        List.of(
            "update identity.audit set actor = ''",
            "delete from identity.audit",
            "truncate identity.audit")) {
      assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
    }
    for (var other :
        List.of(
            As.cityOffice(),
            As.administrator(Caller.SYSTEM_ADMINISTRATOR),
            As.administrator(Caller.SECURITY_ADMINISTRATOR))) {
      assertThat(browser.get().uri("/audit").with(other).exchange()).hasStatus(403);
      assertThat(browser.get().uri("/audit/trail.csv").with(other).exchange()).hasStatus(403);
    }
  }

  @Test
  void every_event_and_role_has_words() throws Exception {
    Properties words = new Properties();
    words.load(getClass().getResourceAsStream("/messages/audit.properties"));
    assertThat(words.stringPropertyNames())
        .containsAll(
            Arrays.stream(AuditEvent.values()).map(event -> "audit.event." + event).toList())
        .containsAll(
            Arrays.stream(Caller.values())
                .filter(caller -> caller != Caller.ANYONE && caller != Caller.SIGNED_IN)
                .map(caller -> "audit.role." + caller)
                .toList());
  }

  @Test
  void the_page_is_accessible_on_both_screens_in_both_languages() {
    audit.record(CHEN, AuditEvent.IDENTITY_NUMBER_SHOWN, "4401000000001", "核对身份");
    var people = new SignedInBrowser.People(application, port);
    SignedInBrowser.Person person = people.somebody(Caller.AUDIT_ADMINISTRATOR);
    for (int width : List.of(1280, 390)) {
      Page page = Browser.page(port, width);
      Browser.signIn(page, person.name(), person.password());
      for (String language : List.of("zh", "en")) {
        page.navigate("/audit?lang=" + language);
        Browser.assertAccessible(page);
        Browser.picture(page, "audit-" + width + "-" + language);
      }
    }
  }

  private String body(String address) {
    MvcTestResult page = ask(address);
    assertThat(page).hasStatusOk();
    return Pages.text(page);
  }

  private MvcTestResult ask(String address) {
    return browser
        .get()
        .uri(
            URI.create(
                UriUtils.encodeQuery(address, StandardCharsets.UTF_8).replace("%2525", "%25")))
        .with(As.administrator(Caller.AUDIT_ADMINISTRATOR))
        .exchange();
  }
}

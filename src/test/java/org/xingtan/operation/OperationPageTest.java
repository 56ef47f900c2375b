package org.xingtan.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.xingtan.identity.As;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

@XingtanTest
class OperationPageTest {
  private final MockMvcTester browser;
  private final JdbcClient jdbc;

  OperationPageTest(MockMvcTester browser, JdbcClient jdbc) {
    this.browser = browser;
    this.jdbc = jdbc;
  }

  /// Only what this test put there: what the application does by itself goes on.
  @AfterEach
  void forget() {
    jdbc.sql("delete from job.task where task_instance = 'test'").update();
  }

  @Test
  void the_system_administrator_sees_settings_work_database_and_disk() {
    jdbc.sql(
            """
            insert into job.task (task_name, task_instance, execution_time, picked, last_success, last_failure, consecutive_failures, version)
            values
              ('exchange-pass', 'test', timestamptz '2031-05-04 10:30+08', true, null, null, null, 1),
              ('milestone-fold', 'test', timestamptz '2031-05-04 10:20+08', false, timestamptz '2021-05-04 10:15+08', null, 0, 1),
              ('selection-sweep', 'test', timestamptz '2031-05-04 10:25+08', false, null, timestamptz '2021-05-04 10:16+08', 3, 1)
            """)
        .update();

    assertThat(browser.get().uri("/operation").with(As.administrator(Caller.SYSTEM_ADMINISTRATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("微信支付", "支付宝", "密钥齐全，通知地址 https://xingtan.example")
        .doesNotContain("1900000001", "2021000000000001", "0123456789abcdef")
        .contains("短信网关", "PostgreSQL 18", "断电保护", "数据目录所在磁盘", "剩余")
        .contains(
            "导入文件", "执行中", "2021-05-04 10:15", "2031-05-04 10:20", "连续失败 3 次", "2021-05-04 10:16")
        .doesNotContain("job.task", "???");
  }

  @ParameterizedTest
  @EnumSource(
      value = Caller.class,
      names = {"SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
  void the_other_administrators_of_the_system_do_not(Caller other) {
    assertThat(browser.get().uri("/operation").with(As.administrator(other))).hasStatus(403);
  }

  @Test
  void nobody_else_does() {
    assertThat(browser.get().uri("/operation").with(As.cityOffice())).hasStatus(403);
    assertThat(browser.get().uri("/operation").with(As.schoolAdministrator(1))).hasStatus(403);
    assertThat(browser.get().uri("/operation").with(As.teacher(1))).hasStatus(403);
    assertThat(browser.get().uri("/operation")).hasStatus3xxRedirection();
  }

  @Test
  void a_facility_shows_its_host_and_whether_its_secret_is_there_and_no_more() {
    var facility = new Facility("operation.sms", "gateway", List.of("token"));
    var settings = new StandardEnvironment();
    assertThat(facility.on(settings)).isFalse();
    set(settings, Map.of("gateway", "https://sms.example.org:8443/send?key=hidden"));
    assertThat(facility.on(settings)).isTrue();
    assertThat(facility.where(settings)).isEqualTo("https://sms.example.org:8443");
    assertThat(facility.lacking(settings)).containsExactly("token");
    set(settings, Map.of("gateway", "not an address", "token", "t"));
    assertThat(facility.where(settings)).isEmpty();
    assertThat(facility.missing(settings)).isZero();
  }

  private static void set(StandardEnvironment settings, Map<String, Object> values) {
    settings.getPropertySources().addFirst(new MapPropertySource("said", values));
  }
}

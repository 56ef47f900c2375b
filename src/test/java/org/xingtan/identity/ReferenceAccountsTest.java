package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.testing.Visitor.leadsTo;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReferenceAccountsTest {
  private final ReferenceAccounts referenceAccounts;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final int port;

  ReferenceAccountsTest(
      ReferenceAccounts referenceAccounts,
      Sheets sheets,
      JdbcClient jdbc,
      TestClock clock,
      @LocalServerPort int port) {
    this.referenceAccounts = referenceAccounts;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.clock = clock;
    this.port = port;
  }

  @Test
  @Order(1)
  void another_city_has_no_ready_accounts() {
    assertThat(new Visitor(port).get("/sign-in").body()).doesNotContain("演示城市");
  }

  @Test
  @Order(2)
  void the_reference_city_has_one_for_each_role_named_on_the_sign_in_page() {
    tellASchool();

    referenceAccounts.create();
    referenceAccounts.create();

    assertThat(new Visitor(port).get("/sign-in").body())
        .contains(
            "演示城市",
            "xingtan-city",
            "xingtan-area",
            "xingtan-school",
            "xingtan-several",
            "xingtan-colleague")
        .contains("林秋实", "陈望舒");
    assertThat(jdbc.sql("select count(*) from identity.account").query(Long.class).single())
        .isEqualTo(9);
  }

  @Test
  @Order(3)
  void each_of_them_signs_in() {
    for (String name :
        List.of(
            "city",
            "area",
            "school",
            "teacher",
            "several",
            "system",
            "security",
            "audit",
            "colleague")) {
      Visitor visitor = new Visitor(port);
      assertThat(leadsTo(visitor.signIn(name, "xingtan-" + name))).as(name).isEqualTo("/");
      assertThat(visitor.get("/password").statusCode()).as(name).isEqualTo(200);
    }
  }

  @Test
  @Order(4)
  void whoever_holds_several_posts_starts_with_the_widest_and_may_switch() {
    Visitor visitor = new Visitor(port);
    visitor.signIn("several", "xingtan-several");

    assertThat(visitor.get("/password").body())
        .contains("您现在以：天河区管理员", "切换到：杏林小学管理员", "切换到：教师（杏林小学）");
  }

  @Test
  @Order(5)
  void an_account_whose_password_was_changed_is_no_longer_named() {
    clock.advance(Duration.ofHours(1));
    Visitor visitor = new Visitor(port);
    visitor.signIn("area", "xingtan-area");
    visitor.get("/password");
    visitor.post(
        "/password", "old", "xingtan-area", "wanted", "kapok-in-April", "again", "kapok-in-April");

    assertThat(new Visitor(port).get("/sign-in").body())
        .contains("xingtan-city")
        .doesNotContain("xingtan-area");
  }

  private void tellASchool() {
    sheets.load("areas", "area|name|short_name|ordinal|kind", "440106|天河区|天河|1|DISTRICT");
    sheets.load("subjects", "subject|name|aliases|ordinal", "MATHEMATICS|数学||1");
    sheets.load(
        "schools",
        "school|name|area|ownership|kind|stages|location|opened_on|closed_on",
        "S0001|杏林小学|440106|PUBLIC|SCHOOL|PRIMARY|URBAN||");
    sheets.load(
        "teachers",
        "teacher|name|sex|identity_kind|identity_number|mobile",
        "4401000000001|林秋实|F|PASSPORT|P1|",
        "4401000000002|陈望舒|M|PASSPORT|P2|");
    sheets.load(
        "employment",
        "teacher|on_day|event|school|staff_kind|subject|stage",
        "4401000000001|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY",
        "4401000000002|2010-09-01|JOIN|S0001|FULL_TIME|MATHEMATICS|PRIMARY");
  }
}

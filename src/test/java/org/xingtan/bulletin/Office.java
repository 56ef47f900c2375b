package org.xingtan.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;

/// The office at work, by its pages.
final class Office {
  static final RequestPostProcessor OFFICER = As.cityOffice();
  static final RequestPostProcessor COLLEAGUE = As.colleague();
  static final String SERIES = "it1";

  private final MockMvcTester browser;
  private final JdbcClient jdbc;

  Office(MockMvcTester browser, JdbcClient jdbc) {
    this.browser = browser;
    this.jdbc = jdbc;
  }

  MvcTestResult get(String address, RequestPostProcessor who) {
    return browser.get().uri(address).with(who).exchange();
  }

  MvcTestResult get(String address) {
    return browser.get().uri(address).exchange();
  }

  /// @param fields names and values by turns
  MvcTestResult post(String address, RequestPostProcessor who, String... fields) {
    var request = browser.post().uri(address).with(who).with(csrf());
    for (int place = 0; place < fields.length; place += 2) {
      request = request.param(fields[place], fields[place + 1]);
    }
    return request.exchange();
  }

  int series() {
    return jdbc.sql("select id from bulletin.series where code = :code")
        .param("code", SERIES)
        .query((row, number) -> row.getInt(1))
        .optional()
        .orElseGet(() -> {
          assertThat(
                  post(
                      "/bulletin-series",
                      OFFICER,
                      "code",
                      SERIES,
                      "name",
                      "工作简报",
                      "letter-head",
                      "全市教师能力提升培训项目",
                      "issuing-office",
                      "市教师培训项目办公室",
                      "editing-office",
                      "市教师培训项目办公室",
                      "chinese-day",
                      "true",
                      "print-run",
                      "120",
                      "programme",
                      "IT1",
                      "report",
                      "省教师工作处\n国家项目办公室",
                      "copy",
                      "市教师进修学院，3",
                      "issue",
                      "各区教育局，2"))
              .hasStatus3xxRedirection();
          return series();
        });
  }

  /// @param source `template:progress`, `issue:1`, `nothing`
  int issue(String source, String run, String asOf) {
    MvcTestResult made =
        post(
            "/issues",
            OFFICER,
            "series",
            Integer.toString(series()),
            "source",
            source,
            "run",
            run,
            "as-of",
            asOf,
            "issued-on",
            asOf.substring(0, 10));
    assertThat(made).hasStatus3xxRedirection();
    return number(leadsTo(made));
  }

  /// @return its id
  int add(int issue, String kind, String... fields) {
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "kind";
    all[fields.length + 1] = kind;
    all[fields.length + 2] = "after";
    all[fields.length + 3] = Integer.toString(blocks(issue));
    MvcTestResult added = post("/issues/" + issue + "/blocks", OFFICER, all);
    assertThat(added).hasStatus3xxRedirection();
    return number(leadsTo(added).replaceFirst(".*#b", "/"));
  }

  int blocks(int issue) {
    return jdbc.sql("select count(*) from bulletin.block where issue_id = :issue")
        .param("issue", issue)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  int version(int block) {
    return jdbc.sql("select version from bulletin.block where id = :block")
        .param("block", block)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  /// Binds a figure at the end of a block.
  void bind(int issue, int block, String reference) {
    assertThat(
            post(
                "/issues/" + issue + "/blocks/" + block + "/figures",
                OFFICER,
                "reference",
                reference,
                "version",
                Integer.toString(version(block))))
        .hasStatus3xxRedirection();
  }

  int inReview(int issue) {
    assertThat(post("/issues/" + issue + "/state-change", OFFICER, "to", "IN_REVIEW"))
        .hasStatus3xxRedirection();
    return issue;
  }

  /// Every open finding gets the same answer.
  void answerAll(int issue) {
    String page = text(get("/issues/" + issue + "/sign-off", OFFICER));
    Pattern.compile("name=\"finding\" value=\"([0-9a-f]{24})\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .forEach(key ->
            post("/issues/" + issue + "/answers", OFFICER, "finding", key, "words", "情况属实，照发。"));
  }

  /// Of what a signer reads; empty while it cannot be signed.
  String hash(int issue) {
    Matcher found =
        Pattern.compile("name=\"read\" value=\"([0-9a-f]+)\"")
            .matcher(text(get("/issues/" + issue + "/sign-off", COLLEAGUE)));
    return found.find() ? found.group(1) : "";
  }

  MvcTestResult sign(int issue, RequestPostProcessor who) {
    return post("/issues/" + issue + "/signature", who, "read", hash(issue));
  }

  static String leadsTo(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static int number(String address) {
    Matcher last = Pattern.compile("/(\\d+)$").matcher(address);
    assertThat(last.find()).as(address).isTrue();
    return Integer.parseInt(last.group(1));
  }
}

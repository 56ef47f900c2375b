package org.xingtan.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.testing.Excerpt;
import org.xingtan.testing.Pages;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeacherListTest {
  private static final Pattern NUMBER = Pattern.compile("href=\"/teachers/([0-9]{13})\"");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
  private static final Pattern PREVIOUS = Pattern.compile("href=\"([^\"]+)\" rel=\"prev\"");

  private final MockMvcTester browser;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  TeacherListTest(MockMvcTester browser, JdbcClient jdbc, Sheets sheets) {
    this.browser = browser;
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeAll
  void tell() {
    DirectoryStory.tell(sheets);
  }

  @Test
  void the_city_office_finds_everybody_who_is_employed_and_their_numbers_are_masked() {
    assertThat(page(As.cityOffice(), "/teachers?q=林"))
        .contains("林秋实", "杏林小学", "数学", "共 1 人")
        .doesNotContain("11010519491231002X", "13800138000");
  }

  @ParameterizedTest
  @CsvSource({
    "林秋实, 4401000000001",
    "秋实, 4401000000001",
    "林, 4401000000001",
    "望, ",
    "4401000000002, 4401000000002",
    "44010000000, ",
    "%, ",
    "_秋, ",
    "''' or 1=1 --', ",
  })
  void a_name_is_found_by_surname_or_by_any_part_of_two_characters_and_a_number_as_a_whole(
      String typed, String found) {
    assertThat(numbers(page(As.cityOffice(), "/teachers?q={q}", typed)))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({"LEFT, 4401000000005", "RETIRED, 4401000000004", "WITHOUT_EMPLOYMENT, 4401000000006"})
  void who_left_retired_or_was_never_employed_is_found_by_status(String status, String found) {
    assertThat(numbers(page(As.cityOffice(), "/teachers?status=" + status))).containsExactly(found);
  }

  @Test
  void an_area_administrator_sees_the_own_area_only_whatever_the_address_says() {
    RequestPostProcessor tianhe = As.areaAdministrator(area("440106"));

    assertThat(page(tianhe, "/teachers?q=林秋实")).contains("林秋实");
    for (String trick :
        List.of(
            "/teachers?q=陈望舒",
            "/teachers?q=" + DirectoryStory.CHEN,
            "/teachers?area=440103",
            "/teachers?school=S0002",
            "/teachers?school=银杏&status=ALL",
            "/teachers?scope_area=&q=陈望舒")) {
      assertThat(numbers(page(tianhe, trick))).as(trick).isEmpty();
    }
    assertThat(browser.get().uri("/teachers?after=" + DirectoryStory.CHEN).with(tianhe))
        .hasStatus(404);
    assertThat(everyPage(tianhe, "/teachers?status=ALL"))
        .containsExactlyInAnyOrderElementsOf(inArea("440106"));
  }

  @Test
  void a_school_administrator_sees_the_own_school_only() {
    RequestPostProcessor school = As.schoolAdministrator(school("S0001"));

    assertThat(page(school, "/teachers?q=林秋实")).contains("林秋实");
    assertThat(numbers(page(school, "/teachers?school=S0004"))).isEmpty();
    assertThat(page(school, "/teachers")).doesNotContain("木棉幼儿园", "银杏中学");
  }

  @Test
  void a_teacher_may_not_look_others_up() {
    assertThat(browser.get().uri("/teachers").with(As.teacher(1))).hasStatus(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"area=999999", "subject=NONE", "stage=X", "staff=X", "status=X"})
  void a_code_that_does_not_exist_is_no_page(String typed) {
    assertThat(browser.get().uri("/teachers?" + typed).with(As.cityOffice())).hasStatus(404);
  }

  @Test
  void walking_forth_and_back_shows_everybody_once_in_the_order_of_pinyin() {
    List<String> forth = everyPage(As.cityOffice(), "/teachers");

    assertThat(forth).hasSize(123).doesNotHaveDuplicates().isEqualTo(employedByPinyin());
    assertThat(walkedBack(As.cityOffice(), "/teachers")).isEqualTo(forth);
  }

  @Test
  void beyond_the_last_person_the_page_says_so_and_leads_back() {
    List<String> everybody = everyPage(As.cityOffice(), "/teachers");

    assertThat(page(As.cityOffice(), "/teachers?after=" + everybody.getLast()))
        .contains("没有找到人员", "返回第一页");
  }

  @Test
  void each_page_of_names_leaves_an_audit_line_with_its_filter() {
    page(As.cityOffice(), "/teachers?q=440524188001010014&stage=PRIMARY");

    assertThat(
            jdbc.sql(
                    """
                    select object || ' ' || detail
                    from identity.audit
                    where event = 'NAMES_VIEWED'
                    order by id desc
                    limit 1
                    """)
                .query(String.class)
                .single())
        .startsWith("/teachers ")
        .contains("stage=PRIMARY", "440***********0014")
        .doesNotContain("440524188001010014");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void for_any_filter_and_scope_the_list_is_what_a_plain_query_finds(long seed) {
    Random random = new Random(seed);
    System.out.println("seed " + seed);
    String area = one(random, "", "440106", "440103", "440100-DIRECT");
    String subject = one(random, "", "MUSIC", "CHINESE", "MATHEMATICS");
    String status = one(random, "", "ALL", "LEFT", "RETIRED");
    String q = one(random, "", "", "李", "张", "王安", "明", "凡成");
    String scope = one(random, "", "440106", "440103");
    RequestPostProcessor who =
        scope.isEmpty() ? As.cityOffice() : As.areaAdministrator(area(scope));

    List<String> listed =
        everyPage(
            who, "/teachers?q=%s&area=%s&subject=%s&status=%s".formatted(q, area, subject, status));

    assertThat(new HashSet<>(listed))
        .hasSameSizeAs(listed)
        .isEqualTo(plainly(q, area, subject, status, scope));
  }

  private HashSet<String> plainly(
      String q, String area, String subject, String status, String scope) {
    return new HashSet<>(
        jdbc.sql(
                """
                select t.number
                from roster.teacher t
                left join lateral (
                  select * from roster.employment e where e.teacher_id = t.id order by e.from_day desc limit 1
                ) e on true
                left join roster.school s on s.id = e.school_id
                left join roster.area a on a.id = s.area_id
                left join roster.subject j on j.id = e.subject_id
                where (:area = '' or a.code = :area)
                  and (:scope = '' or a.code = :scope)
                  and (:subject = '' or j.code = :subject)
                  and case :status
                    when 'ALL' then true
                    when 'LEFT' then e.ended_by = 'LEAVE'
                    when 'RETIRED' then e.ended_by = 'RETIRE'
                    else e.from_day is not null and e.to_day is null
                  end
                  and case when length(:q) = 1 then left(t.name, 1) = :q else position(:q in t.name) > 0 end
                """)
            .param("area", area)
            .param("scope", scope)
            .param("subject", subject)
            .param("status", status)
            .param("q", q)
            .query(String.class)
            .list());
  }

  private List<String> everyPage(RequestPostProcessor who, String address) {
    List<String> numbers = new ArrayList<>();
    for (String at = address; at != null; ) {
      String shown = page(who, at);
      numbers.addAll(numbers(shown));
      at = link(NEXT, shown);
    }
    return numbers;
  }

  private List<String> walkedBack(RequestPostProcessor who, String address) {
    String shown = page(who, address);
    for (String next = link(NEXT, shown); next != null; next = link(NEXT, shown)) {
      shown = page(who, next);
    }
    List<String> numbers = new ArrayList<>(numbers(shown));
    for (String at = link(PREVIOUS, shown); at != null; at = link(PREVIOUS, shown)) {
      shown = page(who, at);
      numbers.addAll(0, numbers(shown));
    }
    return numbers;
  }

  private String page(RequestPostProcessor who, String address, Object... values) {
    return new Pages(browser).text(address, who, values);
  }

  private static List<String> numbers(String page) {
    return Excerpt.all(NUMBER, page);
  }

  private static @Nullable String link(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    return found.find() ? URLDecoder.decode(found.group(1).replace("&amp;", "&"), UTF_8) : null;
  }

  private List<String> employedByPinyin() {
    return jdbc.sql(
            """
            select t.number
            from roster.teacher t
            join roster.employment e on e.teacher_id = t.id and e.to_day is null
            order by t.name collate "zh-x-icu", t.id
            """)
        .query((row, at) -> row.getString("number"))
        .list();
  }

  private List<String> inArea(String code) {
    return jdbc.sql(
            """
            select t.number
            from directory.listing l
            join roster.teacher t on t.id = l.teacher_id
            join roster.area a on a.id = l.area_id
            where a.code = :code
            """)
        .param("code", code)
        .query((row, at) -> row.getString("number"))
        .list();
  }

  private int area(String code) {
    return jdbc.sql("select id from roster.area where code = :code")
        .param("code", code)
        .query(Integer.class)
        .single();
  }

  private int school(String key) {
    return jdbc.sql("select id from roster.school where key = :key")
        .param("key", key)
        .query(Integer.class)
        .single();
  }

  private static String one(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}

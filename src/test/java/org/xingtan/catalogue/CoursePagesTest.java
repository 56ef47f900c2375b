package org.xingtan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.catalogue.CourseWords.Category;
import org.xingtan.catalogue.CourseWords.CourseForm;
import org.xingtan.identity.As;
import org.xingtan.roster.RosterStory;
import org.xingtan.testing.Sheets;
import org.xingtan.testing.XingtanTest;

@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoursePagesTest {
  private final MockMvcTester browser;
  private final Courses courses;
  private final Pictures pictures;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  CoursePagesTest(
      MockMvcTester browser, Courses courses, Pictures pictures, JdbcClient jdbc, Sheets sheets) {
    this.browser = browser;
    this.courses = courses;
    this.pictures = pictures;
    this.jdbc = jdbc;
    this.sheets = sheets;
  }

  @BeforeAll
  void tell() {
    RosterStory.tell(sheets);
    sheets.load(
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from",
        "C1|导入|ELECTIVE|6|云杉教育|30|2017-01-01",
        "C2|<script>alert(1)</script>|ELECTIVE|6|红棉教育|0|2017-01-01");
  }

  private int provider(String name) {
    return jdbc.sql("select id from catalogue.provider where name = :name")
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  private MvcTestResult get(RequestPostProcessor who, String address) {
    return browser.get().uri(address).with(who).exchange();
  }

  private static CourseContent content(String title, String hours, @Nullable String address) {
    return new CourseContent(
        title,
        "学什么",
        new CourseContent.Kind(
            Category.ELECTIVE, CourseForm.SELF, "MATHEMATICS", List.of("PRIMARY")),
        new BigDecimal(hours),
        BigDecimal.ZERO,
        address,
        null);
  }

  @Test
  void files_make_the_providers_they_name() {
    assertThat(
            jdbc.sql("select name from catalogue.provider order by name")
                .query(String.class)
                .list())
        .contains("云杉教育", "红棉教育");
  }

  @Test
  void a_provider_finds_its_own_courses_and_no_other() {
    RequestPostProcessor own = As.provider(provider("云杉教育"));
    assertThat(get(own, "/courses"))
        .hasStatus(200)
        .bodyText()
        .contains("导入")
        .doesNotContain("红棉教育");
    assertThat(get(own, "/courses/C1")).hasStatus(200);
    assertThat(get(own, "/courses/C2")).hasStatus(404);
    assertThat(get(own, "/courses/C1/edit")).hasStatus(403);
    assertThat(get(own, "/providers")).hasStatus(403);
  }

  @Test
  void a_script_in_a_title_is_only_text() {
    assertThat(get(As.cityOffice(), "/courses"))
        .bodyText()
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void courses_are_found_by_title_category_and_what_they_lack() {
    assertThat(get(As.cityOffice(), "/courses?q=导入&category=ELECTIVE&lacking=content"))
        .bodyText()
        .contains("/courses/C1")
        .doesNotContain("/courses/C2");
    assertThat(get(As.cityOffice(), "/courses?offer=RETIRED")).bodyText().contains("没有这样的课程");
  }

  @Test
  void a_new_version_is_a_row_of_its_own_and_the_old_one_stays_as_it_was() {
    assertThat(
            courses.publish(
                "V1", content("一", "6", null), provider("云杉教育"), day("2021-01-01"), null))
        .isEmpty();
    Course first = courses.find("V1").orElseThrow();
    assertThat(
            courses.publish(
                courses.nextCode(first),
                content("二", "8", null),
                provider("云杉教育"),
                day("2022-01-01"),
                first))
        .isEmpty();

    assertThat(courses.versions(first))
        .extracting(course -> course.code() + " " + course.content().creditHours())
        .containsExactly("V1 6.0", "V1-2 8.0");
    assertThat(get(As.cityOffice(), "/courses/V1-2")).bodyText().contains("/courses/V1\"");
  }

  @Test
  void what_cannot_be_a_course_is_refused_with_its_reason() {
    int provider = provider("云杉教育");
    LocalDate from = day("2021-01-01");
    assertThat(courses.publish("x", content("一", "6", null), provider, from, null))
        .containsInstanceOf(CourseRefused.CodeMalformed.class);
    assertThat(courses.publish("C1", content("一", "6", null), provider, from, null))
        .containsInstanceOf(CourseRefused.CodeTaken.class);
    assertThat(courses.unfit(content("", "6", null)))
        .containsInstanceOf(CourseRefused.Incomplete.class);
    assertThat(courses.unfit(content("一", "0", null)))
        .containsInstanceOf(CourseRefused.HoursUnsound.class);
    assertThat(courses.unfit(content("一", "6.25", null)))
        .containsInstanceOf(CourseRefused.HoursUnsound.class);
    assertThat(courses.unfit(content("一", "6", "javascript:alert(1)")))
        .containsInstanceOf(CourseRefused.AddressMalformed.class);
  }

  @Test
  void a_retired_course_is_retired_once_and_names_its_successor() {
    int provider = provider("云杉教育");
    courses.publish("R1", content("旧", "6", null), provider, day("2021-01-01"), null);
    courses.publish("R2", content("新", "6", null), provider, day("2021-01-01"), null);
    Course old = courses.find("R1").orElseThrow();
    Course successor = courses.find("R2").orElseThrow();

    assertThat(courses.retire(old, day("2020-01-01"), null))
        .containsInstanceOf(CourseRefused.RetiredBeforeOffered.class);
    assertThat(courses.retire(old, day("2022-01-01"), old))
        .containsInstanceOf(CourseRefused.SuccessorUnfit.class);
    assertThat(courses.retire(old, day("2022-01-01"), successor)).isEmpty();
    assertThat(courses.retire(old, day("2022-02-01"), successor))
        .containsInstanceOf(CourseRefused.AlreadyRetired.class);
    assertThat(courses.find("R1").orElseThrow().version().successor()).isEqualTo("R2");
  }

  private MvcTestResult describe(String code, String address, byte[] picture) {
    return browser
        .post()
        .uri("/courses/" + code)
        .multipart()
        .file(new MockMultipartFile("picture", "picture.png", "image/png", picture))
        .param("introduction", "学什么")
        .param("address", address)
        .with(As.cityOffice())
        .with(csrf())
        .exchange();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "#!/bin/sh\nrm -rf /",
        "<html><script>alert(1)</script>",
        "GIF89a"
      })
  void a_picture_that_is_a_script_is_refused_whatever_its_name(String sent) {
    assertThat(describe("C1", "", sent.getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422)
        .bodyText()
        .contains("不是 PNG 或 JPEG 图片");
  }

  @Test
  void a_picture_is_drawn_anew_so_that_nothing_rides_along() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
    png.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

    assertThat(describe("C1", "", png.toByteArray())).hasStatus(302);

    String picture = String.valueOf(courses.find("C1").orElseThrow().content().picture());
    MvcTestResult shown = get(As.teacher(1), "/courses/pictures/" + picture);
    assertThat(shown)
        .hasStatus(200)
        .hasContentType("image/jpeg")
        .bodyText()
        .doesNotContain("<script>");
    assertThat(get(As.cityOffice(), "/courses/C1")).bodyText().contains(picture);
    assertThat(get(As.teacher(1), "/courses/pictures/../../etc/passwd")).hasStatus4xxClientError();
    assertThat(get(As.teacher(1), "/courses/pictures/" + "0".repeat(64))).hasStatus(404);
    assertThat(pictures.keep(new byte[2 * 1024 * 1024 + 1]))
        .isInstanceOf(Pictures.Kept.TooLarge.class);
  }

  @Test
  void content_is_given_once_and_then_stays() {
    assertThat(describe("C2", "https://example.org/a", new byte[0])).hasStatus(302);
    assertThat(describe("C2", "https://example.org/b", new byte[0]))
        .hasStatus(422)
        .bodyText()
        .contains("请申报新版本");
  }

  @Test
  void the_city_office_lets_people_of_a_provider_in_and_out() {
    int provider = provider("红棉教育");
    var made =
        browser
            .post()
            .uri("/providers/" + provider + "/sign-ins")
            .with(As.cityOffice())
            .with(csrf())
            .param("sign_in_name", "hongmian.li")
            .param("person", "李红棉");
    assertThat(made.exchange()).hasStatus(200).bodyText().contains("hongmian.li 的一次性密码是");
    assertThat(made.exchange()).hasStatus(422).bodyText().contains("已被使用");
    int post =
        jdbc.sql("select id from identity.post where scope_provider = :provider")
            .param("provider", provider)
            .query(Integer.class)
            .single();
    assertThat(end(provider("云杉教育"), post)).hasStatus(404);
    assertThat(end(provider, post)).hasStatus(302);
    assertThat(get(As.cityOffice(), "/providers/" + provider)).bodyText().contains("0 人可以代表");
  }

  private MvcTestResult end(int provider, int post) {
    return browser
        .post()
        .uri("/providers/" + provider + "/sign-ins/deletion")
        .with(As.cityOffice())
        .with(csrf())
        .param("post", Integer.toString(post))
        .exchange();
  }

  @Test
  void a_provider_is_made_and_renamed_and_its_courses_follow() {
    assertThat(save("/providers", "青松教育")).hasStatus(302);
    assertThat(save("/providers", "青松教育")).hasStatus(422).bodyText().contains("已有叫");
    sheets.load(
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from",
        "C9|导入|ELECTIVE|6|青松教育|30|2017-01-01");
    assertThat(save("/providers/" + provider("青松教育"), "青松学院")).hasStatus(302);
    assertThat(get(As.cityOffice(), "/courses/C9")).bodyText().contains("青松学院");
    assertThat(get(As.cityOffice(), "/providers")).bodyText().contains("青松学院");
  }

  private MvcTestResult save(String address, String name) {
    return browser
        .post()
        .uri(address)
        .with(As.cityOffice())
        .with(csrf())
        .param("name", name)
        .exchange();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}

package org.xingtan.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.post.PostStory.CHEN;
import static org.xingtan.post.PostStory.LIN;
import static org.xingtan.testing.Visitor.leadsTo;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

/// Posts that are held: who sees and ends them, and who takes over.
@XingtanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@LooksAt({"/outbox", "/posts", "/posts/new", "/posts/{post}"})
class HeldPostsTest {
  private final PostStory story;
  private final JdbcClient jdbc;
  private final int port;

  HeldPostsTest(ApplicationContext application, JdbcClient jdbc, @LocalServerPort int port) {
    this.story = new PostStory(application, port);
    this.jdbc = jdbc;
    this.port = port;
  }

  @BeforeAll
  void tell() {
    story.tell();
  }

  @Test
  void a_post_of_another_area_is_not_found_and_cannot_be_ended() {
    Visitor city = story.people.cityOffice();
    story.give(city, "SCHOOL_ADMINISTRATOR", "school", "木棉小学", CHEN, "2021-08-20");
    int post = story.latestPost();
    Visitor area = story.people.areaAdministrator(Integer.parseInt(story.area("440106")));
    area.get("/posts/new");

    assertThat(area.get("/posts").body()).doesNotContain("木棉小学");
    assertThat(area.get("/posts/" + post).statusCode()).isEqualTo(404);
    assertThat(
            area.post("/posts/" + post + "/end", "day", "2021-08-20", "reason", "越权").statusCode())
        .isEqualTo(404);
    assertThat(area.post("/accounts/" + story.account(CHEN) + "/slips").statusCode())
        .isEqualTo(404);
    story.endAll();
  }

  @Test
  void a_successor_takes_over_on_the_day_on_which_the_post_ends_or_nothing_changes() {
    Visitor city = story.people.cityOffice();
    story.give(city, "SCHOOL_ADMINISTRATOR", "school", "杏林小学", LIN, "2021-08-20");
    int post = story.latestPost();

    city.get("/posts/" + post);
    assertThat(handOver(city, post, "4409999999999").body()).contains("没有这个教师编号");
    assertThat(open(post)).isTrue();

    assertThat(leadsTo(handOver(city, post, CHEN))).isEqualTo("/posts/" + post);
    assertThat(
            jdbc.sql(
                    "select a.teacher_id is not null and p.valid_from = date '2021-09-01' from identity.post p join identity.account a on a.id = p.account_id where p.id = :post")
                .param("post", story.latestPost())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(city.get("/posts/" + post).body()).contains("2021-09-01 止");
    assertThat(city.post("/posts/" + post + "/end", "day", "2021-09-01", "reason", "再来一次").body())
        .contains("已经结束");
    story.endAll();
  }

  @Test
  void security_unlocks_whoever_mistyped_too_often() {
    SignedInBrowser.Person office = story.people.somebody(Caller.CITY_OFFICE);
    IntStream.range(0, 5).forEach(_ -> new Visitor(port).signIn(office.name(), "wrong"));
    assertThat(new Visitor(port).signIn(office.name(), office.password()).statusCode())
        .isEqualTo(422);
    Visitor security = story.people.administrator(Caller.SECURITY_ADMINISTRATOR);
    int post =
        jdbc.sql("select id from identity.post where account_id = :account")
            .param("account", office.account())
            .query(Integer.class)
            .single();
    security.get("/posts/" + post);

    security.post("/posts/" + post + "/lock/deletion");

    assertThat(leadsTo(new Visitor(port).signIn(office.name(), office.password()))).isEqualTo("/");
  }

  @Test
  void the_pages_are_accessible_on_both_screens_in_both_languages() {
    SignedInBrowser.Person office = story.people.somebody(Caller.SECURITY_ADMINISTRATOR);
    story.people.somebody(Caller.CITY_OFFICE);
    for (int width : List.of(1280, 390)) {
      Page page = Browser.page(port, width);
      Browser.signIn(page, office.name(), office.password());
      for (String language : List.of("zh", "en")) {
        for (String address :
            List.of("/posts", "/posts/new", "/posts/" + story.latestPost(), "/outbox")) {
          page.navigate(address + "?lang=" + language);
          Browser.assertAccessible(page);
          Browser.picture(
              page,
              "post"
                  + address.replaceAll("[0-9]+", "one").replace('/', '-')
                  + "-"
                  + width
                  + "-"
                  + language);
        }
      }
    }
  }

  private static HttpResponse<String> handOver(Visitor by, int post, String successor) {
    return by.post(
        "/posts/" + post + "/end", "day", "2021-09-01", "successor", successor, "reason", "交接");
  }

  private boolean open(int post) {
    return jdbc.sql("select valid_until is null from identity.post where id = :post")
        .param("post", post)
        .query(Boolean.class)
        .single();
  }
}

package org.xingtan.coursereview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.xingtan.identity.As;
import org.xingtan.identity.Identity;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.identity.Scope;
import org.xingtan.testing.Sheets;
import org.xingtan.web.Caller;

/// Two providers with a course each, two reviewers, and the steps that most tests begin with.
final class ReviewStory {
  static final Identity OFFICE =
      new Identity(1, 1, "程思远", Caller.CITY_OFFICE, "市工程办", Scope.city());

  final HandIns handIns;
  final HandInStore store;
  final ReadingStore readings;
  final StandardStore standards;
  final OutsidePosts posts;
  private final MockMvcTester browser;
  private final JdbcClient jdbc;
  private final Sheets sheets;

  ReviewStory(ApplicationContext application, MockMvcTester browser) {
    this.browser = browser;
    handIns = application.getBean(HandIns.class);
    store = application.getBean(HandInStore.class);
    readings = application.getBean(ReadingStore.class);
    standards = application.getBean(StandardStore.class);
    posts = application.getBean(OutsidePosts.class);
    jdbc = application.getBean(JdbcClient.class);
    sheets = application.getBean(Sheets.class);
  }

  ReviewStory tell() {
    sheets.load(
        "courses",
        "course|title|category|credit_hours|provider|price_yuan|offered_from",
        "C1|导入|ELECTIVE|6|云杉教育|30|2017-01-01",
        "C2|导入|ELECTIVE|6|红棉教育|30|2017-01-01");
    // Whoever asks in these tests has account 1, which is nobody of the story.
    posts.createForProvider(OFFICE, "hongmian.lu", "陆棉", provider("红棉教育"), "红棉教育");
    posts.createReviewer(OFFICE, "reviewer-a", "沈评");
    posts.createReviewer(OFFICE, "reviewer-b", "韩审");
    return this;
  }

  int provider(String name) {
    return jdbc.sql("select id from catalogue.provider where name = :name")
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  RequestPostProcessor own() {
    return As.provider(provider("云杉教育"));
  }

  MvcTestResult get(RequestPostProcessor who, String address) {
    return browser.get().uri(address).with(who).exchange();
  }

  MvcTestResult post(RequestPostProcessor who, String address, Map<String, String> fields) {
    var request = browser.post().uri(address).with(who).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  int made(String address) {
    return made("/hand-ins", address);
  }

  /// Handed in, too.
  int newVersion(String course) {
    int id = made("/hand-ins?of=" + course, "https://example.org/lesson-2");
    assertThat(post(own(), "/hand-ins/" + id + "/handing-in", Map.of())).hasStatus(302);
    return id;
  }

  private int made(String at, String address) {
    MvcTestResult answer =
        post(
            own(),
            at,
            Map.of(
                "title", "课堂提问",
                "introduction", "怎样提好问题",
                "category", "ELECTIVE",
                "form", "MICRO",
                "hours", "2",
                "price", "0",
                "address", address));
    assertThat(answer).hasStatus(302);
    return Integer.parseInt(
        String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/hand-ins/", ""));
  }

  int handedIn() {
    int id = made("https://example.org/lesson");
    assertThat(post(own(), "/hand-ins/" + id + "/handing-in", Map.of())).hasStatus(302);
    return id;
  }

  HandIn handIn(int id) {
    return store.find(id, provider("云杉教育")).orElseThrow();
  }

  /// Both reviewers give the same share of the points.
  void read(int id, int percent) {
    assertThat(handIns.assign(handIn(id), posts.courseReviewers())).isEmpty();
    for (Reading reading : readings.ofHandIn(id)) {
      if (reading.readAt() == null) {
        assertThat(handIns.read(reading, scores(id, percent, "内容单薄"), "")).isEmpty();
      }
    }
  }

  List<Score> scores(int id, int percent, String reason) {
    List<Score> scores = new ArrayList<>();
    for (Criterion one : standards.find(readings.standard(handIn(id))).criteria()) {
      scores.add(new Score(one, one.mostPoints() * percent / 100, reason));
    }
    return scores;
  }
}

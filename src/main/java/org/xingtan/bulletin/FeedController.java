package org.xingtan.bulletin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;

/// Published issues as an Atom feed.
@Controller
class FeedController {
  private static final int MOST = 30;

  private final Published published;
  private final HistoryStore history;

  FeedController(Published published, HistoryStore history) {
    this.published = published;
    this.history = history;
  }

  @GetMapping("/bulletins/feed.atom")
  @MayCall(Caller.ANYONE)
  ResponseEntity<String> index() {
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    List<Issue> issues = published.latest(MOST);
    StringBuilder feed =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
            """);
    feed.append("<id>").append(site).append("/bulletins</id>\n<title>工作简报</title>\n");
    feed.append("<link rel=\"self\" href=\"").append(site).append("/bulletins/feed.atom\"/>\n");
    Instant latest =
        issues.stream().map(this::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    feed.append("<updated>").append(text(latest)).append("</updated>\n");
    issues.forEach(issue -> entry(feed, site, issue));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
        .body(feed.append("</feed>\n").toString());
  }

  private void entry(StringBuilder feed, String site, Issue issue) {
    String address = site + issue.publicAddress();
    feed.append("<entry>\n<id>").append(address).append("</id>\n<title>");
    feed.append(escaped(issue.series().head().name() + " " + issue.number().text()));
    feed.append("</title>\n<link href=\"").append(address).append("\"/>\n<updated>");
    feed.append(text(updated(issue))).append("</updated>\n<author><name>");
    feed.append(escaped(issue.series().head().issuingOffice()));
    feed.append("</name></author>\n</entry>\n");
  }

  /// When it was published or last found revised.
  private Instant updated(Issue issue) {
    return history.steps(issue.id()).getLast().at();
  }

  /// In UTF-8 only what is markup is escaped: a feed knows none of the named signs of a page.
  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }

  private static String text(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.atZone(CityTime.ZONE).toOffsetDateTime());
  }
}

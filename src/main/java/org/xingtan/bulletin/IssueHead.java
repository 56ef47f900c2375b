package org.xingtan.bulletin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Words;

/// What stands above every page of an issue.
///
/// @param state code, for its look
/// @param basis what its figures stand for
/// @param done what the last action did, ready to print
record IssueHead(
    String title,
    String state,
    String stateText,
    String basis,
    List<Tab> tabs,
    @Nullable String done,
    @Nullable String refused) {

  record Tab(String text, String address, boolean current) {}

  static IssueHead of(Issue issue, String current, Words words) {
    Issue.Basis basis = issue.basis();
    return new IssueHead(
        (issue.series().head().name() + " " + issue.number().text() + " " + issue.title()).strip(),
        issue.state().name().toLowerCase(java.util.Locale.ROOT),
        words.of("bulletin.state." + issue.state()),
        words.of(
            "bulletin.basis", basis.programme(), basis.period(), basis.asOf().replace('T', ' ')),
        Stream.of("text", "review", "sign-off", "parts", "distribution", "settings", "history")
            .map(tab ->
                new Tab(words.of("bulletin.tab." + tab), address(issue, tab), tab.equals(current)))
            .toList(),
        null,
        null);
  }

  private static String address(Issue issue, String tab) {
    return tab.equals("text") ? issue.address() : issue.address() + "/" + tab;
  }

  IssueHead done(@Nullable String text) {
    return new IssueHead(title, state, stateText, basis, tabs, text, refused);
  }

  IssueHead refused(@Nullable String text) {
    return new IssueHead(title, state, stateText, basis, tabs, done, text);
  }
}

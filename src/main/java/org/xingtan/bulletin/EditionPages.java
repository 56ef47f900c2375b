package org.xingtan.bulletin;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.xingtan.edition.Editions;
import org.xingtan.edition.WebEdition;
import org.xingtan.web.NotFound;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the web edition. What it says changes only with a revision, so that it is written once for all readers.
@Component
class EditionPages {
  private static final int KEPT = 24;

  private final Published published;
  private final IssueStore issues;
  private final Editions editions;
  private final Kept<WebEdition> texts = new Kept<>(KEPT);

  EditionPages(Published published, IssueStore issues, Editions editions) {
    this.published = published;
    this.issues = issues;
    this.editions = editions;
  }

  EditionPage page(Shell shell, Issue issue) {
    Words words = shell.words();
    return new EditionPage(
        shell.withTitle(issue.series().head().name() + " " + issue.number().text()),
        text(issue),
        EditionFiles.Kind.endings().stream()
            .map(file ->
                new SignOffPage.Link(
                    words.of("bulletin.file." + file), issue.publicAddress() + "/edition." + file))
            .toList(),
        issue.state() == State.REVISED ? words.of("bulletin.revised-note") : null,
        corrections(issue, words));
  }

  private WebEdition text(Issue issue) {
    String hash = published.hash(issue.id()).orElseThrow(NotFound::new);
    Set<String> revised = new TreeSet<>(published.revised(issue.id()));
    return texts.of(
        hash + " " + issue.publicAddress() + " " + revised,
        () -> editions.web(published.marked(issue, revised)));
  }

  private List<SignOffPage.Link> corrections(Issue issue, Words words) {
    return issues.correcting(issue.id()).stream()
        .filter(Issue::readableByAll)
        .map(correction ->
            new SignOffPage.Link(
                words.of("bulletin.corrected-by", correction.number().text()),
                correction.publicAddress()))
        .toList();
  }
}

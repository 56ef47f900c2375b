package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.checks.TableChecks;
import org.xingtan.figure.FigureValue;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page on which an issue is checked and signed.
@Component
class SignOffPages {
  private final Reading reading;
  private final SignedStore signed;
  private final TableChecks tableChecks;

  SignOffPages(Reading reading, SignedStore signed, TableChecks tableChecks) {
    this.reading = reading;
    this.signed = signed;
    this.tableChecks = tableChecks;
  }

  SignOffPage page(Shell shell, Issue issue, @Nullable String refused) {
    Words words = shell.words();
    IssueHead head = IssueHead.of(issue, "sign-off", words).refused(refused);
    Optional<SignedStore.Signature> signature = signed.signature(issue.id());
    return signature.isPresent()
        ? signedPage(shell, issue, head, signature.get())
        : openPage(shell, issue, head);
  }

  private SignOffPage openPage(Shell shell, Issue issue, IssueHead head) {
    Words words = shell.words();
    Reading.Read read = reading.of(issue, words);
    int open = read.unanswered();
    return new SignOffPage(
        shell.titled("bulletin.tab.sign-off"),
        head,
        issue.address(),
        words.of("bulletin.checks.summary", read.findings().size(), open),
        groups(issue, read, words),
        elsewhere(read.composed(), words),
        new SignOffPage.Sign(
            issue.state() == State.IN_REVIEW && open == 0,
            read.hash(),
            words.of(
                issue.state() != State.IN_REVIEW
                    ? "bulletin.sign.not-in-review"
                    : open > 0 ? "bulletin.sign.open" : "bulletin.sign.hint")),
        null);
  }

  private SignOffPage signedPage(
      Shell shell, Issue issue, IssueHead head, SignedStore.Signature signature) {
    Words words = shell.words();
    return new SignOffPage(
        shell.titled("bulletin.tab.sign-off"),
        head,
        issue.address(),
        words.of("bulletin.signed-by", signature.name(), HistoryController.moment(signature.at())),
        List.of(),
        List.of(),
        new SignOffPage.Sign(false, "", ""),
        new SignOffPage.Signature(
            words.of("bulletin.hash", signature.hash()),
            issue.state() == State.SIGNED,
            links(issue, words)));
  }

  private static List<SignOffPage.Link> links(Issue issue, Words words) {
    List<SignOffPage.Link> links = new ArrayList<>();
    if (issue.readableByAll()) {
      links.add(new SignOffPage.Link(words.of("bulletin.public-edition"), issue.publicAddress()));
    }
    for (String file : EditionFiles.Kind.endings()) {
      links.add(
          new SignOffPage.Link(
              words.of("bulletin.file." + file), issue.address() + "/edition." + file));
    }
    links.add(new SignOffPage.Link(words.of("bulletin.revisions"), issue.address() + "/revisions"));
    return links;
  }

  private static List<SignOffPage.Group> groups(Issue issue, Reading.Read read, Words words) {
    Map<String, List<Reading.Told>> byRule = new LinkedHashMap<>();
    read.findings()
        .forEach(told ->
            byRule.computeIfAbsent(told.finding().rule(), _ -> new ArrayList<>()).add(told));
    return byRule.entrySet().stream()
        .map(rule -> group(issue, rule.getKey(), rule.getValue(), read, words))
        .toList();
  }

  private static SignOffPage.Group group(
      Issue issue, String rule, List<Reading.Told> told, Reading.Read read, Words words) {
    List<SignOffPage.Line> lines = told.stream().map(one -> line(issue, one, read, words)).toList();
    boolean ofText = rule.startsWith(Finding.OF_TEXT);
    String bare = ofText ? rule.substring(Finding.OF_TEXT.length()) : rule;
    String name =
        ofText
            ? "proofreading.rule." + bare
            : OWN.contains(rule) ? "bulletin.rule." + rule : "checks.rule." + rule;
    String why =
        ofText
            ? "proofreading.why." + bare
            : OWN.contains(rule) ? "bulletin.rule." + rule + ".why" : "checks.why." + rule;
    return new SignOffPage.Group(
        rule,
        words.of("bulletin.rule-heading", words.of(name), told.size()),
        words.of(why),
        lines,
        lines.stream()
            .filter(line -> line.grave() && line.answer() == null)
            .map(SignOffPage.Line::key)
            .toList());
  }

  private static final List<String> OWN =
      List.of(
          "readable",
          "one-moment",
          "contents",
          "numbering",
          "one-name",
          "characters",
          "unfinished");

  private static SignOffPage.Line line(
      Issue issue, Reading.Told told, Reading.Read read, Words words) {
    Finding finding = told.finding();
    AnswerStore.Answer answer = read.answers().get(told.key());
    Integer block = finding.block();
    return new SignOffPage.Line(
        told.key(),
        finding.grave(),
        finding.where(),
        finding.sentence(),
        finding.address(),
        block == null ? null : issue.address() + "/blocks/" + block + "/edit",
        answer == null ? null : words.of("bulletin.answered", answer.words(), answer.name()));
  }

  private List<String> elsewhere(Composed composed, Words words) {
    return tableChecks
        .printed(
            composed.wholes().map(FigureValue.Whole::table).map(table -> table.request()).toList(),
            words)
        .stream()
        .map(found -> found.where() + "：" + found.sentence())
        .toList();
  }
}

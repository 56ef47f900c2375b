package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page on which an issue is checked and signed.
@Component
class SignOffPages {
  private final Reading reading;
  private final SignedStore signed;

  SignOffPages(Reading reading, SignedStore signed) {
    this.reading = reading;
    this.signed = signed;
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
        groups(issue, read.findings(), read.answers(), words),
        read.elsewhere(),
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
    List<SignedFinding> kept = signed.findings(issue.id());
    return new SignOffPage(
        shell.titled("bulletin.tab.sign-off"),
        head,
        issue.address(),
        words.of("bulletin.signed-by", signature.name(), HistoryController.moment(signature.at())),
        kept(issue, kept, words),
        kept.stream()
            .filter(one -> one.rule().equals(SignedFinding.ELSEWHERE))
            .map(SignedFinding::sentence)
            .toList(),
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

  /// As they were when it was signed; nothing can be answered any more.
  private static List<SignOffPage.Group> kept(Issue issue, List<SignedFinding> kept, Words words) {
    Map<String, AnswerStore.Answer> answers = new HashMap<>();
    List<Reading.Told> told = new ArrayList<>();
    for (SignedFinding one : kept) {
      if (!one.rule().equals(SignedFinding.ELSEWHERE)) {
        String key = "kept-" + told.size();
        told.add(
            new Reading.Told(
                new Finding(one.rule(), one.answered(), one.place(), null, one.sentence(), null),
                key));
        if (one.answered()) {
          answers.put(key, new AnswerStore.Answer(key, one.answer(), one.name()));
        }
      }
    }
    return groups(issue, told, answers, words);
  }

  private static List<SignOffPage.Group> groups(
      Issue issue,
      List<Reading.Told> findings,
      Map<String, AnswerStore.Answer> answers,
      Words words) {
    Map<String, List<Reading.Told>> byRule = new LinkedHashMap<>();
    findings.forEach(
        told -> byRule.computeIfAbsent(told.finding().rule(), _ -> new ArrayList<>()).add(told));
    return byRule.entrySet().stream()
        .map(rule -> group(issue, rule.getKey(), rule.getValue(), answers, words))
        .toList();
  }

  private static SignOffPage.Group group(
      Issue issue,
      String rule,
      List<Reading.Told> told,
      Map<String, AnswerStore.Answer> answers,
      Words words) {
    List<SignOffPage.Line> lines =
        told.stream().map(one -> line(issue, one, answers.get(one.key()), words)).toList();
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
      Issue issue, Reading.Told told, AnswerStore.@Nullable Answer answer, Words words) {
    Finding finding = told.finding();
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
}

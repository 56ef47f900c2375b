package org.xingtan.bulletin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Reading an issue through and saying what should be otherwise.
@Controller
class ReviewController {
  private final Issues issues;
  private final Composer composer;
  private final RemarkStore remarks;
  private final Review review;

  ReviewController(Issues issues, Composer composer, RemarkStore remarks, Review review) {
    this.issues = issues;
    this.composer = composer;
    this.remarks = remarks;
    this.review = review;
  }

  @GetMapping("/issues/{issue}/review")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView show(Shell shell, @PathVariable int issue) {
    return Pages.show(page(shell, issues.find(issue), null));
  }

  @PostMapping("/issues/{issue}/remarks")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @RequestParam int block,
      @RequestParam(defaultValue = "") String suggestion,
      @RequestParam(defaultValue = "") String words) {
    return answer(
        shell, issue, block, review.remark(issue, block, suggestion, words, Actor.of(identity)));
  }

  @PostMapping("/issues/{issue}/remarks/{remark}/decision")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @PathVariable int remark,
      @RequestParam String decision) {
    Remark.Decision decided =
        Arrays.stream(Remark.Decision.values())
            .filter(one -> one.name().equals(decision))
            .findFirst()
            .orElse(Remark.Decision.DECLINED);
    int block = remarks.find(issue, remark).map(Remark::block).orElse(0);
    return answer(shell, issue, block, review.decide(issue, remark, decided, Actor.of(identity)));
  }

  private ModelAndView answer(Shell shell, int issue, int block, Optional<EditRefused> refused) {
    return refused
        .map(no ->
            Pages.refuse(page(shell, issues.find(issue), new Refusals(shell.words()).text(no))))
        .orElseGet(() -> Pages.goTo("/issues/" + issue + "/review#b" + block));
  }

  private ReviewPage page(Shell shell, Issue issue, @Nullable String refused) {
    Words words = shell.words();
    List<Remark> said = remarks.of(issue.id());
    return new ReviewPage(
        shell.titled("bulletin.tab.review"),
        IssueHead.of(issue, "review", words).refused(refused),
        issue.state().open(),
        issue.address(),
        composer.compose(issue).parts().stream().map(part -> piece(part, said, words)).toList(),
        moves(issue.state(), words));
  }

  private static List<ReviewPage.Move> moves(State state, Words words) {
    return switch (state) {
      case DRAFT -> List.of(new ReviewPage.Move("IN_REVIEW", words.of("bulletin.move.IN_REVIEW")));
      case IN_REVIEW -> List.of(new ReviewPage.Move("DRAFT", words.of("bulletin.move.DRAFT")));
      case SIGNED, PUBLISHED, REVISED -> List.of();
    };
  }

  private static ReviewPage.Piece piece(Composed.Part part, List<Remark> said, Words words) {
    Block block = part.block();
    return new ReviewPage.Piece(
        block.id(),
        part.printed().stream().map(PrintedBlock::of).toList(),
        block.kind().hasWords() ? block.body().words() : null,
        said.stream()
            .filter(remark -> remark.block() == block.id())
            .map(remark -> said(remark, words))
            .toList());
  }

  private static ReviewPage.Said said(Remark remark, Words words) {
    Remark.Decision decision = remark.decision();
    return new ReviewPage.Said(
        remark.id(),
        remark.name(),
        HistoryController.moment(remark.at()),
        remark.words(),
        remark.suggestion(),
        remark.open(),
        decision == null
            ? null
            : words.of("bulletin.decision." + decision, String.valueOf(remark.decidedBy())));
  }
}

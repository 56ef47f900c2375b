package org.xingtan.centre;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.selection.Answer;
import org.xingtan.selection.AnswerWords;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Confirms a basket: each course is answered at once, all in one transaction.
@Controller
class ConfirmationController {
  private final Baskets baskets;
  private final MineStore mine;

  ConfirmationController(Baskets baskets, MineStore mine) {
    this.baskets = baskets;
    this.mine = mine;
  }

  @PostMapping("/selection/confirmations")
  @MayCall(Caller.TEACHER)
  ModelAndView create(Identity identity, @RequestParam UUID request) {
    baskets.confirm(identity.teacher(), request);
    return Pages.goTo("/selection/confirmations/" + request);
  }

  @GetMapping("/selection/confirmations/{request}")
  @MayCall(Caller.TEACHER)
  ModelAndView show(Shell shell, Identity identity, @PathVariable String request) {
    CentreWords words = new CentreWords(shell.words());
    List<MineStore.Told> told = mine.told(identity.teacher(), key(request));
    return Pages.show(
        new ConfirmationPage(
            shell.titled("centre.confirmation.title"),
            new AnswerWords(shell.words())
                .summary(
                    count(told, "SEATED", "REVIEW"),
                    count(told, "WAITING"),
                    count(told, "REFUSED")),
            told.stream().map(one -> line(words, one)).toList()));
  }

  private static UUID key(String request) {
    try {
      return UUID.fromString(request);
    } catch (IllegalArgumentException typed) {
      throw new NotFound();
    }
  }

  private static long count(List<MineStore.Told> told, String... kinds) {
    List<String> counted = List.of(kinds);
    return told.stream().filter(one -> counted.contains(one.kind())).count();
  }

  private static ConfirmationPage.Line line(CentreWords words, MineStore.Told told) {
    String text =
        switch (told.kind()) {
          case "SEATED" -> words.answer(new Answer.Seated());
          case "REVIEW" -> words.of("centre.answer.review");
          case "WAITING" -> words.answer(new Answer.Waiting(told.place()));
          case "LEFT" -> words.of("centre.answer.left");
          default -> words.answer(new Answer.Refused(told.reason(), told.arguments()));
        };
    return new ConfirmationPage.Line(told.title(), told.kind(), text);
  }
}

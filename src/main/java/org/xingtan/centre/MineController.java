package org.xingtan.centre;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.selection.SelectionRefused;
import org.xingtan.selection.Selections;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// My selections: what I hold and wait for; giving back, leaving a waiting list.
@Controller
class MineController {
  private static final Set<String> DONE = Set.of("withdrawn", "left", "exchanged");

  private final Mine mine;
  private final Selections selections;

  MineController(Mine mine, Selections selections) {
    this.mine = mine;
    this.selections = selections;
  }

  @GetMapping("/my-selections")
  @MayCall(Caller.TEACHER)
  ModelAndView index(
      Shell shell, Identity identity, @RequestParam(required = false) @Nullable String done) {
    @Nullable String known = done != null && DONE.contains(done) ? done : null;
    return Pages.show(mine.page(shell, identity.teacher(), known, null));
  }

  @PostMapping("/my-selections/withdrawals")
  @MayCall(Caller.TEACHER)
  ModelAndView create(
      Shell shell, Identity identity, @RequestParam int section, @RequestParam int attempt) {
    int teacher = identity.teacher();
    Optional<SelectionRefused> refusal = selections.withdraw(teacher, section, attempt);
    return refusal
        .map(no ->
            Pages.refuse(
                mine.page(shell, teacher, null, new CentreWords(shell.words()).refusal(no))))
        .orElseGet(() -> Pages.goTo("/my-selections?done=withdrawn"));
  }

  @PostMapping("/my-selections/departures")
  @MayCall(Caller.TEACHER)
  ModelAndView delete(Identity identity, @RequestParam int section) {
    selections.leave(identity.teacher(), section);
    return Pages.goTo("/my-selections?done=left");
  }
}

package org.xingtan.coursereview;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;

/// The city office assigns readings.
@Controller
class AssignmentController {
  private final HandIns handIns;
  private final HandInAnswers answers;
  private final OfficeForms forms;
  private final OutsidePosts posts;

  AssignmentController(
      HandIns handIns, HandInAnswers answers, OfficeForms forms, OutsidePosts posts) {
    this.handIns = handIns;
    this.answers = answers;
    this.forms = forms;
    this.posts = posts;
  }

  @PostMapping("/hand-ins/{id}/readings")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, @PathVariable int id, Typed typed) {
    HandIn handIn = answers.find(id, identity);
    List<OutsidePosts.Holder> chosen =
        posts.courseReviewers().stream()
            .filter(one -> typed.all("reviewer").contains(Integer.toString(one.accountId())))
            .toList();
    return answers.to(
        handIns.assign(handIn, chosen),
        forms.assignment(handIn, shell.words()).typed(typed),
        new HandInAnswers.Asked(shell, identity, handIn));
  }
}

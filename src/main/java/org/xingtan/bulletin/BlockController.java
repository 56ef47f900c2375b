package org.xingtan.bulletin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The blocks of an issue.
@Controller
class BlockController {
  private final Issues issues;
  private final BlockStore blocks;
  private final Editing editing;
  private final BlockPages pages;

  BlockController(Issues issues, BlockStore blocks, Editing editing, BlockPages pages) {
    this.issues = issues;
    this.blocks = blocks;
    this.editing = editing;
    this.pages = pages;
  }

  @GetMapping("/issues/{issue}/blocks/new")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView newForm(Shell shell, @PathVariable int issue, BlockForm form) {
    return Pages.show(pages.add(shell, issues.find(issue), form));
  }

  @PostMapping("/issues/{issue}/blocks")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, @PathVariable int issue, BlockForm form) {
    Issue found = issues.find(issue);
    int after = form.after() == null ? 0 : Math.max(0, form.after());
    return answer(shell, found, 0, editing.add(issue, after, form.body(), Actor.of(identity)));
  }

  @GetMapping("/issues/{issue}/blocks/{block}/edit")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView editForm(Shell shell, @PathVariable int issue, @PathVariable int block) {
    Block found = blocks.find(issue, block).orElseThrow(NotFound::new);
    return Pages.show(pages.change(shell, issues.find(issue), block, BlockForm.of(found)));
  }

  @PostMapping("/issues/{issue}/blocks/{block}")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView update(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @PathVariable int block,
      BlockForm form,
      @RequestParam(defaultValue = "") String then) {
    Issue found = issues.find(issue);
    Editing.Outcome outcome =
        editing.save(issue, block, form.seen(), form.body(), Actor.of(identity));
    return then.equals("figure") && outcome instanceof Editing.Saved
        ? Pages.goTo(found.address() + "/blocks/" + block + "/figures")
        : answer(shell, found, block, outcome);
  }

  @PostMapping("/issues/{issue}/blocks/{block}/deletion")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView delete(
      Shell shell,
      Identity identity,
      @PathVariable int issue,
      @PathVariable int block,
      BlockForm form) {
    Issue found = issues.find(issue);
    return editing
        .takeOut(issue, block, form.seen(), Actor.of(identity))
        .map(refused -> Pages.refuse(pages.refused(shell, found, block, refused)))
        .orElseGet(() -> Pages.goTo(found.address()));
  }

  private ModelAndView answer(Shell shell, Issue issue, int block, Editing.Outcome outcome) {
    return switch (outcome) {
      case Editing.Saved saved ->
          Pages.goTo(issue.address() + LeftOuts.query(saved.leftOut()) + "#b" + saved.block().id());
      case EditRefused refused -> Pages.refuse(pages.refused(shell, issue, block, refused));
    };
  }
}

package org.xingtan.bulletin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;

/// Blocks change places.
@Controller
class BlockMoveController {
  private final Editing editing;

  BlockMoveController(Editing editing) {
    this.editing = editing;
  }

  /// What is signed stays; its page says so.
  @PostMapping("/issues/{issue}/blocks/{block}/move")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(
      Identity identity,
      @PathVariable int issue,
      @PathVariable int block,
      @RequestParam(defaultValue = "down") String to) {
    editing.move(issue, block, to.equals("up"), Actor.of(identity));
    return Pages.goTo("/issues/" + issue + "#b" + block);
  }
}

package org.xingtan.activation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// A slip for somebody who administers; printed by whoever gives such posts. The latest printed is the one that is good.
@Controller
class AccountSlipController {
  private final AccountSlips slips;

  AccountSlipController(AccountSlips slips) {
    this.slips = slips;
  }

  @PostMapping("/accounts/{account}/slips")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR, Caller.SECURITY_ADMINISTRATOR})
  ModelAndView create(Shell shell, Identity who, @PathVariable int account) {
    return slips
        .issue(who, account)
        .map(card ->
            Pages.show(
                new SlipSheetPage(
                    shell.titled("activation.sheet.title"), card.list(shell.words()))))
        .orElseThrow(NotFound::new);
  }
}

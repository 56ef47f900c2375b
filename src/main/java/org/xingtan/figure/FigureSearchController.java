package org.xingtan.figure;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Scope;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The search for figures as a page.
@Controller
class FigureSearchController {
  private final FigureSearchPages pages;

  FigureSearchController(FigureSearchPages pages) {
    this.pages = pages;
  }

  @GetMapping("/figures")
  @MayCall({Caller.CITY_OFFICE, Caller.AREA_ADMINISTRATOR})
  ModelAndView index(
      Shell shell,
      Scope scope,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(name = "as-of", required = false) @Nullable String asOf) {
    return Pages.show(pages.page(shell, new FigureSearchPages.Asking(q, period, asOf), scope));
  }
}

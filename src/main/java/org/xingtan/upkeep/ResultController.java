package org.xingtan.upkeep;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.identity.Scope;
import org.xingtan.time.CityTime;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Blocks.Filters;
import org.xingtan.web.Caller;
import org.xingtan.web.Field;
import org.xingtan.web.Link;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// What became of a provider's own courses, period by period, as it stands now: counts only, no names.
@Controller
class ResultController {
  private static final String ADDRESS = "/my-courses";
  private static final int PAGE = 50;
  private static final int ALL = 100_000;

  private final BoardStore store;
  private final Clock clock;

  ResultController(BoardStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  @MayCall(Caller.PROVIDER)
  ModelAndView index(
      Shell shell,
      Scope scope,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "1") int page) {
    Words words = shell.words();
    var asked = asked(scope, period);
    int shown = Pager.page(page);
    var found = store.periods(asked, (shown - 1) * PAGE, PAGE);
    return Pages.show(
        Blocks.of(
                shell.titled("upkeep.results"),
                List.of(Block.bare(texts(words).periods(found, null))))
            .explained(words.of("upkeep.results.as-of", CityTime.minute(clock.instant())))
            .linked(List.of(new Link(words.of("upkeep.xlsx"), address(".xlsx", period, 1))))
            .listed(
                new Filters(ADDRESS, List.of(periods(provider(scope), period, words))),
                Pager.of(words, shown, PAGE, store.count(asked), at -> address("", period, at))));
  }

  @GetMapping(ADDRESS + ".xlsx")
  @MayCall(Caller.PROVIDER)
  @Nullable ModelAndView show(
      Shell shell,
      Scope scope,
      @RequestParam(defaultValue = "") String period,
      HttpServletResponse response)
      throws IOException {
    var found = store.periods(asked(scope, period), 0, ALL);
    Downloads.send(texts(shell.words()).periods(found, null), "my-courses", response);
    return null;
  }

  private BoardTexts texts(Words words) {
    return new BoardTexts(words, CityTime.dayOf(clock.instant()));
  }

  private static BoardStore.Asked asked(Scope scope, String period) {
    return new BoardStore.Asked(provider(scope), null, period.isBlank() ? null : period.strip());
  }

  private static String address(String ending, String period, int page) {
    return UriComponentsBuilder.fromPath(ADDRESS + ending)
        .queryParam("period", "{period}")
        .queryParam("page", page)
        .encode()
        .buildAndExpand(period)
        .toUriString();
  }

  private Field periods(int provider, String chosen, Words words) {
    return Field.narrowing(
        "period", words, "upkeep.period", chosen, store.periodsOf(provider).stream(), code -> code);
  }

  /// Without it the statement would show the courses of all.
  private static int provider(Scope scope) {
    Integer provider = scope.providerId();
    if (provider == null) {
      throw new NotFound();
    }
    return provider;
  }
}

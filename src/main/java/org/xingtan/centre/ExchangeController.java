package org.xingtan.centre;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.selection.Answer;
import org.xingtan.selection.Choice;
import org.xingtan.selection.Selections;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// Gives one seat for another.
@Controller
class ExchangeController {
  private final Selections selections;
  private final MineStore mine;
  private final OfferStore offers;
  private final Clock clock;

  ExchangeController(Selections selections, MineStore mine, OfferStore offers, Clock clock) {
    this.selections = selections;
    this.mine = mine;
    this.offers = offers;
    this.clock = clock;
  }

  @GetMapping("/my-selections/exchanges/new")
  @MayCall(Caller.TEACHER)
  ModelAndView newForm(
      Shell shell, Identity identity, @RequestParam int section, @RequestParam int attempt) {
    return Pages.show(page(shell, identity.teacher(), section, attempt, null));
  }

  @PostMapping("/my-selections/exchanges")
  @MayCall(Caller.TEACHER)
  ModelAndView create(
      Shell shell,
      Identity identity,
      @RequestParam int section,
      @RequestParam int attempt,
      @RequestParam int wanted,
      @RequestParam UUID request) {
    int teacher = identity.teacher();
    Choice choice = Choice.own(teacher, wanted, request);
    Answer answer = selections.exchange(teacher, section, attempt, choice);
    return answer instanceof Answer.Refused refused
        ? Pages.refuse(
            page(shell, teacher, section, attempt, new CentreWords(shell.words()).answer(refused)))
        : Pages.goTo("/my-selections?done=exchanged");
  }

  private ExchangePage page(
      Shell shell, int teacher, int section, int attempt, @Nullable String refusal) {
    CentreWords words = new CentreWords(shell.words());
    var now = clock.instant();
    OfferLine.Own own =
        mine.seats(teacher, CityTime.dayOf(now)).stream()
            .filter(seat -> seat.sectionId() == section && seat.attempt() == attempt)
            .findFirst()
            .orElseThrow(NotFound::new);
    List<OfferLine> instead = offers.instead(teacher, section, CityTime.dayOf(now));
    return new ExchangePage(
        shell.titled("centre.exchange.title"),
        own.course().title(),
        String.valueOf(section),
        String.valueOf(attempt),
        instead.stream().map(line -> Centre.offer(words, line)).toList(),
        refusal,
        UUID.randomUUID().toString());
  }
}

package org.xingtan.centre;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.selection.SelectionRefused;
import org.xingtan.selection.Selections;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;

/// The basket: what a person means to select. It holds no seat.
@Controller
class BasketController {
  private final BasketStore basket;
  private final OfferStore offers;
  private final Selections selections;
  private final Clock clock;

  BasketController(BasketStore basket, OfferStore offers, Selections selections, Clock clock) {
    this.basket = basket;
    this.offers = offers;
    this.selections = selections;
    this.clock = clock;
  }

  @GetMapping("/selection/basket")
  @MayCall(Caller.TEACHER)
  ModelAndView show(Shell shell, Identity identity) {
    int teacher = identity.teacher();
    CentreWords words = new CentreWords(shell.words());
    List<OfferLine> lines = offers.basket(teacher);
    List<BasketPage.Line> shown = lines(words, teacher, lines);
    return Pages.show(
        new BasketPage(
            shell.titled("centre.basket.title"),
            shown,
            Centre.bar(words, lines).text(),
            warnings(words, teacher, shown),
            UUID.randomUUID().toString()));
  }

  private List<BasketPage.Line> lines(CentreWords words, int teacher, List<OfferLine> lines) {
    Map<Integer, SelectionRefused> refusals =
        selections.refusals(teacher, lines.stream().map(OfferLine::sectionId).toList());
    return lines.stream()
        .map(line -> line(words, Optional.ofNullable(refusals.get(line.sectionId())), line))
        .toList();
  }

  private static BasketPage.Line line(
      CentreWords words, Optional<SelectionRefused> refusal, OfferLine line) {
    return new BasketPage.Line(Centre.offer(words, line), refusal.map(words::refusal).orElse(""));
  }

  private List<String> warnings(CentreWords words, int teacher, List<BasketPage.Line> lines) {
    long without = lines.stream().filter(line -> !line.problem().isEmpty()).count();
    Stream<String> many =
        basket.advice(teacher).stream()
            .map(advice ->
                words.of(
                    "centre.basket.many",
                    advice.part().isEmpty() ? words.of("centre.basket.in-all") : advice.part(),
                    String.valueOf(advice.courses()),
                    String.valueOf(advice.warned())));
    Stream<String> uncounted =
        without == 0
            ? Stream.empty()
            : Stream.of(words.of("centre.basket.uncounted", String.valueOf(without)));
    return Stream.concat(many, uncounted).toList();
  }

  @PostMapping("/selection/basket")
  @MayCall(Caller.TEACHER)
  ModelAndView create(
      Identity identity,
      @RequestParam int section,
      @RequestHeader(name = "Referer", required = false) @Nullable String from) {
    basket.add(identity.teacher(), section, clock.instant());
    return Pages.goTo(Back.to(from));
  }

  @PostMapping("/selection/basket/deletion")
  @MayCall(Caller.TEACHER)
  ModelAndView delete(Identity identity, @RequestParam int section) {
    basket.remove(identity.teacher(), List.of(section));
    return Pages.goTo("/selection/basket");
  }
}

package org.xingtan.selection;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.time.CityTime;
import org.xingtan.web.Link;
import org.xingtan.web.NotFound;
import org.xingtan.web.Shell;

/// Makes the page of the selection centre.
@Component
class Centre {
  private final Requirements requirements;
  private final OfferStore offers;
  private final Clock clock;

  Centre(Requirements requirements, OfferStore offers, Clock clock) {
    this.requirements = requirements;
    this.offers = offers;
    this.clock = clock;
  }

  CentrePage page(Shell shell, int teacher, OfferFilter filter) {
    SelectionWords words = new SelectionWords(shell.words());
    List<Requirement> all = requirements.of(teacher);
    Optional<Requirement.Run> run = chosen(all, filter.run());
    List<OfferLine> basket = offers.basket(teacher);
    return new CentrePage(
        shell.titled("selection.title"),
        runs(all, run),
        run.map(found -> run(words, found, all, teacher, filter)).orElse(null),
        bar(words, basket));
  }

  private static Optional<Requirement.Run> chosen(List<Requirement> all, String code) {
    if (code.isEmpty()) {
      return all.stream()
          .filter(one -> one.window().open())
          .findFirst()
          .or(() -> all.stream().findFirst())
          .map(Requirement::run);
    }
    return Optional.of(
        all.stream()
            .map(Requirement::run)
            .filter(run -> run.code().equals(code))
            .findFirst()
            .orElseThrow(NotFound::new));
  }

  private static List<CentrePage.RunLink> runs(
      List<Requirement> all, Optional<Requirement.Run> chosen) {
    return all.stream()
        .map(Requirement::run)
        .distinct()
        .map(run ->
            new CentrePage.RunLink(
                run.name(), "/selection?run=" + run.code(), chosen.filter(run::equals).isPresent()))
        .toList();
  }

  private CentrePage.Run run(
      SelectionWords words,
      Requirement.Run run,
      List<Requirement> all,
      int teacher,
      OfferFilter filter) {
    List<Requirement> own = all.stream().filter(one -> one.run().equals(run)).toList();
    List<OfferLine> found = offers.find(teacher, run.id(), filter, CityTime.dayOf(clock.instant()));
    return new CentrePage.Run(
        run.name(),
        words.window(own.getFirst().window()),
        own.getFirst().window().open(),
        own.stream().map(one -> need(words, one)).toList(),
        filter(words, filter),
        found.stream().limit(OfferFilter.PAGE).map(line -> offer(words, line)).toList(),
        pager(words, filter, found.size() > OfferFilter.PAGE));
  }

  private static CentrePage.Need need(SelectionWords words, Requirement requirement) {
    boolean counts = requirement.bySelection();
    boolean done = !counts || requirement.missing().signum() == 0;
    return new CentrePage.Need(
        requirement.part(),
        words.required(requirement),
        counts ? words.amount(requirement, requirement.selected()) : "—",
        done ? words.of("selection.enough") : words.amount(requirement, requirement.missing()),
        done,
        requirement.window().last() == null
            ? requirement.endsOn().toString()
            : Minute.of(requirement.window().last()));
  }

  private static CentrePage.Filter filter(SelectionWords words, OfferFilter typed) {
    String all = words.of("selection.all");
    return new CentrePage.Filter(
        typed,
        List.of(
            new Option("MINE", words.of("selection.fit.MINE"), typed.fit().equals("MINE")),
            new Option("ALL", words.of("selection.fit.ALL"), typed.fit().equals("ALL"))),
        Option.of(
            OfferFilter.CATEGORIES,
            all,
            code -> words.of("selection.category." + code),
            typed.category()),
        Option.of(
            List.of("FREE", "PAID"), all, code -> words.of("selection.fee." + code), typed.fee()),
        Option.of(
            OfferFilter.HOURS, all, hours -> words.of("selection.at-most", hours), typed.hours()),
        Option.of(List.of("LEFT"), all, code -> words.of("selection.seats.LEFT"), typed.seats()),
        !(typed.category() + typed.fee() + typed.hours() + typed.seats()).isEmpty());
  }

  static CentrePage.Offer offer(SelectionWords words, OfferLine line) {
    return new CentrePage.Offer(
        String.valueOf(line.sectionId()),
        new Link(line.course().title(), CourseAddress.of(line.course().code())),
        about(words, line),
        words.fee(line.course().fee()),
        left(words, line.left()),
        line.waiting() == 0 ? null : words.of("selection.queue", String.valueOf(line.waiting())),
        line.fits() ? null : words.of("selection.unfit"),
        line.state().isEmpty() ? null : words.of("selection.state." + line.state()));
  }

  private static String about(SelectionWords words, OfferLine line) {
    String about = line.part() + " · " + words.about(line.course());
    return line.course().section().equals(line.course().title())
        ? about
        : line.course().section() + " · " + about;
  }

  private static String left(SelectionWords words, @Nullable Integer left) {
    if (left == null) {
      return words.of("selection.unlimited");
    }
    return left == 0
        ? words.of("selection.none-left")
        : words.of("selection.left", String.valueOf(left));
  }

  private static CentrePage.Pager pager(SelectionWords words, OfferFilter filter, boolean more) {
    return new CentrePage.Pager(
        words.of("selection.page", String.valueOf(filter.page())),
        filter.page() > 1 ? filter.address(filter.page() - 1) : null,
        more ? filter.address(filter.page() + 1) : null);
  }

  static CentrePage.BasketBar bar(SelectionWords words, List<OfferLine> basket) {
    return new CentrePage.BasketBar(
        words.of(
            "selection.basket.bar",
            String.valueOf(basket.size()),
            SelectionWords.number(hours(basket)),
            words.fee(fee(basket))),
        basket.size());
  }

  static BigDecimal hours(List<OfferLine> lines) {
    return lines.stream()
        .map(line -> line.course().hours())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal fee(List<OfferLine> lines) {
    return lines.stream().map(line -> line.course().fee()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

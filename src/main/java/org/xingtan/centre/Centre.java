package org.xingtan.centre;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.selection.Requirement;
import org.xingtan.selection.Requirements;
import org.xingtan.time.CityTime;
import org.xingtan.web.Field;
import org.xingtan.web.Link;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pager;
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
    CentreWords words = new CentreWords(shell.words());
    List<Requirement> all = requirements.of(teacher);
    Optional<Requirement.Run> run = chosen(all, filter.run());
    List<OfferLine> basket = offers.basket(teacher);
    return new CentrePage(
        shell.titled("centre.title"),
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
      CentreWords words,
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

  private static CentrePage.Need need(CentreWords words, Requirement requirement) {
    boolean counts = requirement.bySelection();
    boolean done = !counts || requirement.missing().signum() == 0;
    return new CentrePage.Need(
        requirement.part(),
        words.required(requirement),
        counts ? words.amount(requirement, requirement.selected()) : "—",
        missing(words, requirement, done),
        done,
        requirement.window().last() == null
            ? requirement.endsOn().toString()
            : CityTime.minute(requirement.window().last()));
  }

  private static String missing(CentreWords words, Requirement requirement, boolean done) {
    if (!requirement.bySelection()) {
      return "—";
    }
    return done ? words.of("centre.enough") : words.amount(requirement, requirement.missing());
  }

  private static CentrePage.Filter filter(CentreWords words, OfferFilter typed) {
    return new CentrePage.Filter(
        typed,
        Field.choice(
            "fit",
            words.of("centre.fit"),
            List.of(fit(words, typed, "MINE"), fit(words, typed, "ALL"))),
        narrowing(words, "category", "centre.category", typed.category(), OfferFilter.CATEGORIES),
        narrowing(words, "fee", "centre.fee", typed.fee(), List.of("FREE", "PAID")),
        Field.choice(
            "hours",
            words.of("centre.hours-label"),
            choices(
                words,
                typed.hours(),
                OfferFilter.HOURS,
                hours -> words.of("centre.at-most", hours))),
        narrowing(words, "seats", "centre.seats", typed.seats(), List.of("LEFT")),
        !(typed.category() + typed.fee() + typed.hours() + typed.seats()).isEmpty());
  }

  private static Field.Choice fit(CentreWords words, OfferFilter typed, String fit) {
    return new Field.Choice(fit, words.of("centre.fit." + fit), typed.fit().equals(fit));
  }

  /// @param label key of the label; with the code behind it, that of the code
  private static Field narrowing(
      CentreWords words, String name, String label, String chosen, List<String> codes) {
    return Field.choice(
        name, words.of(label), choices(words, chosen, codes, code -> words.of(label + "." + code)));
  }

  private static List<Field.Choice> choices(
      CentreWords words, String chosen, List<String> codes, UnaryOperator<String> text) {
    return Stream.concat(
            Stream.of(new Field.Choice("", words.of("centre.all"), chosen.isEmpty())),
            codes.stream()
                .map(code -> new Field.Choice(code, text.apply(code), code.equals(chosen))))
        .toList();
  }

  static CentrePage.Offer offer(CentreWords words, OfferLine line) {
    return new CentrePage.Offer(
        String.valueOf(line.sectionId()),
        new Link(line.course().title(), CourseAddress.of(line.course().code())),
        about(words, line),
        words.fee(line.course().fee()),
        left(words, line.left()),
        line.waiting() == 0 ? null : words.of("centre.queue", String.valueOf(line.waiting())),
        line.fits() ? null : words.of("centre.unfit"),
        line.state().isEmpty() ? null : words.of("centre.state." + line.state()));
  }

  private static String about(CentreWords words, OfferLine line) {
    String about = line.part() + " · " + words.about(line.course());
    return line.course().section().equals(line.course().title())
        ? about
        : line.course().section() + " · " + about;
  }

  private static String left(CentreWords words, @Nullable Integer left) {
    if (left == null) {
      return words.of("centre.unlimited");
    }
    return left == 0 ? words.of("centre.none-left") : words.of("centre.left", left);
  }

  private static Pager pager(CentreWords words, OfferFilter filter, boolean more) {
    return Pager.uncounted(words.words(), filter.page(), more, filter::address);
  }

  static CentrePage.BasketBar bar(CentreWords words, List<OfferLine> basket) {
    return new CentrePage.BasketBar(
        words.of(
            "centre.basket.bar",
            basket.size(),
            CentreWords.number(hours(basket)),
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

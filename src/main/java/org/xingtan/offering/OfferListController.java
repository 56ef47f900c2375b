package org.xingtan.offering;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.enrolment.SectionWanted;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
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
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// The sections of a run.
@Controller
class OfferListController {
  private static final int PAGE = 50;

  private final OfferStore store;
  private final Runs runs;

  OfferListController(OfferStore store, Runs runs) {
    this.store = store;
    this.runs = runs;
  }

  @GetMapping("/periods/{period}/programmes/{programme}/sections")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView index(
      Shell shell,
      @PathVariable String period,
      @PathVariable String programme,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page) {
    RunSetUp run = runs.find(period, programme).orElseThrow(NotFound::new);
    Words words = shell.words();
    int shown = Pager.page(page);
    String typed = q.strip();
    short key = run.key().run();
    List<Offer> found = store.page(key, typed, (shown - 1) * PAGE, PAGE);
    return Pages.show(
        Blocks.of(
                shell.titled("offering.title.of", period, run.key().programmeName()),
                List.of(Block.bare(table(run, found, words))))
            .below(
                period,
                UriComponentsBuilder.fromPath("/periods")
                    .pathSegment(period)
                    .build()
                    .encode()
                    .toUriString())
            .linked(links(run, words))
            .listed(
                new Filters(
                    OfferController.address(run),
                    List.of(Field.search("q", words.of("offering.q"), typed))),
                Pager.of(
                    words, shown, PAGE, store.count(key, typed), at -> address(run, typed, at))));
  }

  private static List<Link> links(RunSetUp run, Words words) {
    return run.state().equals("CLOSED")
        ? List.of()
        : List.of(new Link(words.of("offering.add"), OfferController.address(run) + "/new"));
  }

  private static PlainTable table(RunSetUp run, List<Offer> offers, Words words) {
    return PlainTable.of(
        words.of("offering.title"),
        words.of("offering.empty"),
        offers.stream().map(offer -> row(run, offer, words)).toList(),
        words.of("offering.name"),
        words.of("offering.code"),
        words.of("catalogue.title"),
        words.of("offering.part"),
        words.of("offering.kind"),
        words.of("offering.capacity"),
        words.of("offering.taken"),
        words.of("offering.opens-on"));
  }

  private static PlainTable.Row row(RunSetUp run, Offer offer, Words words) {
    SectionWanted section = offer.section();
    Integer capacity = section.capacity();
    String seats =
        capacity == null ? words.of("offering.capacity.none") : Integer.toString(capacity);
    return PlainTable.Row.of(
        run.state().equals("CLOSED")
            ? Cell.of(section.name())
            : Cell.link(section.name(), OfferController.address(run) + "/" + offer.id()),
        Cell.word(section.code()),
        Cell.link(offer.courseTitle(), CourseAddress.of(section.what().course())),
        Cell.of(offer.partName()),
        Cell.word(words.of("offering.kind." + section.what().kind())),
        new Cell(seats, "/selections/sections/" + offer.id() + "/quotas", "number"),
        Cell.number(offer.taken()),
        Cell.word(String.valueOf(section.opensOn())));
  }

  private static String address(RunSetUp run, String q, int page) {
    return OfferController.address(run)
        + UriComponentsBuilder.newInstance()
            .queryParam("q", "{q}")
            .queryParam("page", page)
            .encode()
            .buildAndExpand(q)
            .toUriString();
  }
}

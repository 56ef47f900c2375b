package org.xingtan.upkeep;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xingtan.catalogue.Course;
import org.xingtan.catalogue.CourseAddition;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Caller;
import org.xingtan.web.Link;
import org.xingtan.web.Words;

/// What became of a course in its periods, and that it is to retire, on its page.
@Component
@Order(30)
class CourseUpkeep implements CourseAddition {
  private static final int PERIODS = 20;

  private final BoardStore store;
  private final ProposalStore proposals;
  private final Clock clock;

  CourseUpkeep(BoardStore store, ProposalStore proposals, Clock clock) {
    this.store = store;
    this.proposals = proposals;
    this.clock = clock;
  }

  @Override
  public Added to(Course course, Identity reader, Words words) {
    if (reader.role() == Caller.TEACHER) {
      return Added.nothing();
    }
    Optional<Proposal> proposal = proposals.openOf(course.id());
    List<Block> blocks = new ArrayList<>();
    proposal.ifPresent(one ->
        blocks.add(
            Block.text(
                words.of("upkeep.proposal"),
                words.of("upkeep.proposal.text", one.retireOn().toString(), one.reason()))));
    var asked = new BoardStore.Asked(null, course.code(), null);
    BoardTexts texts = new BoardTexts(words, CityTime.dayOf(clock.instant()));
    blocks.add(Block.table(texts.periods(store.periods(asked, 0, PERIODS), course.code())));
    return new Added(links(course, proposal, reader, words), blocks);
  }

  private static List<Link> links(
      Course course, Optional<Proposal> proposal, Identity reader, Words words) {
    boolean may = reader.role() == Caller.CITY_OFFICE || reader.role() == Caller.PROVIDER;
    if (!may || course.retiredOn() != null) {
      return List.of();
    }
    return List.of(
        proposal
            .map(one -> new Link(words.of("upkeep.proposal"), ProposalController.address(one.id())))
            .orElseGet(
                () -> new Link(words.of("upkeep.propose"), RetirementController.address(course))));
  }
}

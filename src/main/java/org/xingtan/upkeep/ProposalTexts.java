package org.xingtan.upkeep;

import java.util.ArrayList;
import java.util.List;
import org.xingtan.catalogue.CourseAddress;
import org.xingtan.catalogue.CourseFields;
import org.xingtan.time.CityTime;
import org.xingtan.web.Fact;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// What is printed of proposals.
final class ProposalTexts {
  private ProposalTexts() {}

  static PlainTable table(List<Proposal> proposals, Words words) {
    return PlainTable.of(
        words.of("upkeep.proposals"),
        words.of("upkeep.proposals.empty"),
        proposals.stream()
            .map(one ->
                PlainTable.Row.of(
                    Cell.link(one.course().title(), ProposalController.address(one.id())),
                    Cell.word(one.course().code()),
                    Cell.word(one.retireOn().toString()),
                    Cell.word(one.successor() == null ? "" : one.successor()),
                    Cell.word(one.proposed().actor()),
                    Cell.word(words.of("upkeep.state." + one.state()))))
            .toList(),
        words.of("catalogue.title"),
        words.of("catalogue.code"),
        words.of("upkeep.retire-on"),
        words.of("catalogue.successor"),
        words.of("upkeep.proposed-by"),
        words.of("upkeep.state"));
  }

  /// @param named whether the names of those who decided are for the reader
  static List<Fact> facts(Proposal proposal, boolean named, Words words) {
    List<Fact> facts = new ArrayList<>();
    Proposal.Of course = proposal.course();
    facts.add(
        new Fact(words.of("catalogue.title"), course.title(), CourseAddress.of(course.code())));
    facts.add(Fact.of(words.of("upkeep.state"), words.of("upkeep.state." + proposal.state())));
    facts.add(Fact.of(words.of("upkeep.retire-on"), proposal.retireOn().toString()));
    String successor = proposal.successor();
    facts.add(
        successor == null
            ? Fact.of(words.of("catalogue.successor"), words.of("upkeep.successor.none"))
            : new Fact(words.of("catalogue.successor"), successor, CourseAddress.of(successor)));
    facts.add(Fact.of(words.of("upkeep.reason"), proposal.reason()));
    facts.add(Fact.of(words.of("upkeep.proposed-by"), text(proposal.proposed(), true, words)));
    facts.add(
        Fact.of(words.of("upkeep.open-sections"), words.of("upkeep.count", course.sections())));
    Proposal.Decision decision = proposal.decision();
    if (decision != null) {
      facts.add(Fact.of(words.of("upkeep.decided-by"), text(decision.by(), named, words)));
      if (decision.reason() != null) {
        facts.add(Fact.of(words.of("upkeep.decision-reason"), decision.reason()));
      }
    }
    return facts;
  }

  private static String text(Proposal.By by, boolean named, Words words) {
    return words.of(
        "upkeep.by", CityTime.minute(by.at()), named ? by.actor() : words.of("upkeep.office"));
  }

  static String text(UpkeepRefused refused, Words words) {
    return switch (refused) {
      case UpkeepRefused.ReasonMissing no -> words.of("upkeep.refused.reason");
      case UpkeepRefused.DayNotAhead no -> words.of("upkeep.refused.day");
      case UpkeepRefused.SuccessorUnknown no -> words.of("upkeep.refused.successor", no.code());
      case UpkeepRefused.AlreadyProposed no -> words.of("upkeep.refused.proposed");
      case UpkeepRefused.AlreadyDecided no -> words.of("upkeep.refused.decided");
      case UpkeepRefused.Unfit no -> CourseFields.text(no.why(), words);
    };
  }
}

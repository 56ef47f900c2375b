package org.xingtan.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xingtan.preparation.ReadinessStore.Found;
import org.xingtan.programme.RunSetUp;
import org.xingtan.web.Words;

/// Whether what is offered in a run can be taught, selected and completed.
@Component
class OfferReadiness {
  private static final String SECTIONS = "/imports/new?sheet=sections";
  private static final String DUTIES = "/imports/new?sheet=duties";

  private final ReadinessStore store;

  OfferReadiness(ReadinessStore store) {
    this.store = store;
  }

  List<Finding> partsCanBeCompleted(RunSetUp run, Words words) {
    List<Finding> findings = new ArrayList<>();
    for (ReadinessStore.ShortPart part : store.shortParts(run.key().run())) {
      String offered = Show.number(part.offered(), words);
      String needed = Show.number(part.needed(), words);
      String key =
          part.offered().signum() == 0
              ? "preparation.ready.part-empty"
              : "preparation.ready.part-short." + part.rule();
      findings.add(new Finding(true, words.of(key, part.name(), needed, offered), SECTIONS));
    }
    return findings;
  }

  List<Finding> sectionsHaveTheirTutor(RunSetUp run, Words words) {
    return found(store.withoutTutor(run.key().run()), true, "no-tutor", DUTIES, words);
  }

  List<Finding> coursesAreOnOffer(RunSetUp run, Words words) {
    return found(store.notOnOffer(run.key().run()), true, "not-on-offer", SECTIONS, words);
  }

  List<Finding> coursesHaveContent(RunSetUp run, Words words) {
    String courses = "/courses?period=" + run.key().period() + "&lacking=content";
    return found(store.withoutContent(run.key().run()), false, "no-content", courses, words);
  }

  List<Finding> sectionsOpenInTime(RunSetUp run, Words words) {
    return found(store.openingLate(run.key().run()), false, "opens-late", SECTIONS, words);
  }

  /// Only where every section of a part has a limit.
  List<Finding> seatsSuffice(RunSetUp run, Words words) {
    return store.seatsShort(run.key().run()).stream()
        .map(part ->
            new Finding(
                false,
                words.of("preparation.ready.seats", part.name(), part.seats(), part.wanted()),
                Address.seats(run)))
        .toList();
  }

  List<Finding> quotasFit(RunSetUp run, Words words) {
    return found(store.quotasAbove(run.key().run()), true, "quotas", Address.seats(run), words);
  }

  private static List<Finding> found(
      Optional<Found> found, boolean stops, String key, String address, Words words) {
    return found.stream()
        .map(some ->
            new Finding(
                stops,
                words.of("preparation.ready." + key, some.count(), words.list(some.examples())),
                address))
        .toList();
  }
}

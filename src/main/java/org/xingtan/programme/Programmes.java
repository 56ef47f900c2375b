package org.xingtan.programme;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.identity.Identity;
import org.xingtan.intake.Merges;
import org.xingtan.intake.Settlements;
import org.xingtan.intake.Touched;

/// Setting up programmes by hand: names and days, parts with their rules, yearly requirements.
@Service
public class Programmes {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");

  private final ProgrammeSetUpStore store;
  private final ChangeStore changes;
  private final Merges merges;
  private final Settlements settlements;

  Programmes(
      ProgrammeSetUpStore store, ChangeStore changes, Merges merges, Settlements settlements) {
    this.store = store;
    this.changes = changes;
    this.merges = merges;
    this.settlements = settlements;
  }

  public List<ProgrammeSetUp> all() {
    return store.all();
  }

  public Optional<ProgrammeSetUp> find(String code) {
    return store.all().stream().filter(programme -> programme.code().equals(code)).findFirst();
  }

  public List<Requirement> requirements(ProgrammeSetUp programme) {
    return store.requirements(programme.id());
  }

  public List<Change> changes(String programme, int limit) {
    return changes.ofProgramme(programme, limit);
  }

  /// @param wanted with id 0 for a new one
  @Transactional
  public Optional<SetUpRefused> save(Identity by, ProgrammeSetUp wanted) {
    if (!CODE.matcher(wanted.code()).matches()) {
      return Optional.of(new SetUpRefused.CodeMalformed(wanted.code()));
    }
    if (wanted.name().isEmpty() || wanted.shortName().isEmpty()) {
      return Optional.of(new SetUpRefused.SomethingMissing());
    }
    if (wanted.endsOn() != null && wanted.endsOn().isBefore(wanted.beginsOn())) {
      return Optional.of(new SetUpRefused.EndsBeforeBegins());
    }
    ProgrammeSetUp before = wanted.id() == 0 ? null : find(wanted.code()).orElse(null);
    Optional<Short> id =
        before == null ? store.insert(wanted) : Optional.of(store.update(before.id(), wanted));
    if (id.isEmpty()) {
      return Optional.of(new SetUpRefused.CodeTaken(wanted.code()));
    }
    noted(by, id.get(), "PROGRAMME", before == null ? null : text(before), text(wanted));
    return Optional.empty();
  }

  /// Changes the parts that stand and adds those that are new; none is removed, because sections and facts belong to it. Milestones of open
  /// periods follow a changed rule; the database refuses it when a closed period was judged by it.
  @Transactional
  public Optional<SetUpRefused> setParts(Identity by, ProgrammeSetUp programme, List<Part> parts) {
    for (Part part : parts) {
      if (!CODE.matcher(part.code()).matches()) {
        return Optional.of(new SetUpRefused.CodeMalformed(part.code()));
      }
      if (part.name().isEmpty()) {
        return Optional.of(new SetUpRefused.SomethingMissing());
      }
      if (part.minimum().signum() < 0
          || (part.rule() != Part.Rule.NONE && part.minimum().signum() == 0)) {
        return Optional.of(new SetUpRefused.NumberUnsound());
      }
    }
    Optional<String> closed = store.closedPeriod(programme.id());
    if (closed.isPresent() && rulesDiffer(programme.parts(), parts)) {
      return closed.map(SetUpRefused.Closed::new);
    }
    for (Part part : parts) {
      store.put(programme.id(), part);
      noted(by, programme.id(), "PART/" + part.code(), text(programme, part.code()), text(part));
    }
    merges.note(Touched.RUN);
    store.touchOpenRuns(programme.id());
    settlements.settle();
    return Optional.empty();
  }

  private static boolean rulesDiffer(List<Part> before, List<Part> after) {
    return before.stream()
        .anyMatch(old ->
            after.stream()
                .anyMatch(part ->
                    part.code().equals(old.code())
                        && (part.rule() != old.rule()
                            || part.minimum().compareTo(old.minimum()) != 0)));
  }

  /// A new requirement ends the one of its category that was open; one that begins before another is refused.
  @Transactional
  public Optional<SetUpRefused> require(
      Identity by, ProgrammeSetUp programme, Requirement requirement) {
    if (requirement.creditHours().signum() < 0) {
      return Optional.of(new SetUpRefused.NumberUnsound());
    }
    if (store.laterRequirement(programme.id(), requirement)) {
      return Optional.of(new SetUpRefused.RangeOverlaps(requirement.category().name()));
    }
    store.require(programme.id(), requirement);
    noted(
        by,
        programme.id(),
        "REQUIREMENT/" + requirement.category(),
        null,
        SetUpTexts.joined(requirement.validFrom(), requirement.creditHours()));
    return Optional.empty();
  }

  private void noted(
      Identity by, short programme, String item, @Nullable String before, String after) {
    changes.note(by, new ChangeStore.Place(programme, null), item, before, after, null);
  }

  private static String text(ProgrammeSetUp programme) {
    return SetUpTexts.joined(
        programme.name(),
        programme.shortName(),
        programme.beginsOn(),
        programme.endsOn(),
        programme.headCount());
  }

  private static @Nullable String text(ProgrammeSetUp programme, String part) {
    return programme.parts().stream()
        .filter(old -> old.code().equals(part))
        .map(Programmes::text)
        .findFirst()
        .orElse(null);
  }

  private static String text(Part part) {
    return SetUpTexts.joined(
        part.name(),
        part.ordinal(),
        part.rule(),
        part.minimum().stripTrailingZeros().toPlainString());
  }
}

package org.xingtan.bulletin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.figure.LateCauses;
import org.xingtan.identity.Scope;
import org.xingtan.statistics.CountedPeople.Counted;

/// The values of a signed issue that would be printed otherwise now, and why.
@Component
class LateValues {
  private final SignedStore signed;
  private final Composer composer;
  private final Values values;
  private final LateCauses late;
  private final Clock clock;

  LateValues(SignedStore signed, Composer composer, Values values, LateCauses late, Clock clock) {
    this.signed = signed;
    this.composer = composer;
    this.values = values;
    this.late = late;
    this.clock = clock;
  }

  /// A value that would be printed otherwise now.
  private record Changed(SignedValue printed, Values.@Nullable Found now) {
    String shown() {
      return now == null ? TablePrint.NOTHING : now.value().shown();
    }

    String counts() {
      return now == null ? "" : now.value().counts();
    }

    boolean takenBack() {
      return shown().equals(printed.shown());
    }
  }

  List<SignedStore.Revision> changes(Issue issue, Instant signedAt) {
    List<Changed> changed = changed(issue);
    List<List<Counted>> cells =
        changed.stream()
            .map(one -> one.now() == null ? List.<Counted>of() : one.now().cells())
            .toList();
    List<String> causes = late.of(cells, signedAt, Scope.city(), composer.words());
    List<SignedStore.Revision> changes = new ArrayList<>();
    for (int place = 0; place < changed.size(); place++) {
      Changed one = changed.get(place);
      changes.add(
          new SignedStore.Revision(
              one.printed().place(),
              clock.instant(),
              one.shown(),
              one.counts(),
              one.takenBack() ? "" : why(one, causes.get(place))));
    }
    return changes;
  }

  /// Against what was last known of each value.
  private List<Changed> changed(Issue issue) {
    Map<String, Values.Found> now =
        values.found(composer.compose(issue), composer.words()).stream()
            .collect(Collectors.toMap(one -> one.value().place(), Function.identity()));
    Map<String, String> known = new HashMap<>();
    signed.revisions(issue.id()).forEach(one -> known.put(one.place(), one.shown()));
    return signed.values(issue.id()).stream()
        .map(printed -> new Changed(printed, now.get(printed.place())))
        .filter(one ->
            !one.shown().equals(known.getOrDefault(one.printed().place(), one.printed().shown())))
        .toList();
  }

  private String why(Changed changed, String cause) {
    String now = changed.counts().isEmpty() ? TablePrint.NOTHING : changed.counts();
    return composer.words().of("bulletin.why.counts", changed.printed().counts(), now) + cause;
  }
}

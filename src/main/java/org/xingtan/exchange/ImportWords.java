package org.xingtan.exchange;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xingtan.intake.Sheet;
import org.xingtan.time.CityTime;
import org.xingtan.transfer.SheetKinds;
import org.xingtan.web.Words;

/// How imports are spoken of on pages.
record ImportWords(Words words) {

  String of(String key, Object... arguments) {
    return words.of("exchange." + key, arguments);
  }

  String minute(Instant moment) {
    return CityTime.minute(moment);
  }

  String sheet(Sheet sheet) {
    return words.chinese() ? sheet.label() : sheet.name().replace('_', ' ');
  }

  String sheet(String name, SheetKinds kinds) {
    return kinds.named(name).map(intake -> sheet(intake.sheet())).orElse(name);
  }

  /// Where the files came from; the first start's city has a name of its own in each language.
  String source(KeptImport brought) {
    return brought.source().equals(FirstCity.SOURCE) ? of("source.city") : brought.source();
  }

  String by(KeptImport brought) {
    boolean first = brought.broughtBy().equals(Bringer.FIRST_START.name());
    return first ? of("by.first-start") : brought.broughtBy();
  }

  String state(Pass.@Nullable State state, boolean rehearsal) {
    if (state == null) {
      return of("state.brought");
    }
    String key = state.name().toLowerCase(Locale.ROOT);
    return of(
        rehearsal && state == Pass.State.REFUSED ? "state.rehearsal-refused" : "state." + key);
  }

  /// Class of the mark beside a state.
  static String tone(Pass.@Nullable State state) {
    if (state == null) {
      return "state";
    }
    return switch (state) {
      case LOADED, UNCHANGED -> "state state-good";
      case REFUSED, FAILED, INTERRUPTED, BUSY, UNCONFIRMED -> "state state-bad";
      case WAITING, RUNNING, CHECKED -> "state state-open";
    };
  }

  String phase(Pass.Step step, SheetKinds kinds) {
    if (step.phase() == null || step.sheet() == null) {
      return of("phase.waiting");
    }
    String phase = step.phase().toLowerCase(Locale.ROOT);
    return of("phase." + phase, sheet(step.sheet(), kinds), step.rows());
  }
}

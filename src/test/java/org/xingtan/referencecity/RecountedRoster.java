package org.xingtan.referencecity;

import static org.xingtan.referencecity.Known.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where everybody worked when, from the roster files alone, by the contract's rule for dimensions.
final class RecountedRoster {

  record Place(String area, String ownership) {}

  record Spell(String from, String until, String school, String staffKind, String subject) {}

  /// A day after everything.
  private static final String NEVER = "9999-12-31";

  final Map<String, Place> schools = new HashMap<>();
  final Map<String, List<Spell>> spells = new HashMap<>();
  final Map<String, Map<String, Spell>> headCounts = new HashMap<>();
  final Map<String, String> pilots = new HashMap<>();

  RecountedRoster(CityFiles files) {
    files.each(
        "schools",
        row -> schools.put(row.get("school"), new Place(row.get("area"), row.get("ownership"))));
    files.each("school_pilots", row -> pilots.put(row.get("school"), row.get("pilot")));
    files.each("employment", this::employ);
    files.each(
        "head_count_members",
        row ->
            headCounts
                .computeIfAbsent(row.get("head_count"), code -> new HashMap<>())
                .put(
                    row.get("teacher"),
                    new Spell(
                        "", "", row.get("school"), row.get("staff_kind"), row.get("subject"))));
  }

  private void employ(Cells row) {
    List<Spell> own = spells.computeIfAbsent(row.get("teacher"), teacher -> new ArrayList<>(2));
    String day = row.get("on_day");
    if (!own.isEmpty() && own.getLast().until().equals(NEVER)) {
      Spell last = own.removeLast();
      own.add(new Spell(last.from(), day, last.school(), last.staffKind(), last.subject()));
    }
    if (!row.get("event").equals("LEAVE") && !row.get("event").equals("RETIRE")) {
      own.add(new Spell(day, NEVER, row.get("school"), row.get("staff_kind"), row.get("subject")));
    }
  }

  /// The spell covering the day, else the latest before it, else the earliest after it.
  Spell standing(String teacher, String day) {
    List<Spell> own = known(spells, teacher);
    Spell best = own.getFirst();
    for (Spell spell : own) {
      if (spell.from().compareTo(day) <= 0) {
        best = spell;
      }
    }
    return best;
  }

  boolean fullTimeOn(String teacher, String day) {
    Spell spell = standing(teacher, day);
    return spell.staffKind().equals("FULL_TIME")
        && spell.from().compareTo(day) <= 0
        && day.compareTo(spell.until()) < 0;
  }

  String area(Spell spell) {
    return known(schools, spell.school()).area();
  }

  boolean inPrivate(Spell spell) {
    return known(schools, spell.school()).ownership().equals("PRIVATE");
  }
}

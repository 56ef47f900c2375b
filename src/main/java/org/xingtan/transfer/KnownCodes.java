package org.xingtan.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xingtan.intake.Lookup;
import org.xingtan.intake.Reference;
import org.xingtan.intake.Sheet;

/// The codes that the sheets of one pass refer to. Those of which it is known which sheets bring them are loaded once: two hundred
/// thousand teachers are named by eight sheets.
final class KnownCodes {

  private final Map<String, Lookup> lookups = new HashMap<>();
  private final Map<String, Codes> lasting = new HashMap<>();

  KnownCodes(List<Lookup> lookups) {
    lookups.forEach(lookup -> this.lookups.put(lookup.name(), lookup));
  }

  Map<String, Codes> of(Sheet sheet) {
    Map<String, Codes> codes = new HashMap<>();
    for (Reference reference : sheet.references()) {
      codes.computeIfAbsent(reference.lookup(), this::load);
    }
    lasting.keySet().removeIf(name -> lookup(name).sheets().contains(sheet.name()));
    return codes;
  }

  private Codes load(String name) {
    Lookup lookup = lookup(name);
    return lookup.sheets().isEmpty()
        ? new Codes(lookup.load())
        : lasting.computeIfAbsent(name, key -> new Codes(lookup.load()));
  }

  private Lookup lookup(String name) {
    Lookup lookup = lookups.get(name);
    if (lookup == null) {
      throw new IllegalStateException("no lookup called " + name);
    }
    return lookup;
  }
}
